"""What Tab and Enter mean at the caret: in a template, table, list, link, or nothing special."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from editor.ui.writing.fences import is_fenced
from editor.ui.writing.link_exit import leave_link
from editor.ui.writing.list_continuation import continue_list, indent_items
from editor.ui.writing.placeholders import next_placeholder
from editor.ui.writing.table_keys import next_cell, next_row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QTextCursor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def is_structural(event: QKeyEvent) -> bool:
    """Tell whether a key may mean more than itself: Tab, Shift+Tab and Enter."""
    if event.key() == Qt.Key.Key_Backtab:
        return True
    keys = event.modifiers() in _PLAIN
    return keys and event.key() in (Qt.Key.Key_Tab, *_ENTER)


def take_key(event: QKeyEvent, cursor: QTextCursor) -> bool:
    """Do with a cursor what a structural key means there; False where it is only a key.

    Call it with no syllable open. What it does is one undo step.
    """
    backwards = event.key() == Qt.Key.Key_Backtab
    if event.key() not in _ENTER and next_placeholder(cursor, backwards=backwards):
        return True
    if is_fenced(cursor.block()):
        return backwards
    if event.key() in _ENTER:
        return next_row(cursor) or continue_list(cursor)
    if next_cell(cursor, backwards=backwards):
        return True
    return indent_items(cursor, outwards=backwards) or backwards or leave_link(cursor)
