"""Two texts line beside line: which lines are the same, and which words of the others changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from editor.domain.patience import common_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE: Final = 0.35
"""Lines that share less than this are two lines, not one that changed."""
_CELLS_MAX: Final = 2_500
"""Pairs of lines up to which every one is weighed; beyond that lines meet in their order."""

_LINE_MAX: Final = 20_000
"""Characters up to which a line is looked into; a longer one only changed or did not."""


class Same(StrEnum):
    """What became of a line: 같음, 바뀜, 없어짐, 생김."""

    KEPT = "kept"
    CHANGED = "changed"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line, and whether the other side has them."""

    text: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of each side; () with `kind` GONE or COME where a side has none."""

    kind: Same
    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()


def side_by_side(old: str, new: str) -> tuple[Row, ...]:
    """Compare two texts line by line, and word by word inside lines that changed."""
    olds, news = old.split("\n"), new.split("\n")
    pairs = [*common_tokens(olds, news), (len(olds), len(news))]
    rows: list[Row] = []
    at_old = at_new = 0
    for left, right in pairs:
        rows += _changed(olds[at_old:left], news[at_new:right])
        if left < len(olds):
            whole = (Piece(olds[left], is_shared=True),)
            rows.append(Row(Same.KEPT, whole, whole))
        at_old, at_new = left + 1, right + 1
    return tuple(rows)


def compared(old: str, new: str) -> Row:
    """Compare two single lines (titles) word by word."""
    if old == new:
        whole = (Piece(old, is_shared=True),)
        return Row(Same.KEPT, whole, whole)
    if max(len(old), len(new)) > _LINE_MAX:
        return Row(Same.CHANGED, _whole(old), _whole(new))
    olds, news = _WORD.findall(old), _WORD.findall(new)
    pairs = common_tokens(olds, news)
    left = _pieces(olds, {one for one, _ in pairs})
    right = _pieces(news, {other for _, other in pairs})
    return Row(Same.CHANGED, left, right)


def _changed(olds: Sequence[str], news: Sequence[str]) -> Iterator[Row]:
    """Return lines that differ, like beside like."""
    at_old = at_new = 0
    for left, right in [*_alike(olds, news), (len(olds), len(news))]:
        for line in olds[at_old:left]:
            yield Row(Same.GONE, left=_whole(line))
        for line in news[at_new:right]:
            yield Row(Same.COME, right=_whole(line))
        if left < len(olds):
            yield compared(olds[left], news[right])
        at_old, at_new = left + 1, right + 1


def _alike(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """Return which lines are versions of each other, rising on both sides, as many as are like."""
    if len(olds) * len(news) > _CELLS_MAX:
        return [(n, n) for n in range(min(len(olds), len(news)))]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    weight = [[_likeness(old, new) for new in news] for old in olds]
    for i in range(len(olds) - 1, -1, -1):
        for j in range(len(news) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + weight[i][j])
    return list(_traced(best, weight))


def _traced(
    best: Sequence[Sequence[float]], weight: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(best) - 1 and j < len(best[0]) - 1:
        if weight[i][j] and best[i][j] == best[i + 1][j + 1] + weight[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _likeness(old: str, new: str) -> float:
    """Return how much two lines share, 0 where that is too little to call them one."""
    if not (old.strip() and new.strip()):
        return 0.0
    if max(len(old), len(new)) > _LINE_MAX:
        return _ALIKE
    return float(Indel.normalized_similarity(old, new, score_cutoff=_ALIKE))


def _whole(line: str) -> tuple[Piece, ...]:
    return (Piece(line, is_shared=False),)


def _pieces(tokens: Sequence[str], shared: set[int]) -> tuple[Piece, ...]:
    runs = groupby(range(len(tokens)), key=shared.__contains__)
    return tuple(
        Piece("".join(tokens[at] for at in run), is_shared=is_shared) for is_shared, run in runs
    )
