"""A schedule (예약): a wall clock somebody meant, kept with its zone, and when it is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.domain.errors import Invalid


class Due(StrEnum):
    """What the clock says of a schedule."""

    WAITING = "waiting"
    DUE = "due"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Schedule:
    """`at` in UTC, the IANA zone and offset it was entered in, and the late policy.

    `late_minutes` is how long after `at` it may still go out; None means hold (시간 놓침).
    """

    at: datetime
    zone: str
    offset_at_entry: timedelta
    late_minutes: int | None = 10

    def due(self, now: datetime) -> Due:
        """Tell whether to wait, publish, or say loudly that the moment was missed."""
        if now < self.at:
            return Due.WAITING
        allowed = timedelta(minutes=self.late_minutes or 0) + GRACE
        return Due.DUE if now <= self.at + allowed else Due.MISSED


GRACE = timedelta(seconds=30)
"""A scheduler that looks each second, restarts included, is never called late within this."""


def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone, or raise Invalid("zone_unknown")."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Invalid("zone_unknown", zone=name) from error


def schedule_at(
    wall: datetime, zone: str, *, fold: int | None = None, late_minutes: int | None = 10
) -> Schedule:
    """Make a schedule from a naive wall clock in a zone.

    Raises Invalid("dst_gap", next=…) for a wall clock that does not exist, and
    Invalid("dst_overlap") for one that exists twice unless `fold` (0 or 1, PEP 495) says which.
    """
    place = zone_of(zone)
    first, second = (wall.replace(tzinfo=place, fold=f) for f in (0, 1))
    if _is_gap(first):
        raise Invalid("dst_gap", wall=wall.isoformat(), next=_next_valid(first).isoformat())
    if first.utcoffset() != second.utcoffset() and fold is None:
        raise Invalid("dst_overlap", wall=wall.isoformat())
    chosen = second if fold else first
    offset = chosen.utcoffset() or timedelta()
    return Schedule(chosen.astimezone(UTC), zone, offset, late_minutes)


def wall_clock(schedule: Schedule) -> datetime:
    """Return the moment as its writer reads it, zone-aware."""
    return schedule.at.astimezone(zone_of(schedule.zone))


def _is_gap(local: datetime) -> bool:
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None, fold=0) != local.replace(tzinfo=None, fold=0)


def _next_valid(local: datetime) -> datetime:
    """Return the first wall clock after a gap: its far end."""
    before = local.replace(fold=1).utcoffset() or timedelta()
    after = local.replace(fold=0).utcoffset() or timedelta()
    shift = abs(before - after)
    step = local.replace(tzinfo=None)
    start = step - shift
    while start <= step and not _is_gap(start.replace(tzinfo=local.tzinfo)):
        start += timedelta(minutes=1)
    while _is_gap(start.replace(tzinfo=local.tzinfo)):
        start += timedelta(minutes=1)
    return start
