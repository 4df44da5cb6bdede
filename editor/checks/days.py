"""Dates as Korean notices write them, and which day they most likely mean.

`12월 3일(수)` · `2026년 12월 3일` · `2026.12.3.(수)` · `2026-12-03` · `12/3(수)`, and the short
end of a range: `12월 3일(수)~5일(금)`. A date without a year is read as the one nearest to the
release; where the weekday speaks for a neighbouring year that is still close, it is believed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEKDAYS = "월화수목금토일"
_NEAR_DAYS = 270
"""So far away a date without a year may lie: "지난 3월" in December, "내년 8월" in December."""

_GAP = r"[ \t*_]{0,4}"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    rf"(?:{_GAP}[(（\[]\s?(?P<weekday>[{WEEKDAYS}]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    rf"(?:요일)?\s?(?=[)）\],])[)）\]]?|{_GAP}(?P<named>[{WEEKDAYS}])요일)"
)
_KOREAN = re.compile(
    r"(?<![\d.])"
    rf"(?:(?P<year>'?\d{{2}}|(?:19|20|21|22)\d{{2}})년{_GAP})?"
    rf"(?P<month>\d{{1,2}})월{_GAP}(?P<day>\d{{1,2}})일(?![간째차생])(?:{_WEEKDAY})?"
)
_DOTTED = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20|21|22)\d{2}) ?\. ?(?P<month>\d{1,2}) ?\. ?(?P<day>\d{1,2})"
    rf"(?![\d]|\.\d)(?:(?P<dot>\.)(?! ?\d))?(?:{_WEEKDAY})?"
)
_DASHED = re.compile(
    r"(?<![A-Za-z0-9_./-])(?P<year>(?:19|20|21|22)\d{2})(?P<sign>[-/])(?P<month>\d{1,2})(?P=sign)"
    rf"(?P<day>\d{{1,2}})(?![A-Za-z0-9_/-])(?:{_WEEKDAY})?"
)
_SHORT = re.compile(
    r"(?<![A-Za-z0-9_./-])(?:(?P<year>\d{2})(?P<sign>[./]) ?)?(?P<month>\d{1,2}) ?[./] ?"
    rf"(?P<day>\d{{1,2}})\.?{_WEEKDAY}"
)
_TAIL = re.compile(
    rf"(?:{_GAP}부터)?{_GAP}(?:[~∼～–—·,-]{_GAP})?(?:(?P<month>\d{{1,2}}) ?[./] ?)?"
    rf"(?P<day>\d{{1,2}})(?:일(?![간째차])|\.?(?={_GAP}[(（]))(?:{_WEEKDAY})?"
)
_TAIL_STARTS = re.compile(
    rf"(?:{_GAP}부터)|{_GAP}[~∼～–—-]|{_GAP}[·,]{_GAP}(?=\d{{1,2}}일{_GAP}[(（][{WEEKDAYS}])"
)
_RANGE = re.compile(r"[^\n~∼～–]{0,16}(?:부터|[~∼～–-])[ \t*_]{0,4}")
_PATTERNS = (_KOREAN, _DOTTED, _DASHED, _SHORT)


@dataclass(frozen=True, slots=True)
class Day:
    """A date in the text. `on` is the day it means, None where there is no such day."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None
    weekday_at: int
    on: date | None = None
    other: date | None = None
    """Another day that the words may mean as well (neighbouring year)."""

    @property
    def readings(self) -> tuple[date, ...]:
        """Return every day that the words may mean, the likeliest first."""
        return tuple(day for day in (self.on, self.other) if day)


def days_of(prose: str, near: date) -> tuple[Day, ...]:
    """Return the dates of a text in order, read by one who reads it on the day `near`."""
    found: list[Day] = []
    for match in _first_of_each_place(prose):
        if not found or match.start() >= found[-1].end:
            first = found[-1] if found else None
            found.append(_meant(_with_year(prose, first, _day(match)), near))
    return tuple(sorted(_with_tails(prose, found, near), key=lambda day: day.start))


def weekday_of(day: date) -> str:
    """Return 월 … 일."""
    return WEEKDAYS[day.weekday()]


def shown(day: date, *, with_year: bool = False) -> str:
    """Write a day as notices do: 12월 2일(수)."""
    return f"{plain(day, with_year=with_year)}({weekday_of(day)})"


def plain(day: date, *, with_year: bool) -> str:
    """Write a day without its weekday: 12월 2일."""
    year = f"{day.year}년 " if with_year else ""
    return f"{year}{day.month}월 {day.day}일"


def _with_year(prose: str, first: Day | None, day: Day) -> Day:
    """Give the end of a range the year of its start, or the next: 2026년 12월 30일~1월 2일."""
    if day.year is not None or first is None or first.year is None:
        return day
    is_range = _RANGE.fullmatch(prose, first.end, day.start)
    return replace(day, year=first.year + (day.month < first.month)) if is_range else day


def _first_of_each_place(prose: str) -> list[re.Match[str]]:
    matches = [match for pattern in _PATTERNS for match in pattern.finditer(prose)]
    return sorted(matches, key=lambda match: (match.start(), -match.end()))


def _day(match: re.Match[str]) -> Day:
    mark = match["weekday"] or match["named"]
    place = match.start("weekday") if match["weekday"] else match.start("named")
    return Day(
        match.start(),
        match.end(),
        _year(match["year"]),
        int(match["month"]),
        int(match["day"]),
        _weekday(mark) if mark else None,
        place,
    )


def _year(written: str | None) -> int | None:
    if not written:
        return None
    year = int(written.lstrip("'"))
    return year if year > 99 else 2000 + year  # noqa: PLR2004  (two digits: this century)


def _weekday(mark: str) -> int:
    return WEEKDAYS.index(mark) if mark in WEEKDAYS else _ENGLISH.index(mark.lower())


def _meant(day: Day, near: date) -> Day:
    if day.year is not None:
        return replace(day, on=_real(day.year, day))
    years = (near.year, near.year + 1, near.year - 1)
    days = [real for year in years if (real := _real(year, day))]
    close = sorted((one for one in days if _distance(one, near) <= _NEAR_DAYS), key=lambda one: (
        day.weekday is not None and one.weekday() != day.weekday, _distance(one, near)
    ))  # fmt: skip
    return replace(day, on=next(iter(close), None), other=next(iter(close[1:]), None))


def _distance(one: date, other: date) -> int:
    return abs((one - other).days)


def _real(year: int, day: Day) -> date | None:
    is_real = 1 <= day.month <= 12 and 1 <= day.day <= monthrange(year, day.month)[1]  # noqa: PLR2004
    return date(year, day.month, day.day) if is_real else None


def _with_tails(prose: str, days: list[Day], near: date) -> Iterator[Day]:
    """Yield the dates, and behind each the short end of its range, which borrows its month."""
    starts = {day.start for day in days}
    for day in days:
        yield day
        tail = _tail(prose, day.end)
        if tail and tail.start("month" if tail["month"] else "day") not in starts:
            yield _short_end(day, tail, near)


def _tail(prose: str, at: int) -> re.Match[str] | None:
    from editor.checks.times import time_at

    after = time_at(prose, at)
    place = after.end if after else at
    return _TAIL.match(prose, place) if _TAIL_STARTS.match(prose, place) else None


def _short_end(first: Day, tail: re.Match[str], near: date) -> Day:
    mark = tail["weekday"] or tail["named"]
    place = tail.start("weekday") if tail["weekday"] else tail.start("named")
    start = tail.start("month") if tail["month"] else tail.start("day")
    month = int(tail["month"]) if tail["month"] else first.month
    year = first.year or (first.on.year if first.on else None)
    bare = Day(
        start, tail.end(), year, month, int(tail["day"]), _weekday(mark) if mark else None, place
    )
    meant = _meant(bare, near)
    if first.on and meant.on and tail["month"] and month < first.month:
        return _meant(replace(bare, year=first.on.year + 1), near)  # 12.30~1.2
    return meant
