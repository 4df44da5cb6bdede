"""Queries about people, their tokens, and tokens of other environments."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, insert, select, update

from editor.backend.store.schema import foreign_tokens, people, tokens
from editor.backend.store.writing import insert_once
from editor.domain.ids import PersonId
from editor.domain.people import Person, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

_MINUTE = timedelta(minutes=1)


def by_token(connection: Connection, token_hash: str) -> Person | None:
    """Return the person of a token that is not revoked."""
    query = (
        select(people.c.id, people.c.name, people.c.role)
        .join(tokens, tokens.c.person_id == people.c.id)
        .where(tokens.c.token_hash == token_hash)
        .where(tokens.c.revoked_at.is_(None), people.c.revoked_at.is_(None))
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _person(row)


def partner_of(connection: Connection, person_id: PersonId) -> str | None:
    """Return the partner that somebody belongs to, None for the people at the desk."""
    query = select(people.c.partner_id).where(people.c.id == person_id)
    return connection.execute(query).scalar_one_or_none()


def everybody(connection: Connection) -> tuple[Person, ...]:
    """Return all who are not revoked, oldest first."""
    query = select(people.c.id, people.c.name, people.c.role).where(people.c.revoked_at.is_(None))
    rows = connection.execute(query.order_by(people.c.created_at, people.c.id))
    return tuple(_person(row) for row in rows)


def add(
    connection: Connection,
    person: Person,
    *,
    token_hash: str,
    now: datetime,
    partner_id: str | None = None,
) -> None:
    """Add somebody with their first token."""
    values = {"id": person.id, "name": person.name, "role": person.role.value, "created_at": now}
    connection.execute(insert(people).values(partner_id=partner_id, **values))
    give_token(connection, person.id, token_hash=token_hash, now=now)


def give_token(
    connection: Connection, person_id: PersonId, *, token_hash: str, now: datetime
) -> None:
    """Give somebody one more token."""
    values = {"token_hash": token_hash, "person_id": person_id, "created_at": now}
    connection.execute(insert(tokens).values(values))


def revoke(connection: Connection, person_id: PersonId, *, now: datetime) -> Person | None:
    """Take a person's tokens away for ever; return who it was, None if nobody."""
    query = select(people.c.id, people.c.name, people.c.role).where(
        people.c.id == person_id, people.c.revoked_at.is_(None)
    )
    row = connection.execute(query.with_for_update()).one_or_none()
    if row is None:
        return None
    connection.execute(update(people).where(people.c.id == person_id).values(revoked_at=now))
    revoke_tokens(connection, person_id, now=now)
    return _person(row)


def revoke_tokens(connection: Connection, person_id: PersonId, *, now: datetime) -> None:
    """Make every token of a person worthless."""
    theirs = and_(tokens.c.person_id == person_id, tokens.c.revoked_at.is_(None))
    connection.execute(update(tokens).where(theirs).values(revoked_at=now))


def count_foreign(connection: Connection, token_hash: str, prefix: str, *, now: datetime) -> None:
    """Count one use of another environment's token in its minute."""
    minute = now.replace(second=0, microsecond=0)
    mine = and_(
        foreign_tokens.c.token_hash == token_hash,
        foreign_tokens.c.prefix == prefix,
        foreign_tokens.c.minute == minute,
    )
    fresh = {"token_hash": token_hash, "prefix": prefix, "minute": minute}
    insert_once(connection, foreign_tokens, {**fresh, "count": 0, "audited": False})
    counted = foreign_tokens.c.count + 1
    connection.execute(update(foreign_tokens).where(mine).values(count=counted))


def has_foreign(connection: Connection, *, now: datetime) -> bool:
    """Tell whether a counted minute is over."""
    query = select(foreign_tokens.c.minute).where(_is_over(now)).limit(1)
    return connection.execute(query).first() is not None


def take_foreign(connection: Connection, *, now: datetime) -> Sequence[Row[str, str, int]]:
    """Return the counted minutes that are over, and mark them as written in the audit log."""
    over = _is_over(now)
    columns = (foreign_tokens.c.token_hash, foreign_tokens.c.prefix, foreign_tokens.c.count)
    query = select(*columns).where(over).order_by(foreign_tokens.c.minute).with_for_update()
    rows = connection.execute(query).all()
    if rows:
        connection.execute(update(foreign_tokens).where(over).values(audited=True))
    return rows


def _is_over(now: datetime) -> ColumnElement[bool]:
    return and_(foreign_tokens.c.audited.is_(False), foreign_tokens.c.minute <= now - _MINUTE)


def _person(row: Row[str, str, str]) -> Person:
    return Person(PersonId(row[0]), row[1], Role(row[2]))
