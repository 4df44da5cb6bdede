"""The field over the library: searches while a syllable is still being composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.offset import code_point_of

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent


class SearchField(QLineEdit):
    """Edits a query.

    Signals:
        asked(str): what to look for now, the open syllable included.
        first_wanted(): Enter: open the first of what is found.
        list_wanted(): Down: on to the list.
    """

    asked = Signal(str)
    first_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self._told = ""
        self.setPlaceholderText(self.tr("Find a notice"))
        self.setAccessibleName(self.tr("Find a notice"))
        self.setClearButtonEnabled(True)
        self.setToolTip(self.tr("Titles, 초성 and words of the text") + " (Ctrl+Shift+F)")
        self.textChanged.connect(lambda _: self._tell())

    def query(self) -> str:
        """Return what is typed, the open syllable included, without blanks around it."""
        text = self.text()
        at = code_point_of(text, self.cursorPosition())
        return (text[:at] + self._composing + text[at:]).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt compose, then ask with the open syllable."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc, open the first on Enter, go to the list on Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.first_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        query = self.query()
        if query != self._told:
            self._told = query
            self.asked.emit(query)
