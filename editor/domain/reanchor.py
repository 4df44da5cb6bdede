"""Find the words of comments again in an edited text; rather an orphan than a wrong place.

The rules and figures are those of CONTRACTS 4: what the diff calls kept stands where it stands,
moved words must lie in text that the diff calls new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from editor.domain.anchor import AnchorState, Placed, anchor_at
from editor.domain.difference import Difference
from editor.domain.offset import whole_graphemes
from editor.domain.quote import (
    accepted,
    copies,
    fresh_copies,
    is_backed,
    is_between,
    likenesses,
)
from editor.domain.sentence import sentence_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.anchor import Anchor
    from editor.domain.difference import Run
    from editor.domain.quote import Find

_INSERTED_MAX: Final = 60
_RUN_FROM: Final = 3
_SLACK: Final = 20
_PROOF_FROM: Final = 12
_PROOF_SHARE: Final = 0.6
_SENTENCE_SHARE: Final = 0.8
_CANDIDATES: Final = 5


def reanchor(base: str, new: str, anchors: Sequence[Anchor]) -> list[Placed]:
    """Place anchors of `base` in `new` (code points, LF line ends), in their order.

    One diff serves all of them. An anchor whose words are not those of `base` is an orphan.
    """
    difference = Difference.between(base, new)
    return [_placed(difference, anchor) for anchor in anchors]


def _placed(difference: Difference, anchor: Anchor) -> Placed:
    if difference.base[anchor.start : anchor.end] != anchor.exact:
        return _orphaned(difference, anchor, [])
    kept = difference.kept(anchor.start, anchor.end)
    is_whole = sum(run.length for run in kept) == len(anchor.exact)
    place = _in_place(difference, kept, anchor)
    if place and is_whole:
        return _standing(difference.new, anchor, place, is_moved=False)
    fresh = fresh_copies(difference, anchor)
    found = accepted(fresh, difference, anchor)
    if found:
        return _standing(difference.new, anchor, (found.start, found.end), is_moved=True)
    if place:
        return _standing(difference.new, anchor, place, is_moved=False)
    return _searched(difference, anchor, fresh)


def _in_place(difference: Difference, kept: list[Run], anchor: Anchor) -> tuple[int, int] | None:
    """Return the place of words that are there, all or at least half, close together.

    Shorter runs than three characters prove nothing, unless they are all of the words; fewer
    than twelve characters (a polite ending) must have something of their surroundings left.
    """
    length = len(anchor.exact)
    if sum(run.length for run in kept) == length and _width(kept) - length <= _INSERTED_MAX:
        return _span(kept) if is_backed(difference, anchor, _span(kept)) else None
    runs = _densest([run for run in kept if run.length >= _RUN_FROM], 2 * length + _SLACK)
    count = sum(run.length for run in runs)
    if not runs or 2 * count < length:
        return None
    is_proof = count >= max(_PROOF_FROM, _PROOF_SHARE * length)
    is_proof = is_proof or sum(run.length for run in kept) == length
    is_likely = count >= _PROOF_SHARE * length or length >= 2 * _PROOF_FROM
    if is_proof or (is_likely and is_between(difference.new, anchor, _span(runs))):
        return _span(runs)
    return None


def _densest(runs: list[Run], width: int) -> list[Run]:
    """Return the neighbours that hold the most characters within `width` of the new text."""
    rows = (
        [run for run in runs[first:] if run.new + run.length - runs[first].new <= width]
        for first in range(len(runs))
    )
    return max(rows, key=lambda row: sum(run.length for run in row), default=[])


def _width(runs: list[Run]) -> int:
    start, end = _span(runs)
    return end - start


def _span(runs: list[Run]) -> tuple[int, int]:
    return runs[0].new, runs[-1].new + runs[-1].length


def _searched(difference: Difference, anchor: Anchor, fresh: list[Find]) -> Placed:
    alike = likenesses(difference, anchor)
    found = None if fresh else accepted(alike, difference, anchor)
    place = (found.start, found.end) if found else _in_its_sentence(difference, anchor)
    if place:
        return _standing(difference.new, anchor, place, is_moved=True)
    return _orphaned(difference, anchor, [*fresh, *alike])


def _in_its_sentence(difference: Difference, anchor: Anchor) -> tuple[int, int] | None:
    """Return the place of words too few to search for, in their sentence found elsewhere."""
    low, high = sentence_around(difference.base, anchor.start, anchor.end)
    if high - low <= len(anchor.exact):
        return None
    sentence = anchor_at(difference.base, low, high)
    found = accepted(likenesses(difference, sentence), difference, sentence)
    if found is None:
        return None
    inside = Difference.between(sentence.exact, difference.new[found.start : found.end])
    kept = inside.kept(anchor.start - low, anchor.end - low)
    if sum(run.length for run in kept) < len(anchor.exact) * _SENTENCE_SHARE:
        return None
    start, end = _span(kept)
    return found.start + start, found.start + end


def _standing(text: str, anchor: Anchor, place: tuple[int, int], *, is_moved: bool) -> Placed:
    start, end = whole_graphemes(text, *place)
    if text[start:end] != anchor.exact:
        return Placed(AnchorState.CHANGED, start, end)
    return Placed(AnchorState.MOVED if is_moved else AnchorState.SAME, start, end)


def _orphaned(difference: Difference, anchor: Anchor, finds: list[Find]) -> Placed:
    """Leave the words without a place, with the likeliest ones to choose from by hand."""
    known = [*finds, *copies(difference.new, anchor, _CANDIDATES)]
    places = (whole_graphemes(difference.new, find.start, find.end) for find in known)
    return Placed(AnchorState.ORPHANED, None, None, tuple(dict.fromkeys(places))[:_CANDIDATES])
