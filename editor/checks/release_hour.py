"""The hour of the release, for what makes phones ring or glow: night and Friday evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.release_day import URGENT, at_release
from editor.checks.settings import calendar
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_FRIDAY = 4


def check(reading: Reading) -> Iterator[Finding]:
    """Judge the hour of a badge, a push or a promotion; the night of the latter is a law."""
    context = reading.context
    release, is_promotion = context.release, context.kind is Kind.PROMOTION
    if release is None or context.kind in URGENT or not (context.is_loud or is_promotion):
        return
    hour = f"{release:%H:%M}"
    if is_night(release.hour, *calendar().night):
        if not is_promotion:
            yield at_release("release_night", Severity.WARN, time=hour)
    elif release.weekday() == _FRIDAY and release.hour >= calendar().friday_from:
        yield at_release("release_friday", Severity.WARN, time=hour)


def is_night(hour: int, start: int, end: int) -> bool:
    """Tell whether an hour lies in start..end over midnight; `end` itself is morning."""
    return hour >= start or hour < end
