"""Python-Markdown's links and pictures with a bound on how far a closing bracket is looked for.

Upstream walks to the end of the paragraph from each `[` and each `](`, which is quadratic. With at
most 8 brackets open at once no place is walked more than 8 times. An address and its title end
within 4,096 characters, and a piece has no more links once looking for their ends took 40,000
characters more than it is long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import inlinepatterns as upstream

from editor.markup.standalone import take_label

if TYPE_CHECKING:
    from markdown import Markdown

MOST_OPEN = 8
LONGEST_TARGET = 4_096
SPARE_STEPS = 40_000

_BRACKET = re.compile(r"[\[\]]")


class LinkBudget:
    """How many characters may still be walked in this piece to find the ends of addresses."""

    def __init__(self) -> None:
        self.steps = 0

    def renew(self, length: int) -> None:
        """Start a piece of `length` characters."""
        self.steps = length + SPARE_STEPS


class _Bounded(upstream.LinkInlineProcessor):
    budget: LinkBudget

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - upstream's
        """Return the text up to the closing bracket, the place behind it, and whether it is."""
        opened = 1
        for bracket in _BRACKET.finditer(data, index):
            opened += 1 if bracket.group() == "[" else -1
            if opened == 0:
                return data[index : bracket.start()], bracket.end(), True
            if opened > MOST_OPEN:
                break
        return "", index, False

    def getLink(  # noqa: N802 - upstream's name
        self, data: str, index: int
    ) -> tuple[str, str | None, int, bool]:
        """Return target, title, the place behind them, and whether they end."""
        if self.budget.steps <= 0 or not data.startswith("(", index):
            return "", None, index, False
        window = data[index : index + LONGEST_TARGET]
        href, title, end, handled = super().getLink(window, 0)
        if not handled or end <= 0:  # upstream answers -1 where a title has no end
            self.budget.steps -= len(window)
            return "", None, index, False
        self.budget.steps -= end
        return href, title, index + end, True


class _Link(_Bounded, upstream.LinkInlineProcessor):
    # the name is upstream's, and upstream's stubs break the same rule
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the link, as a button's where its text stands in brackets."""
        link, start, end = super().handleMatch(m, data)
        return (take_label(link) if isinstance(link, Element) else None), start, end


class _Image(_Bounded, upstream.ImageInlineProcessor):
    pass


class _Reference(_Bounded, upstream.ReferenceInlineProcessor):
    def makeTag(self, href: str, title: str, text: str) -> Element:  # noqa: N802 - upstream's
        """Return the link, as a button's where its text stands in brackets."""
        return take_label(super().makeTag(href, title, text))


class _ImageReference(_Bounded, upstream.ImageReferenceInlineProcessor):
    pass


class _ShortReference(_Bounded, upstream.ShortReferenceInlineProcessor):
    pass


class _ShortImageReference(_Bounded, upstream.ShortImageReferenceInlineProcessor):
    pass


_PLACES = (  # upstream's names and priorities
    ("reference", _Reference, upstream.REFERENCE_RE, 170),
    ("link", _Link, upstream.LINK_RE, 160),
    ("image_link", _Image, upstream.IMAGE_LINK_RE, 150),
    ("image_reference", _ImageReference, upstream.IMAGE_REFERENCE_RE, 140),
    ("short_reference", _ShortReference, upstream.REFERENCE_RE, 130),
    ("short_image_ref", _ShortImageReference, upstream.IMAGE_REFERENCE_RE, 125),
)


def register(markdown: Markdown, budget: LinkBudget) -> None:
    """Put the bounded processors in upstream's places; renew the budget before each piece."""
    for name, processor, pattern, priority in _PLACES:
        bounded = processor(pattern, markdown)
        bounded.budget = budget
        markdown.inlinePatterns.register(bounded, name, priority)
