"""A schedule: what a wall clock means, what does not exist, and when it is too late."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.errors import Invalid
from editor.domain.schedule import GRACE, Due, Schedule, schedule_at, wall_clock, zone_of

AT = datetime(2026, 12, 3, 1, tzinfo=UTC)
NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("late", "passed", "due"),
    [
        (10, timedelta(seconds=-1), Due.WAITING),
        (10, timedelta(0), Due.DUE),
        (10, timedelta(minutes=10) + GRACE, Due.DUE),
        (10, timedelta(minutes=10, seconds=1) + GRACE, Due.MISSED),
        (None, GRACE, Due.DUE),
        (None, GRACE + timedelta(seconds=1), Due.MISSED),
    ],
)
def test_late_policy_decides(late: int | None, passed: timedelta, due: Due) -> None:
    assert Schedule(AT, "Asia/Seoul", timedelta(hours=9), late).due(AT + passed) is due


def test_korean_wall_clock_is_kept() -> None:
    made = schedule_at(datetime.fromisoformat("2026-12-03T10:00"), "Asia/Seoul")
    assert (made.at, made.offset_at_entry) == (AT, timedelta(hours=9))
    assert wall_clock(made).hour == 10


def test_hour_that_does_not_exist_names_the_next() -> None:
    with pytest.raises(Invalid, match="dst_gap") as error:
        schedule_at(datetime.fromisoformat("2027-03-14T02:30"), NEW_YORK)
    assert str(error.value.fields["next"]).startswith("2027-03-14T03:00")


@pytest.mark.parametrize(("fold", "hour"), [(0, 5), (1, 6)])
def test_hour_that_exists_twice_must_say_which(fold: int, hour: int) -> None:
    twice = datetime.fromisoformat("2026-11-01T01:30")
    with pytest.raises(Invalid, match="dst_overlap"):
        schedule_at(twice, NEW_YORK)
    assert schedule_at(twice, NEW_YORK, fold=fold).at.hour == hour


@pytest.mark.parametrize("name", ["Asia/Soul", "", "../etc", "\x00"])
def test_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(Invalid, match="zone_unknown"):
        zone_of(name)
