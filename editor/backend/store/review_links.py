"""Queries about review links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, func, insert, or_, select, update

from editor.backend.store.schema import review_links, revisions
from editor.domain.errors import NotFound
from editor.domain.review_link import ReviewLink

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

_L = review_links.c


def add(connection: Connection, values: Mapping[str, object]) -> None:
    """Write a link that was never opened."""
    connection.execute(insert(review_links).values({**values, "opens": 0}))


def open_rows(connection: Connection, notice_id: str, now: datetime) -> Sequence[Row[Any]]:
    """Return the links of a notice that open its page, the newest first."""
    query = select(review_links).where(_L.notice_id == notice_id, _is_open(now))
    return connection.execute(query.order_by(_L.created_at.desc(), _L.id.desc())).all()


def count_open(connection: Connection, notice_id: str, now: datetime) -> int:
    """Return how many links of a notice open its page."""
    query = select(func.count()).where(_L.notice_id == notice_id, _is_open(now))
    return int(connection.execute(query).scalar_one())


def row(connection: Connection, notice_id: str, link_id: str) -> Row[Any]:
    """Return a link of a notice, whatever became of it; raises NotFound."""
    query = select(review_links).where(_L.notice_id == notice_id, _L.id == link_id)
    found = connection.execute(query).one_or_none()
    if found is None:
        raise NotFound("not_found", what="review_link", id=link_id)
    return found


def revoke(connection: Connection, link_id: str, now: datetime) -> bool:
    """Close a link; False where it was closed before."""
    is_it = and_(_L.id == link_id, _L.revoked_at.is_(None))
    return connection.execute(update(review_links).where(is_it).values(revoked_at=now)).rowcount > 0


def shown(connection: Connection, token_hash: str) -> Row[Any] | None:
    """Return the link and the revision that a token names; the same query for every token."""
    is_its = and_(revisions.c.notice_id == _L.notice_id, revisions.c.number == _L.revision)
    query = (
        select(_L.id.label("link_id"), _L.expires_at, _L.revoked_at, revisions)
        .join_from(review_links, revisions, is_its)
        .where(_L.token_hash == token_hash)
    )
    return connection.execute(query).one_or_none()


def link_of(found: Row[Any]) -> ReviewLink:
    """Return what decides whether a row opens."""
    return ReviewLink(found.expires_at, found.revoked_at)


def count_opening(connection: Connection, link_id: str, now: datetime) -> None:
    """Write down that the page was opened once more."""
    values = {"opens": _L.opens + 1, "last_opened_at": now}
    connection.execute(update(review_links).where(_L.id == link_id).values(values))


def forget_old(connection: Connection, before: datetime) -> int:
    """Drop the links that ended or were revoked before a moment; return how many."""
    is_over = or_(_L.expires_at < before, _L.revoked_at < before)
    return connection.execute(delete(review_links).where(is_over)).rowcount


def _is_open(now: datetime) -> ColumnElement[bool]:
    return and_(_L.revoked_at.is_(None), _L.expires_at > now)
