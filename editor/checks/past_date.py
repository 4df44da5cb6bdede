"""A date that is over when the notice goes out, or so far off that it looks like a slip."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from editor.checks.days import shown
from editor.checks.finding import Finding, Severity
from editor.checks.moments import ranges_of
from editor.checks.tense import looks_ahead
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.context import Context
    from editor.checks.moments import Moment
    from editor.checks.passage import Passage
    from editor.checks.reading import Reading

_FAR = timedelta(days=3 * 365)


def check(reading: Reading) -> Iterator[Finding]:
    """Find what is announced for a time before the release; the past told as past is fine."""
    if reading.context.kind is Kind.INCIDENT:
        return
    for passage, moments in reading.dated:
        opens_range = {
            (one.first.start, one.first.end) for one in ranges_of(passage.prose, moments)
        }
        for moment in moments:
            if (moment.start, moment.end) not in opens_range:
                yield from _judged(reading.context, passage, moment)


def _judged(context: Context, passage: Passage, moment: Moment) -> Iterator[Finding]:
    day = moment.day
    if day is None or day.on is None:
        return
    span = (moment.start, moment.end)
    if all(moment.after(on, context.zone) <= context.moment for on in day.readings):
        if looks_ahead(passage.prose, *span):
            release = shown(context.day, with_year=True)
            yield passage.finding("date_past", Severity.WARN, span, release=release)
    elif day.on - context.day > _FAR:
        yield passage.finding("date_far", Severity.INFO, span, year=day.on.year)
