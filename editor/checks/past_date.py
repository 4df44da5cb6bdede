"""A date that is over when the notice goes out, or so far off that it looks like a slip."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from editor.checks.days import shown
from editor.checks.finding import Finding, Severity
from editor.checks.moments import Moment, ranges_of
from editor.checks.tense import looks_ahead
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.context import Context
    from editor.checks.passage import Passage, Span
    from editor.checks.reading import Reading

_FAR = timedelta(days=3 * 365)


def check(reading: Reading) -> Iterator[Finding]:
    """Find what is announced for a time before the release; the past told as past is fine."""
    if reading.context.kind is Kind.INCIDENT:
        return
    for passage, moments in reading.dated:
        ends = {one.first.start: one.last for one in ranges_of(passage.prose, moments)}
        for moment in moments:
            last = ends.get(moment.start)
            if last is None:
                yield from _judged(reading.context, passage, moment, (moment.start, moment.end))
            elif last.day is None:  # 12월 7일 03:00 ~ 05:30
                until = Moment(moment.day, last.time)
                yield from _judged(reading.context, passage, until, (moment.start, last.end))


def _judged(context: Context, passage: Passage, until: Moment, span: Span) -> Iterator[Finding]:
    day = until.day
    if day is None or day.on is None:
        return
    if all(until.after(on, context.zone) <= context.moment for on in day.readings):
        if looks_ahead(passage.prose, *span) and not _is_cited(passage.prose, *span):
            release = shown(context.day, with_year=True)
            yield passage.finding("date_past", Severity.WARN, span, release=release)
    elif day.on - context.day > _FAR:
        yield passage.finding("date_far", Severity.INFO, span, year=day.on.year)


def _is_cited(prose: str, start: int, end: int) -> bool:
    """Tell whether a date stands alone in brackets, as that of a document does."""
    return prose[max(0, start - 1) : start] == "(" and prose[end : end + 1] == ")"
