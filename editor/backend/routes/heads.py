"""…/notices/{id}/heads: what is being written at other desks, so that nobody writes it twice.

A head is no version: nobody reviews it, nothing is published from it, and no audit entry names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, caller_of
from editor.backend.routes.asking import page
from editor.backend.routes.notices import content_from
from editor.backend.routes.table import Route, mount
from editor.backend.store import heads, notices
from editor.backend.work import Desk, Outcome, Work, etag_of
from editor.domain.errors import Stale
from editor.domain.notice import content_hash
from editor.domain.people import Action
from editor.wire.head import HeadStamp, HeadView, NewHead
from editor.wire.model import Id
from editor.wire.notice import ContentView
from editor.wire.page import Page
from editor.wire.people import PersonName

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row

SHOWN_MAX = 50


class HeadRoutes:
    """Lists, takes and forgets heads. A head belongs to one person at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes; the same head again changes nothing, so none takes a key."""
        path = "/notices/{notice_id}/heads"
        one, write = path + "/{desk_id}", Action.WRITE
        routes = (
            Route("GET", path, Action.READ, self.list_heads, Page[HeadView]),
            Route("PUT", one, write, self.put_head, HeadStamp, conditional=True),
            Route("DELETE", one, write, self.remove_head, None, status=204),
        )
        mount(router, gate, routes)

    def list_heads(self, notice_id: Id, request: Request) -> Response:
        """List the heads of a notice, the newest first."""
        with self._desk.store.reading() as connection:
            notices.notice_row(connection, notice_id)
            rows = heads.head_rows(connection, notice_id, limit=SHOWN_MAX)
        return page(request, tuple(map(_view, rows)), None)

    def put_head(self, notice_id: Id, desk_id: Id, body: NewHead, request: Request) -> Response:
        """Take what a desk has typed; the same text again answers as before."""
        return self._desk.perform(
            caller_of(request), lambda work: _put(work, notice_id, desk_id, body)
        )

    def remove_head(self, notice_id: Id, desk_id: Id, request: Request) -> Response:
        """Forget one's own head; one that is not there is forgotten already."""
        return self._desk.perform(
            caller_of(request), lambda work: _remove(work, notice_id, desk_id)
        )


def _put(work: Work, notice_id: str, desk_id: str, new: NewHead) -> Outcome:
    notices.notice_row(work.connection, notice_id)
    row = heads.head_row(work.connection, notice_id, desk_id, work.person.id)
    work.require_condition(row.version if row else 0)
    values = _values(work, new)
    if row is None:
        return _add(work, notice_id, desk_id, values)
    if (row.content_hash, row.base_revision) == (values["content_hash"], new.base_revision):
        return _stamp(row.updated_at, row.version)
    work.require_match(row.version)
    heads.change_head(work.connection, row, {**values, "version": row.version + 1})
    return _stamp(work.now, row.version + 1)


def _add(work: Work, notice_id: str, desk_id: str, values: dict[str, object]) -> Outcome:
    work.require_match(0)
    place = {"notice_id": notice_id, "desk_id": desk_id, "person_id": work.person.id}
    if not heads.add_head(work.connection, {**place, **values, "version": 1}):
        raise Stale("stale", etag=etag_of(1), version=1)
    return _stamp(work.now, 1)


def _values(work: Work, new: NewHead) -> dict[str, object]:
    return {
        "person_name": work.person.name,
        "content": new.content.model_dump(mode="json"),
        "content_hash": content_hash(content_from(new.content)),
        "base_revision": new.base_revision,
        "updated_at": work.now,
    }


def _stamp(updated_at: datetime, version: int) -> Outcome:
    etag = etag_of(version)
    return Outcome(HeadStamp(updated_at=updated_at, etag=etag), etag=etag)


def _remove(work: Work, notice_id: str, desk_id: str) -> Outcome:
    notices.notice_row(work.connection, notice_id)
    heads.remove_head(work.connection, notice_id, desk_id, work.person.id)
    return Outcome()


def _view(row: Row[Any]) -> HeadView:
    return HeadView(
        desk=row.desk_id,
        person=PersonName(id=row.person_id, name=row.person_name),
        content=ContentView.model_validate(row.content),
        base_revision=row.base_revision,
        updated_at=row.updated_at,
        etag=etag_of(row.version),
    )
