"""Moments: a date, a time or both together, and the ranges that two of them make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.checks.days import Day, days_of
from editor.checks.times import DAY, NOON, Time, times_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, tzinfo

_TOGETHER = re.compile(r"[ \t*_,·|]{0,4}(?:에 |의 )?")
_BETWEEN = re.compile(
    r"[ \t*_]{0,4}(?:[~∼～–—-]|부터|에서)[ \t*_]{0,4}(?P<next>다음 ?날 ?|익일 ?)?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a time, or a date with its time; at least one of them is there."""

    day: Day | None
    time: Time | None

    @property
    def start(self) -> int:
        return _first(self.day, self.time).start

    @property
    def end(self) -> int:
        return _last(self.day, self.time).end

    def after(self, on: date, zone: tzinfo) -> datetime:
        """Return the last moment that the words may mean on a day: its end without a time."""
        minutes = DAY if self.time is None else latest(self.time)
        return datetime(on.year, on.month, on.day, tzinfo=zone) + timedelta(minutes=minutes)


@dataclass(frozen=True, slots=True)
class Range:
    """From one moment to another; `is_next_day` where the words say 다음 날."""

    first: Moment
    last: Moment
    is_next_day: bool = False


def latest(time: Time) -> int:
    """Return the latest minute of the day that the words may mean: 2시 may be 14:00."""
    may_be_later = not time.is_sure and time.minutes < NOON
    return time.minutes + (NOON if may_be_later else 0)


def moments_of(prose: str, near: date) -> tuple[Moment, ...]:
    """Return the dates and times of a text in order, each time joined to its date."""
    marks: list[Day | Time] = sorted(
        [*_outside(times_of(prose), days := days_of(prose, near)), *days],
        key=lambda mark: mark.start,
    )
    found: list[Moment] = []
    for mark in marks:
        previous = found[-1] if found else None
        if isinstance(mark, Day):
            found.append(Moment(mark, None))
        elif previous and previous.time is None and _is_together(prose, previous.end, mark.start):
            found[-1] = Moment(previous.day, mark)
        else:
            found.append(Moment(None, mark))
    return tuple(found)


def ranges_of(prose: str, moments: tuple[Moment, ...]) -> Iterator[Range]:
    """Yield each pair of neighbours that a tilde or 부터 joins."""
    for first, last in pairwise(moments):
        between = _BETWEEN.fullmatch(prose, first.end, last.start)
        if between:
            yield Range(first, last, is_next_day=between["next"] is not None)


def _outside(times: tuple[Time, ...], days: tuple[Day, ...]) -> Iterator[Time]:
    ends = iter(days)
    day = next(ends, None)
    for time in times:
        while day and day.end <= time.start:
            day = next(ends, None)
        if day is None or time.end <= day.start:
            yield time


def _is_together(prose: str, end: int, start: int) -> bool:
    return _TOGETHER.fullmatch(prose, end, start) is not None


def _first(day: Day | None, time: Time | None) -> Day | Time:
    found = day or time
    assert found is not None  # noqa: S101  (a moment holds one of them)
    return found


def _last(day: Day | None, time: Time | None) -> Day | Time:
    found = time or day
    assert found is not None  # noqa: S101
    return found
