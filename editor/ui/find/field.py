"""The field of the find bar: what is typed counts at once, an open syllable too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from editor.domain.offset import code_point_of
from editor.ui.shared.composing_field import ComposingField
from editor.ui.writing.input_method import commit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_JAMO = ("ㄱ", "ㆎ")


class FindField(ComposingField):
    """Edits words to find, or words to put in their place.

    Signals:
        next_wanted(), previous_wanted(): Enter, Shift+Enter.
    """

    next_wanted = Signal()
    previous_wanted = Signal()

    def query(self) -> str:
        """Return what is typed, to the blank; a letter that only begins a syllable waits."""
        text = self.text()
        at = code_point_of(text, self.cursorPosition())
        is_letter = len(self._composing) == 1 and _JAMO[0] <= self._composing <= _JAMO[1]
        return text[:at] + ("" if is_letter else self._composing) + text[at:]

    def commit_composition(self) -> None:
        """Take the open syllable in."""
        commit(self, lambda: self._composing)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit the open syllable: some input methods drop it."""
        self.commit_composition()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, back at Shift+Enter."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        self.commit_composition()
        is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.previous_wanted if is_back else self.next_wanted).emit()
