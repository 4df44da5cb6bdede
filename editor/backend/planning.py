"""What people decide about a release before its moment: plan, confirm, schedule, cancel."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from editor.backend.capacity import check_badge, check_canary
from editor.backend.preflight import check_notice, check_target
from editor.backend.release_views import release_view
from editor.backend.store import notices, releases
from editor.backend.work import Outcome
from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.errors import Conflict, Invalid, NotFound, Refused
from editor.domain.ids import PersonId
from editor.domain.notice import check_publishable
from editor.domain.people import require_other
from editor.domain.ramp import check_shape
from editor.domain.release import (
    Move,
    Release,
    ReleaseState,
    after,
    check_times,
    release_hash,
)
from editor.domain.schedule import zone_of

if TYPE_CHECKING:
    from sqlalchemy import Row

    from editor.backend.work import Work
    from editor.wire.release import BadgeView, ReleaseDraft

_LONGEST_OFFSET_S = 18 * 3600


def create(work: Work, draft: ReleaseDraft) -> Outcome:
    """Make a plan; the desk made its id, so the same plan sent twice is one."""
    if _is_there(work, draft.id):
        raise Conflict("release_exists", id=draft.id)
    fresh = {
        "id": draft.id,
        "environment": work.environment.value,
        "state": ReleaseState.DRAFT.value,
        "reason": "",
        "release_hash": "",
        "planned_by": work.person.id,
        "planned_by_name": work.person.name,
        "badge_reason": "",
        "created_at": work.now,
        "updated_at": work.now,
        "version": 1,
        **_columns(work, draft),
    }
    releases.add(work.connection, fresh)
    _write_hash(work, draft.id)
    _note(work, "plan", draft.id)
    return shown(work, draft.id, status=201)


def update(work: Work, release_id: str, draft: ReleaseDraft) -> Outcome:
    """Change a plan that is not on the clock; a confirmation of the old one is stale then."""
    row = releases.get(work.connection, release_id, lock=True)
    work.require_match(row.version)
    if draft.id != release_id or draft.notice_id != row.notice_id:
        raise Invalid("invalid_field", field="id")
    state = ReleaseState(row.state)
    if state is not ReleaseState.DRAFT:
        state = after(state, Move.RETURN)
    back = {"state": state.value, "reason": "", "badge_state": None, "last_error": None}
    columns = {**_columns(work, draft), **back, "due_at": None}
    releases.save(work.connection, release_id, work.now, **columns)
    _write_hash(work, release_id)
    _note(work, "update", release_id)
    return shown(work, release_id)


def confirm(work: Work, release_id: str) -> Outcome:
    """Let a second person stand for exactly this plan; never the one who made it."""
    row = releases.get(work.connection, release_id, lock=True)
    work.require_match(row.version)
    require_other(work.person, PersonId(row.planned_by))
    state = after(ReleaseState(row.state), Move.APPROVE)
    _check_plan(work, row)
    releases.save(
        work.connection,
        release_id,
        work.now,
        state=state.value,
        confirmed_by=work.person.id,
        confirmed_by_name=work.person.name,
        confirmed_hash=row.release_hash,
    )
    _note(work, "confirm", release_id, release_hash=row.release_hash)
    return shown(work, release_id)


def schedule(work: Work, release_id: str) -> Outcome:
    """Put a plan on the clock; everything that could go wrong at its moment is refused now.

    Raises Refused with `not_approved`, `release_stale`, `not_confirmed`, `schedule_past`,
    `badge_before_notice`, `badge_times`, `bomb`, `ramp_too_steep`, `canary_invalid`,
    `badges_full`, `check_blocks`, `link_not_public`; Conflict("illegal_move").
    """
    row = releases.get(work.connection, release_id, lock=True)
    work.require_match(row.version)
    state = ReleaseState(row.state)
    if state is ReleaseState.DRAFT and work.environment is not Environment.PRODUCTION:
        state = after(state, Move.APPROVE)
    scheduled = after(state, Move.SCHEDULE)
    _check_confirmed(row)
    plan = _check_plan(work, row)
    columns: dict[str, object] = {
        "state": scheduled.value,
        "reason": "",
        "due_at": row.schedule_at,
        "last_error": None,
        "badge_state": None if plan is None else BadgeState.WAITING.value,
        "badge_reason": "",
    }
    releases.save(work.connection, release_id, work.now, **columns)
    _note(work, "schedule", release_id, at=row.schedule_at.isoformat())
    return shown(work, release_id)


def cancel(work: Work, release_id: str) -> Outcome:
    """Take a plan off the table before it went out."""
    row = releases.get(work.connection, release_id, lock=True)
    work.require_match(row.version)
    state = after(ReleaseState(row.state), Move.CANCEL)
    releases.save(work.connection, release_id, work.now, state=state.value, due_at=None)
    _note(work, "cancel", release_id)
    return shown(work, release_id)


def shown(work: Work, release_id: str, *, status: int = 200) -> Outcome:
    """Answer with the release as it is now."""
    view = release_view(work.connection, release_id, work.now)
    return Outcome(view, status, view.etag)


def _check_plan(work: Work, row: Row[Any]) -> BadgeView | None:
    release, plan = _read(work, row)
    if release_hash(release) != row.release_hash:
        raise Refused("release_stale", why="slot")
    content = releases.content_of(work.connection, row.notice_id, row.revision)
    check_publishable(content)
    if _is_older_text(work, row) or not releases.is_text_approved(work.connection, row):
        raise Refused("not_approved", revision=row.revision)
    check_times(release, work.now)
    if row.expires_at is not None and row.expires_at <= row.schedule_at:
        raise Refused("expiry_before_notice")
    check_notice(work, row, content)
    if plan is not None:
        _check_link(release)
        check_badge(work.connection, row.id, plan)
    return plan


def _check_confirmed(row: Row[Any]) -> None:
    """Raise unless production has a second person's word for exactly this plan."""
    if row.environment != Environment.PRODUCTION:
        return
    if row.confirmed_by is None:
        raise Refused("not_confirmed")
    if row.confirmed_hash != row.release_hash:
        raise Refused("release_stale", why="plan")


def _check_link(release: Release) -> None:
    if release.badge is not None and not release.badge.link.startswith("https://"):
        raise Refused("link_not_https", link=release.badge.link)
    if release.badge is not None:
        check_target(release.environment, release.badge.link)


def _is_older_text(work: Work, row: Row[Any]) -> bool:
    newest = notices.notice_row(work.connection, row.notice_id)
    return bool(newest.content_hash != row.content_hash)


def _read(work: Work, row: Row[Any]) -> tuple[Release, BadgeView | None]:
    link = "" if row.slot_id is None else releases.slot(work.connection, row.slot_id).link
    return releases.release_of(row, link), releases.plan_of(row)


def _columns(work: Work, draft: ReleaseDraft) -> dict[str, object]:
    """Return what a draft says, after checking that it says something possible."""
    text = notices.revision_row(work.connection, draft.notice_id, draft.revision)
    zone_of(draft.schedule.zone)
    if abs(draft.schedule.offset_at_entry_s) > _LONGEST_OFFSET_S:
        raise Invalid("invalid_field", field="schedule.offset_at_entry_s")
    if draft.badge is not None:
        _check_shape(work, draft.badge)
    return {
        "notice_id": draft.notice_id,
        "revision": draft.revision,
        "content_hash": text.content_hash,
        "title": text.title,
        "schedule_at": draft.schedule.at,
        "schedule_zone": draft.schedule.zone,
        "schedule_offset_s": draft.schedule.offset_at_entry_s,
        "late_minutes": draft.schedule.late_minutes,
        "expires_at": draft.expires_at,
        "badge": None if draft.badge is None else draft.badge.model_dump(mode="json"),
        "slot_id": None if draft.badge is None else draft.badge.slot_id,
    }


def _check_shape(work: Work, badge: BadgeView) -> None:
    releases.slot(work.connection, badge.slot_id)
    check_shape(badge.ceiling)
    check_shape(badge.canary)
    check_canary(badge)
    if badge.off_at.microsecond or badge.off_at - badge.ceiling[0][0] > timedelta(days=30):
        raise Invalid("badge_time", field="off_at", at=badge.off_at.isoformat())


def _write_hash(work: Work, release_id: str) -> None:
    release, _ = _read(work, releases.get(work.connection, release_id))
    releases.rename_plan(work.connection, release_id, release_hash(release))


def _is_there(work: Work, release_id: str) -> bool:
    try:
        releases.get(work.connection, release_id)
    except NotFound:
        return False
    return True


def _note(work: Work, action: str, release_id: str, **details: str) -> None:
    row = releases.get(work.connection, release_id)
    work.note(f"gongji.release.{action}", release_id, row.content_hash, **details)
