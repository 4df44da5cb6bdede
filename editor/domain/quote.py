"""Find an anchor's words again in what was newly written, by the words and their surroundings.

Only there: words that stood elsewhere before the edit are somebody else's, however alike. A
find that another place contests is no find; the caller shows an orphan instead (CONTRACTS 4.2).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from editor.domain.anchor import CONTEXT
from editor.domain.sentence import ends_sentence, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.domain.anchor import Anchor
    from editor.domain.difference import Difference, Run

MARGIN: Final = 0.15
"""How much better than the second best the best place must fit."""

_SURE: Final = 0.8
_BESIDE: Final = 60
_LIKELY: Final = 0.55
_LIKELY_FROM: Final = 8
_UNIQUE_FROM: Final = 12
_UNIQUE_LIKENESS_FROM: Final = 20
_FUZZY_FROM: Final = 10
_FUZZY_ERRORS: Final = 0.35
_LINE_CONTEXT_FROM: Final = 8
_BLOCK_FROM: Final = 24
_CLOSED_BLOCK_FROM: Final = 8
_PLACES_MAX: Final = 50
_FUZZY_TEXT_MAX: Final = 50_000
"""Code points of new text that are searched fuzzily; more was written anew, so all is new."""


@dataclass(frozen=True, slots=True)
class Find:
    """A place in the new text and how well its surroundings fit, 0 to 1."""

    start: int
    end: int
    fit: float


def fresh_copies(difference: Difference, anchor: Anchor) -> list[Find]:
    """Return the places where the exact words are newly there, best first."""
    length = len(anchor.exact)
    starts = set(islice(_fresh_starts(difference, anchor.exact), _PLACES_MAX))
    finds = _ranked(difference.new, anchor, ((at, at + length) for at in starts))
    moved = [
        replace(find, fit=1.0) if is_moved_block(difference, anchor, find.start) else find
        for find in finds
    ]
    return sorted(moved, key=lambda find: (-find.fit, find.start))


def copies(text: str, anchor: Anchor, limit: int) -> list[Find]:
    """Return the first places, up to `limit`, where the exact words stand at all, best first."""
    places = ((at, at + len(anchor.exact)) for at in islice(_starts(text, anchor.exact), limit))
    return _ranked(text, anchor, places)


def likenesses(difference: Difference, anchor: Anchor) -> list[Find]:
    """Return places in inserted text that are like the words: at most 35 % errors, best first."""
    length = len(anchor.exact)
    seams = [(low, high) for low, high in difference.seams() if high - low >= length / 2]
    if length < _FUZZY_FROM or sum(high - low for low, high in seams) > _FUZZY_TEXT_MAX:
        return []
    found = (place for low, high in seams for place in _alike(difference.new, anchor, low, high))
    return _ranked(difference.new, anchor, islice(found, _PLACES_MAX))


def accepted(finds: list[Find], difference: Difference, anchor: Anchor) -> Find | None:
    """Return the best find if its surroundings prove it and no other place contests it."""
    if not finds or len(finds) >= _PLACES_MAX:
        return None
    best = finds[0]
    rivals = [one.fit for one in finds[1:]] + _rival_fits(difference, anchor, best)
    is_proven = _is_proven(best, anchor) or _is_unique(best, difference, anchor)
    return best if is_proven and best.fit - max(rivals, default=-1.0) >= MARGIN else None


def is_between(text: str, anchor: Anchor, place: tuple[int, int]) -> bool:
    """Tell whether both the words before and those after a place are like the anchor's."""
    before, after = _surroundings(text, *place)
    return min(fuzz.ratio(anchor.prefix, before), fuzz.ratio(anchor.suffix, after)) >= _BESIDE


def is_backed(difference: Difference, anchor: Anchor, place: tuple[int, int]) -> bool:
    """Tell whether a few kept characters are more than chance.

    They are when with their kept neighbours they are twelve, or half of their sentence, or when
    the words on both sides are alike; "합니다." and the "be" of "December" are in every rewriting.
    """
    low, high = sentence_around(difference.base, anchor.start, anchor.end)
    together = _kept_around(difference.kept(low, high), anchor)
    if _is_swallowed(difference.new, anchor, place):
        return False
    is_much = together >= _UNIQUE_FROM or 2 * together >= high - low
    return is_much or is_between(difference.new, anchor, place)


def _kept_around(runs: list[Run], anchor: Anchor) -> int:
    """Return how many characters live on without a gap around the anchor's, inserts aside."""
    count = reach = 0
    for run in runs:
        if run.base != reach:
            if reach >= anchor.end:
                break
            count = 0
        count, reach = count + run.length, run.base + run.length
    return count


def _is_swallowed(text: str, anchor: Anchor, place: tuple[int, int]) -> bool:
    """Tell whether what was a word of its own is now the middle of another one."""
    start, end = place
    was_word = not (anchor.prefix[-1:].isalnum() or anchor.suffix[:1].isalnum())
    return was_word and text[max(0, start - 1) : start].isalnum() and text[end : end + 1].isalnum()


def _is_proven(find: Find, anchor: Anchor) -> bool:
    return find.fit >= (_LIKELY if len(anchor.exact) >= _LIKELY_FROM else _SURE)


def _is_unique(find: Find, difference: Difference, anchor: Anchor) -> bool:
    """Tell whether long words occur once, before and after; words a little changed too."""
    exact, shown = anchor.exact, difference.new[find.start : find.end]
    if shown == exact:
        return len(exact) >= _UNIQUE_FROM and _is_once_in_both(difference, exact)
    if len(exact) < _UNIQUE_LIKENESS_FROM:
        return False
    own = fuzz.ratio(exact, shown)
    if own < 100 * _SURE:
        return False
    rest = difference.base[: anchor.start] + "\n" + difference.base[anchor.end :]
    rival = fuzz.partial_ratio(shown, rest, score_cutoff=own - 100 * MARGIN)  # 0 if below it
    return rival <= own - 100 * MARGIN


def _is_once_in_both(difference: Difference, words: str) -> bool:
    texts = (difference.base, difference.new)
    return all(len(list(islice(_starts(text, words), 2))) == 1 for text in texts)


def is_moved_block(difference: Difference, anchor: Anchor, at: int) -> bool:
    """Tell whether the words came to `at` inside a longer text that is there once, as before.

    Long enough is 24 characters, or a whole line or sentence of 8.
    """
    base, new = difference.base, difference.new
    end = at + len(anchor.exact)
    left = _shared_length(base[: anchor.start][-CONTEXT:][::-1], new[:at][-CONTEXT:][::-1])
    right = _shared_length(base[anchor.end :][:CONTEXT], new[end:][:CONTEXT])
    block = new[at - left : end + right]
    is_closed = _is_closed(base, anchor.start - left, anchor.end + right)
    is_long = len(block) >= (_CLOSED_BLOCK_FROM if is_closed else _BLOCK_FROM)
    return is_long and _is_once_in_both(difference, block)


def _is_closed(text: str, start: int, end: int) -> bool:
    """Tell whether start..end reaches from where a line or sentence begins to where it ends."""
    before = text[max(0, start - CONTEXT) : start].rstrip(" ")
    inside = text[start:end].rstrip(" ")
    begins = not before or ends_sentence(before[-1]) or inside.startswith("\n")
    return begins and (text[end : end + 1] in ("", "\n") or ends_sentence(inside[-1:]))


def _shared_length(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _rival_fits(difference: Difference, anchor: Anchor, find: Find) -> list[float]:
    """Return how well the find would suit the same words that stood elsewhere in the base."""
    new, base, length = difference.new, difference.base, len(anchor.exact)
    here = _surroundings(new, find.start, find.end)
    others = (at for at in _starts(base, anchor.exact) if at != anchor.start)
    return [_fit(_surroundings(base, at, at + length), here) for at in islice(others, _PLACES_MAX)]


def _fresh_starts(difference: Difference, exact: str) -> Iterator[int]:
    reach = len(exact) - 1
    for low, high in difference.seams():
        window = max(0, low - reach)
        for at in _starts(difference.new[window : high + reach], exact):
            if not difference.is_kept(window + at, window + at + len(exact)):
                yield window + at


def _starts(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _alike(text: str, anchor: Anchor, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield the best likeness within low..high, then those left and right of it."""
    exact = anchor.exact
    if high - low < len(exact) / 2:
        return
    found = fuzz.partial_ratio_alignment(exact, text[low:high], score_cutoff=50)
    if found is None:
        return
    place = _tightened(text, exact, low + found.dest_start, low + found.dest_end)
    start, end = max(low, place[0]), min(high, place[1])
    errors = Levenshtein.distance(exact, text[start:end])
    if start < end and errors <= _FUZZY_ERRORS * len(exact):
        yield start, end
        yield from _alike(text, anchor, low, start)
        yield from _alike(text, anchor, end, high)


def _tightened(text: str, exact: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a window to where the first and last words that match begin and end."""
    slack = len(exact) // 4
    low = max(0, start - slack)
    window = text[low : end + slack]
    blocks = [
        one for one in Levenshtein.editops(exact, window).as_matching_blocks() if one.size > 1
    ]
    if not blocks:
        return start, end
    return low + blocks[0].b, low + blocks[-1].b + blocks[-1].size


def _ranked(text: str, anchor: Anchor, places: Iterator[tuple[int, int]]) -> list[Find]:
    wanted = (anchor.prefix, anchor.suffix)
    finds = (Find(at, to, _fit(wanted, _surroundings(text, at, to))) for at, to in places)
    return sorted(finds, key=lambda find: (-find.fit, find.start))


def _surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _fit(wanted: tuple[str, str], found: tuple[str, str]) -> float:
    """Compare surroundings, 0 to 1: what moves with the words is their line, so that may do."""
    line = _in_line(wanted)
    whole = _similarity(wanted, found)
    if len(line[0]) + len(line[1]) < _LINE_CONTEXT_FROM:
        return whole
    return max(whole, _similarity(line, _in_line(found)))


def _in_line(surroundings: tuple[str, str]) -> tuple[str, str]:
    prefix, suffix = surroundings
    return prefix.rpartition("\n")[2], suffix.partition("\n")[0]


def _similarity(wanted: tuple[str, str], found: tuple[str, str]) -> float:
    weight = [max(len(one), len(other)) for one, other in zip(wanted, found, strict=True)]
    ratios = [fuzz.ratio(one, other) for one, other in zip(wanted, found, strict=True)]
    total = sum(weight)
    if not total:
        return 1.0
    return sum(one * ratio for one, ratio in zip(weight, ratios, strict=True)) / total / 100
