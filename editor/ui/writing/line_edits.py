"""Small edits of lines, so that comments and carets beside them stay where they are."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.offset import utf16_of
from editor.ui.writing.numbering import begins, is_numbered, renumbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QTextBlock, QTextDocument

_AROUND = 200
"""How far a numbered list is looked at beyond the lines that changed."""


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Make everything inside one undo step."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def replace_in_line(block: QTextBlock, start: int, end: int, text: str) -> None:
    """Replace code points of a line, and nothing beside them."""
    line = block.text()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + utf16_of(line, start))
    cursor.setPosition(block.position() + utf16_of(line, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


def position_in(block: QTextBlock, column: int) -> int:
    """Return the UTF-16 position of a code point of a line."""
    line = block.text()
    return block.position() + utf16_of(line, min(column, len(line)))


def selected_lines(cursor: QTextCursor) -> tuple[int, int]:
    """Return the first and the last line that a selection touches.

    A line of which only the start is reached does not count.
    """
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last.blockNumber() > first.blockNumber() and cursor.selectionEnd() == last.position():
        last = last.previous()
    return first.blockNumber(), last.blockNumber()


def counted(document: QTextDocument, first: int, last: int) -> Mapping[int, int | None]:
    """Return how the lists around some lines begin, before these change."""
    if not _has_numbers(document, first, last):
        return {}
    top, lines = _around(document, first, last)
    return begins(lines, range(first - top, last - top + 1))


def count_on(
    document: QTextDocument,
    lines: tuple[int, int],
    begun: Mapping[int, int | None] | None = None,
    *,
    anew: tuple[int, int] = (0, -1),
) -> None:
    """Make the numbered lists at some lines (first, last) count on again.

    `begun` is what `counted` said before; a list that begins at a line in `anew` begins with 1.
    """
    if not _has_numbers(document, *lines):
        return
    top, texts = _around(document, *lines)
    touched, fresh = (range(a - top, b - top + 1) for a, b in (lines, anew))
    for digits in reversed(renumbered(texts, touched, begun, anew=fresh)):
        block = document.findBlockByNumber(top + digits.line)
        replace_in_line(block, digits.start, digits.end, digits.text)


def _has_numbers(document: QTextDocument, first: int, last: int) -> bool:
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() <= last:
        if is_numbered(block.text()):
            return True
        block = block.next()
    return False


def _around(document: QTextDocument, first: int, last: int) -> tuple[int, list[str]]:
    top = max(0, first - _AROUND)
    block = document.findBlockByNumber(top)
    lines: list[str] = []
    while block.isValid() and len(lines) <= last + _AROUND - top:
        lines.append(block.text())
        block = block.next()
    return top, lines
