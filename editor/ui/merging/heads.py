"""Pushes what is written here to the service when its writer pauses, and reads what others write.

Thirty seconds without a key: long enough to disturb nobody, short enough that a colleague who
opens the same notice sees that somebody is at it. Who goes to another notice pauses at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import Stale
from editor.domain.notice import content_hash
from editor.domain.people import Role
from editor.workflow.merging import head_of, new_desk_id, others
from editor.workflow.outbox import ItemKind

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.ui.workbench import Workbench
    from editor.ui.writing.open_draft import OpenDraft
    from editor.wire.head import HeadStamp, HeadView, NewHead
    from editor.workflow.outbox import Item
    from editor.workflow.ports import NoticeService

IDLE_MS = 30_000
LOOK_MS = 20_000
_DESK = "desk.id"
_NONE_YET = '"0"'


class Heads(QObject):
    """The heads of the open notice.

    Signals:
        changed(tuple[HeadView, ...]): what is written at other desks, the newest first.
    """

    changed = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        open_draft: OpenDraft,
        *,
        idle_ms: int = IDLE_MS,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__(open_draft)
        self._bench = bench
        self._open_draft = open_draft
        self._etags: dict[NoticeId, str] = {}
        self._pushed: dict[NoticeId, str] = {}
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self.push)
        self._looking = QTimer(self, interval=look_ms)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        open_draft.content_changed.connect(self._idle.start)
        open_draft.leaving.connect(self._on_leaving)
        open_draft.opened.connect(self._on_opened)
        bench.session.connected.connect(lambda _: self.look())
        bench.session.changed.connect(lambda _: self.look())
        bench.outgoing.sent.connect(self._on_sent)

    @property
    def desk_id(self) -> str:
        """The name of this desk among its colleagues' desks, made once."""
        preferences = self._bench.preferences
        if not preferences.is_chosen(_DESK):
            preferences.put(_DESK, new_desk_id())
        return preferences.text(_DESK)

    def push(self) -> None:
        """Send what is on the screen, unless it is what the service has."""
        session, draft = self._bench.session, self._open_draft.draft
        if draft is None or not draft.base_revision or session.role is not Role.WRITER:
            return
        snapshot, notice = self._open_draft.snapshot(), self._open_draft.notice
        typed = content_hash(snapshot.content)
        is_known = notice is not None and notice.content_hash == typed
        if is_known or self._pushed.get(draft.notice_id) == typed or not session.is_connected:
            return
        head, notice_id, desk = head_of(snapshot), draft.notice_id, self.desk_id
        service, etag = session.service, self._etags.get(notice_id, _NONE_YET)
        self._bench.background.network(
            lambda: _put(service, notice_id, desk, head, etag=etag),
            lambda stamp: self._on_pushed(notice_id, typed, stamp),
            failed=lambda _: self._idle.start(),  # the text is safe here; try after the next pause
            key=f"heads.push.{notice_id}",
        )

    def look(self) -> None:
        """Read what is written at other desks."""
        session, draft = self._bench.session, self._open_draft.draft
        if draft is None or not draft.base_revision or not session.is_connected:
            return
        service, notice_id, desk = session.service, draft.notice_id, self.desk_id
        self._bench.background.network(
            lambda: others(service.heads(notice_id), desk),
            lambda found: self._on_read(notice_id, found),
            failed=lambda _: None,
            key="heads.look",
        )

    def _on_pushed(self, notice_id: NoticeId, typed: str, stamp: HeadStamp) -> None:
        self._etags[notice_id] = stamp.etag
        self._pushed[notice_id] = typed

    def _on_read(self, notice_id: NoticeId, found: tuple[HeadView, ...]) -> None:
        draft = self._open_draft.draft
        if draft is not None and draft.notice_id == notice_id:
            self.changed.emit(found)

    def _on_leaving(self) -> None:
        if self._idle.isActive():
            self.push()

    def _on_opened(self, _draft: object) -> None:
        self._idle.start()  # what was typed before the desk was closed may not be there yet
        self.changed.emit(())
        self.look()

    def _on_sent(self, item: Item, _delivered: object) -> None:
        """Take our head away: what was in it is a version now."""
        if item.kind is not ItemKind.REVISION:
            return
        notice_id, desk, service = item.notice_id, self.desk_id, self._bench.session.service
        self._pushed.pop(notice_id, None)
        if self._etags.pop(notice_id, None) is not None:
            self._bench.background.network(
                lambda: service.remove_head(notice_id, desk), failed=lambda _: None
            )


def _put(
    service: NoticeService, notice_id: NoticeId, desk: str, head: NewHead, *, etag: str
) -> HeadStamp:
    """Write our head; where an older one of ours is there (a restart), write over that."""
    try:
        return service.put_head(notice_id, desk, head, etag=etag)
    except Stale as error:
        return service.put_head(notice_id, desk, head, etag=str(error.fields["etag"]))
