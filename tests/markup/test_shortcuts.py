"""A shortcut never changes what a text becomes: upstream's own steps give the same HTML."""

from __future__ import annotations

import random

import pytest
from markdown.inlinepatterns import DelimiterProcessor

from editor.markup import inline_memory, shortcuts
from editor.markup.bounded_links import LinkBudget
from editor.markup.convert import new_markdown
from editor.markup.emphasis import SteadyEmphasis
from editor.markup.inline import BareAddress
from editor.markup.lines import lines_of
from editor.markup.links import safe_href
from tests.markup import scribble


class Converted:
    """One convert of a whole text by a Markdown of its own."""

    def __init__(self) -> None:
        self.budget = LinkBudget()
        self.markdown = new_markdown(self.budget)

    def __call__(self, text: str) -> str:
        self.markdown.reset()
        self.budget.renew(len(text))
        return self.markdown.convert("\n".join(lines_of(text)))


def check(monkeypatch: pytest.MonkeyPatch, texts: list[str]) -> None:
    found = [convert(text) for convert in [Converted()] for text in texts]
    monkeypatch.setattr(shortcuts, "register", lambda _markdown: None)
    monkeypatch.setattr(shortcuts, "freeze", lambda _markdown: None)
    monkeypatch.setattr(inline_memory, "register", lambda _markdown, _budget: None)
    monkeypatch.setattr(SteadyEmphasis, "search", DelimiterProcessor.search)
    upstream = Converted()
    assert found == [upstream(text) for text in texts]


def test_random_texts_are_converted_as_upstream_does(monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, [scribble.text(random.Random(seed)) for seed in range(1_000)])


@pytest.mark.long
def test_many_random_texts_are_converted_as_upstream_does(monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, [scribble.text(random.Random(seed)) for seed in range(20_000, 60_000)])


def test_every_inline_pattern_says_what_it_needs() -> None:
    markdown = Converted().markdown
    patterns = markdown.inlinePatterns
    assert {id(patterns[name]) for name in shortcuts.NEEDED} == {id(each) for each in patterns}


def test_a_pattern_with_an_excluded_ancestor_is_still_left_out() -> None:
    assert "a" in BareAddress.ANCESTOR_EXCLUDES
    assert Converted()("[https://a.kr](https://b.kr)").count("<a ") == 1


@pytest.mark.parametrize("unseen", [" ", "\x00", "\x7f", "\xa0", "\u200b", "\u202e", "\u3000"])
def test_an_address_with_something_unseen_has_no_target(unseen: str) -> None:
    assert safe_href(f"https://a.kr/{unseen}b") is None
