"""Columns come, go and move; on the phone every other cell stays what it was."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.render import render
from editor.ui.writing.table_columns import (
    with_alignment,
    with_column_before,
    with_column_behind,
    with_column_moved,
    without_column,
)
from editor.ui.writing.tables import Table, aligned, changes, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.writing.table_columns import Reshaped, Side

    Change = Callable[[Table, int], Reshaped | None]

CELLS = st.sampled_from(["", "글", "a b", "`x|y`", r"p \| q", "``q ` | r``", "👩", "**굵게**"])
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4)
HEADS = st.lists(CELLS, min_size=1, max_size=4)
move_left, move_right = partial(with_column_moved, by=-1), partial(with_column_moved, by=1)


def table_of(*lines: str) -> Table:
    return Table(0, tuple(map(row_of, lines)))


def written(table: Table) -> str:
    return "\n".join(row.line for row in table.rows)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    head, *body = [f"| {' | '.join(row)} |" for row in (draw(HEADS), *draw(ROWS))]
    marks = draw(st.lists(st.sampled_from(["---", ":-:", "--:"]), min_size=4, max_size=4))
    return table_of(head, f"| {' | '.join(marks[: len(row_of(head).cells)])} |", *body)


def phone(table: Table) -> list[list[str]]:
    """The cells as a phone shows them, row by row, with their alignment."""
    html = render(written(table))
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [re.findall(r"<t[hd]((?: align=\"\w+\")?>.*?)</t[hd]>", row) for row in rows]


def changed(table: Table, change: Change, column: int) -> list[str]:
    made = change(table, column)
    assert made is not None
    return written(made.table).split("\n")


@pytest.mark.parametrize(
    ("change", "column", "after"),
    [
        (
            with_column_before,
            0,
            ["|     | a   | b   |", "| --- | :-- | --- |", "|     | 1   | 2   |"],
        ),
        (
            with_column_behind,
            0,
            ["| a   |     | b   |", "| :-- | --- | --- |", "| 1   |     | 2   |"],
        ),
        (without_column, 0, ["| b   |", "| --- |", "| 2   |"]),
        (move_right, 0, ["| b   | a   |", "| --- | :-- |", "| 2   | 1   |"]),
        (move_left, 1, ["| b   | a   |", "| --- | :-- |", "| 2   | 1   |"]),
    ],
)
def test_columns_change(change: Change, column: int, after: list[str]) -> None:
    assert changed(table_of("|a|b|", "|:-|-|", "|1|2|"), change, column) == after


@pytest.mark.parametrize(("side", "dashes"), [("left", ":--"), ("centre", ":-:"), ("right", "--:")])
def test_alignment_is_in_the_dashes(side: Side, dashes: str) -> None:
    lines = changed(table_of("|a|b|", "|-|-|"), partial(with_alignment, side=side), 1)
    assert lines[1] == f"| --- | {dashes} |"


def test_short_rows_grow_to_the_head() -> None:
    lines = changed(table_of("|a|b|", "|-|-|", "|1|"), move_left, 1)
    assert lines[2] == "|     | 1   |"


def test_cells_without_a_head_move_along() -> None:
    lines = changed(table_of("|a|", "|-|", "|1|2|"), with_column_before, 0)
    assert lines[0::2] == ["|     | a   |", "|     | 1   | 2   |"]


def test_a_cell_without_a_head_is_given_one() -> None:
    lines = changed(table_of("|a|", "|-|", "|1|2|"), partial(with_alignment, side="right"), 1)
    assert lines == ["| a   |     |", "| --- | --: |", "| 1   |   2 |"]


def test_a_line_without_bars_is_a_row() -> None:
    lines = changed(table_of("|a|b|", "|-|-|", "글"), with_column_before, 0)
    assert lines[2] == "|     | 글  |     |"


@pytest.mark.parametrize(
    ("change", "column"), [(without_column, 0), (move_left, 0), (move_right, 0)]
)
def test_what_cannot_be_is_refused(change: Change, column: int) -> None:
    assert change(table_of("|a|", "|-|"), column) is None


def test_a_row_that_would_come_apart_is_refused() -> None:
    table = table_of("|a|b|", "|-|-|", r"|\`|`x|")
    assert move_left(table, 1) is None


@given(tables(), st.integers(0, 3), st.sampled_from([with_column_before, with_column_behind]))
def test_a_column_that_came_and_went_leaves_nothing(table: Table, at: int, change: Change) -> None:
    column = at % table.columns
    came = change(table, column)
    assert came is not None
    went = without_column(came.table, column if came.column > column else column + 1)
    assert went is not None
    assert went.table.rows == aligned(table)


@given(tables(), st.integers(0, 3))
def test_a_column_moves_there_and_back(table: Table, at: int) -> None:
    there = move_right(table, at % table.columns)
    if there is not None:
        back = move_left(there.table, there.column)
        assert back is not None
        assert back.table.rows == aligned(table)


@given(tables(), st.integers(0, 3))
def test_the_phone_keeps_every_other_cell(table: Table, at: int) -> None:
    column = at % table.columns
    before = phone(table)
    came, went = with_column_before(table, column), without_column(table, column)
    assert came is not None
    assert [row[:column] + row[column + 1 :] for row in phone(came.table)] == before
    if went is not None:
        assert phone(went.table) == [row[:column] + row[column + 1 :] for row in before]


@given(tables(), st.integers(0, 3))
def test_the_phone_shows_a_moved_column_moved(table: Table, at: int) -> None:
    column = at % table.columns
    made = move_right(table, column)
    if made is not None:
        expected = phone(table)
        for row in expected:
            row[column], row[column + 1] = row[column + 1], row[column]
        assert phone(made.table) == expected


@given(
    tables(),
    st.integers(0, 3),
    st.sampled_from(
        [with_column_before, with_column_behind, without_column, move_left, move_right]
    ),
)
def test_edits_of_the_rows_lead_to_the_new_table(table: Table, at: int, change: Change) -> None:
    made = change(table, at % table.columns)
    if made is not None:
        for old, new in zip(table.rows, made.table.rows, strict=True):
            line = old.line
            for start, end, text in changes(old, new, made.kept):
                line = line[:start] + text + line[end:]
            assert line == new.line
