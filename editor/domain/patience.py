"""Patience diff on tokens (Bram Cohen): what is unique on both sides holds the rest in place.

Written here because the package of that name is GPL.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[int, int]


class _Stretch(NamedTuple):
    """olds[old:old_end] against youngs[young:young_end]."""

    old: int
    old_end: int
    young: int
    young_end: int


def common_tokens(olds: Sequence[str], youngs: Sequence[str]) -> list[Pair]:
    """Return the pairs of indexes of equal tokens, rising on both sides."""
    pairs: list[Pair] = []
    waiting = [_Stretch(0, len(olds), 0, len(youngs))]
    while waiting:
        inner = _trim(olds, youngs, waiting.pop(), pairs)
        anchors = _unique_pairs(olds, youngs, inner)
        pairs.extend(anchors)
        if anchors:
            waiting.extend(_between(inner, anchors))
    return sorted(pairs)


def _trim(
    olds: Sequence[str], youngs: Sequence[str], stretch: _Stretch, pairs: list[Pair]
) -> _Stretch:
    """Take equal tokens off both ends into `pairs`; return what is left."""
    old, old_end, young, young_end = stretch
    while old < old_end and young < young_end and olds[old] == youngs[young]:
        pairs.append((old, young))
        old, young = old + 1, young + 1
    while old < old_end and young < young_end and olds[old_end - 1] == youngs[young_end - 1]:
        old_end, young_end = old_end - 1, young_end - 1
        pairs.append((old_end, young_end))
    return _Stretch(old, old_end, young, young_end)


def _unique_pairs(olds: Sequence[str], youngs: Sequence[str], inner: _Stretch) -> list[Pair]:
    """Return the longest rising row of tokens that occur once on each side."""
    left = _once(olds, inner.old, inner.old_end)
    right = _once(youngs, inner.young, inner.young_end)
    return _longest_rising([(at, right[token]) for token, at in left.items() if token in right])


def _once(tokens: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Map each token that occurs once to its index, in order."""
    found: dict[str, int] = {}
    for index in range(start, end):
        found[tokens[index]] = -1 if tokens[index] in found else index
    return {token: index for token, index in found.items() if index >= 0}


def _longest_rising(pairs: list[Pair]) -> list[Pair]:
    """Return the longest part of pairs (sorted by the first) that rises in the second too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, young) in enumerate(pairs):
        pile = bisect_left(tails, young)
        before.append(ends[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [young]
        ends[pile : pile + 1] = [index]
    chain: list[Pair] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _between(inner: _Stretch, anchors: list[Pair]) -> list[_Stretch]:
    starts = [(inner.old, inner.young), *((old + 1, young + 1) for old, young in anchors)]
    ends = [*anchors, (inner.old_end, inner.young_end)]
    stretches = (
        _Stretch(start[0], end[0], start[1], end[1])
        for start, end in zip(starts, ends, strict=True)
    )
    return [one for one in stretches if one.old < one.old_end and one.young < one.young_end]
