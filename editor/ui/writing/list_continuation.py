"""What Enter begins the next line with: the mark of the list or the quote goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

_MARK = re.compile(
    r"(?P<quote>[ ]{0,3}(?:>[ ]?)+)?"
    r"(?P<item>(?P<indent>[ \t]*)(?:(?P<bullet>[-*+])|(?P<number>[0-9]{1,8})(?P<dot>[.)]))"
    r"(?P<space>[ \t]+)(?P<box>\[[ xX]\][ \t]+)?)?"
)
_BREAK = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})")


def continuation(line: str) -> str | None:
    """Return what the next line begins with after Enter at the end of a line.

    The mark of a list (`- `, `2. ` after `1. `) or of a quote (`> `); an empty string where the
    item is empty, so that the list ends; None where Enter is only Enter.
    """
    found = _MARK.match(line)
    if found is None or not found.end() or _BREAK.fullmatch(line):
        return None
    if not line[found.end() :].strip():
        return ""
    return (found["quote"] or "") + _next_item(found)


def continue_list(cursor: QTextCursor) -> bool:
    """Do what Enter means at a caret in a list, as one undo step; return whether it was one.

    Call it with nothing selected and no syllable open.
    """
    line, column = cursor.block().text(), cursor.positionInBlock()
    mark = continuation(line)
    if mark is None or cursor.hasSelection() or column < _mark_length(line):
        return False
    cursor.beginEditBlock()
    if mark:
        cursor.insertText(f"\n{mark}")
    else:
        cursor.movePosition(cursor.MoveOperation.StartOfBlock)
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    cursor.endEditBlock()
    return True


def _mark_length(line: str) -> int:
    found = _MARK.match(line)
    return found.end() if found else 0


def _next_item(found: re.Match[str]) -> str:
    if found["item"] is None:
        return ""
    box = "[ ] " if found["box"] else ""
    if found["bullet"]:
        return f"{found['indent']}{found['bullet']}{found['space']}{box}"
    number = int(found["number"]) + 1
    return f"{found['indent']}{number}{found['dot']}{found['space']}{box}"
