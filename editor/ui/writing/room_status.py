"""What the status bar says of the open notice: its length, what waits, whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.room import Status
from editor.ui.writing.text_count import TextCount

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNT_AFTER_MS = 500


class RoomStatus(QObject):
    """Counts at most twice a second: a megabyte takes 18 ms.

    Signals:
        changed(Status): say this now.
    """

    changed = Signal(object)

    def __init__(self, language: str, text: Callable[[], tuple[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        self._count = TextCount(language)
        self._counted: tuple[str, ...] = ()
        self._comments = self._findings = 0
        self._saved = self.tr("Saved")
        self._other = ""
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self.count)

    def count(self) -> None:
        """Count the title and the text anew, and say so."""
        self._counted = self._count.of(*self._text())
        self._say()

    def show_typing(self) -> None:
        """Say soon that there is something new."""
        self._saved = self.tr("Saving…")
        if not self._count_soon.isActive():
            self._count_soon.start()

    def show_saved(self) -> None:
        """Say that everything typed is on the disk."""
        self._saved = self.tr("Saved · just now")
        self._say()

    def show_unsaved(self) -> None:
        """Say that it is not."""
        self._saved = self.tr("Not saved yet")
        self._say()

    def show_comments(self, open_count: int) -> None:
        """Say how many comments wait."""
        self._comments = open_count
        self._say()

    def show_findings(self, count: int) -> None:
        """Say how many findings are worth a look."""
        self._findings = count
        self._say()

    def show_other(self, title: str) -> None:
        """Say that another notice is read meanwhile, and nothing of the open one."""
        self._other = title
        self._say()

    def show_own(self) -> None:
        """Say again how the open notice stands."""
        self._other = ""
        self._say()

    def _say(self) -> None:
        if self._other:
            said = self.tr("Reading again: %1").replace("%1", self._other)
            self.changed.emit(Status((said,), (), self._saved))
            return
        amber = []
        if self._comments:
            amber.append(self.tr("%n comment(s)", "", self._comments))
        if self._findings:
            amber.append(self.tr("%n to look at", "", self._findings))
        self.changed.emit(Status(self._counted, tuple(amber), self._saved))
