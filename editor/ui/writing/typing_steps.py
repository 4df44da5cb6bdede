"""What Ctrl+Z takes back at once: a word, not two minutes of typing.

Left alone, Qt makes one step of all Latin letters in a row, pastes included, and one of each
syllable of an input method. Here a step ends at a pause, where a word begins, at a line end, where
the caret jumped, and where typing turns into erasing; a syllable is never torn.
"""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
    from PySide6.QtWidgets import QPlainTextEdit

PAUSE_S = 1.0
TYPED, ERASED = "typed", "erased"

_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
_TYPING = (Qt.KeyboardModifier.NoModifier, _SHIFT, _KEYPAD, _SHIFT | _KEYPAD)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class TypingSteps:
    """Joins what is typed in one go into one undo step.

    Every edit happens inside of `step`: joining needs the edit before to be a block of Qt's undo
    stack, too.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._last_at = 0.0
        self._kind = ""
        self._end: tuple[int, int] | None = None
        self._joins: bool | None = None

    @contextmanager
    def composing(self, editor: QPlainTextEdit, event: QInputMethodEvent) -> Iterator[None]:
        """Let an input method compose or commit; what its first key decided holds to the end."""
        cursor, composed = editor.textCursor(), event.preeditString()
        if (
            event.commitString()
            or event.replacementLength()
            or (composed and cursor.hasSelection())
        ):
            with self.step(cursor, TYPED, event.commitString() or composed):
                yield
            self.end_at(editor.textCursor())
            if composed:
                self._joins = self._may_join(editor.textCursor(), TYPED, composed)
            if composed and not event.commitString():
                self._joins = True  # the words that were selected come back with the syllable
            return
        if composed and self._joins is None:
            self._joins = self._may_join(cursor, TYPED, composed)
        yield
        self._last_at = self._clock()
        if not composed:
            self._joins = None

    def press(self, editor: QPlainTextEdit, event: QKeyEvent) -> bool:
        """Type a letter or erase one; False for any other key."""
        if event.modifiers() not in _TYPING:
            return False
        kind, text = _meant(event)
        if not kind:
            return False
        cursor = editor.textCursor()
        with self.step(cursor, kind, text):
            _edit(cursor, event.key(), text)
        editor.setTextCursor(cursor)
        editor.ensureCursorVisible()
        self.end_at(cursor)
        return True

    @contextmanager
    def step(self, cursor: QTextCursor, kind: str, text: str = "") -> Iterator[None]:
        """Make one edit, in one step with the one before where they belong together."""
        joins = self._may_join(cursor, kind, text) if self._joins is None else self._joins
        self._joins = None
        if joins:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
        self._kind, self._last_at = kind, self._clock()

    def end_at(self, cursor: QTextCursor) -> None:
        """Note where the caret stands after the edit."""
        self._end = cursor.position(), cursor.document().revision()

    def _may_join(self, cursor: QTextCursor, kind: str, text: str) -> bool:
        here = cursor.position(), cursor.document().revision()
        is_near = here == self._end and self._clock() - self._last_at < PAUSE_S
        if not is_near or kind != self._kind or cursor.hasSelection():
            return False
        return kind != TYPED or not _begins_word(cursor, text)


def _begins_word(cursor: QTextCursor, text: str) -> bool:
    """Tell whether a line end comes, or a letter where a blank or a line end was before it."""
    if text.startswith("\n"):
        return True
    before = cursor.document().characterAt(cursor.position() - 1) if cursor.position() else ""
    return not text[:1].isspace() and (not before or before.isspace())


def _meant(event: QKeyEvent) -> tuple[str, str]:
    """Return whether a key types or erases, and what it types."""
    if event.key() in _ERASERS:
        return ERASED, ""
    if event.key() in _ENTER:
        return TYPED, "\n"
    text = event.text()
    return (TYPED, text) if text == "\t" or (text and text.isprintable()) else ("", "")


def _edit(cursor: QTextCursor, key: int, text: str) -> None:
    if text:
        cursor.insertText(text)
    elif key == Qt.Key.Key_Backspace:
        cursor.deletePreviousChar()
    else:
        cursor.deleteChar()
