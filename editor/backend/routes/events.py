"""GET …/events: a live stream, or with ?after=seq its polling twin."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from editor.backend.auth import Gate
from editor.backend.events import BATCH, LOOK_EVERY_S, EventFeed, as_message
from editor.backend.routes.asking import Cursor, page
from editor.backend.routes.table import Route, mount
from editor.backend.store.paging import cursor_of, read_cursor
from editor.domain.errors import Unauthorized
from editor.domain.people import Action
from editor.wire.audit import Event
from editor.wire.page import Page

_BEAT_S = 15.0
"""A comment that often, so that proxies keep the connection and the desk knows we are there."""

Seq = Annotated[int | None, Query(ge=0, le=2**53)]
Wait = Annotated[float, Query(ge=0, le=25)]
LastId = Annotated[int | None, Header(ge=0, le=2**53)]


class EventRoutes:
    """Tells desks what to read again."""

    def __init__(self, feed: EventFeed, gate: Gate) -> None:
        self._feed = feed
        self._gate = gate

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        mount(router, gate, (Route("GET", "/events", Action.READ, self.read_events, Page[Event]),))

    async def read_events(
        self,
        request: Request,
        *,
        after: Seq = None,
        wait: Wait = 0,
        cursor: Cursor = None,
        last_event_id: LastId = None,
    ) -> Response:
        """Stream from Last-Event-ID (default: from now), or answer a page after a number."""
        if after is None and cursor is None:
            start = last_event_id if last_event_id is not None else await self._head()
            headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
            return StreamingResponse(
                self._stream(start, _who(request)), media_type="text/event-stream", headers=headers
            )
        start = read_cursor(cursor)[0] if cursor else after or 0
        events = await self._wait_for(start, wait)
        await run_in_threadpool(self._gate.person, _who(request))  # it may have been revoked
        onward = cursor_of(events[-1].seq) if len(events) == BATCH else None
        return page(request, tuple(events), onward)

    async def _stream(self, seq: int, authorization: str) -> AsyncIterator[str]:
        """Go on until the service stops or the token is revoked, which is an event itself."""
        yield ": hello\n\n"
        beat_at = time.monotonic() + _BEAT_S
        while not self._feed.stopping.is_set():
            events = await self._after(seq)
            is_beat = time.monotonic() >= beat_at
            if (events or is_beat) and not await self._is_known(authorization):
                return
            for event in events:
                seq = event.seq
                yield as_message(event)
            if is_beat:
                beat_at = time.monotonic() + _BEAT_S
                yield ": still here\n\n"
            await asyncio.sleep(LOOK_EVERY_S)

    async def _is_known(self, authorization: str) -> bool:
        try:
            await run_in_threadpool(self._gate.person, authorization)
        except Unauthorized:
            return False
        return True

    async def _wait_for(self, seq: int, wait_s: float) -> Sequence[Event]:
        until = time.monotonic() + wait_s
        while True:
            events = await run_in_threadpool(self._feed.after, seq)
            if events or time.monotonic() >= until or self._feed.stopping.is_set():
                return events
            await asyncio.sleep(LOOK_EVERY_S)

    async def _after(self, seq: int) -> Sequence[Event]:
        if await self._head() <= seq:
            return ()
        return await run_in_threadpool(self._feed.after, seq)

    async def _head(self) -> int:
        return await run_in_threadpool(self._feed.head)


def _who(request: Request) -> str:
    return request.headers.get("authorization", "")
