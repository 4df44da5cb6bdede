"""What the parts of the API share: the prefix of the environment, pages and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from editor.client.transport import Call
from editor.wire.model import Wire
from editor.wire.page import Page
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.client.transport import Transport
    from editor.domain.environment import Environment

W = TypeVar("W", bound=Wire)


class Resource:
    """Speaks to one environment of one service."""

    def __init__(self, transport: Transport, environment: Environment) -> None:
        self._transport = transport
        self._prefix = f"/v1/environments/{environment.value}"

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def _get(self, path: str, kind: type[W]) -> W:
        return self._transport.fetch(Call("GET", self._prefix + path), kind)

    def _list(
        self, path: str, kind: type[W], params: Mapping[str, str] | None = None
    ) -> tuple[W, ...]:
        found: list[W] = []
        asked = dict(params or {})
        while True:
            call = Call("GET", self._prefix + path, params=asked)
            page = self._transport.fetch(call, Page[kind])  # type: ignore[valid-type]
            found.extend(page.items)
            if page.next_cursor is None:
                return tuple(found)
            asked["cursor"] = page.next_cursor

    def _post(
        self, path: str, body: Wire | None, kind: type[W], *, key: str | None, etag: str = ""
    ) -> W:
        return self._transport.fetch(self._write("POST", path, body, key=key, etag=etag), kind)

    def _put(self, path: str, body: Wire, kind: type[W], *, etag: str) -> W:
        return self._transport.fetch(self._write("PUT", path, body, key=None, etag=etag), kind)

    def _delete(self, path: str) -> None:
        self._transport.send(self._write("DELETE", path, None, key=None, etag=""))

    def _write(
        self, method: str, path: str, body: Wire | None, *, key: str | None, etag: str
    ) -> Call:
        route, _, query = path.partition("?")
        headers = {"Idempotency-Key": key or new_id()}
        if etag:
            headers["If-Match"] = etag
        params = dict(p.split("=", 1) for p in query.split("&") if p)
        return Call(method, self._prefix + route, body, params, headers)
