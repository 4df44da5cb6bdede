"""From one ⟨place to fill in⟩ to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.domain.template import PLACEHOLDER

if TYPE_CHECKING:
    from editor.ui.writing.title_field import TitleField

_PATTERN = QRegularExpression(PLACEHOLDER)


def next_placeholder(cursor: QTextCursor, *, backwards: bool = False) -> bool:
    """Select the next place that is to be filled in, round the end of the text.

    False, and nothing selected, where there is none but the one that is selected already.
    """
    document = cursor.document()
    flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
    found = document.find(_PATTERN, cursor, flags)
    if found.isNull():
        start = QTextCursor(document)
        if backwards:
            start.movePosition(QTextCursor.MoveOperation.End)
        found = document.find(_PATTERN, start, flags)
    if found.isNull() or _is_selected(found, cursor):
        return False
    cursor.setPosition(found.selectionStart())
    cursor.setPosition(found.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    return True


def select_in_title(title: TitleField) -> bool:
    """Select the first place of the title that is to be filled in."""
    found = _PATTERN.match(title.text())
    if found.hasMatch():
        title.setFocus()
        title.setSelection(found.capturedStart(), found.capturedLength())
    return found.hasMatch()


def _is_selected(one: QTextCursor, other: QTextCursor) -> bool:
    places = (one.selectionStart(), one.selectionEnd())
    return places == (other.selectionStart(), other.selectionEnd())
