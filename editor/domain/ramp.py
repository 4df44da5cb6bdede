"""A ramp (단계적 노출): which share of the audience a badge has reached at which second.

Points of (UTC second, parts per billion): what `badge.exposure` reads. Kept apart from the
program that carries it, because it is planned, forecast and extended before there is one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.domain.badge import PPB, check_points
from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Sequence

Ramp = tuple[tuple[datetime, int], ...]

MOST_POINTS = 16
FIRST_YEAR, LAST_YEAR = 2000, 2999
# A phone's clock may be corrected by ten minutes (CONTRACTS §3): younger points must stay.
SETTLED = timedelta(minutes=15)


def check_shape(ramp: Ramp) -> None:
    """Raise `Invalid` unless a badge program could carry the ramp."""
    check_points(ramp)
    if len(ramp) > MOST_POINTS:
        raise Invalid("ramp_too_long", points=len(ramp), most=MOST_POINTS)


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
    """Return `at` in UTC, rounded up to the whole second; Invalid without a zone."""
    if at.tzinfo is None:
        raise Invalid("time_without_zone")
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise Invalid("time_out_of_range", at=at.isoformat())
    cut = at.astimezone(UTC).replace(microsecond=0)
    return cut if cut == at else cut + timedelta(seconds=1)


def steepest_rise(ramp: Ramp) -> float:
    """Return the fastest rise in share (0…1) per second, a first point above zero as a second's.

    One ppb of each rise is let off: both its ends were rounded to integers.
    """
    rises = [
        max(0, high - low - 1) / PPB / (later - earlier).total_seconds()
        for (earlier, low), (later, high) in pairwise(ramp)
    ]
    return max([ramp[0][1] / PPB, *rises])


def _bend(points: list[tuple[datetime, int]], i: int) -> float:
    """Measure the area between the line with point `i` and the one without it."""
    (a, low), (at, share), (b, high) = points[i - 1 : i + 2]
    straight = low + (high - low) * ((at - a) / (b - a))
    return abs(share - straight) * (b - a).total_seconds()
