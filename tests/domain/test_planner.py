"""The planner proposes the fastest ramp the partner survives, and refuses every bomb."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.badge import PPB
from editor.domain.errors import Invalid, Refused
from editor.domain.forecast import forecast
from editor.domain.partner import Evidence
from editor.domain.planner import check_ramp, minimum_ramp_s, plan
from editor.domain.ramp import MOST_POINTS, Ramp, check_shape, steepest_rise
from editor.domain.traffic import TrafficModel, default_model

START = datetime(2026, 12, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)
MODEL = default_model(45_000_000, 6000, Evidence.MEASURED)

models = st.builds(
    lambda rps, figures: replace(MODEL, capacity_rps=rps, **figures),
    st.floats(800, 60_000),
    st.fixed_dictionaries(
        {
            "sessions_per_day": st.floats(2, 60),
            "p1": st.floats(0.01, 0.4),
            "decay": st.floats(0.3, 1.0),
            "requests_per_click": st.floats(1, 8),
            "session_s": st.floats(10, 400),
            "alpha": st.floats(0.2, 10),
            "rho": st.sampled_from([0.4, 0.7, 0.8]),
            "organic_rps": st.floats(0, 200),
        }
    ),
)
starts = st.integers(0, 24 * 60 - 1).map(lambda minute: START + timedelta(minutes=minute))


def _ramp(*points: tuple[float, int]) -> Ramp:
    return tuple((START + timedelta(seconds=s), share) for s, share in points)


def _points(model: TrafficModel, start: datetime) -> Ramp:
    try:
        return plan(model, start=start, hours=24).points
    except Refused:
        return ((start, 0),)  # what is refused lights nobody


@settings(deadline=None, max_examples=50)
@given(model=models, start=starts)
def test_a_plan_is_never_above_the_line(model: TrafficModel, start: datetime) -> None:
    points = _points(model, start)
    told = forecast(model, points, until=points[-1][0] + DAY)
    assert told.peak_rps <= model.safe_rps * (1 + 1e-6)
    assert told.peak_rps + model.organic_rps <= model.capacity_rps * model.rho * (1 + 1e-6)


@settings(deadline=None, max_examples=50)
@given(model=models, start=starts)
def test_a_plan_passes_its_own_check_and_fits_a_program(
    model: TrafficModel, start: datetime
) -> None:
    points = _points(model, start)
    check_shape(points)
    check_ramp(model, points)
    assert len(points) <= MOST_POINTS


@settings(deadline=None, max_examples=50)
@given(model=models, start=starts, more=st.floats(1.0, 3.0))
def test_more_capacity_is_never_later(model: TrafficModel, start: datetime, more: float) -> None:
    less = _points(model, start)
    bigger = _points(replace(model, capacity_rps=model.capacity_rps * more), start)
    if less[-1][1] == PPB:
        assert (bigger[-1][1], bigger[-1][0] <= less[-1][0]) == (PPB, True)


@settings(deadline=None, max_examples=30)
@given(model=models, share=st.floats(0.01, 1.0))
def test_a_target_is_rounded_down(model: TrafficModel, share: float) -> None:
    try:
        proposed = plan(model, start=START, hours=12, target_share=share)
    except Refused:
        return
    assert proposed.points[-1][1] <= share * PPB


def test_ten_minutes_come_first_at_a_tenth_of_the_line() -> None:
    proposed = plan(MODEL, start=START, hours=24)
    ends = START + timedelta(minutes=10)
    told = forecast(MODEL, proposed.points, until=ends)
    assert proposed.canary[-1][0] == ends
    assert proposed.canary == proposed.points[: len(proposed.canary)]
    assert told.peak_rps <= MODEL.safe_rps / 10 * 1.01


def test_the_line_is_used_and_not_only_kept() -> None:
    proposed = plan(replace(MODEL, capacity_rps=3000), start=START, hours=24)
    assert proposed.peak_rps > 0.9 * 2400
    assert proposed.full_at is not None
    assert proposed.full_at < START + timedelta(hours=6.5)


def test_all_at_once_would_have_been_many_times_the_capacity() -> None:
    assert plan(MODEL, start=START, hours=24).at_once_rps > 10 * MODEL.capacity_rps


def test_a_small_crowd_is_lit_gently_too() -> None:
    small = plan(default_model(500, 6000), start=START, hours=24)
    assert small.canary[-1][1] <= PPB // 10
    assert small.full_at is not None
    assert small.full_at >= START + timedelta(minutes=19)


def test_a_night_plan_minds_the_morning() -> None:
    night = START.replace(hour=17)  # 02:00 in Seoul
    points = plan(MODEL, start=night, hours=3).points
    told = forecast(MODEL, points, until=night + DAY)
    assert told.peak_rps <= MODEL.safe_rps * (1 + 1e-6)
    assert told.peak_at > night + timedelta(hours=3)


def test_hours_that_do_not_suffice_leave_no_moment_of_full() -> None:
    proposed = plan(MODEL, start=START, hours=2)
    assert proposed.full_at is None
    assert 0 < proposed.points[-1][1] < PPB
    assert proposed.points[-1][0] <= START + timedelta(hours=2)


@pytest.mark.parametrize("rps", [1, 300])
def test_a_capacity_without_any_plan_is_refused_with_what_it_needs(rps: float) -> None:
    with pytest.raises(Refused, match="capacity_too_small") as refused:
        plan(replace(MODEL, capacity_rps=rps), start=START, hours=24)
    needed = float(refused.value.fields["needed_rps"] or 0)
    assert needed > rps
    assert plan(replace(MODEL, capacity_rps=needed), start=START, hours=24).points


def test_a_partner_that_is_full_already_is_refused() -> None:
    with pytest.raises(Refused, match="capacity_too_small"):
        plan(replace(MODEL, organic_rps=5000), start=START, hours=24)


@pytest.mark.parametrize("step", [((0, PPB),), ((0, 0), (1, PPB)), ((0, 0), (600, PPB))])
def test_everybody_at_once_is_a_bomb(step: tuple[tuple[float, int], ...]) -> None:
    with pytest.raises(Refused, match="bomb") as refused:
        check_ramp(MODEL, _ramp(*step))
    assert float(refused.value.fields["peak_rps"] or 0) > 4800 == refused.value.fields["safe_rps"]


def test_a_rise_faster_than_the_minimum_ramp_is_refused() -> None:
    with pytest.raises(Refused, match="ramp_too_steep"):
        check_ramp(replace(MODEL, session_s=0), _ramp((0, 0), (1, PPB // 1000)))


def test_the_minimum_ramp_is_that_of_the_contract() -> None:
    # T = R·U·p₁·f/(ρC)
    assert minimum_ramp_s(MODEL, 0.5) == pytest.approx(6 * 45e6 * 0.12 * 0.5 / 4800)
    points = plan(MODEL, start=START, hours=24).points
    assert steepest_rise(points) <= 1 / minimum_ramp_s(MODEL, 1.0) * (1 + 1e-6)


@pytest.mark.parametrize("hours", [0, 0.4, 337, float("nan"), float("inf")])
def test_hours_out_of_reach_are_refused(hours: float) -> None:
    with pytest.raises(Invalid, match="hours_out_of_range"):
        plan(MODEL, start=START, hours=hours)


@pytest.mark.parametrize("share", [0.0, -0.1, 1.1, float("nan")])
def test_a_target_is_a_share(share: float) -> None:
    with pytest.raises(Invalid, match="target_share_invalid"):
        plan(MODEL, start=START, hours=24, target_share=share)


def test_fourteen_days_are_planned_too() -> None:
    points = plan(replace(MODEL, capacity_rps=600), start=START, hours=24 * 14).points
    check_ramp(replace(MODEL, capacity_rps=600), points)
    assert all(later > earlier for (earlier, _), (later, _) in pairwise(points))
