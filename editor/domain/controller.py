"""Whether and how far a lit badge may grow: the pure decision taken again every few seconds.

A published program always ends flat. Only fresh, healthy clicks measured at the partner extend
it, so a dead service, a silent partner or a wrong model freezes the ramp where it stands.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from editor.domain.badge import PPB
from editor.domain.forecast import Floats, Grid, forecast, grid_of, lit_shares
from editor.domain.planner import (
    FASTEST_S,
    SOFT_START_S,
    load_of,
    minimum_ramp_s,
    rise,
    slack_of,
    soft_line,
    steepest_under,
    to_ppb,
)
from editor.domain.ramp import Ramp, compact, whole_second
from editor.domain.traffic import DAY_S, TrafficModel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from editor.domain.planner import Plan

# Measurements older than this are silence, and silence counts as bad (CONTRACTS §3: < 30 s).
FRESH = timedelta(seconds=30)
HEALTH_WINDOW = timedelta(seconds=60)
SLOWEST_P99_MS = 1000.0
MOST_ERRORS = 0.01

# How far back clicks are compared with the forecast, and how many must be expected there
# before their total absence means that nobody counts them.
COMPARED = timedelta(minutes=5)
LEAST_EXPECTED = 30.0

# Phones ask every 60 s ± 25 %: a program is out this long before it grows, and is extended
# a little before it ends. Never further ahead than it has been watched.
NOTICE_PERIOD = timedelta(seconds=90)
DUE_BEFORE_END = timedelta(minutes=2)
SHORTEST_AHEAD = timedelta(minutes=10)
LONGEST_AHEAD = timedelta(minutes=30)
BENDS = (0.2, 0.5, 1.0)

# The walk's two-minute cells against the forecast's: what may hide between them.
MARGIN = 0.98
MOST_REQUESTS_PER_CLICK = 10_000.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted at the partner up to `at`: the slot's requests, and how it bears them.

    `rps` is meant without the partner's everyday load; where the two cannot be told apart,
    their sum errs on the safe side. `error_share` is the share of 5xx answers (0…1).
    """

    at: datetime
    rps: float
    p99_ms: float
    error_share: float


class Reason(StrEnum):
    """Why a badge grows or stays where it is."""

    GROW = "grow"
    COMPLETE = "complete"
    NOT_DUE = "not_due"
    SILENT = "silent"
    SLOW = "slow"
    FAILING = "failing"
    NO_ROOM = "no_room"


@dataclass(frozen=True, slots=True)
class Extension:
    """The points of the next program, or none to hold; `scale` is measured / forecast (≥ 1)."""

    points: Ramp
    reason: Reason
    scale: float = 1.0

    @property
    def is_hold(self) -> bool:
        return not self.points


def next_extension(
    model: TrafficModel,
    plan: Plan,
    published: Ramp,
    measured: Sequence[Measured],
    *,
    now: datetime,
) -> Extension:
    """Decide at `now` what follows the `published` ramp, never above `plan.points`.

    The result is the whole next program (at most 16 points, flat after at most 30 minutes), or
    a hold with its reason. More clicks than forecast scale the model before it is planned
    with; fewer never make a ramp faster than its plan.
    """
    if published[-1][1] >= plan.points[-1][1]:
        return Extension((), Reason.COMPLETE)
    if now < published[-1][0] - DUE_BEFORE_END:
        return Extension((), Reason.NOT_DUE)
    standing = health(measured, now)
    if standing is not Reason.GROW:
        return Extension((), standing)
    scale = _scale(model, published, measured, now)
    if scale == 0:
        return Extension((), Reason.SILENT)
    return _grown(_scaled(model, scale), plan, published, now=now, scale=max(1.0, scale))


def health(measured: Sequence[Measured], now: datetime) -> Reason:
    """Return GROW only where all recent measurements are good and the newest is fresh.

    Else SILENT, FAILING or SLOW.
    """
    recent = [m for m in measured if now - HEALTH_WINDOW <= m.at <= now]
    if not any(m.at >= now - FRESH for m in recent):
        return Reason.SILENT
    if not all(m.error_share <= MOST_ERRORS for m in recent):  # NaN is not good either
        return Reason.FAILING
    if not all(m.p99_ms <= SLOWEST_P99_MS for m in recent):
        return Reason.SLOW
    return Reason.GROW


def _scale(
    model: TrafficModel, published: Ramp, measured: Sequence[Measured], now: datetime
) -> float:
    """Return measured / forecast requests of the last minutes; 0 where clicks are missing."""
    start = published[0][0]
    told = [m for m in measured if max(start, now - COMPARED) < m.at <= now]
    if not told:
        return 0.0
    expected = forecast(model, published, until=now + timedelta(seconds=60))
    cells = [(at - start).total_seconds() for at in expected.times]
    moments = [(m.at - start).total_seconds() for m in told]
    mean = float(np.mean(np.interp(moments, cells, expected.rps)))
    counted = math.fsum(m.rps for m in told) / len(told)
    span_s = (told[-1].at - told[0].at).total_seconds()
    if not counted > 0:
        return 0.0 if mean * span_s >= LEAST_EXPECTED else 1.0
    return counted / mean if mean > 0 else 1.0


def _scaled(model: TrafficModel, scale: float) -> TrafficModel:
    """Return the model with `scale` times the clicks.

    Through R instead of p₁: the same at the first sight, and never less later
    (`g` with c·p₁ ≤ c·g with p₁, as who clicked does not click again), whichever was wrong.
    """
    requests = min(MOST_REQUESTS_PER_CLICK, model.requests_per_click * max(1.0, scale))
    return replace(model, requests_per_click=requests)


def _grown(
    model: TrafficModel, plan: Plan, published: Ramp, *, now: datetime, scale: float
) -> Extension:
    start, (ended_at, lit) = published[0][0], published[-1]
    grows_at = max(ended_at, whole_second(now + NOTICE_PERIOD))
    ahead = min(LONGEST_AHEAD, max(SHORTEST_AHEAD, now - start))
    bends = _bends(plan.points, grows_at, whole_second(now + ahead))
    added = _Growth(model, published, grows_at=grows_at).walk(bends, plan.points)
    if not added or added[-1][1] <= lit:
        return Extension((), Reason.NO_ROOM, scale)
    pause = ((grows_at, lit),) if grows_at > ended_at else ()
    return Extension(compact((*published, *pause, *added), now=now), Reason.GROW, scale)


def _bends(ceiling: Ramp, a: datetime, b: datetime) -> list[datetime]:
    """Return where the growth may bend: a few moments, and where the ceiling itself does."""
    own = {whole_second(a + (b - a) * part) for part in BENDS}
    return sorted(own | {at for at, _ in ceiling if a < at < b})


class _Growth:
    """One walk on top of what is already published, softly from the level reached there."""

    def __init__(self, model: TrafficModel, published: Ramp, *, grows_at: datetime) -> None:
        self._model, self._grows_at, self._lit = model, grows_at, published[-1][1]
        self._start = published[0][0]
        self._from_s = (grows_at - self._start).total_seconds()
        span_s = self._from_s + LONGEST_AHEAD.total_seconds() + DAY_S
        self._grid = grid_of(model, self._start, span_s)
        self._slack = self._left_over(self._grid, published)

    def walk(self, bends: list[datetime], ceiling: Ramp) -> list[tuple[datetime, int]]:
        """Return a point for each of `bends`, none above the ceiling; empty without room."""
        shares, added = self._lit / PPB, []
        fastest = min(1 / minimum_ramp_s(self._model, 1.0), 1 / FASTEST_S)
        for earlier, later in pairwise((self._grows_at, *bends)):
            a, b = ((at - self._start).total_seconds() for at in (earlier, later))
            load = rise(self._grid, self._model, a, b)
            free = min(fastest, steepest_under(self._grid, self._slack, load, after_s=a))
            top = float(lit_shares(ceiling, self._start, np.array([b]))[0])
            slope = max(0.0, min(free, (top - shares) / (b - a)))
            self._slack = self._slack - slope * load
            shares += slope * (b - a)
            added.append((later, max(self._lit, to_ppb(shares))))
        return added

    def _left_over(self, grid: Grid, published: Ramp) -> Floats:
        past = load_of(grid, self._model, lit_shares(published, self._start, grid.seconds))
        whole = slack_of(grid, self._model, np.full_like(grid.seconds, MARGIN))
        used = float(np.interp(self._from_s, grid.seconds, past / whole))
        shape = soft_line(
            grid.seconds,
            full_from_s=self._from_s + SOFT_START_S,
            level=min(1.0, max(0.1, used)),
        )
        return whole * shape - past
