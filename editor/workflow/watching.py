"""Watching a release: its clicks beside the forecast, and how dark it is after a kill."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from editor.domain.ids import ReleaseId, SlotId
from editor.workflow.planning import model_of

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.ramp import Ramp
    from editor.wire.release import BadgeView, Measurement, ReleaseView, SlotView
    from editor.workflow.ports import NoticeService

SKEW_S = 5
POLL_S, POLL_SPREAD = 60.0, 0.25
_ALMOST = 0.99
_WATCHED = timedelta(hours=2)


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
    model = model_of(plan.traffic, plan.audience, seen.slot)
    until = _watched_until(seen.release, now)
    made = forecast(model, published, until=until)
    organic = model.organic_rps
    shown = [(t, r + organic) for t, r in zip(made.times, made.rps, strict=True)]
    recent = [pair for pair in shown if now - _WATCHED <= pair[0] <= until]
    times, rates = tuple(t for t, _ in recent), tuple(r for _, r in recent)
    return replace(seen, times=times, expected=rates, safe_rps=model.safe_rps + organic)


def _watched_until(release: ReleaseView, now: datetime) -> datetime:
    """Return where the forecast of a badge ends: ahead of now, or where it went dark."""
    lit, plan = release.lit, release.badge
    if lit is None or plan is None:
        return now
    ahead = max(now, lit.published[-1][0]) + timedelta(minutes=10)
    if lit.dark_by is not None:
        ahead = killed_at(lit.dark_by, plan.lease_s)
    return max(min(ahead, plan.off_at), lit.published[0][0] + timedelta(minutes=1))
