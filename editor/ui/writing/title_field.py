"""The title above the text: one line, as large as on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.errors import Invalid
from editor.domain.offset import code_point_of
from editor.ui.theme.fonts import FAMILY
from editor.ui.writing.characters import only_characters
from editor.ui.writing.input_method import commit

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

_SIZE_PX = 23


class TitleField(QLineEdit):
    """Edits the title.

    Signals:
        changed(): the text changed (the open syllable not counted).
        seen_changed(str): what the phone should show, the open syllable included.
        finished(): Enter or Down: on to the text.
        not_taken(GongjiError): something that is no character was left out.
    """

    changed = Signal()
    seen_changed = Signal(str)
    finished = Signal()
    not_taken = Signal(object)

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
        characters = _Characters(self)
        characters.dropped.connect(self._on_dropped)
        self.setValidator(characters)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show another title."""
        if text != self.text():
            self.setText(text)
        self.setCursorPosition(0)

    def take_text(self, text: str) -> None:
        """Change the title as a person would, so that undo takes it back."""
        if text != self.text():
            self.selectAll()
            self.insert(text)
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

    def _on_dropped(self, count: int) -> None:
        self.not_taken.emit(Invalid("characters_dropped", count=count))

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


class _Characters(QValidator):
    """Leaves out what is no character, however it comes in.

    A half surrogate pair is not even seen here: PySide drops it on the way, and Qt takes what is
    returned.

    Signals:
        dropped(int): so many were left out.
    """

    dropped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Return the text without them, and the caret where it was."""
        kept, dropped = only_characters(text)
        if dropped:
            before = text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")
            position -= only_characters(before)[1]
            self.dropped.emit(dropped)
        units = len(kept.encode("utf-16-le")) // 2
        return QValidator.State.Acceptable, kept, min(position, units)
