"""POST …/notices/{id}/review: please read exactly this revision."""

from __future__ import annotations

from fastapi import APIRouter, Request
from sqlalchemy import insert, update
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.notice_views import notice_view
from editor.backend.routes.table import Route, mount
from editor.backend.store import notices, schema
from editor.backend.work import Desk, Outcome, Work
from editor.domain.errors import Conflict
from editor.domain.people import Action
from editor.wire.model import Id
from editor.wire.notice import NoticeView, ReviewRequest


class ReviewRoutes:
    """Asks for reviews (검토 요청)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        asking = Route(
            "POST", "/notices/{notice_id}/review", Action.REQUEST_REVIEW,
            self.request_review, NoticeView, key=KeyRule.REQUIRED,
        )  # fmt: skip
        mount(router, gate, (asking,))

    def request_review(self, notice_id: Id, body: ReviewRequest, request: Request) -> Response:
        """Ask for a review of the newest revision."""
        return self._desk.perform(caller_of(request), lambda work: _request(work, notice_id, body))


def _request(work: Work, notice_id: str, asked: ReviewRequest) -> Outcome:
    row = notices.notice_row(work.connection, notice_id, lock=True)
    if asked.revision != row.revision:
        raise Conflict("review_stale", revision=asked.revision, newest=row.revision)
    work.connection.execute(
        insert(schema.review_requests).values(
            notice_id=notice_id,
            revision=row.revision,
            content_hash=row.content_hash,
            requested_by=work.person.id,
            requested_by_name=work.person.name,
            note=asked.note,
            requested_at=work.now,
        )
    )
    is_it = schema.notices.c.id == notice_id
    values = {"review_requested_at": work.now, "review_revision": row.revision}
    work.connection.execute(update(schema.notices).where(is_it).values(**values))
    work.note("gongji.review.request", notice_id, row.content_hash, revision=row.revision)
    view = notice_view(work.connection, notice_id, work.environment)
    return Outcome(view, etag=view.etag)
