"""The forecast says what a crowd of single people does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.forecast import Floats, Forecast, forecast
from editor.domain.partner import Evidence
from editor.domain.traffic import TrafficModel, default_model
from tests.domain.crowd import requests_per_minute

if TYPE_CHECKING:
    from editor.domain.ramp import Ramp

START = datetime(2026, 12, 3, 1, tzinfo=UTC)
MODEL = default_model(45_000_000, 6000, Evidence.MEASURED)
BUSY = {"alpha": 3.0, "decay": 1.0, "p1": 0.05, "sessions_per_day": 30.0}
NIGHT = {"zone": "America/New_York", "decay": 0.9, "session_s": 60.0}
SLOW = ((0, 0), (3, 10_000_000), (10, 30_000_000), (60, 300_000_000), (150, 1_000_000_000))


def _ramp(*points: tuple[float, int]) -> Ramp:
    return tuple((START + timedelta(minutes=minute), share) for minute, share in points)


def _minutes(expected: Forecast) -> Floats:
    """Return the forecast in the simulation's minutes."""
    at = np.array([(moment - START).total_seconds() for moment in expected.times])
    width = np.diff(np.append(at, at[-1] + 60))
    whole = int(at[-1] // 60) + 1
    per_s = np.array(expected.rps)
    sums: Floats = np.histogram(at, bins=whole, range=(0, whole * 60), weights=per_s * width)[0]
    return sums / 60


def _smooth(values: Floats, minutes: int) -> Floats:
    return np.convolve(values, np.ones(minutes) / minutes, "valid")


def _differences(model: TrafficModel, *, people: int, smooth: int) -> tuple[float, float]:
    """Return how far busy minutes, and the peak, are off a simulation, as shares."""
    until = START + timedelta(minutes=300)
    told = _smooth(_minutes(forecast(model, _ramp(*SLOW), until=until)), smooth)
    seen = _smooth(
        requests_per_minute(model, _ramp(*SLOW), minutes=300, seed=7, people=people), smooth
    )
    busy = told > told.max() / 4
    off = float(np.abs(seen - told)[busy].mean() / told[busy].mean())
    return off, abs(float(seen.max() / told.max()) - 1)


@pytest.mark.parametrize("person", [{}, BUSY, NIGHT])
def test_the_forecast_is_what_single_people_do(person: dict[str, float]) -> None:
    minutes_off, peak_off = _differences(replace(MODEL, **person), people=1_000_000, smooth=5)
    assert minutes_off < 0.04
    assert peak_off < 0.04


def test_without_people_in_session_the_forecast_is_right_within_a_hundredth() -> None:
    brief = replace(MODEL, session_s=0.0)
    minutes_off, peak_off = _differences(brief, people=2_000_000, smooth=15)
    assert minutes_off < 0.01
    assert peak_off < 0.015


@pytest.mark.long
@pytest.mark.timeout(600)
def test_45_million_people_do_what_the_forecast_says() -> None:
    minutes_off, peak_off = _differences(MODEL, people=45_000_000, smooth=1)
    assert minutes_off < 0.03
    assert peak_off < 0.04  # of which s·L = 3 % on the safe side: see the module


def test_cells_are_ten_seconds_at_first_and_minutes_later() -> None:
    times = forecast(MODEL, _ramp(*SLOW), until=START + timedelta(hours=24)).times
    steps = {(later - earlier).total_seconds() for earlier, later in pairwise(times[:61])}
    assert steps == {10.0}
    assert (len(times), times[-1]) == (60 + 1430, START + timedelta(minutes=1439))


def test_everybody_clicks_at_most_once() -> None:
    sure = replace(MODEL, p1=1.0, sessions_per_day=200.0, session_s=0.0, alpha=50.0)
    told = _minutes(forecast(sure, _ramp(*SLOW), until=START + timedelta(hours=24)))
    requests = sure.requests_per_click * sure.audience
    assert told.sum() * 60 == pytest.approx(requests, rel=0.005)


def test_a_jump_is_seen_even_when_it_is_the_first_point() -> None:
    at_once = forecast(MODEL, _ramp((0, 1_000_000_000)), until=START + timedelta(hours=1))
    assert at_once.peak_rps > 10 * MODEL.capacity_rps
    assert at_once.peak_at == START


def test_the_night_brings_fewer_people_than_noon() -> None:
    flat = _ramp((0, 0), (10, 100_000_000))
    expected = forecast(MODEL, flat, until=START + timedelta(hours=24))
    told = zip(expected.times, expected.rps, strict=True)
    by_hour = {at.hour: rps for at, rps in told if not at.minute}
    assert by_hour[18] < by_hour[10] / 4  # 03:00 and 19:00 in Seoul


@settings(deadline=None, max_examples=30)
@given(shares=st.lists(st.integers(0, 200_000_000), min_size=1, max_size=5))
def test_twice_the_people_ask_twice_as_much(shares: list[int]) -> None:
    once = _ramp(*((i * 7, sum(shares[:i])) for i in range(len(shares) + 1)))
    until = START + timedelta(hours=2)
    single = forecast(MODEL, once, until=until)
    double = forecast(replace(MODEL, audience=90_000_000), once, until=until)
    assert np.allclose(np.array(single.rps) * 2, double.rps)
    assert min(single.rps) >= 0


@pytest.mark.parametrize("hours", [0, -1, 24 * 31])
def test_a_span_that_makes_no_sense_is_refused(hours: float) -> None:
    with pytest.raises(Invalid, match="forecast_span_invalid"):
        forecast(MODEL, _ramp(*SLOW), until=START + timedelta(hours=hours))
