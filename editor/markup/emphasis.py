"""Python-Markdown's emphasis without its mix-up of places (seen in 3.11.3).

Upstream pairs all marks of a paragraph at once, then hands out one element per call. It guesses
how far the text has moved since by the place of the next mark, and where a mark was left alone it
guesses wrong: letters vanish and place holders show. All that changes between two calls lies
before the next element, so the distance is the difference of the two lengths. Where marks cross,
upstream's elements can still lose text: such marks are shown as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.inlinepatterns import DelimiterProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_TOKENS = ("*", "_")
_MARKS = re.compile("[*_]+")


class SteadyEmphasis(DelimiterProcessor):
    """Emphasis that never touches a letter outside its marks."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__("*", "strong,em", markdown)
        self.add("_", "strong,em", smart=True)
        self._paired = ""  # the text in which the regions were found

    # the name is upstream's, and upstream's stubs break the same rule
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the next element and its place, or nothing for a mark that stands alone."""
        if not self.regions:
            self._paired = data
        elif not self._continues(data):  # the text behind a nested element: paired already
            return None, m.start(0), m.end(0)
        element, start, end = super().handleMatch(m, data)
        if element is None or _keeps_text(element, data[start:end]):
            return element, start, end
        self.reset()
        marks = _MARKS.match(data, m.start(0))
        return None, m.start(0), marks.end() if marks else m.end(0)

    def get_cached_result(self, pos: int, data: str) -> tuple[Element, int, int]:  # noqa: ARG002
        """Return the next element that was paired before, where it stands now."""
        offset = len(data) - len(self._paired)
        first, last = self.regions[self.cache_index][0], self.regions[self.cache_index][3]
        # upstream's stubs leave it out
        element, count = self._build_element(data, self.cache_index, offset)  # type: ignore[attr-defined]
        self.increment_next_position(first, count)
        return element, first + offset, last + offset

    def search(self, data: str, start: int) -> re.Match[str] | None:
        """Return the next mark that can open, or close what is open."""
        for mark in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[mark.group()]
            found = delimiter.boundary.match(data, mark.start())
            if found and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None

    def _continues(self, data: str) -> bool:
        first = self.regions[self.cache_index][0]
        start = first + len(data) - len(self._paired)
        return start >= 0 and data[start:] == self._paired[first:]


def _keeps_text(element: Element, source: str) -> bool:
    """Say whether an element shows all between the marks at both ends of its source."""
    if element.tail or source[:1] not in _TOKENS or source[-1:] not in _TOKENS:
        return False
    shown = "".join(element.itertext())
    return _MARKS.sub("", shown) == _MARKS.sub("", source)


def register(markdown: Markdown) -> None:
    """Put it in the place of upstream's."""
    markdown.inlinePatterns.register(SteadyEmphasis(markdown), "em_strong", 60)
