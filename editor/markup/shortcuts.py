"""Steps of Python-Markdown that are left out where a text holds nothing for them: same HTML.

Most of a key's time went into patterns that could not match. Each shortcut asks for a letter that
the step cannot do without, and leaves everything else to upstream.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor
    from markdown.util import Registry

# Each pattern needs one of two marks (mostly the same twice); one not named is always tried.
NEEDED: Final = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "reference": ("[", "["),
    "link": ("[", "["),
    "image_link": ("![", "!["),
    "image_reference": ("![", "!["),
    "short_reference": ("[", "["),
    "short_image_ref": ("![", "!["),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "bare_address": ("http", "http"),
    "strike": ("~~", "~~"),
    "em_strong": ("*", "_"),
    "nl": ("\n", "\n"),
}
_ALWAYS: Final = ("", "")


class QuickInline(InlineProcessor):
    """Tries only the patterns whose marks stand in a text."""

    check: Callable[[], None] = staticmethod(lambda: None)

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        patterns = markdown.inlinePatterns
        names = {id(patterns[name]): needed for name, needed in NEEDED.items()}
        # read by index for every text: lists, as a registry is slow to read
        self.inlinePatterns = list(patterns)  # type: ignore[assignment]  # upstream only reads it
        # upstream's stubs leave the private method out
        self._apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        self._needed = [names.get(id(pattern), _ALWAYS) for pattern in patterns]

    # overrides upstream's private loop; under another name there it is only slower
    def _InlineProcessor__handleInline(self, data: str, at: int = 0) -> str:  # noqa: N802 - upstream's
        """Return the text with place holders for what the patterns found."""
        if isinstance(data, AtomicString):
            return data
        self.check()
        start = 0
        while at < len(self._needed):
            matched = False
            one, other = self._needed[at]
            if one in data or other in data:
                pattern = self.inlinePatterns[at]
                data, matched, start = self._apply(pattern, data, at, start)
            if not matched:
                at, start = at + 1, 0
        return data


class _Unescape(UnescapeTreeprocessor):
    def run(self, root: Element) -> None:
        """Look at a tree only where something was escaped."""
        lines: list[str] = getattr(self.md, "lines", ["\\"])  # upstream's stubs leave them out
        if any("\\" in line for line in lines):
            super().run(root)

    def unescape(self, text: str) -> str:
        """Restore escaped characters."""
        return super().unescape(text) if STX in text else text


class QuickTable(TableProcessor):
    """Looks for tables only where a `|` stands."""

    check: Callable[[], None] = staticmethod(lambda: None)

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block is a table."""
        return "|" in block and super().test(parent, block)

    def _build_row(self, row: str, parent: Element, align: list[str | None]) -> None:
        self.check()
        super()._build_row(row, parent, align)  # type: ignore[misc]  # upstream's stubs leave it out


def register(markdown: Markdown) -> None:
    """Put the shortcuts in upstream's places; every inline pattern must be registered before."""
    table = QuickTable(markdown.parser, {"use_align_attribute": True})
    markdown.parser.blockprocessors.register(table, "table", 75)
    markdown.treeprocessors.register(QuickInline(markdown), "inline", 20)
    markdown.treeprocessors.register(_Unescape(markdown), "unescape", 0)


def freeze(markdown: Markdown) -> None:
    """Take what is looked up for every block and element out of slow containers, last of all."""
    blocks = tuple(markdown.parser.blockprocessors)
    markdown.parser.blockprocessors = cast("Registry[BlockProcessor]", blocks)
    markdown.block_level_elements = cast("list[str]", frozenset(markdown.block_level_elements))
