"""The syllable that is being composed: seen by the phone, touched by nobody.

It is not in the document until it is committed, so the phone's text is the document's lines with
one line replaced while somebody composes in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.offset import code_point_of, utf16_of
from editor.workflow.draft import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from editor.ui.writing.line_tracker import LineTracker


class Composition(QObject):
    """Adds the composing syllable to what the phone sees.

    Signals:
        seen(LineEdit): the phone's lines changed.
    """

    seen = Signal(object)

    def __init__(self, tracker: LineTracker) -> None:
        super().__init__(tracker)
        self._tracker = tracker
        self._line: int | None = None
        tracker.edited.connect(self._on_edited)

    @property
    def is_composing(self) -> bool:
        """Whether a syllable is open now."""
        return self._line is not None

    def look(self, cursor: QTextCursor) -> None:
        """Look whether a syllable is open at the caret (after each input method event)."""
        block = cursor.block()
        layout = block.layout()
        composing = layout.preeditAreaText()
        if composing:
            text = block.text()
            end = utf16_of(text, len(text))
            at = code_point_of(text, min(layout.preeditAreaPosition(), end))
            self._show(block.blockNumber(), text[:at] + composing + text[at:])
        else:
            self._clear()

    def _show(self, line: int, text: str) -> None:
        if self._line not in (None, line):
            self._clear()
        self._line = line
        self.seen.emit(LineEdit(line, 1, (text,)))

    def _clear(self) -> None:
        line, self._line = self._line, None
        if line is not None and line < len(self._tracker.lines):
            self.seen.emit(LineEdit(line, 1, (self._tracker.line(line),)))

    def _on_edited(self, edit: LineEdit, _gone: tuple[str, ...]) -> None:
        if self._line is not None and not edit.first <= self._line < edit.first + edit.removed:
            shown, self._line = self._line, None
            kept = self._before(edit, shown)
            self.seen.emit(LineEdit(shown, 1, (kept,)))
        self._line = None
        self.seen.emit(edit)

    def _before(self, edit: LineEdit, line: int) -> str:
        """Return the text a line had before an edit elsewhere."""
        shift = len(edit.lines) - edit.removed if line >= edit.first + edit.removed else 0
        return self._tracker.line(line + shift)
