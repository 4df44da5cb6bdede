"""Pieces rendered alone give what Python-Markdown makes of the whole text in one go."""

from __future__ import annotations

import random

import pytest
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.preprocessors import NormalizeWhitespace

from editor.markup.bounded_links import LinkBudget
from editor.markup.convert import new_markdown
from editor.markup.lines import lines_of
from editor.markup.pieces import cut
from editor.markup.render import render
from editor.markup.sanitize import cleaner
from tests.markup import scribble


class Whole:
    """The oracle: one convert of the whole text, with Python-Markdown's own fences."""

    def __init__(self) -> None:
        self.budget = LinkBudget()
        self.markdown = new_markdown(self.budget)
        FencedCodeExtension().extendMarkdown(self.markdown)
        spaces = NormalizeWhitespace(self.markdown)
        self.markdown.preprocessors.register(spaces, "normalize_whitespace", 30)
        self.cleaner = cleaner()

    def render(self, text: str) -> str:
        self.markdown.reset()
        self.budget.renew(10**9)
        return self.cleaner.clean(self.markdown.convert("\n".join(lines_of(text))))


WHOLE = Whole()


def check(seeds: range) -> None:
    for seed in seeds:
        text = scribble.text(random.Random(seed)).replace("{.py}", "")
        assert render(text) == WHOLE.render(text), repr(text)


def test_pieces_equal_the_whole() -> None:
    check(range(1_000))


def test_pieces_of_lists_and_quotes_equal_the_whole() -> None:
    for seed in range(1_000):
        text = scribble.text(random.Random(seed), write=scribble.border)
        assert render(text) == WHOLE.render(text), repr(text)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_pieces_equal_the_whole_at_length() -> None:
    check(range(10_000, 110_000))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("하나\n\n둘", ["하나", "둘"]),
        ("하나\n# 둘", ["하나"]),
        ("하나\n\n# 둘", ["하나", "# 둘"]),
        ("- 하나\n\n- 둘", ["- 하나"]),
        ("- 하나\n\n    둘", ["- 하나"]),
        ("1. 하나\n\n2. 둘", ["1. 하나"]),
        ("하나\n\n2026.12.01 둘", ["하나", "2026.12.01 둘"]),
        ("- 하나\n\n[a]: /u\n\n- 둘", ["- 하나"]),
        ("하나\n\n\u3000둘", ["하나"]),
        ("하나\n\n- 둘\n\n> 셋\n\n- 넷", ["하나", "- 둘", "> 셋", "- 넷"]),
        ("> 하나\n\n[a]: /u\n\n> 둘", ["> 하나"]),
        ("하나\n> 둘\n\n> 셋", ["하나"]),
        ("# 하나\n- 둘\n\n1. 셋", ["# 하나"]),
        ("하나\n\n[a]: /u\n\n> 둘", ["하나", "[a]: /u", "> 둘"]),
        ("    하나\n\n[a]: /u\n\n    둘", ["    하나"]),
        ("하나\n```\n# 둘\n\n셋\n```\n\n넷", ["하나", "```", "넷"]),
        ("하나\n\n```\n둘\n\n셋", ["하나", "```", "셋"]),
        ("~~~\n```\n~~~\n```", ["~~~", "```"]),
    ],
)
def test_where_a_text_is_cut(text: str, starts: list[str]) -> None:
    assert [piece.lines[0] for piece in cut(lines_of(text))] == starts


@pytest.mark.parametrize("seed", range(50))
def test_pieces_hold_every_line_once(seed: int) -> None:
    lines = lines_of(scribble.text(random.Random(seed)))
    assert [line for piece in cut(lines) for line in piece.lines] == lines
