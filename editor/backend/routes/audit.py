"""GET …/audit: the chain itself, and its head, so that a cut-off end shows."""

from __future__ import annotations

from fastapi import APIRouter, Request
from sqlalchemy import select
from starlette.responses import Response

from editor.backend.audit import read_entry
from editor.backend.auth import Gate
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store.paging import cursor_of, read_cursor
from editor.backend.store.schema import audit_entries
from editor.backend.work import Desk, Outcome, reply
from editor.domain.errors import NotFound
from editor.domain.people import Action
from editor.wire.audit import AuditView
from editor.wire.page import Page


class AuditRoutes:
    """Shows the audit log (작업 기록)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        action = Action.READ_AUDIT
        routes = (
            Route("GET", "/audit", action, self.list_entries, Page[AuditView]),
            Route("GET", "/audit/head", action, self.read_head, AuditView),
        )
        mount(router, gate, routes)

    def list_entries(
        self, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List entries in the order of the chain, the oldest first."""
        above = read_cursor(cursor)[0] if cursor else 0
        query = select(audit_entries).where(audit_entries.c.seq > above)
        with self._desk.store.reading() as connection:
            rows = (
                connection.execute(query.order_by(audit_entries.c.seq).limit(limit))
                .mappings()
                .all()
            )
        entries = tuple(AuditView.model_validate(read_entry(dict(row))) for row in rows)
        return page(request, entries, cursor_of(entries[-1].seq) if len(rows) == limit else None)

    def read_head(self) -> Response:
        """Show the newest entry."""
        query = select(audit_entries).order_by(audit_entries.c.seq.desc()).limit(1)
        with self._desk.store.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound("not_found", what="audit")
        return reply(Outcome(AuditView.model_validate(read_entry(dict(row)))))
