"""Remembers what the inline patterns made of a paragraph, an item or a cell: same HTML, sooner.

A key changes one item of a list, and the others are the same as before. What a text becomes depends
on nothing but the text, the definitions of the notice, and the budget for the ends of links. So it
is remembered only where no definition was asked for, and used only where the budget lasts for it
again: with or without memory, the same text gives the same HTML.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from editor.markup.shortcuts import QuickInline

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.inlinepatterns import DelimiterProcessor

    from editor.markup.bounded_links import LinkBudget

MOST_TEXTS: Final = 2_000
LONGEST_TEXT: Final = 2_000  # longer ones are rare, and would fill the memory


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as the patterns left it, in an element of its own, and what it took."""

    element: Element
    steps: int


class RememberingInline(QuickInline):
    """Applies the inline patterns to each text on its own."""

    def __init__(self, markdown: Markdown, budget: LinkBudget) -> None:
        super().__init__(markdown)
        self._budget = budget
        self._known: dict[str, _Read] = {}
        self._emphasis = cast("DelimiterProcessor", markdown.inlinePatterns["em_strong"])

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to every text of a tree; where texts follow elements, as upstream."""
        elements = list(tree.iter())
        if ancestors or any(element.tail for element in elements):
            return super().run(tree, ancestors)
        for element in elements[1:]:
            text = element.text
            if text and not isinstance(text, AtomicString):
                _put(element, self._read(text))
        return tree

    def _read(self, text: str) -> Element:
        """Return an element that holds what a text becomes; it may be taken apart."""
        self.check()
        known = self._known.get(text)
        if known is not None and self._budget.steps > known.steps:
            self._budget.steps -= known.steps
            return deepcopy(known.element)
        if len(text) > LONGEST_TEXT:
            return self._applied(text)
        return self._remembered(text)

    def _remembered(self, text: str) -> Element:
        before = self._budget.steps
        asked: set[str] | None = getattr(self.md.references, "asked", None)
        others = set(asked or ())
        if asked:
            asked.clear()
        element = self._applied(text)
        is_free = "[" not in text if asked is None else not asked
        if asked is not None:
            asked |= others
        if is_free and self._budget.steps > 0:
            if len(self._known) >= MOST_TEXTS:
                self._known.clear()
            self._known[text] = _Read(deepcopy(element), before - self._budget.steps)
        return element

    def _applied(self, text: str) -> Element:
        self._emphasis.reset()  # nothing is carried over from another text
        root = Element("div")
        element = SubElement(root, "p")
        element.text = text
        super().run(root)
        return element


def _put(element: Element, read: Element) -> None:
    element.text = read.text
    for at, child in enumerate(list(read)):
        element.insert(at, child)


def register(markdown: Markdown, budget: LinkBudget) -> None:
    """Put it in the place of the quick inline step."""
    markdown.treeprocessors.register(RememberingInline(markdown, budget), "inline", 20)
