"""One piece of Markdown → safe HTML, by Python-Markdown with raw HTML off and nh3 behind it.

Creating a `Markdown` takes about 100 ms and it is not safe across threads: one per thread.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from editor.markup import (
    bounded_links,
    boxes,
    deadline,
    emphasis,
    inline,
    inline_memory,
    limits,
    lost,
    shortcuts,
    standalone,
)
from editor.markup.bounded_links import LinkBudget
from editor.markup.patience import Stopwatch, TooSlowError
from editor.markup.pieces import code_of
from editor.markup.sanitize import cleaner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.markup.pieces import Piece

Definition = tuple[str, str]  # target and title (upstream stores None for no title)
Definitions = dict[str, Definition]


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML of one piece, and the reference names that were looked up for it."""

    html: str
    asked: frozenset[str] = field(default=frozenset())


class _LinkTable(dict[str, Definition]):
    """Stands in for `Markdown.references`: answers from the whole notice, notes what is new."""

    def __init__(self, known: Mapping[str, Definition]) -> None:
        super().__init__(known)
        self.defined: Definitions = {}
        self.asked: set[str] = set()

    def __setitem__(self, name: str, definition: Definition) -> None:
        self.defined[name] = definition

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)


class _Converter:
    def __init__(self) -> None:
        self.cleaner = cleaner()
        self.restart()

    def definitions(self, source: str) -> Definitions:
        table = self._prepare({})
        self.markdown.parser.parseDocument(source.split("\n"))
        return table.defined

    def render(self, source: str, known: Mapping[str, Definition]) -> Rendered:
        table = self._prepare(known)
        self.budget.renew(len(source))
        html = self.cleaner.clean(self.markdown.convert(source))
        return Rendered(html, frozenset(table.asked))

    def restart(self) -> None:
        self.budget, self.watch = LinkBudget(), Stopwatch()
        self.markdown = new_markdown(self.budget, self.watch)

    def _prepare(self, known: Mapping[str, Definition]) -> _LinkTable:
        self.markdown.references = {}
        self.markdown.reset()
        table = _LinkTable(known)
        self.markdown.references = table
        return table


_local = threading.local()


def _converter() -> _Converter:
    found: _Converter | None = getattr(_local, "converter", None)
    if found is None:
        found = _local.converter = _Converter()
    return found


def new_markdown(budget: LinkBudget, watch: Stopwatch | None = None) -> Markdown:
    """Return Python-Markdown as Gongji uses it: no raw HTML, clean lines expected."""
    markdown = Markdown(
        extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), Nl2BrExtension()]
    )
    for name in ("normalize_whitespace", "html_block"):
        markdown.preprocessors.deregister(name)
    for name in ("html", "entity"):  # nh3 reads entities; nothing goes to the raw HTML stash
        markdown.inlinePatterns.deregister(name)
    emphasis.register(markdown)
    inline.register(markdown)
    limits.register(markdown)
    bounded_links.register(markdown, budget)
    boxes.register(markdown)
    standalone.register(markdown)
    lost.register(markdown)
    shortcuts.register(markdown)
    inline_memory.register(markdown, budget)
    deadline.register(markdown, watch or Stopwatch())
    shortcuts.freeze(markdown)
    return markdown


def definitions(piece: Piece) -> Definitions:
    """Return the link reference definitions that stand in a piece."""
    source = "\n".join(piece.lines)
    if piece.is_fence or "]:" not in source:
        return {}
    try:
        return _converter().definitions(limits.bound(source))
    except RecursionError:
        _converter().restart()
        return {}


def render_piece(piece: Piece, known: Mapping[str, Definition]) -> Rendered:
    """Return the safe HTML of a piece; `known` are the definitions of the whole notice."""
    if piece.is_fence:
        return Rendered(f"<pre><code>{_escaped(code_of(piece))}</code></pre>")
    source = "\n".join(piece.lines).strip("\n")
    if not source.strip():
        return Rendered("")
    try:
        return _converter().render(limits.bound(source), known)
    except RecursionError:
        _converter().restart()
        return Rendered(_plain(source))


def render_within(
    piece: Piece, known: Mapping[str, Definition], *, is_defined: bool, limit_s: float
) -> tuple[Definitions, Rendered] | None:
    """Return the definitions and the HTML of a piece, or None where that takes too long.

    `is_defined` says that its own definitions are among the known ones.
    """
    converter = _converter()
    converter.watch.start(limit_s)
    try:
        defined = definitions(piece)
        return defined, render_piece(piece, known if is_defined else {**known, **defined})
    except TooSlowError:
        converter.restart()
        return None
    finally:
        _converter().watch.start(None)


def render_plainly(piece: Piece) -> Rendered:
    """Return a piece as the text it is, without looking at it."""
    return Rendered(_plain("\n".join(piece.lines).strip("\n")))


def _plain(source: str) -> str:
    return f"<p>{_escaped(source)}</p>"


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\xa0", "&nbsp;")  # as nh3 writes it
