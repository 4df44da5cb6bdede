"""Out of a link that is filled in, to where the text goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.domain.offset import code_point_of
from editor.ui.writing.line_edits import position_in

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

# [words](address "title"), and [[words]](address) for a button
_LINK = re.compile(
    r"\[(?:\[[^\[\]]{0,1000}\]|[^\[\]]){0,1000}\]"
    r"\((?:[^()]|\([^()]{0,1000}\)){0,3000}\)"
)


def leave_link(cursor: QTextCursor) -> bool:
    """Move behind the link around the caret, and tell whether there was one."""
    block = cursor.document().findBlock(cursor.selectionStart())
    if cursor.selectionEnd() >= block.position() + block.length():
        return False
    column = code_point_of(block.text(), cursor.selectionEnd() - block.position())
    end = link_end(block.text(), column)
    if end is not None:
        cursor.setPosition(position_in(block, end))
    return end is not None


def link_end(line: str, column: int) -> int | None:
    """Return where the link ends that a column of a line stands inside of."""
    for found in _LINK.finditer(line):
        if found.start() < column < found.end():
            return found.end()
    return None
