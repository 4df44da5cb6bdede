"""Queries about threads, their comments and reactions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, select, update

from editor.backend.store.schema import comments, reactions, threads
from editor.backend.store.writing import insert_once
from editor.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row, Table

    from editor.domain.people import Person
    from editor.domain.thread import Comment


def thread_row(connection: Connection, thread_id: str, *, lock: bool = False) -> Row[Any]:
    """Return a thread; `lock` holds it until the transaction ends. Raises NotFound."""
    query = select(threads).where(threads.c.id == thread_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise NotFound("not_found", what="thread", id=thread_id)
    return row


def thread_rows(
    connection: Connection, notice_id: str, *, limit: int | None = None, above: str = ""
) -> Sequence[Row[Any]]:
    """Return the threads of a notice by their ids (ULIDs: the oldest first)."""
    query = select(threads).where(threads.c.notice_id == notice_id, threads.c.id > above)
    return connection.execute(query.order_by(threads.c.id).limit(limit)).all()


def add_thread(connection: Connection, values: Mapping[str, object]) -> bool:
    """Write a thread; False where its id is taken."""
    return insert_once(connection, threads, values)


def move_thread(connection: Connection, thread_id: str, values: Mapping[str, object]) -> None:
    """Write where a thread stands now, or who settled it."""
    connection.execute(update(threads).where(threads.c.id == thread_id).values(dict(values)))


def comments_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, Sequence[Row[Any]]]:
    """Return the comments of threads, the oldest first."""
    return _grouped(connection, comments, ids)


def reactions_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, Sequence[Row[Any]]]:
    """Return the reactions to threads, the oldest first."""
    return _grouped(connection, reactions, ids)


def add_comment(
    connection: Connection, thread_id: str, comment: Comment, *, author_name: str
) -> bool:
    """Write a comment; False where its id is taken."""
    values = {
        "id": comment.id,
        "thread_id": thread_id,
        "author_id": comment.author,
        "author_name": author_name,
        "body": comment.body,
        "created_at": comment.created_at,
    }
    return insert_once(connection, comments, values)


def set_reaction(
    connection: Connection, thread_id: str, reaction: str, *, person: Person, now: datetime
) -> bool:
    """Give a reaction; False where it was given before."""
    values = {
        "thread_id": thread_id,
        "reaction": reaction,
        "person_id": person.id,
        "person_name": person.name,
        "created_at": now,
    }
    return insert_once(connection, reactions, values)


def take_reaction(connection: Connection, thread_id: str, reaction: str, *, person: Person) -> bool:
    """Take one's own reaction back; False where there was none."""
    is_mine = and_(
        reactions.c.thread_id == thread_id,
        reactions.c.reaction == reaction,
        reactions.c.person_id == person.id,
    )
    return connection.execute(delete(reactions).where(is_mine)).rowcount == 1


def _grouped(
    connection: Connection, table: Table, ids: Sequence[str]
) -> Mapping[str, Sequence[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    query = select(table).where(table.c.thread_id.in_(ids)).order_by(table.c.created_at)
    for row in connection.execute(query):
        found[row.thread_id].append(row)
    return found
