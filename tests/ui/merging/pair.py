"""Two desks at one service: each has its own store and room, both write the same notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.ids import NoticeId
from editor.domain.people import Role
from editor.ui.merging.merging import Merging
from editor.wire.notice import NewNotice, NewRevision
from editor.workflow.ids import new_id
from editor.workflow.writing import content_view, fetch_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.client.notice_api import NoticeApi
    from editor.domain.notice import Content
    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk, Practice

PATIENCE_MS = 20_000
BODY = "더 안정적인 서비스를 위해 점검합니다. 새벽 두 시에 시작해요. 네 시면 끝나요."


@dataclass
class Seat:
    """A writer with the notice on the screen."""

    desk: Desk
    room: WritingRoom
    merging: Merging
    qtbot: QtBot
    said: list[str]
    undo: list[object]

    @property
    def text(self) -> str:
        return self.room.editor.text()

    @property
    def base(self) -> int:
        draft = self.room.open_draft.draft
        return draft.base_revision if draft else 0

    def replace(self, old: str, new: str) -> None:
        """Type new words over old ones."""
        at = self.text.index(old)
        cursor = QTextCursor(self.room.editor.document())
        cursor.setPosition(at)
        cursor.setPosition(at + len(old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)

    def save(self) -> None:
        self.room.open_draft.save()

    def newest(self, practice: Practice) -> str:
        """Return the newest version's text, as the service has it."""
        service, draft = practice.of(Role.WRITER), self.room.open_draft.draft
        assert draft is not None
        newest = service.notice(draft.notice_id).revision
        return service.revision(draft.notice_id, newest).content.body

    def settle(self, revision: int) -> None:
        """Wait until this desk stands on a revision and everything was sent."""
        self.qtbot.waitUntil(
            lambda: self.base == revision and not self.desk.bench.outgoing.queue,
            timeout=PATIENCE_MS,
        )


def a_notice(service: NoticeApi, content: Content) -> NoticeId:
    notice_id = NoticeId(new_id())
    service.create_notice(NewNotice(id=notice_id, content=content_view(content)))
    return notice_id


def revise(service: NoticeApi, notice_id: NoticeId, content: Content) -> None:
    """Save a version from elsewhere."""
    notice = service.notice(notice_id)
    new = NewRevision(content=content_view(content))
    service.save_revision(notice_id, new, etag=notice.etag)


def seat(desk: Desk, practice: Practice, qtbot: QtBot, notice_id: NoticeId) -> Seat:
    """Sit down as the writer, with the notice as the service has it."""
    desk.sit_down(practice, Role.WRITER, qtbot)
    service = practice.of(Role.WRITER)
    notice = service.notice(notice_id)
    room = desk.writing()
    made = Seat(desk, room, Merging(room, desk.bench), qtbot, [], [])
    desk.bench.navigator.undoable.connect(
        lambda sentence, undo: (made.said.append(sentence), made.undo.append(undo))
    )
    draft = fetch_draft(service, notice)
    desk.store.put(draft)
    room.open_draft.show(draft, notice)
    return made
