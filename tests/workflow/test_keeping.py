"""What was left as it is, is known by its words and not by its place."""

from __future__ import annotations

import pytest

from editor.checks.finding import Finding, Place, Severity
from editor.workflow.keeping import mark_of, may_keep


def found(start: int, end: int, *, field: Place = Place.BODY, part: str = "") -> Finding:
    fields = (("part", part),) if part else ()
    return Finding("weekday_differs", Severity.WARN, start, end, fields, field=field)


def test_the_same_words_elsewhere_have_the_same_mark() -> None:
    assert mark_of(found(0, 2), "", "내일 봐요") == mark_of(found(4, 6), "", "새 줄\n내일")


def test_other_words_have_another_mark() -> None:
    assert mark_of(found(0, 2), "", "내일") != mark_of(found(0, 2), "", "모레")


def test_a_title_is_known_by_the_words_of_the_title() -> None:
    in_title = found(0, 2, field=Place.TITLE)
    assert mark_of(in_title, "내일", "모레") == mark_of(found(0, 2), "", "내일")


@pytest.mark.parametrize(("part", "is_same"), [("일시", True), ("문의", False)])
def test_what_has_no_words_is_known_by_what_is_said_of_it(part: str, *, is_same: bool) -> None:
    first, other = found(5, 5, part="일시"), found(9, 9, part=part)
    assert (mark_of(first, "", "글" * 5) == mark_of(other, "", "글" * 9)) is is_same


def test_a_lone_surrogate_has_a_mark() -> None:
    assert mark_of(found(0, 1), "", "\ud83d").words


@pytest.mark.parametrize(("severity", "may"), [("block", False), ("warn", True), ("info", True)])
def test_what_blocks_may_not_be_left(severity: str, *, may: bool) -> None:
    assert may_keep(Finding("links", Severity(severity), 0, 0)) is may
