"""The moment is a wall clock of a zone; one that is not, or is twice, is said in place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QPushButton

from editor.ui.release.when_field import WhenField, tomorrow_at_ten

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def field(qtbot: QtBot) -> WhenField:
    made = WhenField("ko")
    qtbot.addWidget(made)
    made.tick(NOW)
    made.show()
    return made


def enter(field: WhenField, zone: str, day: QDate, time: QTime) -> None:
    field.zone.setCurrentText(zone)
    field.date.setDate(day)
    field.time.setTime(time)


def test_summary_says_day_time_and_how_long_until_then(field: WhenField) -> None:
    field.set_start(NOW + timedelta(hours=3, minutes=12))
    assert field.summary.text() == "11월 22일(일) 오후 3:12 · 3시간 12분 뒤"


def test_start_is_kept_to_the_second(field: WhenField) -> None:
    field.set_start(NOW + timedelta(seconds=2))
    schedule = field.schedule()
    assert schedule is not None
    assert schedule.at == NOW + timedelta(seconds=2)


def test_shortcut_chooses_a_minute_from_now(field: WhenField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        field.findChild(QPushButton, "release.in_1_min").click()
    schedule = field.schedule()
    assert schedule is not None
    assert schedule.at == NOW + timedelta(minutes=1)


def test_gap_names_the_next_moment(field: WhenField) -> None:
    enter(field, "America/New_York", QDate(2027, 3, 14), QTime(2, 30))
    assert field.schedule() is None
    assert "3:00" in field._error.text()


def test_overlap_must_say_which(field: WhenField) -> None:
    enter(field, "America/New_York", QDate(2026, 11, 1), QTime(1, 30))
    assert field.schedule() is None
    field.which.setCurrentIndex(2)
    schedule = field.schedule()
    assert schedule is not None
    assert schedule.offset_at_entry == timedelta(hours=-5)


def test_unknown_zone_is_no_moment(field: WhenField) -> None:
    field.zone.setCurrentText("Mars/Olympus")
    assert field.schedule() is None
    assert field._error.isVisible()


@pytest.mark.parametrize("said", ["Korean time", "Asia/Seoul"])
def test_korean_time_may_be_chosen_or_typed(field: WhenField, said: str) -> None:
    enter(field, said, QDate(2026, 12, 3), QTime(10, 0))
    schedule = field.schedule()
    assert schedule is not None
    assert schedule.zone == "Asia/Seoul"


def test_other_zone_is_shown_in_korean_time_too(field: WhenField) -> None:
    enter(field, "Europe/Berlin", QDate(2026, 12, 3), QTime(2, 0))
    assert "10:00" in field._detail.text()


def test_tomorrow_is_tomorrow_in_the_zone() -> None:
    evening_in_seoul = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    assert tomorrow_at_ten(evening_in_seoul, "Asia/Seoul") == datetime(2026, 11, 24, 1, tzinfo=UTC)
