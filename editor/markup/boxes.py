"""Quotes that say what they are: callouts (`> [!안내]`) and folding questions (`> [?] 질문`).

Elsewhere, and read as plain text, both are quotes. The words behind a mark are its title; a marked
line always opens a box of its own, also in the middle of a quote. What stands behind a mark that
nobody knows is a quote as before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import SubElement

from markdown.blockprocessors import BlockQuoteProcessor

from editor.markup.pieces import BOX_MARK, NOTE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

CALLOUT: Final = "callout"
TITLE: Final = "callout-title"
TONES: Final = ("note", "caution")
_UNASKED = "…"  # a line to press must have a name
_MARKED = re.compile(rf" {{0,3}}{BOX_MARK}[ ]*(?P<title>.*?)[ ]*")
_Part = tuple["re.Match[str] | None", list[str]]


class Boxes(BlockQuoteProcessor):
    """Upstream's quotes, parted at every marked line."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Turn one block into quotes and boxes."""
        block = blocks.pop(0)
        found = self.RE.search(block)
        start = found.start() if found else 0
        self.parser.parseBlocks(parent, [block[:start]])
        lines = [self.clean(line) for line in block[start:].split("\n")]
        for mark, inside in _parted(lines):
            box = _opened(parent, mark) if mark else self._quote(parent)
            self.parser.state.set("blockquote")
            self.parser.parseChunk(box, "\n".join(inside))
            self.parser.state.reset()

    def _quote(self, parent: Element) -> Element:
        """Return the quote that goes on, or a new one."""
        sibling = self.lastChild(parent)
        if sibling is not None and sibling.tag == "blockquote":
            return sibling
        return SubElement(parent, "blockquote")


def _parted(lines: list[str]) -> Iterator[_Part]:
    """Yield each mark with the lines behind it; first the lines before any, if they say a thing."""
    mark: re.Match[str] | None = None
    inside: list[str] = []
    for line in lines:
        found = _MARKED.fullmatch(line) if "[" in line else None
        if found is None:
            inside.append(line)
            continue
        if mark or any(inside):
            yield mark, inside
        mark, inside = found, []
    yield mark, inside


def _opened(parent: Element, mark: re.Match[str]) -> Element:
    word, title = mark["word"], mark["title"]
    if word is None:
        box = SubElement(parent, "details")
        SubElement(box, "summary").text = title or _UNASKED
        return box
    tone = TONES[word.lower() not in NOTE_WORDS]
    box = SubElement(parent, "div", {"class": f"{CALLOUT} {tone}", "role": "note"})
    SubElement(box, "p", {"class": TITLE}).text = title or _shown(word)
    return box


def _shown(word: str) -> str:
    return word.capitalize()


def register(markdown: Markdown) -> None:
    """Put it in the place of upstream's quotes."""
    markdown.parser.blockprocessors.register(Boxes(markdown.parser), "quote", 20)
