"""The plan of a release: what somebody wants, what the planner proposes, what is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from editor.domain.badge import PPB
from editor.domain.errors import Refused
from editor.domain.release import RAMP_AFTER_NOTICE_S, ReleaseState
from editor.domain.schedule import Schedule
from editor.domain.traffic import KOREAN_DAY, TrafficModel, default_model
from editor.wire.release import BadgeView, ReleaseDraft, ScheduleView, TrafficView
from editor.workflow.ids import new_id
from editor.workflow.releasing import is_editable

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.planner import Plan
    from editor.domain.ramp import Ramp
    from editor.wire.release import ReleaseView, SlotView
    from editor.workflow.ports import NoticeService
    from editor.workflow.releasing import Desk

LEASE_S = 900
PLANNED_HOURS = 24.0
LONGEST_HOURS = 72.0
LEAST_HOURS = 0.5
_COMING = frozenset({ReleaseState.SCHEDULED, ReleaseState.PUBLISHING, ReleaseState.LIVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeWish:
    """What somebody wants of a badge, before the planner has answered.

    `slot` with the capacity it declares, `audience` people, dark at `off_at`; `lease_s` seconds
    that a phone without an answer keeps its light.
    """

    slot: SlotView
    audience: int
    off_at: datetime
    traffic: TrafficView
    lease_s: int = LEASE_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A release as it stands in the form: what, when, where."""

    notice_id: str
    revision: int
    schedule: Schedule
    badge: BadgeWish | None = None
    release_id: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The planner's answer to a wish: the ramp, its forecast and the model behind both."""

    wish: Wish
    model: TrafficModel
    plan: Plan

    @property
    def peak_share(self) -> float:
        """How much of the declared capacity the peak takes (0…1), everyday load included."""
        return (self.plan.peak_rps + self.model.organic_rps) / self.model.capacity_rps


def usual_traffic() -> TrafficView:
    """Return what is assumed of a crowd until its clicks were measured."""
    return traffic_of(default_model(1, 1.0))


def traffic_of(model: TrafficModel) -> TrafficView:
    """Return the figures of a model that a plan carries."""
    return TrafficView(
        sessions_per_day=model.sessions_per_day,
        p1=model.p1,
        decay=model.decay,
        requests_per_click=model.requests_per_click,
        session_s=model.session_s,
        alpha=model.alpha,
    )


def model_of(
    traffic: TrafficView, audience: int, slot: SlotView, *, others_rps: float = 0.0
) -> TrafficModel:
    """Return crowd and partner as the service will judge them; `others_rps` of other badges."""
    return TrafficModel(
        audience=audience,
        capacity_rps=slot.capacity_rps,
        organic_rps=slot.organic_rps + others_rps,
        rho=slot.evidence.safety,
        daily_curve=KOREAN_DAY,
        **traffic.model_dump(),
    )


def propose(wish: Wish, desk: Desk) -> Proposal | None:
    """Ask the planner for the fastest safe ramp; None for a release without a badge.

    Plans for 24 hours, and for up to 72 where the audience does not fit into those. Raises
    Refused (`capacity_too_small`, `badge_times`) and Invalid.
    """
    badge = wish.badge
    if badge is None:
        return None
    start = ramp_start(wish)
    hours = (badge.off_at - start).total_seconds() / 3600
    if hours < LEAST_HOURS:
        raise Refused("badge_times")
    model = model_of(
        badge.traffic, badge.audience, badge.slot, others_rps=_others_rps(wish, badge, desk)
    )
    return Proposal(wish, model, _widest_plan(model, start, hours))


def standing(release: ReleaseView, desk: Desk) -> Proposal | None:
    """Return the plan of a release as it stands, forecast included; None without a badge."""
    from editor.domain.forecast import forecast  # numpy: late
    from editor.domain.planner import Plan, at_once

    badge = release.badge
    slot = desk.slot(badge.slot_id) if badge else None
    if badge is None or slot is None:
        return None
    wish = _wish_of(release, badge, slot)
    model, ceiling = model_of(badge.traffic, badge.audience, slot), badge.ceiling
    seen = forecast(model, ceiling, until=ceiling[0][0] + _drawn_span(ceiling))
    full_at = ceiling[-1][0] if ceiling[-1][1] >= PPB else None
    peak = seen.peak_rps
    plan = Plan(ceiling, badge.canary, seen, peak, full_at, at_once(model, ceiling))
    return Proposal(wish, model, plan)


def schedule_of(view: ScheduleView) -> Schedule:
    """Return a schedule as the domain knows it."""
    offset = timedelta(seconds=view.offset_at_entry_s)
    return Schedule(view.at, view.zone, offset, view.late_minutes)


def ramp_start(wish: Wish) -> datetime:
    """Return when the badge begins: a minute after its notice."""
    at = wish.schedule.at + timedelta(seconds=RAMP_AFTER_NOTICE_S)
    return at.replace(microsecond=0) + timedelta(seconds=1 if at.microsecond else 0)


def draft_of(wish: Wish, proposal: Proposal | None, release_id: str) -> ReleaseDraft:
    """Return the plan as the service takes it."""
    schedule = wish.schedule
    return ReleaseDraft(
        id=release_id,
        notice_id=wish.notice_id,
        revision=wish.revision,
        schedule=ScheduleView(
            at=schedule.at,
            zone=schedule.zone,
            offset_at_entry_s=int(schedule.offset_at_entry.total_seconds()),
            late_minutes=schedule.late_minutes,
        ),
        badge=None if proposal is None else _badge_of(proposal),
    )


def save_plan(
    service: NoticeService, wish: Wish, proposal: Proposal | None, known: ReleaseView | None
) -> ReleaseView:
    """Make the plan, or change the one that is known and still editable."""
    if known is None or not is_editable(known):
        return service.plan_release(draft_of(wish, proposal, new_id()))
    return service.update_release(draft_of(wish, proposal, known.id), etag=known.etag)


def _wish_of(release: ReleaseView, badge: BadgeView, slot: SlotView) -> Wish:
    wanted = BadgeWish(
        slot=slot,
        audience=badge.audience,
        off_at=badge.off_at,
        traffic=badge.traffic,
        lease_s=badge.lease_s,
    )
    return Wish(
        notice_id=release.notice_id,
        revision=release.revision,
        schedule=schedule_of(release.schedule),
        badge=wanted,
        release_id=release.id,
    )


def _drawn_span(ceiling: Ramp) -> timedelta:
    whole = ceiling[-1][0] - ceiling[0][0]
    return max(timedelta(hours=2), whole * 2)


def _widest_plan(model: TrafficModel, start: datetime, hours: float) -> Plan:
    from editor.domain.planner import plan  # numpy: late

    first = min(hours, PLANNED_HOURS)
    longer = min(hours, LONGEST_HOURS)
    try:
        proposed = plan(model, start=start, hours=first)
    except Refused:
        if longer <= first:
            raise
        return plan(model, start=start, hours=longer)
    if proposed.full_at is None and longer > first:
        return plan(model, start=start, hours=longer)
    return proposed


def _badge_of(proposal: Proposal) -> BadgeView | None:
    badge = proposal.wish.badge
    if badge is None:
        return None
    return BadgeView(
        slot_id=badge.slot.id,
        audience=badge.audience,
        ceiling=proposal.plan.points,
        canary=proposal.plan.canary,
        off_at=badge.off_at,
        lease_s=badge.lease_s,
        traffic=badge.traffic,
    )


def _others_rps(wish: Wish, badge: BadgeWish, desk: Desk) -> float:
    """Return the most that other badges of the same partner bring while this one is lit."""
    return sum(
        _peak_during(other, slot, ramp_start(wish), badge.off_at)
        for other, slot in _neighbours(wish, badge, desk)
    )


def _neighbours(wish: Wish, badge: BadgeWish, desk: Desk) -> list[tuple[BadgeView, SlotView]]:
    found = []
    for release in desk.releases:
        other = release.badge
        slot = desk.slot(other.slot_id) if other else None
        if other is None or slot is None or not _is_beside(release, wish):
            continue
        overlaps = other.ceiling[0][0] < badge.off_at and ramp_start(wish) < other.off_at
        if overlaps and slot.partner_id == badge.slot.partner_id:
            found.append((other, slot))
    return found


def _is_beside(release: ReleaseView, wish: Wish) -> bool:
    """Tell whether another release's badge is lit or coming."""
    is_coming = release.state in _COMING and release.id != wish.release_id
    return is_coming and release.lit is not None and not release.lit.state.is_final


def _peak_during(other: BadgeView, slot: SlotView, start: datetime, end: datetime) -> float:
    from editor.domain.forecast import forecast  # numpy: late

    until = max(other.off_at, other.ceiling[-1][0])
    model = model_of(other.traffic, other.audience, slot)
    made = forecast(model, other.ceiling, until=until)
    pairs = zip(made.times, made.rps, strict=True)
    return max((rps for at, rps in pairs if start <= at <= end), default=0.0)
