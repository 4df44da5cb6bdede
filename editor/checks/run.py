"""All checks on one notice, in the order in which a reader meets what they found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from editor.checks import (
    backwards_range,
    broken,
    clock_styles,
    decomposed,
    full_width,
    future_endings,
    glued_list,
    impossible_date,
    invisible,
    link_target,
    link_words,
    long_line,
    long_sentence,
    lookalike,
    midnight,
    missing_year,
    particles_left,
    past_date,
    personal,
    politeness,
    promotion,
    relative_day,
    release_day,
    release_hour,
    required_part,
    structure,
    terms,
    title,
    weekday,
    words,
)
from editor.checks.finding import Finding, Place, Severity
from editor.checks.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.checks.context import Context

MOST_OF_A_KIND = 200
"""A text that repeats one slip 10,000 times is not explained better by the 201st finding."""

CHECKS = (
    backwards_range.check,
    broken.check_links,
    broken.check_pictures,
    broken.check_references,
    clock_styles.check,
    decomposed.check,
    full_width.check,
    future_endings.check,
    glued_list.check,
    impossible_date.check,
    invisible.check,
    link_target.check,
    link_words.check,
    long_line.check,
    long_sentence.check,
    lookalike.check,
    midnight.check,
    missing_year.check,
    particles_left.check,
    past_date.check,
    personal.check,
    politeness.check,
    promotion.check,
    relative_day.check,
    release_day.check,
    release_hour.check,
    required_part.check_parts,
    required_part.check_placeholders,
    structure.check_headings,
    structure.check_pictures,
    structure.check_tables,
    terms.check,
    title.check,
    weekday.check,
    words.check,
)
_PLACES = tuple(Place)


def check(context: Context) -> tuple[Finding, ...]:
    """Return every finding on a notice, sorted by place; the same context gives the same answer."""
    reading = read(context)
    found = [finding for ask in CHECKS for finding in ask(reading)]
    return tuple(_first_of_each(sorted(found, key=_order)))


def may_go_out(findings: Iterable[Finding]) -> bool:
    """Tell whether nothing among the findings blocks."""
    return not any(finding.severity is Severity.BLOCK for finding in findings)


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (_PLACES.index(finding.field), finding.start, finding.end, finding.code)


def _first_of_each(findings: list[Finding]) -> Iterable[Finding]:
    counted: Counter[str] = Counter()
    for finding in findings:
        counted[finding.code] += 1
        if counted[finding.code] <= MOST_OF_A_KIND:
            yield finding
