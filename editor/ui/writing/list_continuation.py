"""Lists go on at Enter, with the mark of the item or the quote, and move in and out at Tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.ui.writing.line_edits import (
    count_on,
    counted,
    one_step,
    replace_in_line,
    selected_lines,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextCursor

_MARK = re.compile(
    r"(?P<quote>[ ]{0,3}(?:>[ ]?)+)?"
    r"(?P<item>(?P<indent>[ \t]*)(?:(?P<bullet>[-*+])|(?P<number>[0-9]{1,8})(?P<dot>[.)]))"
    r"(?P<space>[ \t]+)(?P<box>\[[ xX]\][ \t]+)?)?"
)
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_STEP = "    "
_STEP_OUT = re.compile(r"[ ]{1,4}|\t")
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
    with one_step(cursor):
        if mark:
            begun = counted(cursor.document(), cursor.blockNumber(), cursor.blockNumber())
            cursor.insertText(f"\n{mark}")
            count_on(cursor.document(), (cursor.blockNumber(),) * 2, begun)
        else:
            _end_list(cursor)
    return True


def indent_items(cursor: QTextCursor, *, outwards: bool = False) -> bool:
    """Move the selected items of a list one step in or out, as one undo step.

    Return whether there were any; a mere line of text is none.
    """
    document = cursor.document()
    first, last = selected_lines(cursor)
    blocks = [document.findBlockByNumber(number) for number in range(first, last + 1)]
    if not any(is_item(block.text()) for block in blocks):
        return False
    begun = counted(document, first, last)
    with one_step(cursor):
        for block in blocks:
            _indent(block, outwards=outwards)
        flat = {width: at for width, at in begun.items() if at is None}
        count_on(document, (max(0, first - 1), last + 1), flat, anew=(first, last))
    return True


def is_item(line: str) -> bool:
    """Tell whether a line begins an item of a list."""
    found = _MARK.match(line)
    return bool(found and found["item"]) and not _BREAK.fullmatch(line)


def _end_list(cursor: QTextCursor) -> None:
    """Take the mark of an empty item away, with empty lines between the list and its neighbours.

    Without them what is written next would belong to the item above: text, and another list.
    """
    above, below = cursor.block().previous(), cursor.block().next()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    cursor.insertText("\n" if above.text().strip() else "")
    if below.text().strip():
        cursor.insertText("\n")
        cursor.movePosition(cursor.MoveOperation.Left)


def _indent(block: QTextBlock, *, outwards: bool) -> None:
    line = block.text()
    quote = _QUOTE.match(line)
    at = quote.end() if quote else 0
    if outwards:
        gone = _STEP_OUT.match(line, at)
        replace_in_line(block, at, gone.end() if gone else at, "")
    elif line.strip():
        replace_in_line(block, at, at, _STEP)


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
