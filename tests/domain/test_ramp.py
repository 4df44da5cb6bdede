"""A ramp is what a badge program can carry."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor.domain.errors import Invalid
from editor.domain.ramp import (
    MOST_POINTS,
    SETTLED,
    Ramp,
    check_shape,
    compact,
    steepest_rise,
    whole_second,
)

START = datetime(2026, 12, 3, 1, tzinfo=UTC)


def _ramp(*points: tuple[float, int]) -> Ramp:
    return tuple((START + timedelta(minutes=minute), share) for minute, share in points)


@pytest.mark.parametrize(
    "ramp",
    [
        (),
        _ramp((0, 5), (1, 4)),
        _ramp((1, 0), (0, 5)),
        _ramp((0, 0), (0, 5)),
        _ramp((0, 0), (1, 1_000_000_001)),
        _ramp((0, -1), (1, 5)),
        _ramp((0, 0), (0.01, 5)),
        _ramp(*((minute, minute) for minute in range(MOST_POINTS + 1))),
    ],
)
def test_what_no_program_could_carry_is_refused(ramp: Ramp) -> None:
    with pytest.raises(Invalid):
        check_shape(ramp)


def test_the_steepest_rise_counts_a_first_point_as_a_step() -> None:
    assert steepest_rise(_ramp((0, 500_000_000), (10, 600_000_000))) == 0.5


def test_the_steepest_rise_lets_rounding_off() -> None:
    assert steepest_rise(_ramp((0, 0), (1, 60_001), (2, 60_001))) == pytest.approx(1e-6)


def test_compacting_drops_only_the_settled_past() -> None:
    long = _ramp(*((minute * 2, minute * minute) for minute in range(20)))
    now = long[-1][0]
    kept = compact(long, now=now)
    assert (len(kept), kept[0]) == (MOST_POINTS, long[0])
    assert [p for p in long if p[0] > now - SETTLED] == [p for p in kept if p[0] > now - SETTLED]


def test_too_many_young_points_are_refused() -> None:
    with pytest.raises(Invalid, match="ramp_too_long"):
        compact(_ramp(*((minute, minute) for minute in range(20))), now=START)


def test_a_moment_is_rounded_up_to_the_second_in_utc() -> None:
    seoul = datetime(2026, 12, 3, 10, 0, 0, 1, tzinfo=timezone(timedelta(hours=9)))
    assert whole_second(seoul) == START + timedelta(seconds=1)


@pytest.mark.parametrize("at", [START.replace(tzinfo=None), START.replace(year=1)])
def test_moments_without_zone_or_reason_are_refused(at: datetime) -> None:
    with pytest.raises(Invalid):
        whole_second(at)
