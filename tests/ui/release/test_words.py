"""Numbers are said as an office says them."""

from __future__ import annotations

from datetime import datetime

import pytest

from editor.domain.badge import BadgeState
from editor.domain.release import ReleaseState
from editor.ui.release import words


@pytest.mark.parametrize(
    ("count", "ko", "en"),
    [
        (1, "1 명", "1 person"),
        (9_999, "9,999 명", "9,999 people"),
        (45_000_000, "4,500만 명", "45 million people"),
        (1_050_168, "105만 168 명", "1,050,168 people"),
        (123_000_000, "1억 2,300만 명", "123 million people"),
    ],
)
def test_people_are_counted_in_ten_thousands(count: int, ko: str, en: str) -> None:
    assert (words.people(count, "ko"), words.people(count, "en")) == (ko, en)


@pytest.mark.parametrize(("rps", "text"), [(0, "0/초"), (4.25, "4.2/초"), (4800, "4,800/초")])
def test_rates_are_said_per_second(rps: float, text: str) -> None:
    assert words.rate(rps, "ko") == text


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0 %"), (0.0001, "< 0.1 %"), (0.004, "0.4 %"), (0.8, "80 %")]
)
def test_tiny_share_is_not_called_nothing(share: float, text: str) -> None:
    assert words.percent(share) == text


def test_midnight_ends_the_day_before() -> None:
    midnight = datetime(2026, 12, 3)  # noqa: DTZ001  (a wall clock)
    assert words.end(midnight, "ko") == "12월 2일(수) 밤 12시"


def test_every_state_has_its_word() -> None:
    assert all(words.state(state) for state in ReleaseState)
    assert all(words.badge_state(state) for state in BadgeState)
