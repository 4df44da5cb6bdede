"""Marks of Markdown around a selection; pressing twice takes them away again."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    from editor.ui.writing.editor import NoticeEditor

FORMATS: dict[str, tuple[str, str]] = {
    "heading": ("heading", "Ctrl+Alt+2"),
    "bold": ("bold", "Ctrl+B"),
    "italic": ("italic", "Ctrl+I"),
    "list": ("list", "Ctrl+Shift+L"),
    "quote": ("quote", "Ctrl+Shift+Q"),
    "link": ("link", "Ctrl+K"),
}
"""name: (icon, shortcut)"""

_HEADING = re.compile(r"^#{1,6}[ \t]+")
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
    marked = _marked(cursor, length)
    if marked:
        start, end = marked
        _select(cursor, start, end)
        cursor.insertText(cursor.selectedText()[length:-length])
        _select(cursor, start, end - 2 * length)
    else:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.insertText(f"{mark}{cursor.selectedText()}{mark}")
        _select(cursor, start + length, end + length)


def _marked(cursor: QTextCursor, length: int) -> tuple[int, int] | None:
    """Return from where to where the selection and its marks stand, None where it has none.

    The marks are selected too or lie just outside. Of three stars one is italic, two are bold.
    """
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    inside = min(_stars(document, start, 1), _stars(document, end - 1, -1))
    if end - start >= 2 * length and inside & length:
        return start, end
    outside = min(_stars(document, start - 1, -1), _stars(document, end, 1))
    return (start - length, end + length) if outside & length else None


def _stars(document: QTextDocument, at: int, step: int) -> int:
    """Count the stars that stand in a row from a position on, three at most."""
    places = range(at, at + 3 * step, step)
    return len(list(takewhile(lambda place: document.characterAt(place) == "*", places)))


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
    "list": lambda cursor: _prefix(cursor, "- "),
    "quote": lambda cursor: _prefix(cursor, "> "),
    "link": _link,
}
