"""…/notices/{id}/comparisons and …/comparisons: wordings side by side, and colleagues' votes."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.comparison_views import comparison_of, comparison_view, comparison_views
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import comparisons, notices
from editor.backend.store.paging import cursor_of, read_cursor
from editor.backend.work import Desk, Outcome, Work
from editor.domain import comparison as rules
from editor.domain.comparison import Vote, checked_options
from editor.domain.errors import Conflict
from editor.domain.people import Action
from editor.wire.comparison import ComparisonView, NewComparison, NewVote
from editor.wire.model import Id
from editor.wire.page import Page


class ComparisonRoutes:
    """Asks colleagues which wording they would open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        of_notice, one = "/notices/{notice_id}/comparisons", "/comparisons/{comparison_id}"
        listings = (
            Route("GET", of_notice, Action.READ, self.list_of_notice, Page[ComparisonView]),
            Route("GET", "/comparisons", Action.READ, self.list_open, Page[ComparisonView]),
        )
        commands = (
            (of_notice, Action.WRITE, self.create_comparison, 201),
            (one + "/votes", Action.COMMENT, self.vote, 200),
            (one + "/close", Action.WRITE, self.close, 200),
        )
        routes = tuple(
            Route("POST", path, action, do, ComparisonView, status=status, key=KeyRule.REQUIRED)
            for path, action, do, status in commands
        )
        mount(router, gate, (*listings, *routes))

    def list_of_notice(
        self, notice_id: Id, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List what was asked about a notice, closed questions too, the oldest first."""
        with self._desk.store.reading() as connection:
            notices.notice_row(connection, notice_id)
            above = read_cursor(cursor)[1] if cursor else ""
            rows = comparisons.rows_of(connection, notice_id, limit=limit, above=above)
            views = comparison_views(connection, rows)
        return page(request, views, cursor_of(0, rows[-1].id) if len(rows) == limit else None)

    def list_open(
        self, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List what colleagues are asked now, the oldest first."""
        above = read_cursor(cursor)[1] if cursor else ""
        with self._desk.store.reading() as connection:
            rows = comparisons.open_rows(connection, limit=limit, above=above)
            views = comparison_views(connection, rows)
        return page(request, views, cursor_of(0, rows[-1].id) if len(rows) == limit else None)

    def create_comparison(self, notice_id: Id, body: NewComparison, request: Request) -> Response:
        """Ask colleagues; one open question for each part of a notice."""
        return self._desk.perform(caller_of(request), lambda work: _ask(work, notice_id, body))

    def vote(self, comparison_id: Id, body: NewVote, request: Request) -> Response:
        """Choose a wording, or another one than before."""
        return self._desk.perform(caller_of(request), lambda work: _vote(work, comparison_id, body))

    def close(self, comparison_id: Id, request: Request) -> Response:
        """Take no more votes."""
        return self._desk.perform(caller_of(request), lambda work: _close(work, comparison_id))


def _ask(work: Work, notice_id: str, new: NewComparison) -> Outcome:
    options = checked_options(new.options)
    notices.notice_row(work.connection, notice_id, lock=True)
    if comparisons.is_asked(work.connection, notice_id, new.part.value):
        raise Conflict("comparison_open", part=new.part.value)
    values = {
        "id": new.id,
        "notice_id": notice_id,
        "part": new.part.value,
        "options": list(options),
        "author_id": work.person.id,
        "author_name": work.person.name,
        "created_at": work.now,
    }
    if not comparisons.add_comparison(work.connection, values):
        raise Conflict("comparison_exists", id=new.id)
    work.note("gongji.comparison.create", notice_id, comparison=new.id)
    return Outcome(comparison_view(work.connection, new.id), 201)


def _vote(work: Work, comparison_id: str, new: NewVote) -> Outcome:
    row = comparisons.comparison_row(work.connection, comparison_id, lock=True)
    given = Vote(work.person.id, new.option, work.now, new.reason.strip())
    rules.vote(comparison_of(row), given)
    comparisons.put_vote(work.connection, comparison_id, given, name=work.person.name)
    work.note("gongji.comparison.vote", row.notice_id, comparison=comparison_id, option=new.option)
    return Outcome(comparison_view(work.connection, comparison_id))


def _close(work: Work, comparison_id: str) -> Outcome:
    row = comparisons.comparison_row(work.connection, comparison_id, lock=True)
    rules.close(comparison_of(row), now=work.now)
    comparisons.close_comparison(work.connection, comparison_id, work.now)
    work.note("gongji.comparison.close", row.notice_id, comparison=comparison_id)
    return Outcome(comparison_view(work.connection, comparison_id))
