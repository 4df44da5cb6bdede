"""Deleting (지우기): gone at once, with a toast that takes it back; never what others know of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.release import ReleaseState
from editor.ui.actions.action import Action
from editor.workflow.library import ARCHIVED

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import TakenOut
    from editor.workflow.library import Entry

S = ReleaseState
_OUT = frozenset({S.SCHEDULED, S.PUBLISHING, S.LIVE})


class Deleting(QObject):
    """Removes a draft that only this desk knows; what the service has goes into the archive."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._leaving: NoticeId | None = None
        room.open_draft.opened.connect(lambda _: self._on_opened())
        action = Action("notice.delete", self.tr("Delete the notice"), self.tr("Notice"), "Del",
                        words="delete remove 삭제 지우기")  # fmt: skip
        bench.actions.add(action, self.delete, scope=room.library.list, is_enabled=self._may_delete)

    def delete(self) -> None:
        """Delete the notice that the keys are at, else the open one."""
        entry = self._entry()
        if entry is None:
            return
        draft = self._room.open_draft.draft
        if self._is_known(entry):
            self._archive(entry)
        elif draft is not None and draft.notice_id == entry.notice_id:
            self._leave(entry)
        else:
            self._take_out(entry.notice_id)

    def _may_delete(self) -> bool:
        entry = self._entry()
        return entry is not None and entry.state not in _OUT

    def _entry(self) -> Entry | None:
        found, draft = self._room.library.list.entry(), self._room.open_draft.draft
        if found is not None or draft is None:
            return found
        entries = self._room.library.entries
        return next((e for e in entries if e.notice_id == draft.notice_id), None)

    def _is_known(self, entry: Entry) -> bool:
        """Tell whether the service has it, or will have it as soon as it answers."""
        waits = any(item.notice_id == entry.notice_id for item in self._bench.outgoing.queue)
        return entry.notice is not None or waits

    def _archive(self, entry: Entry) -> None:
        said = self.tr("Archived: the service has versions of it, which are never deleted")
        if entry.shelf == ARCHIVED:
            self._bench.navigator.said.emit(said)
        else:
            self._room.library.archive_wanted.emit(entry, True, said)

    def _leave(self, entry: Entry) -> None:
        """Open another notice first: an open one would be written again."""
        self._leaving = entry.notice_id
        onward = self._room.library.neighbour(entry.notice_id)
        if onward:
            self._room.shelf.look_at(onward)
        else:
            self._room.shelf.begin()

    def _on_opened(self) -> None:
        draft, leaving = self._room.open_draft.draft, self._leaving
        if leaving is not None and draft is not None and draft.notice_id != leaving:
            self._leaving = None
            self._take_out(leaving)

    def _take_out(self, notice_id: NoticeId) -> None:
        store = self._bench.drafts
        self._bench.background.store(lambda: store.take_out(notice_id), self._on_taken_out)

    def _on_taken_out(self, taken: TakenOut) -> None:
        self._room.shelf.refresh()
        self._room.library.tended.emit(self.tr("Deleted"), lambda: self._put_back(taken))

    def _put_back(self, taken: TakenOut) -> None:
        store = self._bench.drafts
        self._bench.background.store(
            lambda: store.put_back(taken), lambda _: self._room.shelf.look_at(taken.notice_id)
        )
