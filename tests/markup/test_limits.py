"""No text makes the renderer run away: work stays near its length (bounds, not timings)."""

from __future__ import annotations

import pytest

from editor.markup.limits import DEEPEST_INDENT, LONGEST_RUN, MOST_MARKS, bound
from editor.markup.render import render

_SIZE = 30_000


def repeated(part: str) -> str:
    return (part * (_SIZE // len(part) + 1))[:_SIZE]


# Before the bounds each of these took from seconds to minutes, or ended in a RecursionError. The
# time limit of every test is what they would fail by.
RUNAWAYS = {
    "brackets": repeated("["),
    "pictures": repeated("!["),
    "balanced": "[" * (_SIZE // 2) + "]" * (_SIZE // 2),
    "targets": repeated("[a]("),
    "angled": repeated("[a](<b"),
    "titles": repeated('[a](b "c'),
    "quotes": repeated("> "),
    "lists": repeated("* - + "),
    "nested": "".join(f"{' ' * 4 * depth}- a\n" for depth in range(120)),
    "headings": repeated("# a\n"),
    "underlines": repeated("a\n=\n"),
    "definitions": repeated("[a]: \n"),
    "fences": "".join(f"{'~' * length}\n" for length in range(3, 240)),
    "table ticks": "a|b\n-|-\n" + repeated("`|"),
    "brackets behind an address": "https://a" + repeated(".)"),
    "strikes": repeated("~~a "),
    "stars": repeated("*a **b "),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", RUNAWAYS)
def test_a_runaway_is_rendered(name: str) -> None:
    assert len(render(RUNAWAYS[name])) < 20 * _SIZE


@pytest.mark.parametrize("name", ["quotes", "lists", "nested"])
def test_nesting_has_an_end(name: str) -> None:
    html = render(RUNAWAYS[name])
    assert max(html.count("<blockquote>"), html.count("<ul>")) <= 2 * DEEPEST_INDENT


@pytest.mark.parametrize(
    "text",
    [
        "- 하나\n    - 둘\n        - 셋\n            1. 넷",
        "> > > 인용",
        "| 하나 | 둘 |\n|--|--|\n" + "| 1 | 2 |\n" * 300,
        "- 당첨자 [이름](https://a.kr)\n" * 100,
        "문장입니다. " * 1_000,
    ],
)
def test_what_people_write_is_untouched(text: str) -> None:
    assert bound(text) == text


def test_an_endless_paragraph_shows_its_marks() -> None:
    assert render("**굵게** " * (LONGEST_RUN // 6)).startswith("<p>**굵게** ")


def test_a_line_of_too_many_cells_is_text() -> None:
    assert "<table>" not in render("a|" * (MOST_MARKS + 1) + "\n" + "-|" * (MOST_MARKS + 1))
