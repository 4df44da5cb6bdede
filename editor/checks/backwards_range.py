"""A range that ends before, or when, it begins."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.moments import Moment, Range, ranges_of
from editor.checks.times import DAY, NOON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_LONGEST_NIGHT = 16 * 60
"""23:00~02:00 passes midnight; 오후 2시~오전 10시 (20 hours) is a slip."""
_LONGEST_WRAP = timedelta(days=200)


def check(reading: Reading) -> Iterator[Finding]:
    """Find ranges that no reading of their words lets run forward."""
    for passage, moments in reading.dated:
        for found in ranges_of(passage.prose, moments):
            if not _runs_forward(found):
                span = (found.first.start, found.last.end)
                yield passage.finding("range_backwards", Severity.WARN, span)


def _runs_forward(found: Range) -> bool:
    first, last = found.first, found.last
    if last.day is None:
        return found.is_next_day or first.time is None or _times_run(first, last)
    if first.day is None or first.day.on is None or last.day.on is None:
        return True
    return any(
        _days_run((first, one), (last, other))
        for one in first.day.readings
        for other in last.day.readings
    )


def _times_run(first: Moment, last: Moment) -> bool:
    if first.time is None or last.time is None:
        return True
    start, end = first.time.minutes, last.time.minutes
    if last.time.half or last.time.is_sure or (last.time.has_colon and not first.time.half):
        ends = [end, end + DAY] if 0 < (end - start) % DAY <= _LONGEST_NIGHT else [end]
    else:
        ends = [end, end + NOON]
    return any(one > start for one in ends)


def _days_run(first: tuple[Moment, date], last: tuple[Moment, date]) -> bool:
    """Compare two dated moments; a missing time is the start, or the end, of its day."""
    start = _at(*first, or_minutes=0)
    ends = _at(*last, or_minutes=DAY if first[1] != last[1] or first[0].time else 0)
    if last[0].time and not last[0].time.is_sure and last[0].time.minutes < NOON:
        ends += timedelta(minutes=NOON)
    return timedelta() < ends - start <= _LONGEST_WRAP or (
        first[1] < last[1] and _has_years(first, last)
    )


def _has_years(first: tuple[Moment, date], last: tuple[Moment, date]) -> bool:
    days = (first[0].day, last[0].day)
    return all(day is not None and day.year is not None for day in days)


def _at(moment: Moment, on: date, *, or_minutes: int) -> datetime:
    minutes = moment.time.minutes if moment.time else or_minutes
    return datetime(on.year, on.month, on.day) + timedelta(minutes=minutes)  # noqa: DTZ001  (both naive)
