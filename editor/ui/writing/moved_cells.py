"""Where words stand after two neighbouring columns of their table changed places in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.writing.tables import is_dashes, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.ui.writing.tables import Row


def moved_cell(
    before: Sequence[str], after: Sequence[str], words: tuple[int, int]
) -> tuple[int, int] | None:
    """Return where words of a cell stand after its column moved, None if no column did.

    Positions are code points of the joined lines.
    """
    if len(before) != len(after) or not all("|" in line for line in after):
        return None
    was, now = [row_of(line) for line in before], [row_of(line) for line in after]
    left = _swapped(was, now)
    number = "\n".join(before).count("\n", 0, words[0])
    start = _start(before, number)
    column = _column(was[number], words[0] - start, words[1] - start)
    if left is None or column is None:
        return None
    to = {left: left + 1, left + 1: left}.get(column, column)
    shift = _start(after, number) + now[number].cells[to].start
    shift -= start + was[number].cells[column].start
    return words[0] + shift, words[1] + shift


def _swapped(was: Sequence[Row], now: Sequence[Row]) -> int | None:
    """Return the first of the two columns that changed places, None where none did."""
    width = max(len(row.cells) for row in (*was, *now))
    pairs = [
        (_padded(old, width), _padded(new, width))
        for old, new in zip(was, now, strict=True)
        if not is_dashes(new.line)
    ]
    return next((at for at in range(width - 1) if all(_is_swap(*p, at) for p in pairs)), None)


def _is_swap(old: Sequence[str], new: Sequence[str], at: int) -> bool:
    return [*old[:at], old[at + 1], old[at], *old[at + 2 :]] == list(new)


def _padded(row: Row, width: int) -> list[str]:
    return [*row.texts, *[""] * (width - len(row.cells))]


def _column(row: Row, start: int, end: int) -> int | None:
    found = (n for n, cell in enumerate(row.cells) if cell.start <= start < end <= cell.end)
    return next(found, None)


def _start(lines: Sequence[str], number: int) -> int:
    return sum(len(line) + 1 for line in lines[:number])
