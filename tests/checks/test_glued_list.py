"""A list under a line of text is told of where, and only where, phones show it raw."""

from __future__ import annotations

import pytest

from editor.checks.run import check
from editor.markup.render import render
from tests.checks.cases import a_context


def glued(body: str) -> list[tuple[int, int, str | None]]:
    found = check(a_context(body))
    return [(one.start, one.end, one.fix) for one in found if one.code == "list_glued"]


@pytest.mark.parametrize("mark", ["-", "*", "+", "1."])
def test_the_cure_makes_it_a_list_on_the_phone(mark: str) -> None:
    body = f"준비물\n{mark} 신분증"
    ((start, end, fix),) = glued(body)
    assert "<li>" not in render(body)
    assert "<li>신분증</li>" in render(body[:start] + (fix or "") + body[end:])


@pytest.mark.parametrize("line", ["1) 신분증", "1. 5.(화)까지", "2. 신분증", "- ", "-5도"])
def test_what_begins_no_list_is_left_alone(line: str) -> None:
    assert glued(f"준비물\n{line}") == []


@pytest.mark.parametrize("code", ["`코드`\n끝", "```\n코드\n```\n끝"])
def test_code_above_hides_nothing(code: str) -> None:
    assert [start for start, _, _ in glued(f"{code}\n- 신분증")] == [len(code) + 1]


def test_each_text_has_its_first_mark_told_of() -> None:
    assert [start for start, _, _ in glued("가\n- 나\n- 다\n\n라\n- 마")] == [2, 13]
