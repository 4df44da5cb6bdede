"""How long before their 시행일 changed terms are announced (약관규제법·표준약관: 7 or 30 days)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.settings import legal, legal_severity
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.days import Day
    from editor.checks.finding import Finding, Severity
    from editor.checks.passage import Passage
    from editor.checks.reading import Reading

_BEFORE = re.compile(r"(?:시행|적용|효력|발효|개정)[^\n]{0,20}$")
_BEHIND = re.compile(
    r"[ *_]{0,4}(?:\d{1,2}시)?(?:부터|에|자로|\))?[^\n.다]{0,24}"
    r"(?:시행|적용|효력|발효|바뀌|바뀝|변경|개정)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Measure the days from the release to the first effective date."""
    if reading.context.kind is not Kind.TERMS:
        return
    dates = [
        (passage, moment.day)
        for passage, moments in reading.dated
        for moment in moments
        if moment.day and moment.day.on and _is_effective(passage.prose, moment.day)
    ]
    ahead = [one for one in dates if one[1].on and one[1].on >= reading.context.day]
    if ahead:
        yield from _lead(reading, *min(ahead, key=lambda one: str(one[1].on)))
    elif not dates:
        severity = legal_severity("terms", "missing")
        if severity:
            yield reading.body.finding("terms_no_date", severity, (0, 0))


def _lead(reading: Reading, passage: Passage, day: Day) -> Iterator[Finding]:
    assert day.on is not None  # noqa: S101  (check keeps only real days)
    settings = legal("terms")
    days, span = (day.on - reading.context.day).days, (day.start, day.end)
    severity: Severity | None = None
    if days < settings["lead_days"]:
        code, wanted, severity = (
            "terms_lead",
            settings["lead_days"],
            legal_severity("terms", "lead"),
        )
    elif days < settings["lead_days_unfavourable"] and _is_unfavourable(reading):
        code, wanted = "terms_lead_unfavourable", settings["lead_days_unfavourable"]
        severity = legal_severity("terms", "unfavourable")
    if severity:
        yield passage.finding(code, severity, span, days=days, wanted=wanted)


def _is_unfavourable(reading: Reading) -> bool:
    return any(word in reading.body.prose for word in legal("terms")["unfavourable_words"])


def _is_effective(prose: str, day: Day) -> bool:
    before = prose[max(0, day.start - 30) : day.start]
    return bool(_BEFORE.search(before) or _BEHIND.match(prose, day.end))
