"""The title: past 28 characters it takes a second line on a phone, past 60 it may not go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.domain.notice import TITLE_BLOCKS_AT, TITLE_WARNS_AT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Passage, Span
    from editor.checks.reading import Reading


def check(reading: Reading) -> Iterator[Finding]:
    """Measure the title; without one of its own, the heading that opens the text."""
    where = title_place(reading)
    if where is None:
        return
    passage, (start, end) = where
    length = end - start
    if length > TITLE_BLOCKS_AT:
        yield passage.finding(
            "title_too_long", Severity.BLOCK, (start, end), length=length, limit=TITLE_BLOCKS_AT
        )
    elif length > TITLE_WARNS_AT:
        yield passage.finding(
            "title_long", Severity.WARN, (start, end), length=length, limit=TITLE_WARNS_AT
        )


def title_place(reading: Reading) -> tuple[Passage, Span] | None:
    """Return where the title stands, None where the notice has none."""
    if reading.has_own_title:
        return reading.title, (0, len(reading.title.text))
    first = next(iter(reading.headings), None)
    if first and first.level == 1 and not reading.body.text[: first.marks[0]].strip():
        return reading.body, first.words
    return None
