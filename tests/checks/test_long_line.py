"""A line that makes typing slow is told of, once."""

from __future__ import annotations

from editor.checks.long_line import LONGEST
from editor.checks.run import check
from tests.checks.cases import a_context


def long_lines(body: str) -> list[tuple[int, int]]:
    found = check(a_context(body, {}))
    return [(one.start, one.end) for one in found if one.code == "line_long"]


def test_a_line_of_the_limit_is_fine() -> None:
    assert long_lines("가" * LONGEST + "\n" + "나" * LONGEST) == []


def test_a_longer_line_is_told_of_at_its_beginning() -> None:
    assert long_lines("첫 줄\n" + "가" * (LONGEST + 1)) == [(4, 44)]
