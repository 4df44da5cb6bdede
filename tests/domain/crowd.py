"""Single people who open a messenger, see a badge and click or not: the forecast's judge.

Written from the story, not from the formulas: every person has an activity, opens sessions at
random moments, sees the badge in each of them from the moment it lit, and clicks at most once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

if TYPE_CHECKING:
    from datetime import datetime

    from numpy.typing import NDArray

    from editor.domain.ramp import Ramp
    from editor.domain.traffic import TrafficModel

    Floats = NDArray[np.float64]

AT_ONCE = 1_000_000


def requests_per_minute(
    model: TrafficModel, ramp: Ramp, *, minutes: int, seed: int, people: int | None = None
) -> Floats:
    """Count requests per second in each minute after the ramp's start, scaled to the audience."""
    people = model.audience if people is None else people
    rng = np.random.default_rng(seed)
    counts = np.zeros(minutes)
    for first in range(0, people, AT_ONCE):
        clicks_s = _clicks(model, ramp, min(AT_ONCE, people - first), span_s=minutes * 60, rng=rng)
        counts += np.histogram(clicks_s, bins=minutes, range=(0, minutes * 60))[0]
    return counts / 60 * model.requests_per_click * model.audience / people


def _clicks(
    model: TrafficModel, ramp: Ramp, people: int, *, span_s: int, rng: np.random.Generator
) -> Floats:
    start = ramp[0][0]
    clock, tau = _awake(model, start, span_s)
    lit_s = _lit_moments(ramp, rng.random(people))
    is_reached = lit_s < span_s
    lit_s = lit_s[is_reached]
    activity = rng.gamma(model.alpha, 1 / model.alpha, lit_s.size)
    # From the oldest session that may still be open when the badge lights, session by session.
    at = np.interp(lit_s - model.session_s, clock, tau)
    lit_tau = np.interp(lit_s, clock, tau)
    sights, clicks = np.zeros(lit_s.size), []
    while at.size:
        at = at + rng.exponential(1 / np.maximum(activity, 1e-12))
        sees_s = np.maximum(np.interp(at, tau, clock), lit_s)
        # Several sessions that are open as it lights are one sight.
        is_sight = (at > lit_tau) | (sights == 0)
        clicked = is_sight & (rng.random(at.size) < model.p1 * model.decay**sights)
        sights = sights + is_sight
        clicks.append(sees_s[clicked & (at < tau[-1])])
        stays = ~clicked & (at < tau[-1])
        at, lit_s, lit_tau = at[stays], lit_s[stays], lit_tau[stays]
        activity, sights = activity[stays], sights[stays]
    return np.concatenate(clicks) if clicks else np.zeros(0)


def _lit_moments(ramp: Ramp, bucket: Floats) -> Floats:
    seconds = np.array([(at - ramp[0][0]).total_seconds() for at, _ in ramp])
    shares = np.array([ppb / 1e9 for _, ppb in ramp])
    lit = np.interp(bucket, shares, seconds)
    return np.where(bucket < shares[-1], lit, np.inf)


def _awake(model: TrafficModel, start: datetime, span_s: int) -> tuple[Floats, Floats]:
    """Return seconds, and how many sessions the average person has begun by then."""
    clock = np.arange(-int(model.session_s) - 1, span_s + 1, dtype=np.float64)
    noon = (start + timedelta(seconds=int(clock[0]))).astimezone(ZoneInfo(model.zone))
    hour = (noon.hour + noon.minute / 60 + noon.second / 3600 + np.arange(clock.size) / 3600) % 24
    weights = np.array(model.daily_curve) / np.mean(model.daily_curve)
    rate = np.interp(hour, np.arange(24) + 0.5, weights, period=24) * model.sessions_per_day / 86400
    return clock, np.cumsum(rate)
