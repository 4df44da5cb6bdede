"""Words of a column that moved are found beside where they were, and nowhere by chance."""

from __future__ import annotations

import pytest

from editor.ui.writing.moved_cells import moved_cell

BEFORE = ("| a | 나다 | c |", "| --- | ---- | --- |", "| 1 | 2 | 2 |", "| 3 |")
AFTER = ("| 나다 | a | c |", "| ---- | --- | --- |", "| 2 | 1 | 2 |", "|  | 3 |")


def place(lines: tuple[str, ...], row: int, words: str, after: int = 0) -> tuple[int, int]:
    start = sum(len(line) + 1 for line in lines[:row]) + lines[row].index(words, after)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("row", "words"), [(0, "a"), (0, "나다"), (0, "다"), (0, "c"), (2, "1"), (3, "3")]
)
def test_words_go_with_their_column(row: int, words: str) -> None:
    found = moved_cell(BEFORE, AFTER, place(BEFORE, row, words))
    assert found == place(AFTER, row, words)


def test_of_cells_that_are_alike_the_right_one_is_found() -> None:
    found = moved_cell(BEFORE, AFTER, place(BEFORE, 2, "2", 8))
    assert found == place(AFTER, 2, "2", 8)


@pytest.mark.parametrize(
    "after",
    [AFTER[:-1], (*AFTER[:-1], "| 4 | 3 |"), ("a", *AFTER[1:])],
    ids=["rows", "words", "bars"],
)
def test_anything_else_is_no_move(after: tuple[str, ...]) -> None:
    assert moved_cell(BEFORE, after, place(BEFORE, 0, "a")) is None


def test_words_across_a_bar_are_not_guessed() -> None:
    assert moved_cell(BEFORE, AFTER, (2, 8)) is None
