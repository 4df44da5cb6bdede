"""Threads as the API shows them, and as the domain judges them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from editor.backend.store import threads
from editor.backend.store.schema import revisions
from editor.domain.anchor import Anchor, AnchorState
from editor.domain.ids import CommentId, NoticeId, PersonId, ThreadId
from editor.domain.thread import Comment, Reaction, Thread
from editor.wire.notice import AnchorView, CommentView, ReactionView, ThreadView
from editor.wire.people import PersonName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row


def thread_view(connection: Connection, thread_id: str) -> ThreadView:
    """Return one thread; raises NotFound."""
    return thread_views(connection, [threads.thread_row(connection, thread_id)])[0]


def thread_views(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[ThreadView, ...]:
    """Return threads of one notice with three queries for all of them."""
    ids = [row.id for row in rows]
    said = threads.comments_of(connection, ids)
    felt = threads.reactions_of(connection, ids)
    hashes = _hashes(connection, rows)
    return tuple(
        ThreadView(
            id=row.id,
            notice_id=row.notice_id,
            revision=row.revision,
            content_hash=hashes[row.revision],
            anchor=AnchorView(**row.anchor),
            state=AnchorState(row.state),
            comments=tuple(_comment_view(one) for one in said.get(row.id, ())),
            reactions=_reaction_views(felt.get(row.id, ())),
            resolved_by=_resolver(row),
            resolved_at=row.resolved_at,
        )
        for row in rows
    )


def thread_of(connection: Connection, row: Row[Any]) -> Thread:
    """Return a thread as the domain judges it."""
    said = threads.comments_of(connection, [row.id]).get(row.id, ())
    felt = threads.reactions_of(connection, [row.id]).get(row.id, ())
    return Thread(
        id=ThreadId(row.id),
        notice_id=NoticeId(row.notice_id),
        revision_hash=_hashes(connection, [row])[row.revision],
        anchor=Anchor(**row.anchor),
        comments=tuple(
            Comment(CommentId(c.id), PersonId(c.author_id), c.body, c.created_at, c.edited_at)
            for c in said
        ),
        resolved_by=row.resolved_by,
        resolved_at=row.resolved_at,
        reactions=tuple((PersonId(r.person_id), Reaction(r.reaction)) for r in felt),
    )


def _hashes(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, str]:
    if not rows:
        return {}
    query = select(revisions.c.number, revisions.c.content_hash).where(
        revisions.c.notice_id == rows[0].notice_id,
        revisions.c.number.in_({row.revision for row in rows}),
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _comment_view(row: Row[Any]) -> CommentView:
    return CommentView(
        id=row.id,
        author=PersonName(id=row.author_id, name=row.author_name),
        body=row.body,
        created_at=row.created_at,
        edited_at=row.edited_at,
    )


def _reaction_views(rows: Sequence[Row[Any]]) -> tuple[ReactionView, ...]:
    return tuple(
        ReactionView(
            reaction=reaction,
            people=tuple(
                PersonName(id=row.person_id, name=row.person_name)
                for row in rows
                if row.reaction == reaction.value
            ),
        )
        for reaction in Reaction
        if any(row.reaction == reaction.value for row in rows)
    )


def _resolver(row: Row[Any]) -> PersonName | None:
    if row.resolved_by is None:
        return None
    return PersonName(id=row.resolved_by, name=row.resolved_by_name)
