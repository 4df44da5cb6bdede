"""What is public, as committed transactions say: the pointer is a function of exactly this.

Whoever changes anything public calls `bump` in the same transaction; afterwards every node writes
the files that the new generation names. A crash in between changes nothing but the delay.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, update

from editor.backend.feed import Entry
from editor.backend.pointer import next_generation
from editor.backend.store import schema
from editor.backend.store.releases import with_state
from editor.backend.store.writing import insert_once
from editor.domain.badge import BadgeState
from editor.domain.release import ReleaseState
from editor.wire.public import TOMBSTONES_AT_MOST, PublicSlot, SignedProgram
from editor.wire.signature import to_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Subquery

_R = schema.releases.c
LIT = (BadgeState.CANARY, BadgeState.RAMPING, BadgeState.HELD, BadgeState.FULL)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that the pointer of one generation names."""

    generation: int
    emergency: bool
    entries: tuple[Entry, ...]
    slots: tuple[PublicSlot, ...]
    badges: tuple[SignedProgram, ...]
    tombstones: tuple[str, ...]


def bump(connection: Connection, environment: str, now: datetime) -> int:
    """Take the next generation under the row's lock, and return it."""
    row = connection.execute(_pointer(environment).with_for_update()).one()
    return _set_generation(
        connection, environment, next_generation(row.generation, now.timestamp())
    )


def slot_changed(connection: Connection, environment: str, slot_id: str, now: datetime) -> None:
    """Take a new generation where phones know the slot that was just changed."""
    out = select(_R.id).where(_R.slot_id == slot_id, _R.page_hash.is_not(None)).limit(1)
    if connection.execute(out).first() is not None:
        bump(connection, environment, now)


def prepare(connection: Connection, environment: str, now: datetime, *, on_disk: int) -> None:
    """Make the pointer's row, never behind the file that phones have seen."""
    first = {"environment": environment, "generation": 0, "emergency": False}
    insert_once(connection, schema.pointers, first)
    row = connection.execute(_pointer(environment).with_for_update()).one()
    if row.generation == 0 or row.generation < on_disk:
        newest = max(row.generation, on_disk)
        _set_generation(connection, environment, next_generation(newest, now.timestamp()))


def generation(connection: Connection, environment: str) -> int:
    """Return the newest generation that was taken, 0 before `prepare`."""
    row = connection.execute(_pointer(environment)).one_or_none()
    return 0 if row is None else int(row.generation)


def snapshot(connection: Connection, environment: str) -> Snapshot:
    """Read all that is public; call it in one reading transaction."""
    row = connection.execute(_pointer(environment)).one()
    return Snapshot(
        generation=row.generation,
        emergency=row.emergency,
        entries=tuple(_entries(connection)),
        slots=tuple(_slots(connection)),
        badges=tuple(_badges(connection)),
        tombstones=_tombstones(connection, environment, row.generation),
    )


def changed_since(connection: Connection, older: int) -> Sequence[Row[Any]]:
    """Return the newest release of each notice whose public face changed after a generation."""
    showing = with_state(
        ReleaseState.PUBLISHING, ReleaseState.LIVE, ReleaseState.EXPIRED, ReleaseState.WITHDRAWN
    )
    query = select(schema.releases).where(_R.generation > older, showing, _R.page_hash.is_not(None))
    rows = connection.execute(query.order_by(_R.generation))
    return list({row.public_id: row for row in rows}.values())


def lit_count(connection: Connection) -> int:
    """Return how many badge programs the pointer carries."""
    return int(connection.execute(select(func.count()).where(_is_lit())).scalar_one())


def _entries(connection: Connection) -> list[Entry]:
    revisions, first = schema.revisions.c, _first_published()
    of_release = and_(revisions.notice_id == _R.notice_id, revisions.number == _R.revision)
    query = (
        select(schema.releases, revisions.kind, revisions.locale, first.c.first_at)
        .join(schema.revisions, of_release)
        .join(first, first.c.public_id == _R.public_id)
        .where(with_state(ReleaseState.PUBLISHING, ReleaseState.LIVE), _R.page_hash.is_not(None))
        .order_by(first.c.first_at.desc(), _R.public_id.desc(), _R.published_at)
    )
    # A correction may go out while the text before it was not seen yet: the later one counts.
    return list({row.public_id: _entry(row) for row in connection.execute(query)}.values())


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.public_id,
        release=row.id,
        title=row.title,
        kind=row.kind,
        locale=row.locale,
        page=row.page_hash,
        published_at=row.first_at,
        modified_at=row.published_at if row.published_at > row.first_at else None,
    )


def first_published_at(connection: Connection, public_id: str) -> datetime | None:
    """Return when a notice first went out: a correction keeps its place in the list."""
    first = _first_published()
    query = select(first.c.first_at).where(first.c.public_id == public_id)
    return connection.execute(query).scalar_one_or_none()


def _first_published() -> Subquery:
    moment = func.min(_R.published_at, type_=_R.published_at.type).label("first_at")
    query = select(_R.public_id, moment).where(_R.page_hash.is_not(None))
    return query.group_by(_R.public_id).subquery()


def _slots(connection: Connection) -> list[PublicSlot]:
    """Return the slots that a publish has brought out: a planned launch must not show early."""
    out = select(_R.slot_id).where(_R.page_hash.is_not(None))
    query = select(schema.slots).where(schema.slots.c.id.in_(out))
    rows = connection.execute(query.order_by(schema.slots.c.created_at, schema.slots.c.id))
    return [
        PublicSlot(
            id=row.id,
            label={"ko": row.label_ko, "en": row.label_en},
            icon=row.icon,
            link=row.link,
        )
        for row in rows
    ]


def _badges(connection: Connection) -> list[SignedProgram]:
    programs = schema.badge_programs
    newest = (
        select(programs.c.release_id, func.max(programs.c.sequence).label("sequence"))
        .group_by(programs.c.release_id)
        .subquery()
    )
    query = (
        select(programs)
        .join(
            newest,
            and_(
                programs.c.release_id == newest.c.release_id,
                programs.c.sequence == newest.c.sequence,
            ),
        )
        .join(schema.releases, _R.id == programs.c.release_id)
        .where(_is_lit())
        .order_by(programs.c.release_id)
    )
    return [_signed(row) for row in connection.execute(query)]


def _signed(row: Row[Any]) -> SignedProgram:
    return SignedProgram(payload=to_text(row.payload), sig=to_text(row.signature), key=row.key_id)


def _is_lit() -> Any:  # noqa: ANN401  (SQLAlchemy's `and_` has no narrower public type)
    return and_(with_state(ReleaseState.LIVE), _R.badge_state.in_([state.value for state in LIT]))


def _tombstones(connection: Connection, environment: str, moment: int) -> tuple[str, ...]:
    """Return the killed releases that phones may still hold, the newest first.

    Judged by the generation's own second, so that every node writes the same pointer.
    """
    stones = schema.tombstones.c
    at = datetime.fromtimestamp(moment, UTC)
    query = (
        select(stones.subject)
        .where(stones.kind == "badge", stones.environment == environment)
        .where(or_(stones.forget_at.is_(None), stones.forget_at > at))
        .order_by(stones.made_at.desc(), stones.subject)
        .limit(TOMBSTONES_AT_MOST)
    )
    return tuple(connection.execute(query).scalars())


def _pointer(environment: str) -> Any:  # noqa: ANN401  (the type of a Select of a whole table)
    return select(schema.pointers).where(schema.pointers.c.environment == environment)


def _set_generation(connection: Connection, environment: str, generation: int) -> int:
    pointers = schema.pointers
    connection.execute(
        update(pointers).where(pointers.c.environment == environment).values(generation=generation)
    )
    return generation
