"""Where Markdown shows code: fences, indented lines and `inline`; no check reads there."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from editor.markup.lines import lines_of
from editor.markup.pieces import Piece, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Span

_TICKS = re.compile(r"(?<!\\)`+")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.) ")
_INDENTED = re.compile(r" {4}|\t")


def code_spans(text: str) -> list[Span]:
    """Return the spans of code in a text, in order within each kind."""
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found: list[Span] = []
    first = 0
    for piece in cut(lines_of(text)):
        last = first + len(piece.lines)
        span = (starts[first], min(starts[last], len(text)))
        found += [span] if piece.is_fence else _in_piece(text, piece, starts[first : last + 1])
        first = last
    return found


def _in_piece(text: str, piece: Piece, starts: list[int]) -> Iterator[Span]:
    yield from _indented(piece, starts)
    yield from _inline(text, starts[0], min(starts[-1], len(text)))


def _indented(piece: Piece, starts: list[int]) -> Iterator[Span]:
    """Yield lines that are indented after a blank line, outside lists."""
    if any(_ITEM.match(line) for line in piece.lines):
        return
    is_open = True
    for number, line in enumerate(piece.lines):
        if _INDENTED.match(line) and is_open:
            yield starts[number], starts[number + 1] - 1
        else:
            is_open = not line


def _inline(text: str, start: int, end: int) -> Iterator[Span]:
    """Pair runs of back quotes of one length, from left to right (CommonMark §6.1)."""
    runs = [run.span() for run in _TICKS.finditer(text, start, end)]
    by_length: dict[int, list[int]] = {}
    for number, (begin, stop) in enumerate(runs):
        by_length.setdefault(stop - begin, []).append(number)
    number = 0
    while number < len(runs):
        begin, stop = runs[number]
        partners = by_length[stop - begin]
        place = bisect_right(partners, number)
        if place < len(partners):
            number = partners[place]
            yield begin, runs[number][1]
        number += 1
