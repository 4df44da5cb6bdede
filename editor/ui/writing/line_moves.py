"""Whole lines go up, down, twice or away: each as one undo step, lists counting on.

Only the line that is jumped over is taken out and put back, so that carets and comments in the
moved lines stay where they are; those of the other one are found again by `live_anchors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.ui.writing.line_edits import count_on, counted, one_step, selected_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock

    from editor.ui.writing.editor import NoticeEditor


def change_lines(editor: NoticeEditor, change: Callable[[QTextCursor], None]) -> None:
    """Apply one of the changes below at the caret; the open syllable is taken in first."""
    if editor.isReadOnly():
        return
    editor.commit_composition()
    cursor = editor.textCursor()
    with one_step(cursor):
        change(cursor)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def move_up(cursor: QTextCursor) -> None:
    """Move the selected lines over the line before them."""
    document, (first, last) = cursor.document(), selected_lines(cursor)
    if first > 0:
        begun = counted(document, first - 1, last)
        _jump(cursor, document.findBlockByNumber(first - 1), first, last)
        count_on(document, (first - 1, last), begun)


def move_down(cursor: QTextCursor) -> None:
    """Move the selected lines over the line behind them."""
    document, (first, last) = cursor.document(), selected_lines(cursor)
    if last + 1 < document.blockCount():
        begun = counted(document, first, last + 1)
        _jump(cursor, document.findBlockByNumber(last + 1), first, last)
        count_on(document, (first, last + 1), begun)


def duplicate(cursor: QTextCursor) -> None:
    """Put the selected lines in once more, below; the caret or selection goes on in those."""
    document, (first, last) = cursor.document(), selected_lines(cursor)
    begun = counted(document, first, last)
    copied = "\n".join(document.findBlockByNumber(n).text() for n in range(first, last + 1))
    _insert(cursor, _end(document.findBlockByNumber(last)), f"\n{copied}", takes_caret=True)
    count_on(document, (first, 2 * last - first + 1), begun)


def delete(cursor: QTextCursor) -> None:
    """Take the selected lines away; the caret stands in the line that comes after them."""
    document, (first, last) = cursor.document(), selected_lines(cursor)
    begun = counted(document, first, last)
    column = cursor.positionInBlock()
    _take_out(document.findBlockByNumber(first), document.findBlockByNumber(last))
    block = document.findBlockByNumber(min(first, document.blockCount() - 1))
    cursor.setPosition(block.position() + min(column, block.length() - 1))
    if begun:
        count_on(document, (max(0, first - 1), first), begun)


def _jump(cursor: QTextCursor, line: QTextBlock, first: int, last: int) -> None:
    """Put one line to the other side of the lines that it is beside."""
    document, text, is_above = cursor.document(), line.text(), line.blockNumber() < first
    _take_out(line, line)
    if is_above:
        _insert(cursor, _end(document.findBlockByNumber(last - 1)), f"\n{text}")
    else:
        start = document.findBlockByNumber(first).position()
        _insert(cursor, start, f"{text}\n", takes_caret=True)


def _take_out(first: QTextBlock, last: QTextBlock) -> None:
    """Remove lines with the one line end that belongs to them."""
    start, end = first.position(), _end(last)
    if last.next().isValid():
        end += 1
    elif first.previous().isValid():
        start -= 1
    edit = QTextCursor(first)
    edit.setPosition(start)
    edit.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.removeSelectedText()


def _insert(cursor: QTextCursor, at: int, text: str, *, takes_caret: bool = False) -> None:
    """Insert a text; the caret and its selection stay at their places, or go as far as it is."""
    anchor, position = cursor.anchor(), cursor.position()
    edit = QTextCursor(cursor.document())
    edit.setPosition(at)
    edit.insertText(text)
    shift = edit.position() - at if takes_caret else 0
    cursor.setPosition(anchor + shift)
    cursor.setPosition(position + shift, QTextCursor.MoveMode.KeepAnchor)


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
