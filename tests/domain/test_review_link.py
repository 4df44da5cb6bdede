"""A link opens until it ends or is revoked, and no longer than a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.errors import Invalid
from editor.domain.review_link import CHOICES_HOURS, LONGEST_HOURS, ReviewLink, end_of

NOW = datetime(2026, 11, 22, tzinfo=UTC)
END = NOW + timedelta(hours=24)


@pytest.mark.parametrize(
    ("link", "is_open"),
    [
        (ReviewLink(END), True),
        (ReviewLink(NOW), False),
        (ReviewLink(END, revoked_at=NOW), False),
    ],
)
def test_link_is_open_until_it_ends_or_is_revoked(link: ReviewLink, *, is_open: bool) -> None:
    assert link.is_open(NOW) is is_open


@pytest.mark.parametrize("hours", CHOICES_HOURS)
def test_every_choice_is_allowed(hours: int) -> None:
    assert end_of(NOW, hours) - NOW == timedelta(hours=hours)


@pytest.mark.parametrize("hours", [0, -1, LONGEST_HOURS + 1])
def test_longer_than_a_week_is_refused(hours: int) -> None:
    with pytest.raises(Invalid, match="review_link_hours"):
        end_of(NOW, hours)
