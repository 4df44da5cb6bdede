"""A traffic model holds only figures that mean something, and knows the partner's safe line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Invalid, Refused
from editor.domain.partner import Evidence
from editor.domain.traffic import capacity_for, default_model, push_minutes

MODEL = default_model(45_000_000, 6000, Evidence.MEASURED)


@pytest.mark.parametrize(
    ("evidence", "safe_rps"),
    [(Evidence.DECLARED, 2400), (Evidence.LOAD_TESTED, 4200), (Evidence.MEASURED, 4800)],
)
def test_evidence_decides_how_much_of_the_capacity_is_safe(
    evidence: Evidence, safe_rps: float
) -> None:
    assert default_model(1000, 6000, evidence).safe_rps == pytest.approx(safe_rps)


def test_the_everyday_load_is_taken_off_the_line() -> None:
    assert replace(MODEL, organic_rps=1000).safe_rps == pytest.approx(3800)


def test_a_small_partner_keeps_room_for_uneven_seconds() -> None:
    assert replace(MODEL, capacity_rps=50).safe_rps == pytest.approx(10)


def test_a_partner_busier_than_it_can_bear_has_no_line() -> None:
    assert replace(MODEL, organic_rps=7000).safe_rps == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"audience": 0},
        {"audience": 1.5},
        {"audience": True},
        {"capacity_rps": 0},
        {"capacity_rps": float("nan")},
        {"p1": 0},
        {"p1": 1.01},
        {"decay": 0},
        {"alpha": 10**400},
        {"rho": 1.5},
        {"organic_rps": -1},
        {"sessions_per_day": float("inf")},
    ],
)
def test_figures_out_of_range_are_named(wrong: dict[str, float]) -> None:
    with pytest.raises(Invalid) as refused:
        replace(MODEL, **wrong)
    assert (refused.value.code, refused.value.fields["field"]) == (
        "traffic_out_of_range",
        next(iter(wrong)),
    )


@pytest.mark.parametrize("curve", [(), (1.0,) * 23, (0.0,) * 24, (1.0,) * 23 + (-1.0,)])
def test_a_day_has_24_weights(curve: tuple[float, ...]) -> None:
    with pytest.raises(Invalid, match="daily_curve_invalid"):
        replace(MODEL, daily_curve=curve)


@pytest.mark.parametrize("zone", ["Asia/Pyonyang", "", "../etc/passwd", "/etc", "\0"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(Invalid, match="zone_unknown"):
        replace(MODEL, zone=zone)


def test_nobody_is_in_a_session_all_day() -> None:
    with pytest.raises(Invalid, match="always_in_session"):
        replace(MODEL, sessions_per_day=100, session_s=1000)


@given(safe=st.floats(0.5, 1e7), organic=st.floats(0, 1e5), rho=st.floats(0.05, 1))
def test_the_needed_capacity_gives_the_line_it_was_asked_for(
    safe: float, organic: float, rho: float
) -> None:
    model = replace(MODEL, organic_rps=organic, rho=rho)
    enough = replace(model, capacity_rps=capacity_for(model, safe))
    assert enough.safe_rps == pytest.approx(safe, rel=1e-6, abs=1e-6 * organic)


def test_a_push_is_spread_until_the_partner_bears_it() -> None:
    # R·p_open·p_click·U/(ρC) = 6 · 0.1 · 0.2 · 45,000,000 / 4,800 s
    assert push_minutes(MODEL, 0.1, 0.2) == pytest.approx(1125 / 60)


def test_a_push_to_a_full_partner_is_refused() -> None:
    with pytest.raises(Refused, match="capacity_too_small"):
        push_minutes(replace(MODEL, organic_rps=7000), 0.1, 0.2)
