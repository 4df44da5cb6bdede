"""The day of the release: 게시 금지 기간, holidays, and the afternoon before a long weekend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.days import shown
from editor.checks.days_off import holiday_name, is_eve
from editor.checks.finding import FieldValue, Finding, Place, Severity
from editor.checks.settings import calendar
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

URGENT = frozenset({Kind.MAINTENANCE, Kind.INCIDENT})
_NOON = 12


def check(reading: Reading) -> Iterator[Finding]:
    """Judge the day on which it goes out; 점검 and 장애 go out when they must."""
    release = reading.context.release
    if release is None or reading.context.kind in URGENT:
        return
    day = release.date()
    for period in calendar().periods:
        if period.holds(day):
            names = {"name_ko": period.name_ko, "name_en": period.name_en}
            yield at_release("release_blackout", period.severity, date=shown(day), **names)
    name = holiday_name(day)
    if name:
        yield at_release("release_holiday", Severity.WARN, date=shown(day), name=name)
    elif release.hour >= _NOON and is_eve(day):
        yield at_release("release_eve", Severity.WARN, date=shown(day))


def at_release(code: str, severity: Severity, **fields: FieldValue) -> Finding:
    """Return a finding on the moment of the release, which has no place in the text."""
    return Finding(code, severity, 0, 0, tuple(fields.items()), None, Place.AT)
