"""A date without a year that lies beyond New Year: in December, 1월 5일 wants its year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.moments import ranges_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from editor.checks.days import Day
    from editor.checks.moments import Moment
    from editor.checks.passage import Passage
    from editor.checks.reading import Reading

_NEAR_DAYS = 75
_SAID = re.compile(
    r"(?:내년|이듬해|다음 ?해|새해|작년|지난해|지난|매년|해마다|음력)[ \t]?(?:[가-힣]{1,4} )?$"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Find dates of another year than the release's that no written year explains."""
    near = reading.context.day
    written = {day.year for _, moments in reading.dated for day in _days(moments)}
    for passage, moments in reading.dated:
        explained = _range_ends(passage, moments)
        for day in _days(moments):
            if day.start not in explained and _is_over(day, near, written):
                yield from _unsaid(passage, day)


def _days(moments: tuple[Moment, ...]) -> list[Day]:
    return [moment.day for moment in moments if moment.day]


def _range_ends(passage: Passage, moments: tuple[Moment, ...]) -> set[int]:
    """Return where dates stand whose range says it all: 12월 30일~1월 2일."""
    return {
        one.last.day.start
        for one in ranges_of(passage.prose, moments)
        if one.last.day and one.first.day
    }


def _is_over(day: Day, near: date, written: set[int | None]) -> bool:
    if day.year is not None or day.on is None or day.on.year in written:
        return False
    return day.on.year != near.year and abs((day.on - near).days) <= _NEAR_DAYS


def _unsaid(passage: Passage, day: Day) -> Iterator[Finding]:
    before = passage.prose[max(0, day.start - 12) : day.start]
    if not _SAID.search(before):
        yield _finding(passage, day)


def _finding(passage: Passage, day: Day) -> Finding:
    assert day.on is not None  # noqa: S101  (_is_over has looked)
    year = day.on.year
    text = passage.text[day.start : day.end]
    fix = f"{year}년 {text}" if "월" in text[:3] else None
    return passage.finding("year_missing", Severity.WARN, (day.start, day.end), fix, year=year)
