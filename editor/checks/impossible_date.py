"""A date that no calendar has: 2월 30일, 11월 31일, 13월 1일."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Find dates that do not exist in their year."""
    for passage, moments in reading.dated:
        for day in (moment.day for moment in moments if moment.day):
            if day.on is None:
                yield passage.finding("no_such_date", Severity.WARN, (day.start, day.end))
