"""How many requests a ramp will bring to a partner, minute by minute (예상 트래픽).

`r(t) = R·U·s(t)·[ ∫ g(τ(t)−τ(a)) dF(a) + p₁·L·F′(t) ]`: people see the badge when they next
open the messenger (the integral) or have it open when it lights (the second term). In
operational time τ, which runs faster when people are awake, the integral is one convolution.

Tested against simulations of single people: right within a hundredth where sessions are short,
too high by s·L (the share of people who have the messenger open; 3 % by default) otherwise,
because whoever saw it light is counted again at the next opening. That errs on the safe side.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from editor.domain.badge import PPB
from editor.domain.errors import Invalid
from editor.domain.schedule import zone_of
from editor.domain.traffic import DAY_S, HOURS_A_DAY, TrafficModel

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.ramp import Ramp

Floats = NDArray[np.float64]

FINE_S = 10
FINE_UNTIL_S = 600
CELL_S = 60
LONGEST_S = 30 * DAY_S
# An hour at which nobody at all comes would stop operational time; this keeps it running.
LEAST_WEIGHT = 1e-3
# Sights after which a badge is no longer followed, and the share of clicks that may be lost so.
MOST_SIGHTS = 2000
LOST_CLICKS = 1e-7


@dataclass(frozen=True, slots=True)
class Forecast:
    """Requests per second of the badge, mean over each cell that starts at `times[i]`.

    `safe_rps` is the line to stay under; both leave out the partner's everyday load.
    """

    times: tuple[datetime, ...]
    rps: tuple[float, ...]
    safe_rps: tuple[float, ...]
    peak_rps: float
    peak_at: datetime


@dataclass(frozen=True, slots=True)
class Grid:
    """A stretch of time cut into cells in which the same number of sessions begins.

    `seconds` since the start and session `rate` (per person and second) at the cell edges;
    `kernel` is g(τ) at the cells' centres, `spectrum` its transform for the convolution.
    """

    seconds: Floats
    rate: Floats
    kernel: Floats
    spectrum: NDArray[np.complex128]

    def clicks(self, shares: Floats) -> Floats:
        """Return, at each edge, clicks per person and session when `shares` are lit there."""
        rises = np.diff(shares)
        rises[0] += shares[0]  # a first share above zero is a jump
        size = 2 * (len(self.spectrum) - 1)
        heard = np.fft.irfft(np.fft.rfft(rises, size) * self.spectrum, size)
        return np.concatenate(([0.0], heard[: len(rises)]))


def forecast(model: TrafficModel, ramp: Ramp, *, until: datetime) -> Forecast:
    """Return the requests that `ramp` brings from its first point to `until`.

    Cells of 10 seconds in the first ten minutes, of one minute later (the last one ends at or
    after `until`). Raises `Invalid` for a span outside one second to 30 days.
    """
    start = ramp[0][0]
    span_s = (until - start).total_seconds()
    if not 0 < span_s <= LONGEST_S:
        raise Invalid("forecast_span_invalid", until=until.isoformat())
    edges = cell_edges(span_s)
    rps = cell_rates(model, ramp, edges)
    peak = int(rps.argmax())
    times = _moments(start, span_s)
    line = (model.safe_rps,) * len(times)
    return Forecast(times, tuple(rps.tolist()), line, float(rps[peak]), times[peak])


def grid_of(model: TrafficModel, start: datetime, span_s: float, *, cell_s: float = CELL_S) -> Grid:
    """Return a grid of `span_s` seconds from `start` whose mean cell is at most `cell_s` long."""
    cells = 1 << max(7, int(np.ceil(np.log2(span_s / cell_s))))
    local = start.astimezone(zone_of(model.zone))
    hour = local.hour + local.minute / 60 + local.second / 3600
    day = (model.daily_curve, model.sessions_per_day)
    seconds, rate, tau_step = _operational(day, hour, span_s, cells)
    kernel, spectrum = _kernel((model.p1, model.decay, model.alpha), tau_step, cells)
    return Grid(seconds, rate, kernel, spectrum)


def lit_shares(ramp: Ramp, start: datetime, seconds: Floats) -> Floats:
    """Return the share (0…1) that `ramp` has lit at each of `seconds` after `start`."""
    at = np.array([(moment - start).total_seconds() for moment, _ in ramp])
    share = np.array([ppb / PPB for _, ppb in ramp])
    lit: Floats = np.interp(seconds, at, share, left=0.0)
    return lit


def cell_rates(model: TrafficModel, ramp: Ramp, edges: Floats) -> Floats:
    """Return the mean requests per second between `edges` (seconds after the ramp's start)."""
    start = ramp[0][0]
    grid = grid_of(model, start, float(edges[-1]))
    heard = grid.clicks(lit_shares(ramp, start, grid.seconds))
    middle = (edges[1:] + edges[:-1]) / 2
    lit = lit_shares(ramp, start, edges)
    lit[0] = 0.0  # a first point above zero is a jump, and the first cell must show it
    slope = np.diff(lit) / np.diff(edges)
    seen = np.interp(middle, grid.seconds, heard) + model.p1 * model.session_s * slope
    rate = np.interp(middle, grid.seconds, grid.rate)
    # The transform leaves rounding noise around zero.
    rates: Floats = np.maximum(model.requests_per_click * model.audience * rate * seen, 0.0)
    return rates


@lru_cache(maxsize=16)
def cell_edges(span_s: float) -> Floats:
    """Return cell edges in seconds: 10-second cells for ten minutes, then minutes to the end."""
    fine = np.arange(0.0, min(span_s, FINE_UNTIL_S), FINE_S)
    last = max(span_s, float(fine[-1]) + FINE_S)
    coarse = np.arange(float(fine[-1]) + FINE_S, last + CELL_S, CELL_S)
    edges = np.concatenate((fine, coarse))
    return _frozen(edges[: int(np.searchsorted(edges, span_s)) + 1])


@lru_cache(maxsize=16)
def _moments(start: datetime, span_s: float) -> tuple[datetime, ...]:
    return tuple(start + timedelta(seconds=s) for s in cell_edges(span_s)[:-1].tolist())


@lru_cache(maxsize=16)
def _operational(
    day: tuple[tuple[float, ...], float], hour: float, span_s: float, cells: int
) -> tuple[Floats, Floats, float]:
    """Return edges in seconds, session rate there, and the cells' width in mean sessions.

    The clock's offset is the one at the start: a change of summer time in mid-plan moves the
    curve by an hour, well inside what a daily curve is worth.
    """
    curve, per_day = day
    clock = np.linspace(0.0, span_s, cells + 1)
    weights = np.maximum(np.array(curve), LEAST_WEIGHT * max(curve))
    weights = weights / weights.mean() * per_day / DAY_S
    # The weight of an hour stands at its middle; a ring, so that midnight has neighbours.
    ring = np.concatenate((weights[-1:], weights, weights[:1]))
    middles = np.arange(-0.5, HOURS_A_DAY + 1)
    rate = np.interp((hour + clock / 3600) % HOURS_A_DAY, middles, ring)
    tau = np.concatenate(([0.0], np.cumsum((rate[1:] + rate[:-1]) / 2) * (clock[1] - clock[0])))
    seconds = np.interp(np.linspace(0.0, tau[-1], cells + 1), tau, clock)
    return _frozen(seconds), _frozen(np.interp(seconds, clock, rate)), float(tau[-1]) / cells


@lru_cache(maxsize=16)
def _kernel(
    person: tuple[float, float, float], tau_step: float, cells: int
) -> tuple[Floats, NDArray[np.complex128]]:
    reach, heights = _kernel_table(*person)
    kernel = np.interp((np.arange(cells) + 0.5) * tau_step, reach, heights)
    spectrum = np.fft.rfft(kernel, 2 * cells)
    spectrum.setflags(write=False)
    return _frozen(kernel), spectrum


@lru_cache(maxsize=16)
def _kernel_table(p1: float, decay: float, alpha: float) -> tuple[Floats, Floats]:
    """Tabulate g by `c₁ = (1+x/α)^−(α+1)`, `c_{k+1} = c_k·(α+k)/k·x/(x+α)`, `g = Σ q_k·c_k`."""
    reach = 0.01 * np.expm1(np.linspace(0.0, 15.5, 900))
    if decay == 1.0:  # every sight alike: clicks are a thinned Poisson process, in closed form
        return _frozen(reach), _frozen(p1 * (1 + p1 * reach / alpha) ** -(alpha + 1))
    chances = _click_chances(p1, decay)
    sight = np.arange(1, len(chances))[:, None]
    factors = (alpha + sight) / sight * (reach / (reach + alpha))
    first = (1 + reach / alpha) ** -(alpha + 1)
    sights = np.cumprod(np.vstack((first[None, :], factors)), axis=0)
    return _frozen(reach), _frozen(chances @ sights)


def _click_chances(p1: float, decay: float) -> Floats:
    """Return q_k, the chance that somebody's click comes at the k-th sight, while it matters."""
    needed = np.log(LOST_CLICKS * (1 - decay)) / np.log(decay)
    sights = max(1, min(MOST_SIGHTS, int(np.ceil(needed))))
    chances: Floats = p1 * decay ** np.arange(sights, dtype=np.float64)
    not_yet = np.concatenate(([1.0], np.cumprod(1 - chances[:-1])))
    return chances * not_yet


def _frozen(array: Floats) -> Floats:
    array.setflags(write=False)
    return array
