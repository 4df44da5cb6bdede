"""The weekday beside a date is not the weekday of that date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.days import plain, weekday_of
from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from editor.checks.days import Day
    from editor.checks.passage import Passage
    from editor.checks.reading import Reading

_ENGLISH_NAMES = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def check(reading: Reading) -> Iterator[Finding]:
    """Find dates whose weekday fits none of the years that they may mean."""
    for passage, moments in reading.dated:
        for day in (moment.day for moment in moments if moment.day):
            if day.weekday is not None and day.on and not _fits(day):
                yield _finding(passage, day)


def _english(on: date, *, with_year: bool) -> str:
    return f"{_MONTHS[on.month - 1]} {on.day}" + (f", {on.year}" if with_year else "")


def _fits(day: Day) -> bool:
    return any(one.weekday() == day.weekday for one in day.readings)


def _finding(passage: Passage, day: Day) -> Finding:
    assert day.on is not None  # noqa: S101  (the caller has looked)
    mark = passage.prose[day.weekday_at]
    right = _ENGLISH[day.on.weekday()] if mark.isascii() else weekday_of(day.on)
    place = day.weekday_at
    before, after = passage.text[day.start : place], passage.text[place + len(right) : day.end]
    has_year = day.year is not None
    fix = f"{before}{right}{after}"
    return passage.finding(
        "weekday_differs", Severity.WARN, (day.start, day.end), fix,
        date=plain(day.on, with_year=has_year), date_en=_english(day.on, with_year=has_year),
        weekday=weekday_of(day.on),
        weekday_en=_ENGLISH_NAMES[day.on.weekday()],
    )  # fmt: skip
