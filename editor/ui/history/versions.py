"""Versions at work: read, chosen, compared, and one taken back as a new text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from editor.domain.people import Role
from editor.ui.actions.action import Action
from editor.ui.history.comparison_page import Choice, ComparisonPage
from editor.ui.history.version_list import VersionList
from editor.ui.workbench import UndoInNotice
from editor.ui.writing.places import Opener
from editor.workflow.versions import Version, read_versions, unsent_versions

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId
    from editor.domain.notice import Content
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.wire.notice import NoticeView


class Versions(QObject):
    """Opens the list of versions and, for one of them, what differs.

    What was read once in this sitting can be seen without the service, too.
    """

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._read: dict[NoticeId, tuple[Version, ...]] = {}
        self._shown: tuple[Version, ...] = ()
        self._restored: tuple[str, Content] | None = None
        self._list = Opener(room.side, self._new_list)
        self._difference = Opener(room.desk, self._new_difference)
        room.open_draft.opened.connect(lambda _: self._close())
        room.open_draft.based.connect(lambda _: self._refresh())
        room.open_draft.revised.connect(self._on_revised)
        for ended in (room.open_draft.queued, room.open_draft.failed, room.open_draft.opened):
            ended.connect(self._forget_restored)
        title, words = self.tr("Versions of this notice"), self.tr("history diff")
        action = Action("notice.versions", title, self.tr("Notice"), "Ctrl+Shift+H", words)
        bench.actions.add(action, self.open, scope=room, is_enabled=self._has_draft)

    @property
    def list(self) -> VersionList:
        """The page in the library's place."""
        return cast("VersionList", self._list.page)

    @property
    def difference(self) -> ComparisonPage:
        """The page in the editor's place."""
        return cast("ComparisonPage", self._difference.page)

    def open(self) -> None:
        """Show the versions of the open notice."""
        self._room.open_draft.commit_composition()
        self._room.desk.back()
        self._list.open()
        self._show()
        self._refresh()

    def compare(self, version: Version) -> None:
        """Show how a version differs from the text on the desk."""
        content = self._room.open_draft.content()
        if content is None:
            return
        shown = (Version(content), *self._versions())
        self._shown = shown
        at = next((n for n, v in enumerate(shown) if v == version), 0)
        list_ = self.list
        choices = [Choice(_called(list_.lines(v)), v.content) for v in shown]
        self.difference.offer(choices, left=at, right=0)
        self._difference.open()

    def restore(self) -> None:
        """Take the version on the left as the text, in one undo step, and save that."""
        at, _ = self.difference.pair
        version = self._shown[at]
        name, before = _called(self.list.lines(version)), self._room.open_draft.content()
        self._close()
        self._room.open_draft.take_content(version.content)
        self._restored = (name, before) if before else None
        self._room.open_draft.save()

    def _forget_restored(self, *_: object) -> None:
        """Let a later save not pass for this one, which is no version yet."""
        self._restored = None

    def _on_revised(self, notice: NoticeView) -> None:
        """Say what the new version is, where it was brought back."""
        restored, self._restored = self._restored, None
        if restored is not None:
            name, before = restored
            said = self.tr("Back to %1, saved as version %2")
            said = said.replace("%1", name).replace("%2", str(notice.revision))
            take_back = UndoInNotice(
                notice.id, lambda: self._room.open_draft.take_content(before), is_of_text=True
            )
            self._bench.navigator.undoable.emit(said, take_back)

    def _versions(self) -> tuple[Version, ...]:
        draft = self._room.open_draft.draft
        if draft is None:
            return ()
        unsent = unsent_versions(self._bench.outgoing.items, draft.notice_id)
        return (*unsent, *self._read.get(draft.notice_id, ()))

    def _refresh(self) -> None:
        draft, session = self._room.open_draft.draft, self._bench.session
        if draft is None or self._room.side.is_home:
            return
        if not session.is_connected or draft.base_revision == 0:
            self._show()
            return
        service, notice_id = session.service, draft.notice_id
        self._bench.background.network(
            lambda: read_versions(service, notice_id),
            lambda found: self._on_read(notice_id, found),
            failed=self._on_not_read,
            key="history.versions",
        )

    def _on_read(self, notice_id: NoticeId, found: tuple[Version, ...]) -> None:
        self._read[notice_id] = found
        self._show()

    def _on_not_read(self, _error: GongjiError) -> None:
        self._show()

    def _show(self) -> None:
        versions = self._versions()
        self.list.show_items(versions, self._said(versions))

    def _said(self, versions: tuple[Version, ...]) -> str:
        if not self._bench.session.is_connected:
            if versions:
                return self.tr("The service does not answer. These were read before.")
            return self.tr("The service does not answer. Versions appear once it does.")
        if not versions:
            return self.tr("No version yet. %1 saves one.").replace(
                "%1", self._bench.actions.native_keys("notice.save")
            )
        return ""

    def _has_draft(self) -> bool:
        return self._room.open_draft.draft is not None

    def _close(self) -> None:
        """Close what belongs to the notice that was open."""
        for place, opener in ((self._room.side, self._list), (self._room.desk, self._difference)):
            if place.currentWidget() is opener.made:
                place.back()

    def _new_list(self) -> VersionList:
        made = VersionList(self._bench)
        made.back_wanted.connect(self._room.side.back)
        made.chosen.connect(self.compare)
        return made

    def _new_difference(self) -> ComparisonPage:
        made = ComparisonPage(self._bench, self.tr("What changed"))
        made.back_wanted.connect(self._room.desk.back)
        self.restore_button = QPushButton(self.tr("Back to this version"), made)
        self.restore_button.setProperty("kind", "primary")
        self.restore_button.clicked.connect(self.restore)
        made.head.add(self.restore_button)
        made.compared.connect(self._enable)
        return made

    def _enable(self) -> None:
        """Offer to take the left one back where this seat may write and it is another text."""
        at, _ = self.difference.pair
        person, content = self._bench.session.person, self._room.open_draft.content()
        may = person is None or person.role is Role.WRITER
        self.restore_button.setEnabled(may and self._shown[at].content != content)
        name = self.difference.left.currentText()
        said = self.tr("The text becomes that of: %1. Undo brings this one back.")
        self.restore_button.setToolTip(said.replace("%1", name))


def _called(lines: tuple[str, str, str]) -> str:
    name, _, by = lines
    return f"{name} · {by}" if by else name
