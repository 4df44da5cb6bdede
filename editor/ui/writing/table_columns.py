"""Columns of a Markdown table come, go, change places and line up: arithmetic on rows of text.

What a function returns is lined up, and tells which words of the old rows stay as they are, so
that carets and comments in them stay too. A short row grows to the width of the head; in a row
that is longer, cells without a head move along. Bars in code or behind a backslash part nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from editor.ui.writing.tables import Row, Table, aligned, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    Side = Literal["left", "centre", "right"]

_DASHES = 1
_DASH = "---"
_MARKS = {"left": ":--", "centre": ":-:", "right": "--:"}


@dataclass(frozen=True, slots=True)
class Reshaped:
    """A table with other columns; `kept` pairs columns before and after, `column` is the caret's.

    The words of kept cells need not be written anew.
    """

    table: Table
    kept: tuple[tuple[int, int], ...]
    column: int


def width_at(table: Table, column: int) -> int:
    """Return how many columns there are; a cell behind the head's last one counts as one."""
    return max(table.columns, column + 1)


def with_column_before(table: Table, column: int) -> Reshaped | None:
    """Return a table with an empty column before one."""
    return _with_new(table, column, column)


def with_column_behind(table: Table, column: int) -> Reshaped | None:
    """Return a table with an empty column behind one."""
    return _with_new(table, column, column + 1)


def without_column(table: Table, column: int) -> Reshaped | None:
    """Return a table without a column, None where it is the only one."""
    if width_at(table, column) == 1:
        return None
    order = [at for at in range(_widest(table, column)) if at != column]
    made = _ordered(table, column, order)
    last = width_at(table, column) - 2
    return replace(made, column=min(column, last)) if made is not None else None


def with_column_moved(table: Table, column: int, by: Literal[-1, 1]) -> Reshaped | None:
    """Return a table where a column and its neighbour changed places, None without a neighbour."""
    other = column + by
    if not 0 <= other < width_at(table, column):
        return None
    order = list(range(_widest(table, column)))
    order[column], order[other] = other, column
    made = _ordered(table, column, order)
    if made is None:
        return None
    kept = tuple(pair for pair in made.kept if pair[0] != other)  # both cannot stay in the text
    return replace(made, kept=kept, column=other)


def with_alignment(table: Table, column: int, side: Side) -> Reshaped | None:
    """Return a table whose column stands to the left, in the centre or to the right."""
    dashes = [*table.rows[_DASHES].texts, *[_DASH] * (column + 1 - table.columns)]
    dashes[column] = _MARKS[side]
    rows = list(table.rows)
    rows[_DASHES] = _row(rows[_DASHES].line, dashes)
    order = range(_widest(table, column))
    return _ordered(replace(table, rows=tuple(rows)), column, order)


def _with_new(table: Table, column: int, at: int) -> Reshaped | None:
    order: list[int | None] = [*range(_widest(table, column))]
    order.insert(at, None)
    made = _ordered(table, column, order)
    return replace(made, column=column + (at <= column)) if made is not None else None


def _ordered(table: Table, column: int, order: Sequence[int | None]) -> Reshaped | None:
    """Return a table with old columns in another order, None being a new one.

    None where a row would come apart elsewhere: two lone ticks can make code of what is between.
    """
    width = width_at(table, column)
    rows = [
        _reordered(row, width, order, is_dashes=n == _DASHES) for n, row in enumerate(table.rows)
    ]
    if any(row_of(row.line).texts != texts for row, texts in rows):
        return None
    made = replace(table, rows=tuple(row for row, _ in rows))
    kept = tuple((old, new) for new, old in enumerate(order) if old is not None)
    return Reshaped(replace(made, rows=aligned(made)), kept, column)


def _reordered(
    row: Row, width: int, order: Sequence[int | None], *, is_dashes: bool
) -> tuple[Row, tuple[str, ...]]:
    empty = _DASH if is_dashes else ""
    cells = [*row.texts, *[empty] * (width - len(row.cells))]
    texts = tuple(
        empty if old is None else cells[old] for old in order if old is None or old < len(cells)
    )
    return _row(row.line, texts), texts


def _row(line: str, texts: Sequence[str]) -> Row:
    """Return a row with the indent of a line."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return row_of(f"{indent}| {' | '.join(texts)} |")


def _widest(table: Table, column: int) -> int:
    return max(column + 1, *(len(row.cells) for row in table.rows))
