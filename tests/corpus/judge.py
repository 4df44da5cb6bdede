"""Judge a placement against the truth: right, lost (an honest orphan) or silently wrong."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING

from editor.domain.anchor import AnchorState, Placed, anchor_at
from editor.domain.reanchor import reanchor
from tests.corpus.edits import EDITS, Case, a_case
from tests.corpus.notices import thirty_notices

if TYPE_CHECKING:
    from collections.abc import Iterator


class Verdict(StrEnum):
    RIGHT = "right"
    LOST = "lost"
    WRONG = "wrong"


def cases(seed: int, per_kind: int = 3) -> list[Case]:
    """Return every kind of edit on every notice of a seed, `per_kind` comments each."""
    rng = Random(seed)
    notices = thirty_notices(seed)
    return [case for text in notices for case in _cases_of(rng, text, per_kind)]


def _cases_of(rng: Random, text: str, per_kind: int) -> Iterator[Case]:
    for kind in EDITS:
        for _ in range(per_kind):
            case = a_case(rng, kind, text)
            if case:
                yield case


def placed(case: Case) -> Placed:
    (found,) = reanchor(case.base, case.new, [anchor_at(case.base, case.start, case.end)])
    return found


def judge(case: Case, found: Placed) -> Verdict:
    """Right: what is shown is mostly the words' own stretch and holds half of what is left.

    Words of which less than half are left, or that were torn apart, may be orphaned; words of
    which nothing is left must be.
    Wrong: something is shown that is mostly not the words.
    """
    alive = [at for at in case.alive if at is not None]
    if found.start is None or found.end is None:
        return Verdict.LOST if _stands_together(case) else Verdict.RIGHT
    shown = range(found.start, found.end)
    hits = sum(at in shown for at in alive)
    if not hits:
        return Verdict.WRONG
    hull = range(min(at for at in alive if at in shown), max(at for at in alive if at in shown) + 1)
    if 2 * len(hull) < len(shown):
        return Verdict.WRONG
    return Verdict.RIGHT if 2 * hits >= len(alive) else Verdict.LOST


def _stands_together(case: Case) -> bool:
    alive = [at for at in case.alive if at is not None]
    if 2 * len(alive) < len(case.alive):
        return False
    return max(alive) - min(alive) <= 2 * len(case.alive) + 20


def has_right_state(case: Case, found: Placed) -> bool:
    """Tell whether untouched words are called same or moved, and touched ones never."""
    if found.start is None or found.end is None:
        return found.state is AnchorState.ORPHANED
    is_untouched = case.new[found.start : found.end] == case.base[case.start : case.end]
    return is_untouched == (found.state in (AnchorState.SAME, AnchorState.MOVED))


def tally(some: list[Case]) -> Counter[tuple[str, Verdict]]:
    return Counter((case.kind, judge(case, placed(case))) for case in some)
