"""…/notices/{id}/revisions: immutable versions, and what a new one does to comments and plans."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.notice_views import revision_view
from editor.backend.placing import place_threads
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.notices import content_from
from editor.backend.routes.table import Route, mount
from editor.backend.store import heads, notices
from editor.backend.store.paging import cursor_of, read_cursor
from editor.backend.work import Desk, Outcome, Work, etag_of, reply
from editor.domain.ids import NoticeId
from editor.domain.people import Action
from editor.domain.revision import Revision
from editor.wire.model import Id, Number
from editor.wire.notice import NewRevision, RevisionView
from editor.wire.page import Page


class RevisionRoutes:
    """Lists, shows and adds revisions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        path = "/notices/{notice_id}/revisions"
        routes = (
            Route("GET", path, Action.READ, self.list_revisions, Page[RevisionView]),
            Route("GET", path + "/{number}", Action.READ, self.read_revision, RevisionView),
            Route(
                "POST", path, Action.WRITE, self.create_revision, RevisionView,
                status=201, key=KeyRule.REQUIRED, conditional=True,
            ),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_revisions(
        self, notice_id: Id, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List the revisions of a notice, the newest first."""
        below = read_cursor(cursor)[0] if cursor else None
        with self._desk.store.reading() as connection:
            notices.notice_row(connection, notice_id)
            rows = notices.revision_rows(connection, notice_id, limit=limit, below=below)
        onward = cursor_of(rows[-1].number) if len(rows) == limit else None
        return page(request, tuple(revision_view(row) for row in rows), onward)

    def read_revision(self, notice_id: Id, number: Number) -> Response:
        """Show one revision."""
        with self._desk.store.reading() as connection:
            return reply(
                Outcome(revision_view(notices.revision_row(connection, notice_id, number)))
            )

    def create_revision(self, notice_id: Id, body: NewRevision, request: Request) -> Response:
        """Add a revision; the same content as the newest answers that one and changes nothing."""
        return self._desk.perform(caller_of(request), lambda work: _create(work, notice_id, body))


def _create(work: Work, notice_id: str, new: NewRevision) -> Outcome:
    row = notices.notice_row(work.connection, notice_id, lock=True)
    work.require_condition(row.version)
    revision = Revision(
        NoticeId(notice_id), row.revision + 1, content_from(new.content), work.person.id, work.now
    )
    if revision.content_hash == row.content_hash:
        return _shown(work, notice_id, row.revision, status=200)
    work.require_match(row.version)
    notices.add_revision(work.connection, revision, author_name=work.person.name)
    work.note("gongji.revision.create", notice_id, revision.content_hash, revision=revision.number)
    place_threads(work, revision, new.anchors)
    heads.forget_saved(work.connection, notice_id, revision.content_hash)
    _suspend_releases(work, revision)
    return _shown(work, notice_id, revision.number, status=201)


def _shown(work: Work, notice_id: str, number: int, *, status: int) -> Outcome:
    row = notices.revision_row(work.connection, notice_id, number)
    return Outcome(revision_view(row), status, etag_of(number))


def _suspend_releases(work: Work, revision: Revision) -> None:
    """Take plans of the older text off the clock: nobody approved what would go out."""
    for row in notices.scheduled_rows(work.connection, revision.notice_id):
        if row.content_hash == revision.content_hash:
            continue
        reason = "revision_changed"
        notices.suspend(work.connection, row.id, reason=reason, now=work.now)
        work.note("gongji.release.suspend", row.id, row.content_hash, reason=reason)
