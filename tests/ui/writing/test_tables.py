"""Columns of a table line up, and the words of its cells are never touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.writing.tables import (
    Change,
    Table,
    aligned,
    changes,
    display_width,
    row_of,
    table_around,
)

CELLS = st.text(alphabet="가각A 1|\\`👩", max_size=5).filter(
    lambda s: "|" not in s and "\\" not in s
)


def table_of(text: str, at: int = 0) -> Table | None:
    lines = text.split("\n")
    return table_around(lambda i: lines[i] if 0 <= i < len(lines) else None, at)


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("| 대상 | 시간 |", ("대상", "시간")),
        ("대상 | 시간", ("대상", "시간")),
        ("|대상|", ("대상",)),
        ("| a \\| b | c |", ("a \\| b", "c")),
        ("| `a|b` | c |", ("`a|b`", "c")),
        ("| a `` | b ` |", ("a ``", "b `")),
        ("| \\``a|b` | c |", ("\\``a|b`", "c")),
        ("|  |  |", ("", "")),
        ("| a | ", ("a",)),
    ],
)
def test_cells_are_what_stands_between_bars(line: str, texts: tuple[str, ...]) -> None:
    assert row_of(line).texts == texts


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("점검", 4),
        ("A점", 3),
        ("👩‍👩‍👧", 2),
        ("각", 2),
        ("\u1100\u1161\u11a8", 2),
        ("é", 1),
    ],
)
def test_hangul_is_two_columns_wide(text: str, width: int) -> None:
    assert display_width(text) == width


def test_columns_line_up() -> None:
    table = table_of("|대상|걸리는 시간|\n|:-|-:|\n|알림|5분|\n|a|")
    assert table is not None
    assert [row.line for row in aligned(table)] == [
        "| 대상 | 걸리는 시간 |",
        "| :--- | ----------: |",
        "| 알림 |         5분 |",
        "| a    |             |",
    ]


@pytest.mark.parametrize(
    "text",
    ["글", "| a |", "| a |\n| b |", "| a | b |\n|---|", "| a |\n\n|---|", "    | a |\n|---|"],
)
def test_other_lines_are_no_table(text: str) -> None:
    assert table_of(text) is None


def test_line_below_a_table_is_not_in_it() -> None:
    assert table_of("| a |\n|---|\n글", 2) is None


@given(st.lists(st.lists(CELLS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_lining_up_keeps_the_words_and_is_done_once(rows: list[list[str]]) -> None:
    head, *body = ["|" + "".join(f"{cell}|" for cell in row) for row in rows]
    table = table_of("\n".join([head, "|" + "-|" * len(row_of(head).cells), *body]))
    assert table is not None
    lined = aligned(table)
    for old, new in zip(table.rows, lined, strict=True):
        assert patched(old.line, changes(old, new)) == new.line
        assert row_of(new.line).texts == new.texts
    again = table_of("\n".join(row.line for row in lined))
    assert again is not None
    assert [row.line for row in aligned(again)] == [row.line for row in lined]


def patched(line: str, edits: tuple[Change, ...]) -> str:
    for start, end, text in edits:
        line = line[:start] + text + line[end:]
    return line
