"""How dark it is after a kill, second by second."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.workflow.watching import dark_share, dark_within_s, killed_at
from tests.workflow.plans import START

DARK_BY = START + timedelta(seconds=dark_within_s(900))


def share_after(seconds: float) -> float:
    return dark_share(START, DARK_BY, START + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("seconds", "share"),
    [(-5, 0.0), (0, 0.0), (30, 0.5), (45, 0.75), (75, 0.99), (904, 0.99), (905, 1.0), (2000, 1.0)],
)
def test_phones_in_use_hear_within_75_seconds(seconds: float, share: float) -> None:
    assert share_after(seconds) == pytest.approx(share)


@given(st.floats(0, 2000), st.floats(0, 2000))
def test_darkness_never_falls(one: float, other: float) -> None:
    assert share_after(min(one, other)) <= share_after(max(one, other))


def test_kill_moment_is_found_from_the_promised_one() -> None:
    assert killed_at(DARK_BY, 900) == START
