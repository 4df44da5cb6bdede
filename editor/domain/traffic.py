"""What the crowd behind a badge is like: how often it comes and clicks, what a partner can take.

The one place where the numbers of a traffic model live, are checked and get their defaults.
`forecast` turns a model and a ramp into requests per second, `planner` a model into a ramp.
Light on purpose (no numpy): the API may check a slot's figures without loading the planner.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from editor.domain.errors import Invalid, Refused
from editor.domain.partner import Evidence
from editor.domain.schedule import zone_of

DAY_S = 86_400
HOURS_A_DAY = 24
KOREA = "Asia/Seoul"

# Seconds with four standard deviations more requests than the mean still fit under the capacity
# (CONTRACTS §3, "1-s noise"); below a tenth the plan would only wait for nobody.
NOISE_SIGMAS = 4.0
LEAST_RHO = 0.1

# Messenger sessions by hour in Seoul: asleep, commute, lunch, the long evening.
KOREAN_DAY = (
    0.50, 0.28, 0.16, 0.11, 0.11, 0.20, 0.50, 0.95, 1.25, 1.15, 1.10, 1.20,
    1.50, 1.30, 1.15, 1.15, 1.20, 1.30, 1.45, 1.45, 1.40, 1.40, 1.25, 0.85,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Range:
    """Where a figure may lie; the low end is excluded where zero would mean nothing."""

    low: float
    high: float
    is_open: bool = False

    def holds(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.low <= value <= self.high and not (self.is_open and value == self.low)


_RANGES = {
    "audience": _Range(1, 10**10),
    "capacity_rps": _Range(0, 1e9, is_open=True),
    "sessions_per_day": _Range(0.01, 1000),
    "p1": _Range(0, 1, is_open=True),
    "decay": _Range(0, 1, is_open=True),
    "requests_per_click": _Range(0, 10_000, is_open=True),
    "session_s": _Range(0, DAY_S),
    "alpha": _Range(0.05, 1000),
    "rho": _Range(0, 1, is_open=True),
    "organic_rps": _Range(0, 1e9),
}
_WEIGHT = _Range(0, 1e6)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrafficModel:
    """The crowd that a badge calls, and the partner service that it calls it to.

    `audience` people (U); `capacity_rps` requests per second the partner declared, of which
    `organic_rps` are in use anyway; `sessions_per_day` per person, spread over the day by the
    24 weights of `daily_curve` (hours on the wall clock of `zone`); chance `p1` of a click at
    the first sight of the badge, times `decay` at each further one; `requests_per_click` (R);
    `session_s` seconds a session lasts (L); `alpha`, the shape of the Gamma distribution of
    people's activity (small: a few very active ones); `rho`, the share of the capacity to use.

    Raises `Invalid` (`traffic_out_of_range`, `daily_curve_invalid`, `zone_unknown`,
    `always_in_session`).
    """

    audience: int
    capacity_rps: float
    sessions_per_day: float
    p1: float
    decay: float
    requests_per_click: float
    session_s: float
    alpha: float
    daily_curve: tuple[float, ...]
    rho: float
    organic_rps: float = 0.0
    zone: str = KOREA

    def __post_init__(self) -> None:
        for name, allowed in _RANGES.items():
            _check_range(name, getattr(self, name), allowed)
        if not isinstance(self.audience, int):
            raise Invalid("traffic_out_of_range", field="audience", low=1, high=10**10)
        _check_curve(self.daily_curve)
        zone_of(self.zone)
        if self.sessions_per_day * self.session_s > DAY_S:
            raise Invalid("always_in_session", field="session_s")

    @property
    def safe_rps(self) -> float:
        """The line (안전선) for the badge alone: capacity × ρ − what runs anyway, never below 0.

        ρ is smaller where the capacity is so small that single seconds would pass it.
        """
        return max(0.0, self.capacity_rps * _safety(self) - self.organic_rps)

    @property
    def requests_at_first_sight(self) -> float:
        """R·U·p₁: what everybody's first look at the badge would cost the partner."""
        return self.requests_per_click * self.audience * self.p1


def default_model(
    audience: int, capacity_rps: float, evidence: Evidence = Evidence.DECLARED
) -> TrafficModel:
    """Return what we assume of a Korean messenger's users until clicks were measured.

    Twenty looks a day of two minutes each, one in eight people clicks at the first sight and
    ever fewer later (three in ten in all), six requests to the partner per click, a lively
    minority. Raises `Invalid` like `TrafficModel`.
    """
    return TrafficModel(
        audience=audience,
        capacity_rps=capacity_rps,
        sessions_per_day=20.0,
        p1=0.12,
        decay=0.65,
        requests_per_click=6.0,
        session_s=120.0,
        alpha=0.8,
        daily_curve=KOREAN_DAY,
        rho=evidence.safety,
    )


def capacity_for(model: TrafficModel, safe_rps: float) -> float:
    """Return the least capacity that would give `model` a line of `safe_rps` for the badge."""
    used = safe_rps + model.organic_rps
    root = (NOISE_SIGMAS + math.sqrt(NOISE_SIGMAS**2 + 2 * used)) / math.sqrt(2)
    return max(used / model.rho, min(used / min(LEAST_RHO, model.rho), root**2))


def push_minutes(model: TrafficModel, p_open: float, p_click: float) -> float:
    """Return over how many minutes a push to everybody must be sent to stay under the line.

    `T = R·p_open·p_click·U/(ρC)`, both chances in 0…1. Raises `Refused("capacity_too_small")`
    where nothing is free.
    """
    for name, chance in (("p_open", p_open), ("p_click", p_click)):
        _check_range(name, chance, _Range(0, 1))
    requests = model.requests_per_click * p_open * p_click * model.audience
    if model.safe_rps <= 0:
        raise Refused("capacity_too_small", needed_rps=math.ceil(capacity_for(model, 1.0)))
    return requests / model.safe_rps / 60


def _safety(model: TrafficModel) -> float:
    quiet = 1 - NOISE_SIGMAS * math.sqrt(2 / model.capacity_rps)
    return min(model.rho, max(LEAST_RHO, quiet))


def _check_range(name: str, value: object, allowed: _Range) -> None:
    if not allowed.holds(value):
        raise Invalid("traffic_out_of_range", field=name, low=allowed.low, high=allowed.high)


def _check_curve(curve: tuple[float, ...]) -> None:
    has_weights = all(_WEIGHT.holds(weight) for weight in curve) and sum(curve) > 0
    if len(curve) != HOURS_A_DAY or not has_weights:
        raise Invalid("daily_curve_invalid", field="daily_curve")
