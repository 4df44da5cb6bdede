"""Queries about releases: rows in, domain values out, and every write counts the version up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from editor.backend.store import notices, schema, slots
from editor.backend.store.paging import before
from editor.domain.approval import is_approved
from editor.domain.environment import Environment
from editor.domain.errors import NotFound
from editor.domain.ids import NoticeId, PersonId, ReleaseId, SlotId
from editor.domain.release import BadgePlan, Item, Release, ReleaseState
from editor.domain.schedule import Schedule
from editor.wire.release import BadgeView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Row

    from editor.domain.notice import Content
    from editor.domain.partner import Slot
    from editor.domain.release import RampPoint

_R = schema.releases.c


def get(connection: Connection, release_id: str, *, lock: bool = False) -> Row[Any]:
    """Return a release's row, locked against other writers on demand; raises NotFound."""
    query = select(schema.releases).where(_R.id == release_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise NotFound("not_found", kind="release", id=release_id)
    return row


def add(connection: Connection, values: Mapping[str, object]) -> None:
    """Insert a release."""
    connection.execute(insert(schema.releases).values(dict(values)))


def save(connection: Connection, release_id: str, now: datetime, **values: object) -> None:
    """Change a release and its version."""
    counted = {**values, "updated_at": now, "version": _R.version + 1}
    connection.execute(update(schema.releases).where(_R.id == release_id).values(counted))


def rename_plan(connection: Connection, release_id: str, release_hash: str) -> None:
    """Write the hash of a plan that was just written; its version stays."""
    mine = _R.id == release_id
    connection.execute(update(schema.releases).where(mine).values(release_hash=release_hash))


def newest_rows(
    connection: Connection, *, limit: int, seen: tuple[datetime, str] | None
) -> Sequence[Row[Any]]:
    """Return releases, the newest first, after the one that was seen last."""
    query = select(schema.releases).order_by(_R.created_at.desc(), _R.id.desc()).limit(limit)
    if seen is not None:
        query = query.where(before(_R.created_at, _R.id, seen))
    return connection.execute(query).all()


def claim_next(connection: Connection, *where: ColumnElement[bool]) -> Row[Any] | None:
    """Return the first release that asks for a step, locked; rows of other schedulers are skipped.

    On SQLite the transaction itself is the lock.
    """
    query = select(schema.releases).where(*where).order_by(_R.due_at, _R.id).limit(1)
    return connection.execute(query.with_for_update(skip_locked=True)).one_or_none()


def with_state(*states: ReleaseState) -> ColumnElement[bool]:
    """Return the condition that a release is in one of these states."""
    return _R.state.in_([state.value for state in states])


def schedule_of(row: Row[Any]) -> Schedule:
    """Return when a release is due."""
    offset = timedelta(seconds=row.schedule_offset_s)
    return Schedule(row.schedule_at, row.schedule_zone, offset, row.late_minutes)


def plan_of(row: Row[Any]) -> BadgeView | None:
    """Return the badge as it was planned."""
    return None if row.badge is None else BadgeView.model_validate(row.badge)


def release_of(row: Row[Any], link: str) -> Release:
    """Return the domain's release; `link` is what the badge's slot leads to."""
    plan = plan_of(row)
    return Release(
        id=ReleaseId(row.id),
        environment=Environment(row.environment),
        items=(Item(NoticeId(row.notice_id), row.revision, row.content_hash),),
        schedule=schedule_of(row),
        badge=None if plan is None else _badge_plan(plan, link),
        planned_by=PersonId(row.planned_by),
        state=ReleaseState(row.state),
        reason=row.reason,
    )


def _badge_plan(plan: BadgeView, link: str) -> BadgePlan:
    return BadgePlan(
        slot_id=SlotId(plan.slot_id),
        link=link,
        audience=plan.audience,
        ceiling=plan.ceiling,
        off_at=plan.off_at,
        lease_s=plan.lease_s,
    )


def slot(connection: Connection, slot_id: str) -> Slot:
    """Return a slot; raises NotFound."""
    return slots.slot_of(slots.slot_row(connection, slot_id))


def content_of(connection: Connection, notice_id: str, number: int) -> Content:
    """Return the text of a revision; raises NotFound."""
    return notices.content_of(notices.revision_row(connection, notice_id, number))


def is_text_approved(connection: Connection, row: Row[Any]) -> bool:
    """Tell whether enough others approved exactly the text that a release names."""
    said = notices.approvals_of(connection, [row.notice_id]).get(row.notice_id, ())
    author = notices.revision_row(connection, row.notice_id, row.revision).author_id
    return is_approved(
        [approval for approval, _ in said],
        row.content_hash,
        author=PersonId(author),
        environment=Environment(row.environment),
    )


def newest_program(connection: Connection, release_id: str) -> Row[Any] | None:
    """Return the badge program that counts now."""
    programs = schema.badge_programs
    query = select(programs).where(programs.c.release_id == release_id)
    return connection.execute(query.order_by(programs.c.sequence.desc()).limit(1)).one_or_none()


def add_program(connection: Connection, release_id: str, values: Mapping[str, object]) -> None:
    """Add a badge program after the ones before."""
    programs = schema.badge_programs
    last = select(func.coalesce(func.max(programs.c.sequence), 0)).where(
        programs.c.release_id == release_id
    )
    sequence = connection.execute(last).scalar_one() + 1
    connection.execute(
        insert(programs).values({**values, "release_id": release_id, "sequence": sequence})
    )


def points_of(stored: Sequence[Sequence[Any]]) -> tuple[RampPoint, ...]:
    """Return the ramp of a stored JSON list."""
    return tuple((datetime.fromisoformat(at), int(share)) for at, share in stored)
