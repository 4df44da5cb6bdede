"""The title above the text: one line, as large as on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.offset import code_point_of
from editor.ui.theme.fonts import FAMILY
from editor.ui.writing.input_method import commit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

_SIZE_PX = 23


class TitleField(QLineEdit):
    """Edits the title.

    Signals:
        changed(): the text changed (the open syllable not counted).
        seen_changed(str): what the phone should show, the open syllable included.
        finished(): Enter or Down: on to the text.
    """

    changed = Signal()
    seen_changed = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.setObjectName("editor.title")
        self.setProperty("bare", "true")
        self.setFrame(False)
        self.setPlaceholderText(self.tr("Title"))
        self.setAccessibleName(self.tr("Title"))
        self.setMaxLength(300)
        font = QFont(FAMILY)
        font.setPixelSize(_SIZE_PX)
        font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show another title."""
        if text != self.text():
            self.setText(text)
        self.setCursorPosition(0)

    def commit_composition(self) -> None:
        """Take the open syllable into the title (before Save, shortcuts, focus loss)."""
        commit(self, lambda: self._composing)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt compose, then tell the phone."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit the open syllable: some input methods drop it."""
        self.commit_composition()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the text on Enter or Down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        self.changed.emit()
        self._tell()

    def seen_text(self) -> str:
        """Return the title with the open syllable in it."""
        text = self.text()
        at = code_point_of(text, self.cursorPosition())
        return text[:at] + self._composing + text[at:]

    def _tell(self) -> None:
        self.seen_changed.emit(self.seen_text())
