"""A ramp (단계적 노출): which share of the audience a badge has reached at which second.

Points of (UTC second, parts per billion); linear between them, 0 before the first, flat after
the last. Integers throughout, because phones decide by the same arithmetic.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Sequence

Ramp = tuple[tuple[datetime, int], ...]

FULL = 1_000_000_000
MOST_POINTS = 16
# A phone's clock may be corrected by ten minutes (CONTRACTS §3): younger points must stay.
SETTLED = timedelta(minutes=15)


def check_shape(ramp: Ramp) -> None:
    """Raise `Invalid` unless the points are UTC whole seconds, rising in time, never falling."""
    if not ramp:
        raise Invalid("ramp_empty")
    if len(ramp) > MOST_POINTS:
        raise Invalid("ramp_too_long", points=len(ramp), most=MOST_POINTS)
    for at, share in ramp:
        _check_point(at, share)
    for (earlier, low), (later, high) in pairwise(ramp):
        if later <= earlier:
            raise Invalid("ramp_out_of_order", at=later.isoformat())
        if high < low:
            raise Invalid("ramp_falls", at=later.isoformat())


def share_at(ramp: Ramp, now: datetime) -> int:
    """Return how many in a billion people the ramp has reached at `now`, rounded down."""
    reached = 0
    for (a, low), (b, high) in pairwise(ramp):
        if a <= now < b:
            return low + (high - low) * (now - a) // (b - a)
    for at, share in ramp:
        if at <= now:
            reached = share
    return reached


def compact(points: Sequence[tuple[datetime, int]], *, now: datetime) -> Ramp:
    """Drop points of the settled past until a badge program can carry the rest.

    Only what lies `SETTLED` before `now` goes, the least telling first, never the first point:
    no phone looks back, and the forecast still sees nearly the same history.
    """
    kept = list(points)
    while len(kept) > MOST_POINTS:
        old = [i for i in range(1, len(kept) - 1) if kept[i + 1][0] <= now - SETTLED]
        if not old:
            raise Invalid("ramp_too_long", points=len(kept), most=MOST_POINTS)
        del kept[min(old, key=lambda i: _bend(kept, i))]
    return tuple(kept)


def whole_second(at: datetime) -> datetime:
    """Return `at` in UTC, rounded up to the whole second."""
    if at.tzinfo is None:
        raise Invalid("time_without_zone")
    cut = at.astimezone(UTC).replace(microsecond=0)
    return cut if cut == at else cut + timedelta(seconds=1)


def _check_point(at: datetime, share: int) -> None:
    if at.utcoffset() != timedelta(0) or at.microsecond:
        raise Invalid("ramp_time_invalid", at=at.isoformat())
    if type(share) is not int or not 0 <= share <= FULL:
        raise Invalid("ramp_share_invalid", at=at.isoformat(), most=FULL)


def _bend(points: list[tuple[datetime, int]], i: int) -> float:
    """Measure the area between the line with point `i` and the one without it."""
    (a, low), (at, share), (b, high) = points[i - 1 : i + 2]
    straight = low + (high - low) * ((at - a) / (b - a))
    return abs(share - straight) * (b - a).total_seconds()
