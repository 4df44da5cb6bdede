"""What the law asks of an advertisement (정보통신망법 제50조); settings are for 법무 확인."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.release_day import at_release
from editor.checks.release_hour import is_night
from editor.checks.settings import legal, legal_severity
from editor.checks.title import title_place
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.finding import Finding, Severity
    from editor.checks.reading import Reading

_ALMOST = re.compile(
    r"[(\[（【<{〈《]?[ ]?(?:광[ ./·_-]{0,2}고|AD|ad|광고성 ?정보)[ ]?[)\]）】>}〉》]|광[./·_-]고"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Look for the mark at the very start, the sender, the way out, and the hour."""
    if reading.context.kind is Kind.PROMOTION:
        yield from _mark(reading)
        yield from _sender(reading)
        yield from _opt_out(reading)
        yield from _night(reading)


def _mark(reading: Reading) -> Iterator[Finding]:
    severity, mark = legal_severity("promotion", "mark"), str(legal("promotion")["mark"])
    passage, (start, end) = title_place(reading) or (reading.body, (0, len(reading.body.text)))
    if severity is None or passage.text.startswith(mark, start):
        return
    almost = _ALMOST.search(passage.text, start, min(end, start + 200))
    if almost and almost.start() == start:
        yield passage.finding("promotion_mark", severity, almost.span(), mark, mark=mark)
    else:
        yield passage.finding("promotion_mark", severity, (start, start), f"{mark} ", mark=mark)


def _sender(reading: Reading) -> Iterator[Finding]:
    if not _has_one(reading, "sender_words"):
        yield from _at_end(reading, "sender")


def _opt_out(reading: Reading) -> Iterator[Finding]:
    if not _has_one(reading, "opt_out_words"):
        yield from _at_end(reading, "opt_out")


def _has_one(reading: Reading, name: str) -> bool:
    return any(word in reading.body.text for word in legal("promotion")[name])


def _at_end(reading: Reading, name: str) -> Iterator[Finding]:
    severity, end = legal_severity("promotion", name), len(reading.body.text)
    if severity:
        yield reading.body.finding(f"promotion_{name}", severity, (end, end))


def _night(reading: Reading) -> Iterator[Finding]:
    release, settings = reading.context.release, legal("promotion")
    severity: Severity | None = legal_severity("promotion", "night")
    if (
        release
        and severity
        and is_night(release.hour, settings["night_from"], settings["night_to"])
    ):
        yield at_release("promotion_night", severity, time=f"{release:%H:%M}")
