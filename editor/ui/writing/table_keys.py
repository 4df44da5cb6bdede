"""Tab and Enter inside a Markdown table: from cell to cell, the columns lining up on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from editor.domain.offset import code_point_of
from editor.ui.writing.fences import is_fenced
from editor.ui.writing.line_edits import one_step, position_in, replace_in_line
from editor.ui.writing.tables import (
    Row,
    Span,
    Table,
    aligned,
    changes,
    empty_row,
    row_of,
    table_around,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

_DASHES = 1
"""The row of a table that has no cells to write in."""


class Place(NamedTuple):
    """A cell of a table."""

    table: Table
    row: int
    column: int


def place_of(cursor: QTextCursor) -> Place | None:
    """Return the cell at a caret, None outside of tables and where lines are selected."""
    document, block = cursor.document(), cursor.block()
    anchor = document.findBlock(cursor.anchor())
    if "|" not in block.text() or anchor != block or is_fenced(block):
        return None
    table = table_around(lambda number: _line(document, number), block.blockNumber())
    if table is None:
        return None
    row = block.blockNumber() - table.first
    at = code_point_of(block.text(), cursor.positionInBlock())
    return Place(table, row, table.rows[row].column_at(at))


def next_cell(cursor: QTextCursor, *, backwards: bool = False) -> bool:
    """Go to the next cell, into a new row behind the last one; return whether there is one."""
    place = place_of(cursor)
    if place is None:
        return False
    cells = _cells(place.table)
    here = place.row, place.column
    if backwards:
        before = [cell for cell in cells if cell < here]
        _go(cursor, place.table, before[-1] if before else cells[0])
    else:
        behind = (len(place.table.rows), 0)
        _go(cursor, place.table, next((cell for cell in cells if cell > here), behind))
    return True


def next_row(cursor: QTextCursor) -> bool:
    """Go to the same column of the next row; behind an empty last row, leave the table."""
    place = place_of(cursor)
    if place is None or (cursor.atBlockStart() and not cursor.hasSelection()):
        return False
    table, row = place.table, max(place.row, _DASHES)
    if place.row == len(table.rows) - 1 > _DASHES and not any(table.rows[place.row].texts):
        _leave(cursor)
    else:
        column = 0 if place.row == _DASHES else min(place.column, table.columns - 1)
        _go(cursor, table, (row + 1, column))
    return True


def insert_table(cursor: QTextCursor, head: Sequence[str], rows: int = 2) -> None:
    """Put an empty table behind the line of the caret and select its first head, in one step."""
    names = "|" + "".join(f" {name} |" for name in head)
    lines = [names, "|" + " --- |" * len(head), *["|" + "  |" * len(head)] * rows]
    made = [row.line for row in aligned(Table(0, tuple(map(row_of, lines))))]
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if cursor.block().text().strip():
            cursor.insertText("\n\n")
        elif cursor.block().previous().text().strip():
            cursor.insertText("\n")
        first = cursor.blockNumber()
        behind = cursor.block().next()
        gap = "\n" if not behind.isValid() or behind.text().strip() else ""
        cursor.insertText("\n".join(made) + gap)
    _select(cursor, first, row_of(made[0]).cells[0])


def line_up(document: QTextDocument, table: Table) -> tuple[Row, ...]:
    """Bring the columns of a table into line, touching no word; return its rows."""
    rows = aligned(table)
    for number, (old, new) in enumerate(zip(table.rows, rows, strict=True)):
        for change in changes(old, new):
            replace_in_line(document.findBlockByNumber(table.first + number), *change)
    return rows


def _line(document: QTextDocument, number: int) -> str | None:
    block = document.findBlockByNumber(number) if number >= 0 else None
    return block.text() if block is not None and block.isValid() else None


def _cells(table: Table) -> list[tuple[int, int]]:
    return [
        (row, column)
        for row in range(len(table.rows))
        if row != _DASHES
        for column in range(max(table.columns, len(table.rows[row].cells)))
    ]


def _go(cursor: QTextCursor, table: Table, cell: tuple[int, int]) -> None:
    """Line the columns up, with a new row where the cell is beyond the last, and select it."""
    document, (row, column) = cursor.document(), cell
    with one_step(cursor):
        if row == len(table.rows):
            added = empty_row(table)
            last = QTextCursor(document.findBlockByNumber(table.first + row - 1))
            last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            last.insertText("\n" + added.line)
            table = replace(table, rows=(*table.rows, added))
        rows = line_up(document, table)
    _select(cursor, table.first + row, rows[row].cells[column])


def _select(cursor: QTextCursor, line: int, cell: Span) -> None:
    block = cursor.document().findBlockByNumber(line)
    cursor.setPosition(position_in(block, cell.start))
    cursor.setPosition(position_in(block, cell.end), QTextCursor.MoveMode.KeepAnchor)


def _leave(cursor: QTextCursor) -> None:
    """Make the empty row an empty line; where one follows, go there."""
    following = cursor.block().next()
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if not following.isValid() or following.text().strip():
            cursor.insertText("\n")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
