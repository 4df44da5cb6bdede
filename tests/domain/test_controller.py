"""A ramp grows only on healthy measured clicks, and a wrong model does not hurt the partner."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from editor.domain.badge import PPB
from editor.domain.controller import FRESH, LONGEST_AHEAD, Extension, Measured, Reason
from editor.domain.controller import next_extension as decide
from editor.domain.forecast import forecast, lit_shares
from editor.domain.partner import Evidence
from editor.domain.planner import check_ramp, plan
from editor.domain.ramp import MOST_POINTS, Ramp
from editor.domain.traffic import TrafficModel, default_model

START = datetime(2026, 12, 3, 1, tzinfo=UTC)
MODEL = default_model(45_000_000, 6000, Evidence.MEASURED)
PLAN = plan(MODEL, start=START, hours=24)
DUE = START + timedelta(minutes=9)
TICK = timedelta(seconds=20)


def _measured(truth: TrafficModel, ramp: Ramp, now: datetime, *, seed: int = 1) -> list[Measured]:
    """Return what a healthy partner counted in the last ten minutes, with the noise of clicks."""
    told = forecast(truth, ramp, until=now + TICK)
    at = [now - TICK * i for i in range(30) if now - TICK * i > START][::-1]
    cells = [(moment - START).total_seconds() for moment in told.times]
    rps = np.interp([(moment - START).total_seconds() for moment in at], cells, told.rps)
    clicks = np.random.default_rng(seed).poisson(rps * 20 / truth.requests_per_click)
    counted = clicks / 20 * truth.requests_per_click
    return [Measured(m, float(r), 90.0, 0.0) for m, r in zip(at, counted, strict=True)]


def _after(measured: list[Measured], now: datetime = DUE) -> Extension:
    return decide(MODEL, PLAN, PLAN.canary, measured, now=now)


def test_healthy_clicks_let_the_ramp_grow() -> None:
    grown = _after(_measured(MODEL, PLAN.canary, DUE))
    assert grown.reason is Reason.GROW
    assert grown.points[: len(PLAN.canary)] == PLAN.canary
    assert grown.points[-1][1] > PLAN.canary[-1][1]


def test_an_extension_ends_at_most_half_an_hour_ahead_and_under_the_plan() -> None:
    points = _after(_measured(MODEL, PLAN.canary, DUE)).points
    seconds = np.arange(0.0, 3600.0, 10.0)
    planned, grown = (lit_shares(ramp, START, seconds) for ramp in (PLAN.points, points))
    assert points[-1][0] <= DUE + LONGEST_AHEAD
    assert np.all(grown <= planned + 1e-9)


@pytest.mark.parametrize(
    ("late", "change", "reason"),
    [
        (FRESH + TICK, {}, Reason.SILENT),
        (timedelta(0), {"p99_ms": 1500.0}, Reason.SLOW),
        (timedelta(0), {"p99_ms": float("nan")}, Reason.SLOW),
        (timedelta(0), {"error_share": 0.02}, Reason.FAILING),
        (timedelta(0), {"rps": 0.0}, Reason.SILENT),
        (timedelta(0), {"rps": 30_000.0}, Reason.NO_ROOM),
    ],
)
def test_anything_but_health_holds(
    late: timedelta, change: dict[str, float], reason: Reason
) -> None:
    measured = [replace(m, at=m.at - late, **change) for m in _measured(MODEL, PLAN.canary, DUE)]
    held = _after(measured)
    assert (held.is_hold, held.reason) == (True, reason)


def test_no_measurement_at_all_is_silence() -> None:
    assert _after([]).reason is Reason.SILENT


def test_a_program_is_not_extended_long_before_it_ends() -> None:
    early = START + timedelta(minutes=5)
    assert _after(_measured(MODEL, PLAN.canary, early), early).reason is Reason.NOT_DUE


def test_a_finished_ramp_stays() -> None:
    now = PLAN.points[-1][0]
    held = decide(MODEL, PLAN, PLAN.points, _measured(MODEL, PLAN.points, now), now=now)
    assert held.reason is Reason.COMPLETE


def test_more_clicks_than_forecast_scale_the_model() -> None:
    twice = replace(MODEL, p1=MODEL.p1 * 2)
    slower = _after(_measured(twice, PLAN.canary, DUE))
    as_planned = _after(_measured(MODEL, PLAN.canary, DUE))
    assert slower.scale == pytest.approx(2.0, rel=0.1)
    assert slower.points[-1][1] < as_planned.points[-1][1]


def test_after_a_hold_the_ramp_goes_on_from_now() -> None:
    now = START + timedelta(minutes=50)
    grown = _after(_measured(MODEL, PLAN.canary, now), now)
    assert lit_shares(grown.points, START, np.array([3060.0]))[0] * PPB == pytest.approx(
        PLAN.canary[-1][1]
    )
    check_ramp(MODEL, grown.points)


def _driven(truth: TrafficModel, *, hours: float) -> Ramp:
    """Run the loop: every 20 s the partner is asked and the controller decides."""
    ramp, now = PLAN.canary, START
    while now < START + timedelta(hours=hours):
        now += TICK
        if now < ramp[-1][0] - timedelta(minutes=2):
            continue
        measured = _measured(truth, ramp, now, seed=int((now - START).total_seconds()))
        ramp = decide(MODEL, PLAN, ramp, measured, now=now).points or ramp
    return ramp


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"p1": MODEL.p1 * 2},
        {"requests_per_click": MODEL.requests_per_click * 3},
        {"p1": MODEL.p1 * 2, "requests_per_click": MODEL.requests_per_click * 2},
        {"decay": 0.9},
        {"sessions_per_day": 40.0},
    ],
)
def test_a_wrong_model_stays_below_the_capacity(wrong: dict[str, float]) -> None:
    truth = replace(MODEL, **wrong)
    ramp = _driven(truth, hours=4)
    peak = forecast(truth, ramp, until=START + timedelta(hours=24)).peak_rps
    assert peak < 0.9 * MODEL.capacity_rps
    assert len(ramp) <= MOST_POINTS


def test_a_right_model_is_driven_nearly_as_fast_as_planned() -> None:
    assert PLAN.full_at is not None
    ramp = _driven(MODEL, hours=4)
    assert ramp[-1][1] == PPB
    assert ramp[-1][0] < PLAN.full_at + timedelta(minutes=30)
