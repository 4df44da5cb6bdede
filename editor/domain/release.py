"""A release (게시 계획): which revision goes out where and when, and its badge.

There is one table of legal moves; anything else is a Conflict("illegal_move").

    draft ─→ in_review ─→ approved ─→ scheduled ─→ publishing ─→ live ─→ expired | withdrawn
    side exits: suspended · failed (only before the pointer moved) · missed · cancelled · superseded
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.domain.errors import Conflict, Refused

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.environment import Environment
    from editor.domain.ids import NoticeId, PersonId, ReleaseId, SlotId
    from editor.domain.schedule import Schedule

RampPoint = tuple["datetime", int]
"""A moment (UTC, whole seconds) and the share lit from then on, in parts per billion."""


class ReleaseState(StrEnum):
    """작성 중 … 게시 중, and the ways out."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHING = "publishing"
    LIVE = "live"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    SUSPENDED = "suspended"
    FAILED = "failed"
    MISSED = "missed"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"


class Move(StrEnum):
    """What can happen to a release."""

    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    SCHEDULE = "schedule"
    SUSPEND = "suspend"
    CANCEL = "cancel"
    BEGIN = "begin"
    FAIL = "fail"
    MISS = "miss"
    SEE = "see"
    EXPIRE = "expire"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"


S, M = ReleaseState, Move

MOVES: dict[tuple[ReleaseState, Move], ReleaseState] = {
    (S.DRAFT, M.SUBMIT): S.IN_REVIEW,
    (S.DRAFT, M.APPROVE): S.APPROVED,
    (S.DRAFT, M.CANCEL): S.CANCELLED,
    (S.IN_REVIEW, M.APPROVE): S.APPROVED,
    (S.IN_REVIEW, M.RETURN): S.DRAFT,
    (S.IN_REVIEW, M.CANCEL): S.CANCELLED,
    (S.APPROVED, M.SCHEDULE): S.SCHEDULED,
    (S.APPROVED, M.RETURN): S.DRAFT,
    (S.APPROVED, M.CANCEL): S.CANCELLED,
    (S.SCHEDULED, M.BEGIN): S.PUBLISHING,
    (S.SCHEDULED, M.SUSPEND): S.SUSPENDED,
    (S.SCHEDULED, M.CANCEL): S.CANCELLED,
    (S.SCHEDULED, M.MISS): S.MISSED,
    (S.SCHEDULED, M.WITHDRAW): S.CANCELLED,
    (S.SUSPENDED, M.RETURN): S.DRAFT,
    (S.SUSPENDED, M.CANCEL): S.CANCELLED,
    (S.SUSPENDED, M.WITHDRAW): S.CANCELLED,
    (S.PUBLISHING, M.SEE): S.LIVE,
    (S.PUBLISHING, M.FAIL): S.FAILED,
    (S.PUBLISHING, M.WITHDRAW): S.WITHDRAWN,
    (S.LIVE, M.EXPIRE): S.EXPIRED,
    (S.LIVE, M.WITHDRAW): S.WITHDRAWN,
    (S.LIVE, M.SUPERSEDE): S.SUPERSEDED,
    (S.EXPIRED, M.WITHDRAW): S.WITHDRAWN,
    (S.MISSED, M.CANCEL): S.CANCELLED,
    (S.MISSED, M.RETURN): S.DRAFT,
    (S.FAILED, M.CANCEL): S.CANCELLED,
    (S.FAILED, M.RETURN): S.DRAFT,
}


def after(state: ReleaseState, move: Move) -> ReleaseState:
    """Return the state that follows, or raise Conflict("illegal_move")."""
    try:
        return MOVES[state, move]
    except KeyError as error:
        raise Conflict("illegal_move", state=state.value, move=move.value) from error


def may(state: ReleaseState, move: Move) -> bool:
    """Tell whether a move is legal now, so that a window offers only what works."""
    return (state, move) in MOVES


@dataclass(frozen=True, slots=True)
class Item:
    """One notice of a release, as the exact text that goes out."""

    notice_id: NoticeId
    revision: int
    content_hash: str


@dataclass(frozen=True, slots=True)
class BadgePlan:
    """The badge of a release: its slot, who it is for, and the ramp ceiling.

    `ceiling` is the whole proposed ramp; what is published of it grows with measured clicks.
    """

    slot_id: SlotId
    link: str
    audience: int
    ceiling: tuple[RampPoint, ...]
    off_at: datetime
    lease_s: int = 900


@dataclass(frozen=True, slots=True)
class Release:
    """A plan and where it stands."""

    id: ReleaseId
    environment: Environment
    items: tuple[Item, ...]
    schedule: Schedule
    badge: BadgePlan | None
    planned_by: PersonId
    state: ReleaseState = ReleaseState.DRAFT
    reason: str = ""

    def moved(self, move: Move, *, reason: str = "") -> Release:
        """Return this release after a legal move; raises Conflict("illegal_move")."""
        return replace(self, state=after(self.state, move), reason=reason)


def release_hash(release: Release) -> str:
    """Return the SHA-256 of what a second person confirms.

    Revisions, environment, schedule, slot and link, and the ramp ceiling: pausing, killing and
    re-planning under the ceiling keep it, anything else makes it stale.
    """
    text = json.dumps(_confirmed(release), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _confirmed(release: Release) -> dict[str, object]:
    badge = release.badge
    return {
        "items": [[i.notice_id, i.revision, i.content_hash] for i in release.items],
        "environment": release.environment.value,
        "at": release.schedule.at.isoformat(),
        "zone": release.schedule.zone,
        "badge": badge
        and [badge.slot_id, badge.link, _points(badge.ceiling), badge.off_at.isoformat()],
    }


def _points(ramp: tuple[RampPoint, ...]) -> list[list[object]]:
    return [[at.isoformat(), share] for at, share in ramp]


def is_under(ramp: tuple[RampPoint, ...], ceiling: tuple[RampPoint, ...]) -> bool:
    """Tell whether a ramp never shows the badge to more people than the ceiling allows."""
    moments = {at for at, _ in (*ramp, *ceiling)}
    return all(share_at(ramp, at) <= share_at(ceiling, at) for at in moments)


def share_at(ramp: tuple[RampPoint, ...], now: datetime) -> float:
    """Return the share lit (parts per billion) by linear interpolation; 0 before the start."""
    if not ramp or now < ramp[0][0]:
        return 0.0
    for (a, low), (b, high) in pairwise(ramp):
        if now < b:
            return low + (high - low) * ((now - a) / (b - a))
    return float(ramp[-1][1])


def check_times(release: Release, now: datetime) -> None:
    """Raise Refused where the moments of a plan do not fit each other or the clock."""
    if release.schedule.at < now:
        raise Refused("schedule_past", at=release.schedule.at.isoformat())
    badge = release.badge
    if badge is None:
        return
    if not badge.ceiling or badge.off_at <= badge.ceiling[0][0]:
        raise Refused("badge_times")
    if (badge.ceiling[0][0] - release.schedule.at).total_seconds() < RAMP_AFTER_NOTICE_S:
        raise Refused("badge_before_notice", seconds=RAMP_AFTER_NOTICE_S)


RAMP_AFTER_NOTICE_S = 60
"""A ramp starts this long after its notice, so that every cache holds the notice first."""
