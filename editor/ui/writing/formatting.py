"""Marks of Markdown around a selection; pressing twice takes them away again."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from editor.ui.writing.fences import is_fenced
from editor.ui.writing.line_edits import count_on, replace_in_line, selected_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock, QTextDocument

    from editor.ui.writing.editor import NoticeEditor

FORMATS: dict[str, tuple[str, str]] = {
    "heading": ("heading", "Ctrl+Alt+2"),
    "bold": ("bold", "Ctrl+B"),
    "italic": ("italic", "Ctrl+I"),
    "strike": ("strikethrough", "Ctrl+Shift+X"),
    "list": ("list", "Ctrl+Shift+L"),
    "numbers": ("list-ordered", "Ctrl+Shift+O"),
    "quote": ("quote", "Ctrl+Shift+Q"),
    "code": ("code", "Ctrl+E"),
    "link": ("link", "Ctrl+K"),
}
"""name: (icon, shortcut)"""

_HEADING = re.compile(r"^#{1,6}[ \t]+")
_NUMBER = re.compile(r"[0-9]{1,9}[.)][ \t]+")
_BULLET = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_URL_PLACE = "https://"


def apply_format(editor: NoticeEditor, name: str) -> None:
    """Apply a format to the selection, as one undo step; the open syllable is taken in first."""
    if editor.isReadOnly():
        return
    editor.commit_composition()
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    _APPLY[name](cursor)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.setFocus()


def apply_heading(editor: NoticeEditor, level: int) -> None:
    """Make the line at the caret a heading of a level (1 to 6), or plain again."""
    if not editor.isReadOnly():
        editor.commit_composition()
        cursor = editor.textCursor()
        cursor.beginEditBlock()
        set_heading(cursor, level)
        cursor.endEditBlock()


def set_heading(cursor: QTextCursor, level: int) -> None:
    """Make the line a heading of a level (1 to 6); the same level again makes it plain."""
    line = cursor.block().text()
    found = _HEADING.match(line)
    mark = "#" * level + " "
    edit = QTextCursor(cursor.block())
    if found:
        edit.movePosition(
            QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, found.end()
        )
        edit.removeSelectedText()
    if not found or found.group() != mark:
        edit.insertText(mark)


def _around(cursor: QTextCursor, mark: str) -> None:
    length = len(mark)
    marked = _marked(cursor, mark)
    if marked:
        start, end = marked
        _select(cursor, start, end)
        cursor.insertText(cursor.selectedText()[length:-length])
        _select(cursor, start, end - 2 * length)
    else:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.insertText(f"{mark}{cursor.selectedText()}{mark}")
        _select(cursor, start + length, end + length)


def _marked(cursor: QTextCursor, mark: str) -> tuple[int, int] | None:
    """Return from where to where the selection and its marks stand, None where it has none.

    The marks are selected too or lie just outside. Of three stars one is italic, two are bold.
    """
    start, end, length = cursor.selectionStart(), cursor.selectionEnd(), len(mark)
    row = _Row(cursor.document(), mark[0])
    if end - start >= 2 * length and row.holds(start, end - 1, length, inwards=True):
        return start, end
    if row.holds(start - 1, end, length, inwards=False):
        return start - length, end + length
    return None


class _Row(NamedTuple):
    """Counts marks that stand in a row."""

    document: QTextDocument
    mark: str

    def holds(self, first: int, last: int, length: int, *, inwards: bool) -> bool:
        """Tell whether a mark of this length stands at both places."""
        step = 1 if inwards else -1
        count = min(self._count(first, step), self._count(last, -step))
        return bool(count & length) if self.mark == "*" else count >= length

    def _count(self, at: int, step: int) -> int:
        places = range(at, at + 3 * step, step)
        return len(list(takewhile(lambda at: self.document.characterAt(at) == self.mark, places)))


def _numbers(cursor: QTextCursor) -> None:
    """Give the selected lines numbers, or take their numbers away; lines with nothing stay so."""
    blocks = _selected(cursor)
    written = [block for block in blocks if block.text().strip()] or blocks[:1]
    found = [_NUMBER.match(block.text()) for block in written]
    if all(found):
        for block, number in zip(written, found, strict=True):
            replace_in_line(block, 0, number.end() if number else 0, "")
        return
    _part_from_text(written[0])
    for count, block in enumerate(written, start=1):
        mark = _BULLET.match(block.text())
        replace_in_line(block, 0, mark.end() if mark else 0, f"{count}. ")
    count_on(cursor.document(), (blocks[0].blockNumber(), blocks[-1].blockNumber()))


def _selected(cursor: QTextCursor) -> list[QTextBlock]:
    first, last = selected_lines(cursor)
    return [cursor.document().findBlockByNumber(number) for number in range(first, last + 1)]


def _part_from_text(block: QTextBlock) -> None:
    """Put an empty line before a line where a list there would be raw on the phone."""
    from editor.checks.glued_list import would_glue

    above: list[str] = []
    before = block.previous()
    while before.isValid() and before.text().strip() and not is_fenced(before):
        above.append(before.text())
        before = before.previous()
    if would_glue(reversed(above)):
        edit = QTextCursor(block.previous())
        edit.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.insertText("\n")


def _bullets(cursor: QTextCursor) -> None:
    first = cursor.document().findBlock(cursor.selectionStart())
    if not _BULLET.match(first.text()):
        _part_from_text(first)
    _prefix(cursor, "- ")


def _prefix(cursor: QTextCursor, mark: str) -> None:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    count = last.blockNumber() - first.blockNumber() + 1
    blocks = [document.findBlockByNumber(first.blockNumber() + i) for i in range(count)]
    taken = all(block.text().startswith(mark) for block in blocks)
    for block in blocks:
        edit = QTextCursor(block)
        if taken:
            edit.setPosition(block.position() + len(mark), QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
        else:
            edit.insertText(mark)


def _link(cursor: QTextCursor) -> None:
    text, start = cursor.selectedText(), cursor.selectionStart()
    length = cursor.selectionEnd() - start
    cursor.insertText(f"[{text}]({_URL_PLACE})")
    if text:
        _select(cursor, start + length + 3, start + length + 3 + len(_URL_PLACE))
    else:
        _select(cursor, start + 1, start + 1)


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


_APPLY: dict[str, Callable[[QTextCursor], None]] = {
    "heading": lambda cursor: set_heading(cursor, 2),
    "bold": lambda cursor: _around(cursor, "**"),
    "italic": lambda cursor: _around(cursor, "*"),
    "list": _bullets,
    "strike": lambda cursor: _around(cursor, "~~"),
    "code": lambda cursor: _around(cursor, "`"),
    "numbers": _numbers,
    "quote": lambda cursor: _prefix(cursor, "> "),
    "link": _link,
}
