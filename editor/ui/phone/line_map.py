"""Where the editor stands in source lines, and where these lines stand on the page.

A place in the source is a line number with a fraction: 3.5 is the middle of the fourth line. Both
ends meet: over its last screen, a side's place runs to the end of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.offset import utf16_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from editor.markup.live import LiveDocument
    from editor.ui.phone.pick import Pick


def block_at(document: LiveDocument, line: float) -> tuple[int, float]:
    """Return the block of a source line, and how far into it the line is, from 0 to 1."""
    index = document.block_at_line(int(line))
    block = document.block(index)
    share = (line - block.first_line) / (block.last_line + 1 - block.first_line)
    return index, min(1.0, max(0.0, share))


def line_at(document: LiveDocument, index: int, fraction: float) -> float:
    """Return the source line of a place on the page."""
    block = document.block(min(index, len(document) - 1))
    return block.first_line + fraction * (block.last_line + 1 - block.first_line)


def place_of(pick: Pick, document: LiveDocument, editor: QPlainTextEdit) -> int:
    """Return where in the editor (UTF-16) the words are that were clicked on the page."""
    from editor.markup.shown import source_offset  # late: not before the first paint

    block = document.block(min(pick.block, len(document) - 1))
    lines = map(editor.document().findBlockByNumber, range(block.first_line, block.last_line + 1))
    source = "\n".join(line.text() for line in lines)
    start = editor.document().findBlockByNumber(block.first_line).position()
    return start + utf16_of(source, source_offset(source, pick.before, pick.after))


class EditorLines:
    """The places of an editor: its upper edge and its caret, as source lines."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor

    def top(self) -> float:
        """Return the line at the upper edge; over the last screen it runs to the end."""
        editor, bar = self._editor, self._editor.verticalScrollBar()
        block = editor.firstVisibleBlock()
        box = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
        share = min(1.0, max(0.0, -box.top() / max(1.0, box.height())))
        line = block.blockNumber() + share
        if bar.maximum() == 0:
            return line
        span = min(bar.pageStep(), bar.maximum())
        ended = max(0.0, 1 - (bar.maximum() - bar.value()) / span)
        return line + (editor.blockCount() - line) * ended

    def caret(self) -> float:
        """Return the line of the caret."""
        cursor = self._editor.textCursor()
        length = max(1, cursor.block().length())
        return cursor.blockNumber() + cursor.positionInBlock() / length

    def scroll_to(self, line: float, *, ended: float) -> None:
        """Bring a line to the upper edge, `ended` (0 … 1) of the way from there to the end."""
        bar = self._editor.verticalScrollBar()
        number = min(int(line), self._editor.blockCount() - 1)
        block = self._editor.document().findBlockByNumber(number)
        value = block.firstLineNumber() + (line - number) * block.lineCount()
        bar.setValue(round(value + (bar.maximum() - value) * ended))
