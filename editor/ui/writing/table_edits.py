"""Columns and rows of the table at the caret come, go and move; the caret stays in its cell.

Each function expects to be called where `may_...` says so, inside of one undo step
(`line_moves.change_lines`), with no syllable open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from editor.domain.offset import code_point_of
from editor.ui.writing.fences import is_fenced
from editor.ui.writing.line_edits import position_in, replace_in_line
from editor.ui.writing.line_moves import delete
from editor.ui.writing.table_columns import width_at
from editor.ui.writing.table_keys import Place, line_up, place_of
from editor.ui.writing.tables import ROWS_MOST, changes, empty_row, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    from editor.ui.writing.table_columns import Reshaped
    from editor.ui.writing.tables import Row, Span, Table

_FIRST_BODY = 2
"""Head and dashes are always the first two rows."""


class _Held(NamedTuple):
    """How far into the words of their cell the two ends of a selection stand."""

    anchor: int
    caret: int


def may_change(cursor: QTextCursor) -> bool:
    """Tell whether the caret is in a table that can be changed as a whole."""
    return _place(cursor) is not None


def may_lose_column(cursor: QTextCursor) -> bool:
    """Tell whether there is a column besides the one at the caret."""
    place = _place(cursor)
    return place is not None and width_at(place.table, place.column) > 1


def may_go_left(cursor: QTextCursor) -> bool:
    """Tell whether the column at the caret has a neighbour on its left."""
    place = _place(cursor)
    return place is not None and place.column > 0


def may_go_right(cursor: QTextCursor) -> bool:
    """Tell whether the column at the caret has a neighbour on its right."""
    place = _place(cursor)
    return place is not None and place.column + 1 < place.table.columns


def is_in_body(cursor: QTextCursor) -> bool:
    """Tell whether the caret is in a row below the head."""
    place = _place(cursor)
    return place is not None and place.row >= _FIRST_BODY


def change_columns(cursor: QTextCursor, change: Callable[[Table, int], Reshaped | None]) -> None:
    """Apply a function of `table_columns` at the caret, to all that a phone shows in the table."""
    place = _place(cursor)
    if place is None:
        return
    document = cursor.document()
    table = _with_tail(document, place.table)
    made = change(table, place.column)
    if made is None:
        return
    held = _held(cursor, place.table.rows[place.row].cells[place.column])
    for number, (old, new) in enumerate(zip(table.rows, made.table.rows, strict=True)):
        block = document.findBlockByNumber(table.first + number)
        for edit in changes(old, new, made.kept):
            replace_in_line(block, *edit)
    _hold(cursor, table.first + place.row, made.table.rows[place.row].cells[made.column], held)


def insert_row(cursor: QTextCursor, *, below: bool) -> None:
    """Put an empty row above or below the one at the caret; below the head is below its dashes."""
    place = _place(cursor)
    if place is None or (place.row < _FIRST_BODY and not below):
        return
    document, table = cursor.document(), place.table
    held = _held(cursor, table.rows[place.row].cells[place.column])
    at = max(_FIRST_BODY, place.row + below)
    added = empty_row(table)
    before = QTextCursor(document.findBlockByNumber(table.first + at - 1))
    before.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before.insertText("\n" + added.line)
    rows = line_up(document, replace(table, rows=(*table.rows[:at], added, *table.rows[at:])))
    row = place.row + (at <= place.row)
    _hold(cursor, table.first + row, rows[row].cells[place.column], held)


def remove_row(cursor: QTextCursor) -> None:
    """Take the row at the caret away; the caret goes to the same column of the row after it."""
    place = _place(cursor)
    if place is None or place.row < _FIRST_BODY:
        return
    document, table = cursor.document(), place.table
    delete(QTextCursor(document.findBlockByNumber(table.first + place.row)))
    left = (*table.rows[: place.row], *table.rows[place.row + 1 :])
    rows = line_up(document, replace(table, rows=left))
    row = min(place.row, len(rows) - 1) if len(rows) > _FIRST_BODY else 0
    cells = rows[row].cells
    _hold(cursor, table.first + row, cells[min(place.column, len(cells) - 1)], _Held(0, 0))


def _place(cursor: QTextCursor) -> Place | None:
    """Return the cell at the caret, None where the table is too long to be seen as a whole."""
    place = place_of(cursor)
    return place if place is not None and len(place.table.rows) < ROWS_MOST else None


def _with_tail(document: QTextDocument, table: Table) -> Table:
    """Return a table with the lines without bars that follow: a phone shows them as its rows."""
    rows: list[Row] = []
    block = document.findBlockByNumber(table.first + len(table.rows))
    while block.text().strip() and not is_fenced(block) and len(rows) < ROWS_MOST:
        rows.append(row_of(block.text()))
        block = block.next()
    return replace(table, rows=(*table.rows, *rows))


def _held(cursor: QTextCursor, cell: Span) -> _Held:
    line, start = cursor.block().text(), cursor.block().position()

    def into(position: int) -> int:
        at = code_point_of(line, position - start)
        return max(0, min(at, cell.end) - cell.start)

    return _Held(into(cursor.anchor()), into(cursor.position()))


def _hold(cursor: QTextCursor, line: int, cell: Span, held: _Held) -> None:
    block = cursor.document().findBlockByNumber(line)
    cursor.setPosition(position_in(block, min(cell.start + held.anchor, cell.end)))
    caret = position_in(block, min(cell.start + held.caret, cell.end))
    cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
