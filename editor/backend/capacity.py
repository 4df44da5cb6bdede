"""Judges a planned ramp by the slot's capacity and by what other badges already bring there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from editor.backend.store import releases, schema
from editor.backend.store.publication import LIT
from editor.domain.badge import BadgeState
from editor.domain.errors import Refused
from editor.domain.forecast import forecast
from editor.domain.planner import check_ramp
from editor.domain.release import ReleaseState, is_under
from editor.domain.traffic import KOREAN_DAY, TrafficModel
from editor.wire.public import BADGES_AT_MOST

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from editor.domain.partner import Slot
    from editor.domain.release import RampPoint
    from editor.wire.release import BadgeView

_R = schema.releases.c
_COMING = (ReleaseState.SCHEDULED, ReleaseState.PUBLISHING, ReleaseState.LIVE)
_BURNING = (BadgeState.WAITING, *LIT)


def model_of(plan: BadgeView, slot: Slot, *, others_rps: float = 0.0) -> TrafficModel:
    """Return the crowd as it was planned with, and the partner as the slot describes it.

    Raises Invalid("traffic_out_of_range").
    """
    traffic = plan.traffic
    return TrafficModel(
        audience=plan.audience,
        capacity_rps=slot.capacity_rps,
        organic_rps=slot.organic_rps + others_rps,
        rho=slot.evidence.safety,
        sessions_per_day=traffic.sessions_per_day,
        p1=traffic.p1,
        decay=traffic.decay,
        requests_per_click=traffic.requests_per_click,
        session_s=traffic.session_s,
        alpha=traffic.alpha,
        daily_curve=KOREAN_DAY,
    )


def check_badge(connection: Connection, release_id: str, plan: BadgeView) -> None:
    """Raise unless the partner survives this badge beside all that are lit or coming.

    Refused with `bomb`, `ramp_too_steep`, `capacity_too_small`, `canary_invalid` or
    `badges_full`; Invalid with `link_not_https` or where a figure is out of range.
    """
    slot = releases.slot(connection, plan.slot_id)
    check_canary(plan)
    others = _others(connection, release_id, plan)
    if len(others) >= BADGES_AT_MOST:
        raise Refused("badges_full", most=BADGES_AT_MOST)
    load = sum(
        _peak(connection, other, plan)
        for other in others
        if releases.slot(connection, other.slot_id).partner_id == slot.partner_id
    )
    check_ramp(model_of(plan, slot, others_rps=load), plan.ceiling)


def check_canary(plan: BadgeView) -> None:
    """Raise Refused("canary_invalid") unless the canary is the first part of the ceiling."""
    canary = plan.canary
    if not canary or not plan.ceiling:
        raise Refused("canary_invalid", why="empty")
    if canary[0][0] != plan.ceiling[0][0] or canary[-1][0] > plan.ceiling[-1][0]:
        raise Refused("canary_invalid", why="times")
    if not is_under(canary, plan.ceiling):
        raise Refused("canary_invalid", why="above")


def shifted(points: tuple[RampPoint, ...], earliest: datetime) -> tuple[RampPoint, ...]:
    """Return a ramp moved later so that it starts no earlier; it stays under its ceiling."""
    delay = max(earliest - points[0][0], earliest - earliest)
    return tuple((at + delay, share) for at, share in points)


def _others(connection: Connection, release_id: str, plan: BadgeView) -> list[BadgeView]:
    """Return the badges that may be lit at the same time as this one."""
    query = select(schema.releases).where(
        releases.with_state(*_COMING),
        _R.badge_state.in_([state.value for state in _BURNING]),
        _R.id != release_id,
    )
    plans = [releases.plan_of(row) for row in connection.execute(query)]
    start = plan.ceiling[0][0]
    return [p for p in plans if p and p.ceiling[0][0] < plan.off_at and start < p.off_at]


def _peak(connection: Connection, other: BadgeView, plan: BadgeView) -> float:
    """Return the most that another badge brings while this one is lit."""
    slot = releases.slot(connection, other.slot_id)
    until = max(other.off_at, other.ceiling[-1][0])
    expected = forecast(model_of(other, slot), other.ceiling, until=until)
    start = plan.ceiling[0][0]
    pairs = zip(expected.times, expected.rps, strict=True)
    return max((rps for at, rps in pairs if start <= at <= plan.off_at), default=0.0)
