"""Queries about notices, their revisions, review requests and approvals."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, insert, select, update

from editor.backend.store import paging
from editor.backend.store.named_pictures import require_pictures
from editor.backend.store.schema import approvals, notices, releases, revisions, threads
from editor.domain.approval import Approval, Verdict
from editor.domain.environment import Environment
from editor.domain.errors import NotFound
from editor.domain.ids import NoticeId, PersonId, ReleaseId
from editor.domain.notice import Content, Kind
from editor.domain.release import ReleaseState
from editor.domain.standing import Outing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from editor.domain.revision import Revision


def notice_row(connection: Connection, notice_id: str, *, lock: bool = False) -> Row[Any]:
    """Return a notice; `lock` holds it until the transaction ends. Raises NotFound."""
    query = select(notices).where(notices.c.id == notice_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise NotFound("not_found", what="notice", id=notice_id)
    return row


def notice_rows(
    connection: Connection, *, limit: int, seen: tuple[datetime, str] | None = None
) -> Sequence[Row[Any]]:
    """Return notices, the newest first, after the one that was seen last."""
    query = select(notices).order_by(notices.c.created_at.desc(), notices.c.id.desc())
    if seen is not None:
        query = query.where(paging.before(notices.c.created_at, notices.c.id, seen))
    return connection.execute(query.limit(limit)).all()


def add_notice(connection: Connection, first: Revision, *, author_name: str) -> None:
    """Write a notice with its revision 1."""
    newest = _newest(first)
    connection.execute(
        insert(notices).values(
            id=first.notice_id,
            author_id=first.author,
            author_name=author_name,
            created_at=first.created_at,
            **newest,
        )
    )
    _add_revision(connection, first, author_name=author_name)


def add_revision(connection: Connection, revision: Revision, *, author_name: str) -> None:
    """Write the next revision of a notice that is locked."""
    _add_revision(connection, revision, author_name=author_name)
    is_its = notices.c.id == revision.notice_id
    connection.execute(update(notices).where(is_its).values(**_newest(revision)))


def revision_row(connection: Connection, notice_id: str, number: int) -> Row[Any]:
    """Return one revision; raises NotFound."""
    is_it = and_(revisions.c.notice_id == notice_id, revisions.c.number == number)
    row = connection.execute(select(revisions).where(is_it)).one_or_none()
    if row is None:
        raise NotFound("not_found", what="revision", id=notice_id, number=number)
    return row


def revision_rows(
    connection: Connection, notice_id: str, *, limit: int, below: int | None
) -> Sequence[Row[Any]]:
    """Return revisions of a notice, the newest first, below a number."""
    query = select(revisions).where(revisions.c.notice_id == notice_id)
    if below is not None:
        query = query.where(revisions.c.number < below)
    return connection.execute(query.order_by(revisions.c.number.desc()).limit(limit)).all()


def content_of(row: Row[Any]) -> Content:
    """Return the stored fields of a revision."""
    return Content(row.title, row.body, Kind(row.kind), row.locale, row.cover, tuple(row.media))


def approvals_of(
    connection: Connection, ids: Sequence[str]
) -> Mapping[str, Sequence[tuple[Approval, str]]]:
    """Return the approvals of notices with the reviewers' names, oldest first."""
    found: dict[str, list[tuple[Approval, str]]] = defaultdict(list)
    query = select(approvals).where(approvals.c.notice_id.in_(ids))
    for row in connection.execute(query.order_by(approvals.c.decided_at, approvals.c.id)):
        found[row.notice_id].append((_approval(row), row.reviewer_name))
    return found


def add_approval(connection: Connection, approval: Approval, *, reviewer_name: str) -> None:
    """Write what a reviewer said."""
    connection.execute(
        insert(approvals).values(
            notice_id=approval.notice_id,
            content_hash=approval.content_hash,
            environment=approval.environment.value,
            reviewer_id=approval.reviewer,
            reviewer_name=reviewer_name,
            verdict=approval.verdict.value,
            reason=approval.reason,
            decided_at=approval.decided_at,
        )
    )


def outings_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, Sequence[Outing]]:
    """Return the releases of notices, as much as their standing needs, oldest first."""
    found: dict[str, list[Outing]] = defaultdict(list)
    columns = (releases.c.id, releases.c.notice_id, releases.c.content_hash, releases.c.state)
    query = select(*columns).where(releases.c.notice_id.in_(ids))
    for row in connection.execute(query.order_by(releases.c.created_at, releases.c.id)):
        outing = Outing(ReleaseId(row.id), row.content_hash, ReleaseState(row.state))
        found[row.notice_id].append(outing)
    return found


def open_threads_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, int]:
    """Return how many threads of each notice nobody has resolved."""
    query = (
        select(threads.c.notice_id, func.count())
        .where(threads.c.notice_id.in_(ids), threads.c.resolved_at.is_(None))
        .group_by(threads.c.notice_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def scheduled_rows(connection: Connection, notice_id: str) -> Sequence[Row[Any]]:
    """Return and lock the releases of a notice that wait for their moment."""
    is_waiting = releases.c.state == ReleaseState.SCHEDULED.value
    query = select(releases).where(releases.c.notice_id == notice_id, is_waiting)
    return connection.execute(query.with_for_update()).all()


def suspend(connection: Connection, release_id: str, *, reason: str, now: datetime) -> None:
    """Take a scheduled release off the clock."""
    is_it = releases.c.id == release_id
    values = {"state": ReleaseState.SUSPENDED.value, "reason": reason, "updated_at": now}
    version = releases.c.version + 1
    connection.execute(update(releases).where(is_it).values(version=version, **values))


def _add_revision(connection: Connection, revision: Revision, *, author_name: str) -> None:
    content = revision.content
    require_pictures(connection, content)
    connection.execute(
        insert(revisions).values(
            notice_id=revision.notice_id,
            number=revision.number,
            content_hash=revision.content_hash,
            title=content.title,
            body=content.body,
            kind=content.kind.value,
            locale=content.locale,
            cover=content.cover,
            media=list(content.media),
            author_id=revision.author,
            author_name=author_name,
            created_at=revision.created_at,
        )
    )


def _newest(revision: Revision) -> dict[str, object]:
    """Return what a notice repeats of its newest revision; its number is the ETag's version."""
    return {
        "title": revision.content.title,
        "kind": revision.content.kind.value,
        "locale": revision.content.locale,
        "revision": revision.number,
        "content_hash": revision.content_hash,
        "updated_at": revision.created_at,
        "version": revision.number,
    }


def _approval(row: Row[Any]) -> Approval:
    return Approval(
        notice_id=NoticeId(row.notice_id),
        content_hash=row.content_hash,
        environment=Environment(row.environment),
        reviewer=PersonId(row.reviewer_id),
        verdict=Verdict(row.verdict),
        decided_at=row.decided_at,
        reason=row.reason,
    )
