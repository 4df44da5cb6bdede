"""An idea is fresh for as long as was said, and never vanishes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.idea import IDEA_MAX, Idea, Span, arranged, end_of

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def an_idea(
    name: str, *, minutes: int = 0, until: date | None = None, pinned: bool = False
) -> Idea:
    at = NOON + timedelta(minutes=minutes)
    return Idea(name, f"글감 {name}", at, at, until, pinned=pinned)


@pytest.mark.parametrize(
    ("span", "today", "last"),
    [
        (Span.ALWAYS, TODAY, None),
        (Span.WEEK, date(2026, 11, 22), date(2026, 11, 22)),
        (Span.WEEK, date(2026, 11, 23), date(2026, 11, 29)),
        (Span.MONTH, date(2026, 12, 1), date(2026, 12, 31)),
        (Span.MONTH, date(2028, 2, 3), date(2028, 2, 29)),
    ],
)
def test_a_span_ends_on_its_last_day(span: Span, today: date, last: date | None) -> None:
    assert end_of(span, today) == last


@given(st.dates(max_value=date(9998, 12, 30)), st.sampled_from([Span.WEEK, Span.MONTH]))
def test_no_span_ends_before_today(today: date, span: Span) -> None:
    last = end_of(span, today)
    assert last is not None
    assert today <= last <= today + timedelta(days=30)


def test_an_idea_is_fresh_on_its_last_day() -> None:
    idea = an_idea("a", until=TODAY)
    assert not idea.is_over(TODAY)
    assert idea.is_over(TODAY + timedelta(days=1))


def test_what_is_over_steps_back_behind_everything_and_stays() -> None:
    ideas = [
        an_idea("over", minutes=9, until=date(2026, 11, 1), pinned=True),
        an_idea("old"),
        an_idea("new", minutes=5),
        an_idea("pinned", minutes=1, pinned=True),
    ]
    assert [i.id for i in arranged(ideas, TODAY)] == ["pinned", "new", "old", "over"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "idea_empty"), (" \n", "idea_empty"), ("가" * (IDEA_MAX + 1), "idea_too_long")],
)
def test_an_idea_is_a_note(text: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        Idea("a", text, NOON, NOON)
    assert refused.value.code == code
