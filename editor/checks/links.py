"""The links and pictures of a Markdown text, with the places of their words and addresses.

A scanner with one stack, not a pattern: nested brackets cost no more than their length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Span

# `](address "title")`: a title is bounded, so that a line of openings costs its length
_MARK = re.compile(
    r"""\\.|(?P<open>!?\[)|\](?:\(\s{0,9}<?
    (?P<url>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?
    (?:\s{1,9}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\s{0,9}\))?""",
    re.VERBOSE,
)
_DEFINITION = re.compile(r"(?m)^ {0,3}\[[^\]\n]{1,300}\]:[ \t]*<?(?P<url>[^\s<>]+)")
# Korean writes particles right behind an address (https://example.com에서): Hangul ends it
_BARE = re.compile(
    r"(?<![A-Za-z0-9_@/=\"'-])(?:https?:)//[^\s<>\"'`\ufffc\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'*_~)]}」』”’"


@dataclass(frozen=True, slots=True)
class Link:
    """One address; `words` is the span of what is shown (of the address itself if it is bare)."""

    span: Span
    words: Span
    address: Span
    url: str
    is_image: bool = False
    is_bare: bool = False


def links_of(prose: str) -> tuple[Link, ...]:
    """Return the links of a text in which code is covered, sorted by place."""
    written = [*_inline(prose), *_definitions(prose)]
    taken = sorted(link.span for link in written if not link.is_image)
    bare = [link for link in _bare(prose) if not _is_inside(link.span, taken)]
    return tuple(sorted([*written, *bare], key=lambda link: link.span))


def _inline(prose: str) -> Iterator[Link]:
    opened: list[re.Match[str]] = []
    for mark in _MARK.finditer(prose):
        if mark["open"]:
            opened.append(mark)
        elif mark[0].startswith("]") and opened:
            opening = opened.pop()
            if mark["url"] is not None:
                yield _written(opening, mark)


def _written(opening: re.Match[str], closing: re.Match[str]) -> Link:
    return Link(
        (opening.start(), closing.end()),
        (opening.end(), closing.start()),
        closing.span("url"),
        closing["url"],
        is_image=opening[0] == "![",
    )


def _definitions(prose: str) -> Iterator[Link]:
    for found in _DEFINITION.finditer(prose):
        place = found.span("url")
        yield Link(found.span(), place, place, found["url"], is_bare=True)


def _bare(prose: str) -> Iterator[Link]:
    for found in _BARE.finditer(prose):
        url = found[0].rstrip(_TRAILING)
        place = (found.start(), found.start() + len(url))
        yield Link(place, place, place, url, is_bare=True)


def _is_inside(span: Span, taken: list[Span]) -> bool:
    at = bisect_right(taken, (span[0], 1 << 60)) - 1
    return at >= 0 and taken[at][0] <= span[0] < taken[at][1]
