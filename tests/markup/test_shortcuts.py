"""A shortcut never changes what a text becomes: upstream's own steps give the same HTML."""

from __future__ import annotations

import random
import re

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

LINK_IN_LINK = re.compile(r"<a (?:(?!</a>).)*<a ", re.DOTALL)


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
    pairs = zip(texts, found, map(Converted(), texts), strict=True)
    assert [each for each in pairs if each[1] != each[2] and not nests_links(each[2])] == []


def nests_links(html: str) -> bool:
    """Tell whether a link stands in a link, which HTML does not know (WHATWG HTML §4.5.1).

    Upstream makes one in an item that holds more than its text: it loses sight of what stands
    around. Everywhere else it leaves the inner one as it is written, and so do we everywhere.
    """
    return LINK_IN_LINK.search(html) is not None


def test_random_texts_are_converted_as_upstream_does(monkeypatch: pytest.MonkeyPatch) -> None:
    check(monkeypatch, [scribble.text(random.Random(seed)) for seed in range(1_000)])


def test_a_link_in_a_link_stays_as_it_is_written() -> None:
    nested = "[o [i](https://i.kr) p](https://o.kr)"
    converted = Converted()
    for text in (nested, f"1. {nested}", f"1. {nested}\n> z"):
        assert "o [i](https://i.kr) p</a>" in converted(text)


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
