"""Dates, times and lengths of time are said as a Korean or an English office says them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.shared.moments import (
    ago,
    clock,
    clock_with_seconds,
    day,
    day_and_time,
    span,
    until,
)

SEOUL = timezone(timedelta(hours=9))
NOW = datetime(2026, 12, 3, 1, 0, tzinfo=UTC).astimezone(SEOUL)
MINUTE, HOUR, DAY = 60, 3600, 86_400


def seoul(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("moment", "ko", "en"),
    [
        (seoul(12, 3, 10), "12월 3일(목) 오전 10:00", "Thu 3 Dec, 10:00"),
        (seoul(1, 4, 23, 59), "1월 4일(일) 오후 11:59", "Sun 4 Jan, 23:59"),
        (seoul(9, 7), "9월 7일(월) 오전 12:00", "Mon 7 Sep, 00:00"),
    ],
)
def test_day_and_time_stand_together(moment: datetime, ko: str, en: str) -> None:
    assert (day_and_time(moment, "ko"), day_and_time(moment, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("date", "ko", "en"),
    [
        (7, "12월 7일(월)", "Mon 7 Dec"),
        (8, "12월 8일(화)", "Tue 8 Dec"),
        (9, "12월 9일(수)", "Wed 9 Dec"),
        (10, "12월 10일(목)", "Thu 10 Dec"),
        (11, "12월 11일(금)", "Fri 11 Dec"),
        (12, "12월 12일(토)", "Sat 12 Dec"),
        (13, "12월 13일(일)", "Sun 13 Dec"),
    ],
)
def test_day_has_its_weekday(date: int, ko: str, en: str) -> None:
    moment = seoul(12, date, 9)
    assert (day(moment, "ko"), day(moment, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("hour", "minute", "ko", "en"),
    [
        (0, 0, "오전 12:00", "00:00"),
        (0, 5, "오전 12:05", "00:05"),
        (9, 7, "오전 9:07", "09:07"),
        (11, 59, "오전 11:59", "11:59"),
        (12, 0, "오후 12:00", "12:00"),
        (13, 30, "오후 1:30", "13:30"),
        (23, 59, "오후 11:59", "23:59"),
    ],
)
def test_clock_knows_noon_and_midnight(hour: int, minute: int, ko: str, en: str) -> None:
    moment = seoul(12, 3, hour, minute)
    assert (clock(moment, "ko"), clock(moment, "en")) == (ko, en)


def test_countdown_shows_seconds() -> None:
    assert clock_with_seconds(seoul(12, 3, 9, 7) + timedelta(seconds=5)) == "09:07:05"


@pytest.mark.parametrize(
    ("passed_s", "ko", "en"),
    [
        (-5, "방금", "just now"),
        (0, "방금", "just now"),
        (59, "방금", "just now"),
        (60, "1분 전", "1 min ago"),
        (3 * MINUTE + 50, "3분 전", "3 min ago"),
        (HOUR, "1시간 전", "1 h ago"),
        (DAY - 1, "23시간 전", "23 h ago"),
        (DAY, "12월 2일(수)", "Wed 2 Dec"),
        (30 * DAY, "11월 3일(화)", "Tue 3 Nov"),
    ],
)
def test_past_is_said_by_its_distance_then_by_its_day(passed_s: int, ko: str, en: str) -> None:
    moment = NOW - timedelta(seconds=passed_s)
    assert (ago(moment, NOW, "ko"), ago(moment, NOW, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("left_s", "ko", "en"),
    [
        (-1, "지금", "now"),
        (0, "지금", "now"),
        (45, "45초 뒤", "in 45 s"),
        (3 * HOUR + 12 * MINUTE, "3시간 12분 뒤", "in 3 h 12 min"),
        (2 * DAY, "2일 뒤", "in 2 d"),
    ],
)
def test_future_is_said_by_its_distance(left_s: int, ko: str, en: str) -> None:
    moment = NOW + timedelta(seconds=left_s)
    assert (until(moment, NOW, "ko"), until(moment, NOW, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("seconds", "units", "ko", "en"),
    [
        (0, 2, "0초", "0 s"),
        (59.6, 2, "1분", "1 min"),
        (90, 2, "1분 30초", "1 min 30 s"),
        (90, 1, "1분", "1 min"),
        (HOUR + 5, 2, "1시간", "1 h"),
        (HOUR + 5, 4, "1시간 5초", "1 h 5 s"),
        (DAY + 2 * HOUR + 3 * MINUTE, 2, "1일 2시간", "1 d 2 h"),
        (DAY + 3 * MINUTE, 2, "1일", "1 d"),
    ],
)
def test_length_is_said_in_its_largest_units(seconds: float, units: int, ko: str, en: str) -> None:
    assert (span(seconds, "ko", units=units), span(seconds, "en", units=units)) == (ko, en)


@given(st.integers(0, 40 * DAY))
def test_length_loses_no_second_where_every_unit_is_said(seconds: int) -> None:
    worth = {"d": DAY, "h": HOUR, "min": MINUTE, "s": 1}
    said = span(seconds, "en", units=4).split()
    assert sum(int(n) * worth[u] for n, u in zip(said[::2], said[1::2], strict=True)) == seconds


def test_the_day_that_is_said_is_a_korean_one() -> None:
    late = datetime(2026, 12, 2, 16, 0, tzinfo=UTC)
    assert ago(late, late + timedelta(days=3), "ko") == "12월 3일(목)"
    assert ago(late, late + timedelta(days=3), "ko", zone=UTC) == "12월 2일(수)"
