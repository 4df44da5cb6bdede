"""With or without memory, the same text gives the same HTML."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from editor.markup import convert, inline_memory
from editor.markup.bounded_links import LinkBudget
from editor.markup.convert import new_markdown
from editor.markup.inline_memory import RememberingInline
from editor.markup.render import render
from tests.markup import scribble

if TYPE_CHECKING:
    import pytest


def forgotten(text: str) -> str:
    """Render without anything remembered."""
    memory = convert._converter().markdown.treeprocessors["inline"]
    assert isinstance(memory, RememberingInline)
    memory._known.clear()
    return render(text)


def test_a_memory_full_of_other_texts_changes_nothing() -> None:
    dice = random.Random(3)
    for _ in range(400):
        text = scribble.text(dice, write=dice.choice((scribble.line, scribble.border)))
        warm = render(text)
        assert warm == render(text) == forgotten(text), repr(text)


def test_a_text_that_asked_for_a_definition_is_read_again() -> None:
    assert "href" not in render("- [말] 하나")
    assert 'href="https://a.kr"' in render("- [말] 하나\n\n# 끝\n\n[말]: https://a.kr")
    assert 'href="https://b.kr"' in render("- [말] 하나\n\n# 끝\n\n[말]: https://b.kr")


def test_the_budget_for_links_is_spent_alike() -> None:
    text = "\n".join(["- [a](https://a.kr) *b*", "- [a](<b"] * 60)
    assert render(text) == forgotten(text)


def test_a_link_beyond_the_budget_is_none_however_well_known() -> None:
    budget = LinkBudget()
    markdown = new_markdown(budget)
    texts = []
    for length in (100, -40_000):
        budget.renew(length)
        texts.append(markdown.convert("[a](tel:1)"))
    assert "href" in texts[0]
    assert "href" not in texts[1]


def test_an_item_that_stays_is_not_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    forgotten("- 하나 *a*\n- 둘 *b*")
    original = RememberingInline._applied

    def applied(self: RememberingInline, text: str) -> object:
        read.append(text)
        return original(self, text)

    monkeypatch.setattr(RememberingInline, "_applied", applied)
    render("- 하나 *a*\n- 둘 *b*!")
    assert read == ["둘 *b*!"]


def test_the_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inline_memory, "MOST_TEXTS", 10)
    render("\n\n".join(f"*{number}*" for number in range(100)))
    memory = convert._converter().markdown.treeprocessors["inline"]
    assert isinstance(memory, RememberingInline)
    assert len(memory._known) <= 10
