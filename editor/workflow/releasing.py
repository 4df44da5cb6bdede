"""Releasing: what an admin does with an approved notice, from the plan to going dark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError, Refused
from editor.domain.ids import PartnerId, ReleaseId, SlotId
from editor.domain.partner import Slot, check_slot
from editor.domain.release import RAMP_AFTER_NOTICE_S, Move, ReleaseState
from editor.domain.traffic import KOREAN_DAY, TrafficModel, default_model
from editor.wire.release import BadgeView, ReleaseDraft, ScheduleView, TrafficView
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.planner import Plan
    from editor.domain.ramp import Ramp
    from editor.domain.schedule import Schedule
    from editor.wire.notice import NoticeView
    from editor.wire.release import Dark, Measurement, PartnerView, ReleaseView, SlotView
    from editor.workflow.ports import NoticeService

LEASE_S = 900
SKEW_S = 5
PLANNED_HOURS = 24.0
LONGEST_HOURS = 72.0
LEAST_HOURS = 0.5
POLL_S, POLL_SPREAD = 60.0, 0.25
_ALMOST = 0.99
_WATCHED = timedelta(hours=2)


class Shelf(StrEnum):
    """Where a release stands in the list: 계획할 공지 · 예약됨 · 게시 중 · 보류·놓침 · 끝남."""

    TO_PLAN = "to_plan"
    SCHEDULED = "scheduled"
    LIVE = "live"
    HELD = "held"
    ENDED = "ended"


_SHELF_OF = {
    ReleaseState.DRAFT: Shelf.SCHEDULED,
    ReleaseState.IN_REVIEW: Shelf.SCHEDULED,
    ReleaseState.APPROVED: Shelf.SCHEDULED,
    ReleaseState.SCHEDULED: Shelf.SCHEDULED,
    ReleaseState.PUBLISHING: Shelf.LIVE,
    ReleaseState.LIVE: Shelf.LIVE,
    ReleaseState.SUSPENDED: Shelf.HELD,
    ReleaseState.FAILED: Shelf.HELD,
    ReleaseState.MISSED: Shelf.HELD,
}
_OPEN = frozenset(_SHELF_OF)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the release room shows, read at one moment."""

    releases: tuple[ReleaseView, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    slots: tuple[SlotView, ...] = ()
    partners: tuple[PartnerView, ...] = ()

    def release(self, release_id: str) -> ReleaseView | None:
        """Return a release by its id."""
        return next((r for r in self.releases if r.id == release_id), None)

    def notice(self, notice_id: str) -> NoticeView | None:
        """Return a notice by its id."""
        return next((n for n in self.notices if n.id == notice_id), None)

    def slot(self, slot_id: str) -> SlotView | None:
        """Return a slot by its id."""
        return next((s for s in self.slots if s.id == slot_id), None)

    def partner(self, partner_id: str) -> PartnerView | None:
        """Return a partner by its id."""
        return next((p for p in self.partners if p.id == partner_id), None)

    def newest_release_of(self, notice_id: str) -> ReleaseView | None:
        """Return the release of a notice that is under way, else its last one."""
        own = [r for r in self.releases if r.notice_id == notice_id]
        under_way = [r for r in own if r.state in _OPEN]
        return next(iter(under_way or own), None)

    def to_plan(self) -> tuple[NoticeView, ...]:
        """Return approved notices whose approved text no plan carries yet, newest first."""
        return tuple(n for n in self.notices if n.approved and not self._is_planned(n))

    def on_shelf(self, shelf: Shelf) -> tuple[ReleaseView, ...]:
        """Return the releases of one shelf: what comes next first, what has ended last."""
        found = [r for r in self.releases if shelf_of(r) is shelf]
        is_coming = shelf is Shelf.SCHEDULED
        return tuple(sorted(found, key=lambda r: r.schedule.at, reverse=not is_coming))

    def _is_planned(self, notice: NoticeView) -> bool:
        return any(
            r.notice_id == notice.id and r.content_hash == notice.content_hash
            for r in self.releases
        )


def read_desk(service: NoticeService) -> Desk:
    """Read releases, notices, slots and partners."""
    return Desk(service.releases(), service.notices(), service.slots(), service.partners())


def shelf_of(release: ReleaseView) -> Shelf:
    """Return where a release stands in the list."""
    return _SHELF_OF.get(release.state, Shelf.ENDED)


def is_editable(release: ReleaseView) -> bool:
    """Tell whether the plan may still be changed; a scheduled one is cancelled first."""
    return release.state is ReleaseState.DRAFT or Move.RETURN in release.moves


def is_burning(release: ReleaseView) -> bool:
    """Tell whether this release has a badge that is lit or will be."""
    is_out = release.state in {ReleaseState.PUBLISHING, ReleaseState.LIVE}
    return is_out and release.lit is not None and not release.lit.state.is_final


def in_danger(releases: Iterable[ReleaseView]) -> tuple[ReleaseView, ...]:
    """Return what 비상 is about: everything that is out or lit, the newest first."""
    out = [r for r in releases if shelf_of(r) is Shelf.LIVE or is_burning(r)]
    return tuple(sorted(out, key=lambda r: r.published_at or r.schedule.at, reverse=True))


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


def model_of(wish: BadgeWish, *, others_rps: float = 0.0) -> TrafficModel:
    """Return the crowd and the partner of a wish, as the service will judge them."""
    return _model(wish.traffic, wish.audience, wish.slot, others_rps=others_rps)


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
    model = model_of(badge, others_rps=_others_rps(wish, badge, desk))
    return Proposal(wish, model, _widest_plan(model, start, hours))


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


def save_slot(
    service: NoticeService, partner: PartnerView | None, slot: SlotView, *, is_new: bool
) -> SlotView:
    """Keep a slot, and first its partner where that is new; raises Invalid, Conflict, Stale."""
    check_slot(_slot_of(slot))
    if partner is not None:
        service.create_partner(partner)
    return service.create_slot(slot) if is_new else service.update_slot(slot)


def _slot_of(view: SlotView) -> Slot:
    figures = view.model_dump(exclude={"id", "partner_id", "etag", "evidence"})
    return Slot(
        id=SlotId(view.id), partner_id=PartnerId(view.partner_id), evidence=view.evidence, **figures
    )


class Check(StrEnum):
    """What the service looks at before it takes a plan, in its order."""

    TEXT = "text"
    TIME = "time"
    LINK = "link"
    LOAD = "load"


_JUDGED_BY = {
    "not_approved": Check.TEXT,
    "release_stale": Check.TEXT,
    "title_missing": Check.TEXT,
    "title_too_long": Check.TEXT,
    "body_missing": Check.TEXT,
    "not_confirmed": Check.TEXT,
    "schedule_past": Check.TIME,
    "badge_times": Check.TIME,
    "badge_before_notice": Check.TIME,
    "expiry_before_notice": Check.TIME,
    "link_not_https": Check.LINK,
}


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A dry run: what passed, and the refusal where one came; what follows it was not judged."""

    release: ReleaseView
    refusal: GongjiError | None = None

    def passed(self, check: Check) -> bool | None:
        """Tell whether a check passed, None where the service never came to it."""
        if self.refusal is None:
            return True
        order = list(Check)
        failed = order.index(_JUDGED_BY.get(self.refusal.code, Check.LOAD))
        at = order.index(check)
        return None if at > failed else at < failed


def rehearse(service: NoticeService, release: ReleaseView) -> Rehearsal:
    """Ask the service to schedule a plan without doing it (미리 점검)."""
    try:
        service.schedule(ReleaseId(release.id), etag=release.etag, dry_run=True)
    except Refused as refusal:
        return Rehearsal(release, refusal)
    return Rehearsal(release)


def schedule_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Put a plan on the clock (예약 확정); raises Refused for the reason the service gives."""
    return service.schedule(ReleaseId(release.id), etag=release.etag)


def confirm_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Stand for a plan as its second person; production asks for one."""
    return service.confirm(ReleaseId(release.id), etag=release.etag)


def cancel_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Take a plan off the table before it went out."""
    return service.cancel(ReleaseId(release.id), etag=release.etag)


def pause_badge(service: NoticeService, release_id: str) -> Dark:
    """Hold a badge where it is (일시 멈춤)."""
    return service.pause(ReleaseId(release_id))


def resume_badge(service: NoticeService, release_id: str) -> ReleaseView:
    """Let a paused badge go on growing."""
    return service.resume(ReleaseId(release_id))


def kill_badge(service: NoticeService, release_id: str) -> Dark:
    """Put a badge out for ever (뱃지 긴급 중단)."""
    return service.kill(ReleaseId(release_id))


def withdraw_notice(service: NoticeService, release_id: str) -> Dark:
    """Take a notice down (공지 내리기), its badge too."""
    return service.withdraw(ReleaseId(release_id))


def dark_within_s(lease_s: int) -> int:
    """Return within how many seconds of a kill every phone is dark, offline ones too."""
    return lease_s + SKEW_S


def killed_at(dark_by: datetime, lease_s: int) -> datetime:
    """Return when the pointer was swapped, from the moment that was promised then."""
    return dark_by - timedelta(seconds=dark_within_s(lease_s))


def dark_share(killed: datetime, dark_by: datetime, now: datetime) -> float:
    """Return the share (0…1) of the phones in use that have heard of a kill by now.

    They ask every 60 s ± 25 % (CONTRACTS §3), so the wait for the next question has the density
    of a renewal process: even up to 45 s, falling to nothing at 75 s. Phones without a network
    follow by their lease: the whole is only said at `dark_by`.
    """
    if now >= dark_by:
        return 1.0
    passed = max(0.0, (now - killed).total_seconds())
    low, high = POLL_S * (1 - POLL_SPREAD), POLL_S * (1 + POLL_SPREAD)
    even = min(passed, low) / POLL_S
    late = max(0.0, min(passed, high) - low)
    falling = (late * (high - low) - late * late / 2) / (high - low) / POLL_S
    return min(_ALMOST, even + falling)


@dataclass(frozen=True, slots=True)
class Watch:
    """A lit badge beside what its partner counted; rates in requests per second."""

    release: ReleaseView
    slot: SlotView | None
    measured: tuple[Measurement, ...]
    times: tuple[datetime, ...] = ()
    expected: tuple[float, ...] = ()
    safe_rps: float = 0.0


def watch(service: NoticeService, release_id: str, now: datetime) -> Watch:
    """Read what a release does now: its clicks, and the forecast of what was published of it."""
    release = service.release(ReleaseId(release_id))
    plan, lit = release.badge, release.lit
    slots = service.slots() if plan else ()
    slot = next((s for s in slots if plan and s.id == plan.slot_id), None)
    if plan is None or slot is None or lit is None or not lit.published:
        return Watch(release, slot, ())
    since = max(lit.published[0][0], now - _WATCHED)
    measured = service.measurements(SlotId(slot.id), since)
    return _expected(Watch(release, slot, measured), plan, lit.published, now)


def _expected(seen: Watch, plan: BadgeView, published: Ramp, now: datetime) -> Watch:
    from editor.domain.forecast import forecast  # numpy: late

    if seen.slot is None:
        return seen
    model = _model(plan.traffic, plan.audience, seen.slot)
    until = max(now, published[-1][0]) + timedelta(minutes=10)
    made = forecast(model, published, until=until)
    organic = model.organic_rps
    shown = [(t, r + organic) for t, r in zip(made.times, made.rps, strict=True)]
    recent = [pair for pair in shown if pair[0] >= now - _WATCHED]
    times, rates = tuple(t for t, _ in recent), tuple(r for _, r in recent)
    return replace(seen, times=times, expected=rates, safe_rps=model.safe_rps + organic)


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


def _model(
    traffic: TrafficView, audience: int, slot: SlotView, *, others_rps: float = 0.0
) -> TrafficModel:
    return TrafficModel(
        audience=audience,
        capacity_rps=slot.capacity_rps,
        organic_rps=slot.organic_rps + others_rps,
        rho=slot.evidence.safety,
        daily_curve=KOREAN_DAY,
        **traffic.model_dump(),
    )


def _others_rps(wish: Wish, badge: BadgeWish, desk: Desk) -> float:
    """Return the most that other badges of the same partner bring while this one is lit."""
    return sum(
        _peak_during(other, slot, ramp_start(wish), badge.off_at)
        for other, slot in _neighbours(wish, badge, desk)
    )


def _neighbours(wish: Wish, badge: BadgeWish, desk: Desk) -> list[tuple[BadgeView, SlotView]]:
    start, found = ramp_start(wish), []
    for release in desk.releases:
        other = release.badge
        if other is None or release.lit is None or release.lit.state.is_final:
            continue
        slot = desk.slot(other.slot_id)
        is_coming = release.state in {
            ReleaseState.SCHEDULED, ReleaseState.PUBLISHING, ReleaseState.LIVE,
        }  # fmt: skip
        overlaps = other.ceiling[0][0] < badge.off_at and start < other.off_at
        if is_coming and overlaps and slot and slot.partner_id == badge.slot.partner_id:
            found.append((other, slot))
    return found


def _peak_during(other: BadgeView, slot: SlotView, start: datetime, end: datetime) -> float:
    from editor.domain.forecast import forecast  # numpy: late

    until = max(other.off_at, other.ceiling[-1][0])
    model = _model(other.traffic, other.audience, slot)
    made = forecast(model, other.ceiling, until=until)
    pairs = zip(made.times, made.rps, strict=True)
    return max((rps for at, rps in pairs if start <= at <= end), default=0.0)
