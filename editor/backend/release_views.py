"""Releases as the API shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editor.backend.store import releases
from editor.backend.work import etag_of
from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.release import Move, ReleaseState, may, share_at
from editor.wire.people import PersonName
from editor.wire.release import LitBadge, ReleaseView, ScheduleView

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

_COMMANDS = (Move.APPROVE, Move.SCHEDULE, Move.RETURN, Move.CANCEL, Move.WITHDRAW)


def release_view(connection: Connection, release_id: str, now: datetime) -> ReleaseView:
    """Return one release and where it stands; raises NotFound."""
    return view_of(connection, releases.get(connection, release_id), now)


def view_of(connection: Connection, row: Row[Any], now: datetime) -> ReleaseView:
    """Return a release's row as the API shows it."""
    is_out = row.published_at is not None
    return ReleaseView(
        id=row.id,
        environment=Environment(row.environment),
        notice_id=row.notice_id,
        title=row.title,
        revision=row.revision,
        content_hash=row.content_hash,
        schedule=ScheduleView(
            at=row.schedule_at,
            zone=row.schedule_zone,
            offset_at_entry_s=row.schedule_offset_s,
            late_minutes=row.late_minutes,
        ),
        badge=releases.plan_of(row),
        lit=_lit(connection, row, now),
        state=ReleaseState(row.state),
        reason=row.reason,
        moves=moves_of(row),
        release_hash=row.release_hash,
        planned_by=PersonName(id=row.planned_by, name=row.planned_by_name),
        confirmed_by=_confirmed_by(row),
        public_id=row.public_id if is_out else None,
        published_at=row.published_at,
        seen_at=row.seen_at,
        withdrawn_at=row.withdrawn_at,
        expires_at=row.expires_at,
        etag=etag_of(row.version),
    )


def moves_of(row: Row[Any]) -> tuple[Move, ...]:
    """Return the commands that work now; outside production a draft can be scheduled at once."""
    state = ReleaseState(row.state)
    legal = [move for move in _COMMANDS if may(state, move)]
    is_production = row.environment == Environment.PRODUCTION
    if state is ReleaseState.DRAFT:
        legal = [Move.APPROVE if is_production else Move.SCHEDULE, Move.CANCEL]
    return tuple(legal)


def _confirmed_by(row: Row[Any]) -> PersonName | None:
    if row.confirmed_by is None or row.confirmed_hash != row.release_hash:
        return None
    return PersonName(id=row.confirmed_by, name=row.confirmed_by_name)


def _lit(connection: Connection, row: Row[Any], now: datetime) -> LitBadge | None:
    plan = releases.plan_of(row)
    if plan is None or row.badge_state is None:
        return None
    state = BadgeState(row.badge_state)
    program = releases.newest_program(connection, row.id)
    points = () if program is None else releases.points_of(program.points)
    is_dark = state.is_final or now >= plan.off_at
    return LitBadge(
        state=state,
        share=0 if is_dark else int(share_at(points, now)),
        published=points,
        program="" if program is None else program.payload.decode(),
        reason=row.badge_reason,
        dark_by=row.dark_by,
    )
