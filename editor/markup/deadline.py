"""Asks the stopwatch wherever Python-Markdown could go on for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from editor.markup.shortcuts import QuickInline, QuickTable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from editor.markup.patience import Stopwatch


class _EveryBlock(BlockProcessor):
    """Takes no block, but is asked about each."""

    watch: Stopwatch

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - upstream's
        self.watch.check()
        return False

    def run(self, parent: Element, blocks: list[str]) -> None:
        raise NotImplementedError


class _Halfway(Treeprocessor):
    """Stands before the steps that write the tree down: they ask nobody."""

    watch: Stopwatch

    def run(self, root: Element) -> None:  # noqa: ARG002 - upstream's
        self.watch.check_half()


def register(markdown: Markdown, watch: Stopwatch) -> None:
    """Look at the watch before each block, each row of a table, and each inline text."""
    every = _EveryBlock(markdown.parser)
    every.watch = watch
    markdown.parser.blockprocessors.register(every, "deadline", 110)
    halfway = _Halfway(markdown)
    halfway.watch = watch
    markdown.treeprocessors.register(halfway, "halfway", 17)
    table = markdown.parser.blockprocessors["table"]
    inline = markdown.treeprocessors["inline"]
    if isinstance(table, QuickTable):
        table.check = watch.check
    if isinstance(inline, QuickInline):
        inline.check = watch.check
