"""Says of an archived notice that is open where it lies, and takes it out."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.merging.quiet_line import About, Said
from editor.workflow.library import ARCHIVED

if TYPE_CHECKING:
    from editor.ui.merging.quiet_line import QuietLine
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.library import Entry


class Archived(QObject):
    """Watches whether the open notice lies in the archive."""

    def __init__(self, room: WritingRoom, line: QuietLine) -> None:
        super().__init__(room)
        self._room = room
        self._line = line
        room.open_draft.opened.connect(lambda _: self.look())
        room.library.shown.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say it, or say nothing."""
        if self._entry() is None:
            self._line.forget(About.ARCHIVED)
            return
        said = self.tr("This notice is in the archive")
        offer = self.tr("Take out of the archive")
        self._line.say(About.ARCHIVED, Said(said, offer, self._take_out))

    def _take_out(self) -> None:
        entry = self._entry()
        if entry is not None:
            said = self.tr("Taken out of the archive")
            self._room.library.archive_wanted.emit(entry, False, said)

    def _entry(self) -> Entry | None:
        draft, entries = self._room.open_draft.draft, self._room.library.entries
        if draft is None:
            return None
        notice_id = draft.notice_id
        archived = takewhile(lambda entry: entry.shelf == ARCHIVED, reversed(entries))
        return next((entry for entry in archived if entry.notice_id == notice_id), None)
