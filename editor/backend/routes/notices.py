"""GET and POST …/notices: what is written, and where it stands."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.notice_views import notice_view, notice_views
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import notices
from editor.backend.store.paging import cursor_at, read_cursor_at
from editor.backend.work import Desk, Outcome, Work, reply
from editor.domain.errors import Conflict, NotFound
from editor.domain.ids import NoticeId
from editor.domain.notice import Content, check_draft
from editor.domain.people import Action
from editor.domain.release import ReleaseState
from editor.domain.revision import Revision
from editor.wire.model import Id
from editor.wire.notice import ContentView, NewNotice, NoticeView
from editor.wire.page import Page


class NoticeRoutes:
    """Lists, shows and creates notices."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        routes = (
            Route("GET", "/notices", Action.READ, self.list_notices, Page[NoticeView]),
            Route(
                "POST", "/notices", Action.WRITE, self.create_notice, NoticeView,
                status=201, key=KeyRule.REQUIRED,
            ),
            Route("GET", "/notices/{notice_id}", Action.READ, self.read_notice, NoticeView),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_notices(
        self,
        request: Request,
        *,
        state: ReleaseState | None = None,
        cursor: Cursor = None,
        limit: Limit = DEFAULT_LIMIT,
    ) -> Response:
        """List notices, the newest first; a page filtered by state may be short."""
        seen = read_cursor_at(cursor)
        with self._desk.store.reading() as connection:
            rows = notices.notice_rows(connection, limit=limit, seen=seen)
            views = notice_views(connection, rows, self._desk.environment)
        shown = tuple(v for v in views if state is None or v.state is state)
        last = rows[-1] if len(rows) == limit else None
        onward = cursor_at(last.created_at, last.id) if last else None
        return page(request, shown, onward)

    def read_notice(self, notice_id: Id) -> Response:
        """Show one notice; its ETag goes into If-Match of the next revision."""
        with self._desk.store.reading() as connection:
            return reply(_shown(notice_view(connection, notice_id, self._desk.environment)))

    def create_notice(self, body: NewNotice, request: Request) -> Response:
        """Create a notice with its revision 1; the desk made its id."""
        return self._desk.perform(caller_of(request), lambda work: _create(work, body))


def content_from(view: ContentView) -> Content:
    """Return the content that somebody sent; raises Invalid where it cannot be stored."""
    content = Content(view.title, view.body, view.kind, view.locale, view.cover, tuple(view.media))
    check_draft(content)
    return content


def _create(work: Work, new: NewNotice) -> Outcome:
    revision = Revision(NoticeId(new.id), 1, content_from(new.content), work.person.id, work.now)
    if _is_there(work, revision):
        return _shown(notice_view(work.connection, new.id, work.environment))
    notices.add_notice(work.connection, revision, author_name=work.person.name)
    work.note("gongji.notice.create", new.id, revision.content_hash, revision=1)
    view = notice_view(work.connection, new.id, work.environment)
    return Outcome(view, 201, view.etag)


def _is_there(work: Work, first: Revision) -> bool:
    """Tell whether the same person already created just this; raises Conflict otherwise."""
    try:
        row = notices.notice_row(work.connection, first.notice_id)
    except NotFound:
        return False
    stored = notices.revision_row(work.connection, first.notice_id, 1)
    if row.author_id == first.author and stored.content_hash == first.content_hash:
        return True
    raise Conflict("notice_exists", id=first.notice_id)


def _shown(view: NoticeView) -> Outcome:
    return Outcome(view, etag=view.etag)
