"""Notices and revisions as the API shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editor.backend.store import notices
from editor.backend.work import etag_of
from editor.domain.approval import Approval, Verdict
from editor.domain.ids import PersonId
from editor.domain.standing import Standing, Text, standing_of
from editor.wire.notice import ApprovalView, ContentView, NoticeView, RevisionView
from editor.wire.people import PersonName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

    from editor.domain.environment import Environment


def notice_view(connection: Connection, notice_id: str, environment: Environment) -> NoticeView:
    """Return one notice and where it stands; raises NotFound."""
    row = notices.notice_row(connection, notice_id)
    return notice_views(connection, [row], environment)[0]


def notice_views(
    connection: Connection, rows: Sequence[Row[Any]], environment: Environment
) -> tuple[NoticeView, ...]:
    """Return notices and where they stand, with three queries for all of them."""
    ids = [row.id for row in rows]
    said = notices.approvals_of(connection, ids)
    outings = notices.outings_of(connection, ids)
    threads = notices.open_threads_of(connection, ids)
    views = []
    for row in rows:
        approvals = [approval for approval, _ in said.get(row.id, ())]
        standing = standing_of(_text(row, environment), approvals, outings.get(row.id, ()))
        shown = _approval_views(said.get(row.id, ()), row.content_hash)
        views.append(_view(row, standing, shown, threads.get(row.id, 0)))
    return tuple(views)


def revision_view(row: Row[Any]) -> RevisionView:
    """Return one revision."""
    content = notices.content_of(row)
    return RevisionView(
        notice_id=row.notice_id,
        number=row.number,
        content_hash=row.content_hash,
        content=ContentView(
            title=content.title,
            body=content.body,
            kind=content.kind,
            locale=content.locale,
            cover=content.cover,
            media=content.media,
        ),
        author=PersonName(id=row.author_id, name=row.author_name),
        created_at=row.created_at,
    )


def _text(row: Row[Any], environment: Environment) -> Text:
    return Text(row.content_hash, PersonId(row.author_id), environment, row.review_requested_at)


def _view(
    row: Row[Any], standing: Standing, approvals: tuple[ApprovalView, ...], threads: int
) -> NoticeView:
    return NoticeView(
        id=row.id,
        title=row.title,
        kind=row.kind,
        locale=row.locale,
        state=standing.state,
        revision=row.revision,
        content_hash=row.content_hash,
        author=PersonName(id=row.author_id, name=row.author_name),
        updated_at=row.updated_at,
        review_requested_at=row.review_requested_at,
        review_revision=row.review_revision,
        approvals=approvals,
        approved=standing.is_approved,
        open_threads=threads,
        release_id=standing.release_id,
        etag=etag_of(row.version),
    )


def _approval_views(
    said: Sequence[tuple[Approval, str]], newest_hash: str
) -> tuple[ApprovalView, ...]:
    return tuple(
        ApprovalView(
            content_hash=approval.content_hash,
            environment=approval.environment,
            reviewer=PersonName(id=approval.reviewer, name=name),
            verdict=Verdict(approval.verdict),
            decided_at=approval.decided_at,
            reason=approval.reason,
            stale=approval.content_hash != newest_hash,
        )
        for approval, name in said
    )
