"""What wraps every request: a request id, the environment's name, a size limit, strict JSON.

Raw ASGI, because it has to see a body before the router parses it and a failure after.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final

from editor.backend import problems, strict_json
from editor.domain.errors import GongjiError, Invalid
from editor.domain.ids import ulid
from editor.domain.picture import STORED_BYTES

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from editor.backend.clock import ServiceClock
    from editor.backend.metrics import Metrics
    from editor.domain.environment import Environment

_LOG = logging.getLogger("gongji.service")
_REQUEST_ID = re.compile(rb"[0-9A-Za-z_-]{1,40}\Z")
_DRAIN_BYTES: Final = 32_000_000
"""How much of a refused body is still read, so that its sender hears the answer."""


class Envelope:
    """An ASGI app around an ASGI app."""

    def __init__(
        self, app: ASGIApp, *, environment: Environment, clock: ServiceClock, metrics: Metrics
    ) -> None:
        self._app = app
        self._environment = environment.value.encode()
        self._clock = clock
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; everything but HTTP passes through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = self._request_id(scope)
        scope["gongji.request_id"] = request_id
        started = time.perf_counter()
        outgoing = _Outgoing(send, self._headers(request_id))
        await self._serve(scope, receive, outgoing)
        self._metrics.served(scope, outgoing.status, time.perf_counter() - started)

    async def _serve(self, scope: Scope, receive: Receive, send: _Outgoing) -> None:
        request_id = scope["gongji.request_id"]
        try:
            is_file = _is_file(scope)
            limit = STORED_BYTES if is_file else strict_json.BODY_BYTES
            scope["gongji.body"] = body = await _read(receive, limit)
            _check_query(scope)
            if body and not is_file:
                strict_json.check(body)
            await self._app(scope, _replay(body, receive), send)
        except GongjiError as error:
            await problems.answer(error, request_id)(scope, receive, send)
        except Exception:
            _LOG.exception("request %s failed", request_id)
            if not send.status:
                await problems.defect(request_id)(scope, receive, send)

    def _request_id(self, scope: Scope) -> str:
        given = dict(scope["headers"]).get(b"gongji-request-id", b"")
        if _REQUEST_ID.match(given):
            return str(given.decode("ascii"))
        return ulid(self._clock.now(), secrets.token_bytes(10))

    def _headers(self, request_id: str) -> list[tuple[bytes, bytes]]:
        return [
            (b"gongji-environment", self._environment),
            (b"gongji-request-id", request_id.encode()),
            (b"date", format_datetime(self._clock.now(), usegmt=True).encode()),
            (b"x-content-type-options", b"nosniff"),
        ]


class _Outgoing:
    """A send that adds headers once and remembers the status."""

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self._send = send
        self._headers = headers
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = {name.lower() for name, _ in message["headers"]}
            added = [h for h in self._headers if h[0] not in given]
            message = {**message, "headers": [*message["headers"], *added]}
        await self._send(message)


def _check_query(scope: Scope) -> None:
    """Raise Invalid("bad_request") unless a query is what RFC 3986 §3.4 allows: ASCII."""
    if not scope["query_string"].isascii():
        raise Invalid("bad_request")


def _is_file(scope: Scope) -> bool:
    """Tell whether a body is a file as it is: pictures, which have checks of their own."""
    return scope["method"] == "POST" and str(scope["path"]).endswith("/media")


async def _read(receive: Receive, limit: int) -> bytes:
    """Return a whole body; raises Invalid("body_too_large") after letting its sender finish."""
    chunks: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        chunk, more = message.get("body", b""), message.get("more_body", False)
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
        elif size > _DRAIN_BYTES:
            break
    if size > limit:
        raise Invalid("body_too_large", limit=limit)
    return b"".join(chunks)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return a receive that gives the body again, and then whatever really comes."""
    waiting = [body]

    async def again() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return again
