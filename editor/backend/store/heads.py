"""Queries about heads: the newest text of each desk, until it is a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, select, update

from editor.backend.store.schema import heads
from editor.backend.store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row


def head_rows(connection: Connection, notice_id: str, *, limit: int) -> Sequence[Row[Any]]:
    """Return the heads of a notice, the newest first."""
    query = select(heads).where(heads.c.notice_id == notice_id)
    newest_first = query.order_by(heads.c.updated_at.desc(), heads.c.desk_id)
    return connection.execute(newest_first.limit(limit)).all()


def head_row(
    connection: Connection, notice_id: str, desk_id: str, person_id: str
) -> Row[Any] | None:
    """Return and lock one person's head at one desk, None where there is none."""
    query = select(heads).where(_is(notice_id, desk_id, person_id))
    return connection.execute(query.with_for_update()).one_or_none()


def add_head(connection: Connection, values: Mapping[str, object]) -> bool:
    """Write a first head; False where there is one by now."""
    return insert_once(connection, heads, values)


def change_head(connection: Connection, row: Row[Any], values: Mapping[str, object]) -> None:
    """Write a locked head anew."""
    is_it = _is(row.notice_id, row.desk_id, row.person_id)
    connection.execute(update(heads).where(is_it).values(dict(values)))


def remove_head(connection: Connection, notice_id: str, desk_id: str, person_id: str) -> None:
    """Forget a head, if there is one."""
    connection.execute(delete(heads).where(_is(notice_id, desk_id, person_id)))


def forget_saved(connection: Connection, notice_id: str, content_hash: str) -> None:
    """Forget the heads whose text has just become a revision."""
    is_saved = and_(heads.c.notice_id == notice_id, heads.c.content_hash == content_hash)
    connection.execute(delete(heads).where(is_saved))


def forget_old(connection: Connection, before: datetime) -> int:
    """Drop the heads that nobody changed since a moment; return how many."""
    return connection.execute(delete(heads).where(heads.c.updated_at < before)).rowcount


def _is(notice_id: str, desk_id: str, person_id: str) -> ColumnElement[bool]:
    return and_(
        heads.c.notice_id == notice_id,
        heads.c.desk_id == desk_id,
        heads.c.person_id == person_id,
    )
