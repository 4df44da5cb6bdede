"""A field that knows what is typed while a syllable is still being composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.offset import code_point_of

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent


class ComposingField(QLineEdit):
    """Edits a query; the open syllable counts as typed.

    Signals:
        asked(str): what to look for now, the open syllable included.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self._told = ""
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

    def _tell(self) -> None:
        query = self.query()
        if query != self._told:
            self._told = query
            self.asked.emit(query)
