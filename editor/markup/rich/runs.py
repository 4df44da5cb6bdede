"""The words of a paragraph as runs with their marks, and runs as Markdown.

Programs cut words into many pieces with the same look; runs are joined first, so that no mark is
closed and opened again in the middle of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from editor.markup.rich.tree import Node

_BOLD, _ITALIC, _STRUCK = ("b", "strong"), ("i", "em", "cite", "dfn"), ("s", "strike", "del")
_CODE: Final = ("code", "kbd", "samp", "tt", "var")
_LONGEST_EMOJI: Final = 8
_HEAVY = re.compile(r"bold(er)?|[6-9]00")
_LIGHT = re.compile(r"normal|lighter|[1-5]00")
_SPACES = re.compile(r"[ \t\n\r\f\xa0]+")
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_SPECIAL = re.compile(
    r"(?P<address>https?://[^\s<>\"]+)|(?P<entity>&(?=#?\w{1,31};))"
    r"|\\(?=[!-/:-@\[-`{-~])|[*`]|\](?=[(\[:])|(?<![^\W_])_|_(?![^\W_])"
)
_LINE_START = re.compile(r"(?m)^( *)(#|>|[-+](?= |$)|-{3,} *$|\|)")
_NUMBER_START = re.compile(r"(?m)^( *\d{1,9})\.(?= )")


@dataclass(frozen=True, slots=True)
class Run:
    """Some text of one look; `source` is set for a picture, whose text is what it shows."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""
    source: str = ""


def runs_of(nodes: Iterable[Node | str], look: Run = Run("")) -> Iterator[Run]:
    """Yield the runs below some nodes; a line break is a run of one line feed."""
    for node in nodes:
        if isinstance(node, str):
            text = _SPACES.sub(" ", _UNSEEN.sub("", node))
            yield replace(look, text=text)
        elif node.tag == "br":
            yield Run("\n")
        elif node.tag == "img":
            yield from _picture(node, look)
        elif node.tag == "input":
            yield from _box(node)
        else:
            yield from runs_of(node.children, _looking(node, look))


def _picture(node: Node, look: Run) -> Iterator[Run]:
    emoji, alt = emoji_of(node), alt_of(node)
    if node.attributes.get("src"):
        yield Run(alt, source=node.attributes["src"])
    elif emoji:
        yield replace(look, text=emoji)
    elif alt:
        yield replace(look, text=f" {alt} ")


def alt_of(image: Node) -> str:
    """Return what a picture shows, in words."""
    return " ".join(image.attributes.get("alt", "").split())


def emoji_of(image: Node) -> str:
    """Return the emoji that a picture stands for, "" where it is a picture."""
    alt = alt_of(image)
    return image.attributes.get("data-stringify-emoji", "") or (alt if _is_emoji(alt) else "")


def _is_emoji(alt: str) -> bool:
    return 0 < len(alt) <= _LONGEST_EMOJI and not alt.isascii() and not any(map(str.isalnum, alt))


def _box(node: Node) -> Iterator[Run]:
    if node.attributes.get("type") == "checkbox":
        yield Run("☑ " if "checked" in node.attributes else "☐ ")


def _looking(node: Node, look: Run) -> Run:
    """Return the look inside an element: its tag first, then what its own style says."""
    style = node.style
    weight, decoration = style.get("font-weight", ""), style.get("text-decoration", "")
    decoration += style.get("text-decoration-line", "")
    bold = look.bold or node.tag in _BOLD or bool(_HEAVY.fullmatch(weight))
    italic = look.italic or node.tag in _ITALIC or style.get("font-style") == "italic"
    return replace(
        look,
        bold=bold and not _LIGHT.fullmatch(weight),
        italic=italic and style.get("font-style") != "normal",
        struck=look.struck or node.tag in _STRUCK or "line-through" in decoration,
        code=look.code or node.tag in _CODE,
        href=node.attributes.get("href", "") or look.href,
    )


def has_look(runs: Iterable[Run]) -> bool:
    """Tell whether anything in them is more than plain text."""
    return any(r.bold or r.italic or r.struck or r.code or r.source or _is_link(r) for r in runs)


def _is_link(run: Run) -> bool:
    return bool(run.href) and run.href.rstrip("/") != run.text.strip().rstrip("/")


def markdown_of(runs: Iterable[Run], *, marks: bool = True) -> str:
    """Return one paragraph; lines end where breaks were. `marks=False` leaves bold out."""
    kept = [run if marks else replace(run, bold=False) for run in runs if run.text or run.source]
    text = "".join(
        _link(href, list(group)) for href, group in groupby(_joined(kept), key=lambda run: run.href)
    )
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    whole = _LINE_START.sub(r"\1\\\2", "\n".join(lines).strip("\n"))
    return _NUMBER_START.sub(r"\1\\.", whole)


def _joined(runs: list[Run]) -> list[Run]:
    """Join neighbours of one look; a space between two of them takes their look."""
    made: list[Run] = []
    for run in runs:
        if made and not run.source and replace(made[-1], text="") == replace(run, text=""):
            made[-1] = replace(made[-1], text=made[-1].text + run.text)
        else:
            made.append(run)
    return made


def _link(href: str, runs: list[Run]) -> str:
    text = _marked(runs, 0)
    words = text.strip()
    if not href or not words:
        return text
    if href.rstrip("/") == "".join(run.text for run in runs).strip().rstrip("/"):
        return text.replace(words, f"<{href}>" if "_" in href or "*" in href else href)
    head = text[: len(text) - len(text.lstrip())]
    tail = text[len(text.rstrip()) :]
    return f"{head}[{words}]({target(href)}){tail}"


def target(href: str) -> str:
    """Return an address as it stands in a link: in angle brackets where it has brackets."""
    return f"<{href}>" if re.search(r"[()\s]", href) else href


_MARKS: tuple[tuple[str, Callable[[Run], bool]], ...] = (
    ("~~", lambda run: run.struck),
    ("**", lambda run: run.bold),
    ("*", lambda run: run.italic),
)


def _marked(runs: list[Run], depth: int) -> str:
    """Wrap neighbouring runs in the mark they share, from the outermost mark in."""
    if depth == len(_MARKS):
        return "".join(_plain(run) for run in runs)
    mark, has = _MARKS[depth]
    return "".join(
        _wrapped(mark, _marked(list(group), depth + 1))
        if is_on
        else _marked(list(group), depth + 1)
        for is_on, group in groupby(runs, key=has)
    )


def _wrapped(mark: str, text: str) -> str:
    """Put a mark around words, never around the spaces beside them or across a line."""
    return "\n".join(
        re.sub(r"^(\s*)(.*?)(\s*)$", _between(mark), line, flags=re.DOTALL)
        for line in text.split("\n")
    )


def _between(mark: str) -> Callable[[re.Match[str]], str]:
    return lambda found: (
        f"{found[1]}{mark}{found[2]}{mark}{found[3]}" if found[2] else found[1] + found[3]
    )


def _plain(run: Run) -> str:
    if run.source:
        return f"![{escaped(run.text)}]({run.source})"
    if run.code and run.text.strip():
        return _coded(run.text)
    return escaped(run.text)


def _coded(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def escaped(text: str) -> str:
    """Return words so that no character of theirs is read as a mark."""
    return _SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    if found["address"]:
        return found[0]
    return "&amp;" if found["entity"] else f"\\{found[0]}"
