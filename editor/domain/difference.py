"""Which characters of a text live on in its next version: one diff that serves every anchor.

Patience on lines, then on sentences (a sentence moved inside its paragraph stays whole), and
characters only inside what is left. No clock decides how good the answer is, so that two
machines always agree; an island too big for characters is compared by words first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import fast_diff_match_patch

from editor.domain.patience import common_tokens
from editor.domain.sentence import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHARACTERS_MAX: Final = 6_000
"""Code points of both sides together up to which characters are compared: some 30 ms at worst."""

_LINE_END: Final = re.compile(r"\n")
_WORD_END: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that live on: `length` of them from `base` in the old to `new` in the new text."""

    base: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Two texts and the runs they share, in the order of both; never two runs without a seam."""

    base: str
    new: str
    runs: tuple[Run, ...]

    @classmethod
    def between(cls, base: str, new: str) -> Difference:
        """Compare two texts (code points throughout)."""
        return cls(base, new, tuple(_joined(_shared(_Island(0, 0, base, new)))))

    def kept(self, start: int, end: int) -> list[Run]:
        """Return what lives on of the base's characters start..end, in order."""
        first = max(0, bisect_right(self.runs, start, key=_base_start) - 1)
        last = bisect_left(self.runs, end, key=_base_start)
        cut = (_cut(run, start, end) for run in self.runs[first:last])
        return [run for run in cut if run.length > 0]

    def is_kept(self, start: int, end: int) -> bool:
        """Tell whether start..end of the new text was one piece in the base already."""
        index = bisect_right(self.runs, start, key=_new_start) - 1
        return index >= 0 and end <= self.runs[index].new + self.runs[index].length

    def seams(self) -> list[tuple[int, int]]:
        """Return the ranges of the new text between its runs: inserts, and joints (start = end)."""
        edges = [0, *(edge for run in self.runs for edge in _new_edges(run)), len(self.new)]
        return list(zip(edges[::2], edges[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class _Island:
    """A stretch that differs: `old` at `base` of the old text became `young` at `new`."""

    base: int
    new: int
    old: str
    young: str


def _shared(whole: _Island) -> Iterator[Run]:
    for lines in _by_tokens(whole, _LINE_END):
        for part in _refined(lines, SENTENCE_END):
            if isinstance(part, Run):
                yield part
            elif _is_small(part):
                yield from _by_characters(part)
            else:
                yield from _by_words(part)


def _refined(part: Run | _Island, token_end: re.Pattern[str]) -> Iterator[Run | _Island]:
    if isinstance(part, Run):
        yield part
    else:
        yield from _by_tokens(part, token_end)


def _by_tokens(island: _Island, token_end: re.Pattern[str]) -> Iterator[Run | _Island]:
    """Yield the runs of equal tokens and the smaller islands between them."""
    old_edges, young_edges = _edges(island.old, token_end), _edges(island.young, token_end)
    pairs = common_tokens(_between(island.old, old_edges), _between(island.young, young_edges))
    end = (len(old_edges) - 1, len(young_edges) - 1, 0)
    at_old = at_young = 0
    for first_old, first_young, count in [*_rows(pairs), end]:
        old, young = old_edges[first_old], young_edges[first_young]
        if at_old < old and at_young < young:
            rest = island.old[at_old:old], island.young[at_young:young]
            yield _Island(island.base + at_old, island.new + at_young, *rest)
        at_old, at_young = old_edges[first_old + count], young_edges[first_young + count]
        if count:
            yield Run(island.base + old, island.new + young, at_old - old)


def _edges(text: str, token_end: re.Pattern[str]) -> list[int]:
    edges = [0, *(found.end() for found in token_end.finditer(text))]
    if edges[-1] < len(text):
        edges.append(len(text))
    return edges


def _between(text: str, edges: list[int]) -> list[str]:
    return [text[start:end] for start, end in pairwise(edges)]


def _rows(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (first old, first young, count) of each row of neighbours."""
    start = 0
    for index in range(1, len(pairs) + 1):
        old, young = pairs[index - 1]
        if index == len(pairs) or pairs[index] != (old + 1, young + 1):
            yield *pairs[start], index - start
            start = index


def _is_small(island: _Island) -> bool:
    return len(island.old) + len(island.young) <= _CHARACTERS_MAX


def _by_characters(island: _Island) -> Iterator[Run]:
    # Lengths come in code points, astral ones included; timelimit=0 is "no clock".
    steps = fast_diff_match_patch.diff(
        island.old, island.young, timelimit=0, checklines=False, cleanup="Semantic"
    )
    base, new = island.base, island.new
    for kind, length in steps:
        if kind == "=":
            yield Run(base, new, length)
        base += length if kind != "+" else 0
        new += length if kind != "-" else 0


def _by_words(island: _Island) -> Iterator[Run]:
    """Compare a big island by words; one too big even then counts as written anew."""
    runs: list[Run] = []
    for part in _by_tokens(island, _WORD_END):
        if isinstance(part, Run):
            runs.append(part)
        elif _is_small(part):
            runs.extend(_by_characters(part))
    end = Run(island.base + len(island.old), island.new + len(island.young), 0)
    yield from _meant(list(_joined(runs)), Run(island.base, island.new, 0), end)


def _meant(runs: list[Run], start: Run, end: Run) -> Iterator[Run]:
    """Leave out runs that are shorter than the change on both sides: those met by chance."""
    before = start
    for run, after in pairwise([*runs, end]):
        if run.length > min(_distance(before, run), _distance(run, after)):
            yield run
            before = run


def _distance(left: Run, right: Run) -> int:
    gone = right.base - left.base - left.length
    come = right.new - left.new - left.length
    return max(gone, come)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    last = Run(0, 0, 0)
    for run in runs:
        if _distance(last, run) == 0:
            last = Run(last.base, last.new, last.length + run.length)
            continue
        if last.length:
            yield last
        last = run
    if last.length:
        yield last


def _cut(run: Run, start: int, end: int) -> Run:
    skipped = max(0, start - run.base)
    length = min(end, run.base + run.length) - max(start, run.base)
    return Run(run.base + skipped, run.new + skipped, length)


def _base_start(run: Run) -> int:
    return run.base


def _new_start(run: Run) -> int:
    return run.new


def _new_edges(run: Run) -> tuple[int, int]:
    return run.new, run.new + run.length
