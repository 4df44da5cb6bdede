"""The fastest ramp that a partner survives (안전한 계획 추천), and the refusal of any other.

The walk of CONTRACTS §3: from the start on, each stretch lights as many people as keep every
later minute under the line. Its stretches are the segments of the badge program itself, so the
few points a program can carry are planned, not fitted afterwards.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import numpy as np

from editor.domain.badge import PPB
from editor.domain.errors import Invalid, Refused
from editor.domain.forecast import (
    Floats,
    Forecast,
    Grid,
    cell_edges,
    cell_rates,
    forecast,
    grid_of,
)
from editor.domain.ramp import Ramp, check_shape, steepest_rise, whole_second
from editor.domain.traffic import DAY_S, TrafficModel, capacity_for

CANARY_S = 600
CANARY_LINE = 0.1
# However small the crowd: a tenth of it in the first ten minutes, the rest in no less than ten.
CANARY_SHARE = 0.1
SOFT_START_S = 600
FASTEST_S = 600

# Seconds at which every plan bends: the canary, then close together while the line rises.
OPENING_S = (0, 180, CANARY_S, 720, 900, 1200)
TAIL_SEGMENTS = 9
LADDER_STEP = 1.15
CANDIDATES = 3
SKETCH_CELL_S = 15 * 60
SKETCH_TRUST = 0.9
WALK_CELL_S = 2 * 60
# The walk goes on a little past the target, so that it is still reached after being settled.
SPARE = 1.1
HOURS = (0.5, 14 * 24)

# Forecasts of different length stand on different grids and differ by some 1e-5: a plan keeps
# clear of the line by more than that, and rounding alone never makes a ramp a bomb.
CLEARANCE = 5e-4
TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Plan:
    """A proposed ramp and what it does to the partner.

    `points` is the whole ramp, `canary` its first ten minutes with a flat end, which is all
    that is published at first; `forecast` covers the asked hours; `full_at` is None where they
    do not suffice; `at_once_rps` is the partner's load (mean of the first ten seconds) had
    everybody been lit at the start.
    """

    points: Ramp
    canary: Ramp
    forecast: Forecast
    peak_rps: float
    full_at: datetime | None
    at_once_rps: float


@dataclass(frozen=True, slots=True)
class _Track:
    """An unbounded ramp: at which second it bends, and the share lit there (may pass 1)."""

    bends: tuple[int, ...]
    shares: tuple[float, ...]

    def reaches(self, target: float) -> float:
        """Return the second at which `target` is lit, infinity if never."""
        if self.shares[-1] < target:
            return math.inf
        return float(np.interp(target, self.shares, self.bends))


def plan(model: TrafficModel, *, start: datetime, hours: float, target_share: float = 1.0) -> Plan:
    """Return the fastest safe ramp to `target_share` (0…1) within `hours` (0.5…336) of `start`.

    Raises `Refused("capacity_too_small", needed_rps=…)` when even the minimum ramp
    `T = R·U·p₁·f/(ρC)` is longer than that, `Invalid` for hours or shares out of range.
    """
    _check_wish(hours, target_share)
    start, window_s = whole_second(start), int(hours * 3600)
    _check_capacity(model, window_s=window_s, target=target_share)
    track = _Route(model, start, window_s=window_s, target=target_share).best()
    points = _points(track, start, target_share)
    if points[1][1] == 0:
        raise _too_small(model, model.safe_rps * 2)
    return _described(
        model, points, window_s=window_s, is_full=points[-1][1] >= to_ppb(target_share)
    )


def check_ramp(model: TrafficModel, ramp: Ramp) -> None:
    """Raise unless the partner survives `ramp` and the day after its last point.

    `Refused("bomb", peak_rps=…, safe_rps=…)` where the forecast passes the line,
    `Refused("ramp_too_steep", …)` where a rise is faster than the minimum ramp allows,
    `Invalid` where it is no ramp at all.
    """
    check_shape(ramp)
    expected = forecast(model, ramp, until=ramp[-1][0] + timedelta(seconds=DAY_S))
    if expected.peak_rps > model.safe_rps * (1 + TOLERANCE):
        raise Refused(
            "bomb",
            peak_rps=math.ceil(expected.peak_rps),
            safe_rps=math.floor(model.safe_rps),
            at=expected.peak_at.isoformat(),
        )
    least_s = minimum_ramp_s(model, 1.0)
    if steepest_rise(ramp) * least_s > 1 + TOLERANCE:
        raise Refused("ramp_too_steep", least_s=math.ceil(least_s))


def minimum_ramp_s(model: TrafficModel, share: float) -> float:
    """Return the seconds over which a rise by `share` must last: `R·U·p₁·f/(ρC)`."""
    if model.safe_rps <= 0:
        return math.inf
    return model.requests_at_first_sight * share / model.safe_rps


def load_of(grid: Grid, model: TrafficModel, shares: Floats) -> Floats:
    """Return what lighting `shares` asks at each edge, in clicks per person and session.

    Times R·U·s(t) it is requests per second; at a bend the steeper side counts.
    """
    slope = np.zeros(len(shares) + 1)
    slope[1:-1] = np.diff(shares) / np.diff(grid.seconds)
    beside: Floats = np.maximum(slope[1:], slope[:-1])
    return grid.clicks(shares) + model.p1 * model.session_s * beside


def rise(grid: Grid, model: TrafficModel, a: float, b: float) -> Floats:
    """Return the load of one share per second between the seconds `a` and `b`.

    Every cell that it touches counts as risen in for all of its length.
    """
    load = grid.clicks(np.clip(grid.seconds - a, 0.0, b - a))
    first = int(np.searchsorted(grid.seconds, a, side="right")) - 1
    last = int(np.searchsorted(grid.seconds, b))
    load[first : last + 1] += model.p1 * model.session_s
    return load


def steepest_under(grid: Grid, slack: Floats, load: Floats, *, after_s: float) -> float:
    """Return the steepest rise whose `load` leaves no `slack` below zero after a moment."""
    first = int(np.searchsorted(grid.seconds, after_s, side="right"))
    return max(0.0, float(np.min(slack[first:] / np.maximum(load[first:], 1e-300))))


def soft_line(seconds: Floats, *, full_from_s: float, level: float = CANARY_LINE) -> Floats:
    """Return the share of the line to use: `level` until the soft start, then up to all of it."""
    risen = 1 - (1 - level) * (full_from_s - seconds) / SOFT_START_S
    line: Floats = np.clip(risen, level, 1.0)
    return line


def slack_of(grid: Grid, model: TrafficModel, shape: Floats) -> Floats:
    """Return what fits under the line at each edge, in clicks per person and session."""
    per_session = model.requests_per_click * model.audience * grid.rate
    return model.safe_rps * shape / per_session


class _Route:
    """The search for one ramp: a fixed opening, then equal stretches to some horizon.

    Which horizon is best is not known before, so a ladder of them is tried. The ladder does
    not depend on the capacity, hence a larger capacity never makes a plan later.
    """

    def __init__(
        self, model: TrafficModel, start: datetime, *, window_s: int, target: float
    ) -> None:
        self._model, self._start = model, start
        self._window_s, self._target = window_s, target
        # A day more than asked: what is lit by night is read in the morning.
        self._span_s = float(window_s + DAY_S)
        self._grid = grid_of(model, start, self._span_s, cell_s=WALK_CELL_S)

    def best(self) -> _Track:
        opening, slack = self._walk(_Track((0,), (0.0,)), self._full_slack(), OPENING_S[1:])
        found: list[_Track] = []
        for horizon_s in self._horizons():
            track, _ = self._walk(opening, slack, _stretches(OPENING_S[-1], horizon_s))
            if track.reaches(self._target) < math.inf or horizon_s == self._window_s:
                found.append(track)
            if len(found) == CANDIDATES:
                break
        best = min(found, key=lambda track: (track.reaches(self._target), -track.shares[-1]))
        return self._settled(best)

    def _full_slack(self) -> Floats:
        # The line of a cell's beginning: while it rises, the whole cell must stay under it.
        begun = np.append(0.0, self._grid.seconds[:-1])
        shape = soft_line(begun, full_from_s=CANARY_S + SOFT_START_S)
        return slack_of(self._grid, self._model, shape)

    def _horizons(self) -> list[int]:
        """Return the ladder's horizons in seconds from the first that a sketch finds possible."""
        steps = int(math.log(self._window_s / 1800) / math.log(LADDER_STEP)) + 1
        ladder = [int(1800 * LADDER_STEP**k) for k in range(steps)]
        shortest = self._sketch() * SKETCH_TRUST
        return [s for s in ladder if shortest <= s < self._window_s] + [self._window_s]

    def _walk(self, track: _Track, slack: Floats, bends: tuple[int, ...]) -> tuple[_Track, Floats]:
        """Extend `track` to each of `bends`, as steep as `slack` allows; return what is left."""
        shares = list(track.shares)
        for a, b in pairwise((track.bends[-1], *bends)):
            if shares[-1] >= self._target * SPARE:
                break
            load = rise(self._grid, self._model, a, b)
            free = steepest_under(self._grid, slack, load, after_s=a)
            slope = min(free, self._steepest(a))
            slack = slack - slope * load
            shares.append(shares[-1] + slope * (b - a))
        return _Track((track.bends + bends)[: len(shares)], tuple(shares)), slack

    def _steepest(self, at_s: float) -> float:
        calm = CANARY_SHARE / CANARY_S if at_s < CANARY_S else 1 / FASTEST_S
        return min(1 / minimum_ramp_s(self._model, 1.0), calm * self._target)

    def _sketch(self) -> float:
        """Return roughly the second at which the walk in quarter hours is done, or the window."""
        grid = grid_of(self._model, self._start, self._span_s, cell_s=SKETCH_CELL_S)
        slack, lit = slack_of(grid, self._model, np.ones_like(grid.seconds))[1:], 0.0
        waits = np.diff(grid.seconds)
        at_once = grid.kernel[0] + self._model.p1 * self._model.session_s / waits
        allowed = waits / minimum_ramp_s(self._model, 1.0)
        for i in range(int(np.searchsorted(grid.seconds, self._window_s))):
            kernel = grid.kernel[: len(slack) - i]
            ahead = float(np.min(slack[i:] / kernel))
            step = max(0.0, min(ahead, slack[i] / at_once[i], allowed[i]))
            slack[i:] -= step * kernel
            lit += step
            if lit >= self._target:
                return float(grid.seconds[i])
        return float(self._window_s)

    def _settled(self, track: _Track) -> _Track:
        """Shrink the whole track until the fine forecast, too, is under the line everywhere."""
        edges = cell_edges(self._span_s)
        ramp = tuple(
            (self._start + timedelta(seconds=s), math.floor(share * PPB))
            for s, share in zip(track.bends, track.shares, strict=True)
        )
        rates = cell_rates(self._model, ramp, edges)
        shape = soft_line((edges[1:] + edges[:-1]) / 2, full_from_s=CANARY_S + SOFT_START_S)
        over = float(np.max(rates / (self._model.safe_rps * shape)))
        shrink = 1 / max(1.0, over * (1 + CLEARANCE))
        return _Track(track.bends, tuple(share * shrink for share in track.shares))


def _stretches(from_s: int, to_s: int) -> tuple[int, ...]:
    return tuple(from_s + (to_s - from_s) * k // TAIL_SEGMENTS for k in range(1, TAIL_SEGMENTS + 1))


def _points(track: _Track, start: datetime, target: float) -> Ramp:
    """Cut the track off at the target, and round it down to whole seconds and ppb."""
    full_s = track.reaches(target)
    kept = [(s, share) for s, share in zip(track.bends, track.shares, strict=True) if s < full_s]
    if full_s < math.inf:
        kept.append((math.ceil(full_s), target))
    return tuple((start + timedelta(seconds=s), to_ppb(share)) for s, share in kept)


def _described(model: TrafficModel, points: Ramp, *, window_s: int, is_full: bool) -> Plan:
    start = points[0][0]
    until = start + timedelta(seconds=window_s)
    expected = forecast(model, points, until=until)
    canary = tuple(p for p in points if p[0] <= start + timedelta(seconds=CANARY_S))
    full_at = points[-1][0] if is_full else None
    return Plan(points, canary, expected, expected.peak_rps, full_at, at_once(model, points))


def at_once(model: TrafficModel, points: Ramp) -> float:
    """Return the partner's load per second had everybody of a ramp been lit at its start."""
    start = points[0][0]
    step = ((start, 0), (start + timedelta(seconds=1), points[-1][1]))
    return float(cell_rates(model, step, cell_edges(float(DAY_S))).max())


def to_ppb(share: float) -> int:
    """Return a share (0…1) in parts per billion, rounded down."""
    return min(PPB, math.floor(share * PPB))


def _check_wish(hours: float, target_share: float) -> None:
    if not HOURS[0] <= hours <= HOURS[1]:
        raise Invalid("hours_out_of_range", low=HOURS[0], high=HOURS[1])
    if not 0 < target_share <= 1:
        raise Invalid("target_share_invalid")


def _check_capacity(model: TrafficModel, *, window_s: int, target: float) -> None:
    if minimum_ramp_s(model, target) > window_s:
        raise _too_small(model, model.requests_at_first_sight * target / window_s)


def _too_small(model: TrafficModel, safe_rps: float) -> Refused:
    return Refused(
        "capacity_too_small",
        capacity_rps=model.capacity_rps,
        needed_rps=math.ceil(capacity_for(model, safe_rps)),
    )
