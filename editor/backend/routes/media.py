"""…/media: pictures, named by the hash of their bytes, so that sending one twice is once."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from fastapi import APIRouter, Request
from sqlalchemy import Row
from starlette.responses import Response

from editor.backend.auth import Gate, caller_of
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import pictures
from editor.backend.store.paging import cursor_at, read_cursor_at
from editor.backend.work import Desk, Outcome, Work
from editor.domain.errors import Conflict, Invalid
from editor.domain.people import Action
from editor.domain.picture import Format
from editor.domain.picture_file import check_stored
from editor.wire.media import PictureView
from editor.wire.model import Line
from editor.wire.page import Page
from editor.wire.people import PersonName

TYPES = {
    Format.WEBP: "image/webp",
    Format.PNG: "image/png",
    Format.JPEG: "image/jpeg",
    Format.GIF: "image/gif",
}


class MediaRoutes:
    """Lists, takes, shows and forgets pictures."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        one = "/media/{digest}"
        routes = (
            Route("GET", "/media", Action.READ, self.list_pictures, Page[PictureView]),
            Route(
                "POST", "/media", Action.WRITE, self.add_picture, PictureView,
                status=201, is_file=True,
            ),
            Route("GET", one, Action.READ, self.read_picture, None),
            Route("DELETE", one, Action.WRITE, self.remove_picture, None, status=204),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_pictures(
        self, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List pictures, the newest first."""
        seen = read_cursor_at(cursor)
        with self._desk.store.reading() as connection:
            rows = pictures.rows(connection, limit=limit, seen=seen)
            views = tuple(
                _view(row, in_use=pictures.is_in_use(connection, row.hash)) for row in rows
            )
        last = rows[-1] if len(rows) == limit else None
        return page(request, views, cursor_at(last.created_at, last.hash) if last else None)

    def add_picture(self, request: Request, name: Line = "") -> Response:
        """Take a picture as the raw body; `Content-Digest` (RFC 9530) says what was meant."""
        data = bytes(request.scope["gongji.body"])
        digest = _checked_digest(request, data)
        return self._desk.perform(
            caller_of(request), lambda work: _add(work, data, digest=digest, name=name)
        )

    def read_picture(self, digest: str) -> Response:
        """Return the bytes of a picture."""
        with self._desk.store.reading() as connection:
            data, kind = pictures.data_of(connection, digest)
        headers = {
            "Content-Type": TYPES[Format(kind)],
            "Cache-Control": "private, max-age=31536000, immutable",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        }
        return Response(data, headers=headers)

    def remove_picture(self, digest: str, request: Request) -> Response:
        """Forget a picture that no revision names."""
        return self._desk.perform(caller_of(request), lambda work: _remove(work, digest))


def _checked_digest(request: Request, data: bytes) -> str:
    """Return the hash of a body; raises Invalid("picture_hash_wrong") unless it was promised."""
    hashed = hashlib.sha256(data)
    promised = f"sha-256=:{base64.b64encode(hashed.digest()).decode()}:"
    if request.headers.get("content-digest", "").strip() != promised:
        raise Invalid("picture_hash_wrong")
    return hashed.hexdigest()


def _add(work: Work, data: bytes, *, digest: str, name: str) -> Outcome:
    shape = check_stored(data)
    is_new = pictures.add(
        work.connection,
        {
            "hash": digest,
            "format": shape.format.value,
            "width": shape.width,
            "height": shape.height,
            "size": len(data),
            "name": name,
            "person_id": work.person.id,
            "person_name": work.person.name,
            "created_at": work.now,
            "data": data,
        },
    )
    if is_new:
        work.note("gongji.media.create", digest, digest, size=len(data))
    row = pictures.row(work.connection, digest)
    in_use = pictures.is_in_use(work.connection, digest)
    return Outcome(_view(row, in_use=in_use), 201 if is_new else 200)


def _remove(work: Work, digest: str) -> Outcome:
    pictures.row(work.connection, digest)
    if pictures.is_in_use(work.connection, digest):
        raise Conflict("picture_in_use")
    pictures.remove(work.connection, digest)
    work.note("gongji.media.delete", digest, digest)
    return Outcome(None)


def _view(row: Row[Any], *, in_use: bool) -> PictureView:
    return PictureView(
        hash=row.hash,
        format=Format(row.format),
        width=row.width,
        height=row.height,
        size=row.size,
        name=row.name,
        author=PersonName(id=row.person_id, name=row.person_name),
        added_at=row.created_at,
        in_use=in_use,
    )
