"""Findings come sorted, bounded and the same each time; only blocks hold a notice back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Finding, Place, Severity
from editor.checks.run import MOST_OF_A_KIND, check, may_go_out
from tests.checks.cases import a_context

PIECES = (
    "12월 3일(수)", "오후 12시", "자정까지", "~", "부터", "[여기](http://10.0.0.1)", "됬", "`",
    "```\n", "\n", "\n\n", "| a | b |", "# ", "을(를)", "오늘 ", "\u200b", "다. ", "요. ", "(광고)",
    "900101-1234568",
)  # fmt: skip


def test_findings_stand_in_the_order_of_the_text() -> None:
    context = replace(a_context("됬습니다.\n\n컨텐츠"), title="몇일 남았습니다")
    found = check(context)
    assert [(one.field, one.start) for one in found] == [
        (Place.TITLE, 0), (Place.BODY, 0), (Place.BODY, 7),
    ]  # fmt: skip


def test_only_a_block_holds_a_notice_back() -> None:
    assert may_go_out([Finding("a", Severity.WARN, 0, 0), Finding("b", Severity.INFO, 0, 0)])
    assert not may_go_out([Finding("a", Severity.BLOCK, 0, 0)])


def test_one_slip_repeated_is_named_a_bounded_number_of_times() -> None:
    found = [one for one in check(a_context("됬 " * 5_000)) if one.code == "misspelling"]
    assert len(found) == MOST_OF_A_KIND


@pytest.mark.parametrize(
    ("length", "code"), [(28, None), (29, "title_long"), (61, "title_too_long")]
)
def test_the_title_is_measured(length: int, code: str | None) -> None:
    found = check(replace(a_context("본문"), title="가" * length))
    assert [(one.code, one.field) for one in found] == ([(code, Place.TITLE)] if code else [])


def test_the_zone_decides_which_day_a_release_falls_on() -> None:
    late = a_context("오늘부터 엽니다.", {"at": "2026-12-02T00:30"})
    abroad = replace(late, zone=UTC)
    assert [one.fix for one in (*check(late), *check(abroad))] == ["12월 2일(수)", "12월 1일(화)"]


def test_without_a_release_dates_are_read_from_now() -> None:
    context = replace(
        a_context("2026년 12월 3일까지 신청해 주세요."), now=datetime(2027, 3, 1, tzinfo=UTC)
    )
    assert [one.code for one in check(context)] == ["date_past"]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join))
def test_every_place_lies_in_the_text(body: str) -> None:
    context = a_context(body, {"at": "2026-12-01T09:00"})
    found = check(context)
    assert found == check(context)
    assert all(0 <= one.start <= one.end <= len(body) for one in found)
