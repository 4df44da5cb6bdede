"""Queries about comparisons of wordings and the votes on them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from editor.backend.store.schema import comparison_votes, comparisons, notices
from editor.backend.store.writing import insert_once
from editor.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row, Select

    from editor.domain.comparison import Vote


def comparison_row(connection: Connection, comparison_id: str, *, lock: bool = False) -> Row[Any]:
    """Return a comparison with its notice's title; `lock` holds it. Raises NotFound."""
    query = _rows().where(comparisons.c.id == comparison_id)
    locked = query.with_for_update(of=comparisons) if lock else query
    row = connection.execute(locked).one_or_none()
    if row is None:
        raise NotFound("not_found", what="comparison", id=comparison_id)
    return row


def open_rows(connection: Connection, *, limit: int, above: str = "") -> Sequence[Row[Any]]:
    """Return what colleagues are asked now, by id (ULIDs: the oldest first)."""
    query = _rows().where(comparisons.c.closed_at.is_(None), comparisons.c.id > above)
    return connection.execute(query.order_by(comparisons.c.id).limit(limit)).all()


def rows_of(
    connection: Connection, notice_id: str, *, limit: int, above: str = ""
) -> Sequence[Row[Any]]:
    """Return the comparisons of a notice, closed ones too, the oldest first."""
    query = _rows().where(comparisons.c.notice_id == notice_id, comparisons.c.id > above)
    return connection.execute(query.order_by(comparisons.c.id).limit(limit)).all()


def is_asked(connection: Connection, notice_id: str, part: str) -> bool:
    """Tell whether colleagues are being asked about this part of the notice."""
    query = select(comparisons.c.id).where(
        comparisons.c.notice_id == notice_id,
        comparisons.c.part == part,
        comparisons.c.closed_at.is_(None),
    )
    return connection.execute(query).first() is not None


def add_comparison(connection: Connection, values: Mapping[str, object]) -> bool:
    """Write a comparison; False where its id is taken."""
    return insert_once(connection, comparisons, values)


def close_comparison(connection: Connection, comparison_id: str, now: datetime) -> None:
    """Take no more votes."""
    query = update(comparisons).where(comparisons.c.id == comparison_id)
    connection.execute(query.values(closed_at=now))


def put_vote(connection: Connection, comparison_id: str, vote: Vote, *, name: str) -> None:
    """Write a person's vote, or their other choice."""
    values = {
        "person_name": name,
        "option": vote.option,
        "reason": vote.reason,
        "voted_at": vote.voted_at,
    }
    keys = {"comparison_id": comparison_id, "person_id": vote.person}
    if not insert_once(connection, comparison_votes, {**keys, **values}):
        query = update(comparison_votes).where(
            comparison_votes.c.comparison_id == comparison_id,
            comparison_votes.c.person_id == vote.person,
        )
        connection.execute(query.values(values))


def votes_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, Sequence[Row[Any]]]:
    """Return the votes on comparisons, the oldest first."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    query = select(comparison_votes).where(comparison_votes.c.comparison_id.in_(ids))
    order = comparison_votes.c.voted_at, comparison_votes.c.person_id
    for row in connection.execute(query.order_by(*order)):
        found[row.comparison_id].append(row)
    return found


def _rows() -> Select[Any]:
    joined = comparisons.join(notices, notices.c.id == comparisons.c.notice_id)
    return select(comparisons, notices.c.title).select_from(joined)
