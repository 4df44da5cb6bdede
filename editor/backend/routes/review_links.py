"""…/notices/{id}/review-links: one pinned revision on a real phone, for a while."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from sqlalchemy import Row
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.routes.asking import page
from editor.backend.routes.table import Route, mount
from editor.backend.store import notices, review_links
from editor.backend.tokens import token_hash
from editor.backend.work import Desk, Outcome, Work
from editor.domain.errors import Conflict
from editor.domain.ids import ulid
from editor.domain.people import Action
from editor.domain.review_link import OPEN_MAX, end_of
from editor.wire.model import Id
from editor.wire.page import Page
from editor.wire.people import PersonName
from editor.wire.review_link import MadeReviewLink, NewReviewLink, ReviewLinkView

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from editor.backend.review_token import ReviewTokens

PATH = "/r/"


class ReviewLinkRoutes:
    """Makes, lists and revokes links.

    They end by real time, also where practice runs its clock faster: a phone in a hand does not.
    """

    def __init__(self, desk: Desk, tokens: ReviewTokens, *, system: Callable[[], datetime]) -> None:
        self._desk = desk
        self._tokens = tokens
        self._system = system

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        path = "/notices/{notice_id}/review-links"
        routes = (
            Route("GET", path, Action.SHARE, self.list_links, Page[ReviewLinkView]),
            Route(
                "POST", path, Action.SHARE, self.create_link, MadeReviewLink,
                status=201, key=KeyRule.REQUIRED,
            ),
            Route(
                "DELETE", path + "/{link_id}", Action.SHARE, self.revoke_link, None, status=204
            ),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_links(self, notice_id: Id, request: Request) -> Response:
        """List the links that open their page now, the newest first."""
        with self._desk.store.reading() as connection:
            notices.notice_row(connection, notice_id)
            rows = review_links.open_rows(connection, notice_id, self._system())
        return page(request, tuple(map(_view, rows)), None)

    def create_link(self, notice_id: Id, body: NewReviewLink, request: Request) -> Response:
        """Make a link to one revision; the answer alone holds its token."""
        now = self._system()
        response = self._desk.perform(
            caller_of(request), lambda work: self._create(work, notice_id, body, now)
        )
        return self._with_path(response)

    def revoke_link(self, notice_id: Id, link_id: Id, request: Request) -> Response:
        """Close a link for good; closing it again changes nothing."""
        now = self._system()
        return self._desk.perform(
            caller_of(request), lambda work: _revoke(work, notice_id, link_id, now)
        )

    def _create(self, work: Work, notice_id: str, new: NewReviewLink, now: datetime) -> Outcome:
        notices.notice_row(work.connection, notice_id, lock=True)
        revision = notices.revision_row(work.connection, notice_id, new.revision)
        if review_links.count_open(work.connection, notice_id, now) >= OPEN_MAX:
            raise Conflict("review_links_many", limit=OPEN_MAX)
        link_id = ulid(now, secrets.token_bytes(10))
        review_links.add(
            work.connection, self._row(work, link_id, revision, end_of(now, new.hours))
        )
        work.note(
            "gongji.review_link.create", notice_id, revision.content_hash,
            link=link_id, revision=new.revision, hours=new.hours,
        )  # fmt: skip
        return Outcome(_view(review_links.row(work.connection, notice_id, link_id)), 201)

    def _row(
        self, work: Work, link_id: str, revision: Row[Any], expires_at: datetime
    ) -> dict[str, object]:
        return {
            "id": link_id,
            "token_hash": token_hash(self._tokens.token(link_id)),
            "notice_id": revision.notice_id,
            "revision": revision.number,
            "author_id": work.person.id,
            "author_name": work.person.name,
            "created_at": self._system(),
            "expires_at": expires_at,
        }

    def _with_path(self, response: Response) -> Response:
        """Add the address to an answer that was remembered without it."""
        view = json.loads(bytes(response.body))
        made = MadeReviewLink(**view, path=PATH + self._tokens.token(view["id"]))
        headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
        return Response(made.model_dump_json(), response.status_code, headers=headers)


def _revoke(work: Work, notice_id: str, link_id: str, now: datetime) -> Outcome:
    row = review_links.row(work.connection, notice_id, link_id)
    if review_links.revoke(work.connection, link_id, now):
        work.note("gongji.review_link.revoke", notice_id, link=link_id, revision=row.revision)
    return Outcome(None)


def _view(row: Row[Any]) -> ReviewLinkView:
    return ReviewLinkView(
        id=row.id,
        notice_id=row.notice_id,
        revision=row.revision,
        author=PersonName(id=row.author_id, name=row.author_name),
        created_at=row.created_at,
        expires_at=row.expires_at,
        opens=row.opens,
        last_opened_at=row.last_opened_at,
    )
