"""A second, narrow door: review pages on one private address of this computer, nothing else.

The practice service listens on loopback only. A phone in the same network reaches it through this
door, opened by the desk for the address that a person chose, closed with it.
"""

from __future__ import annotations

import ipaddress
import logging
import re
import threading
from typing import TYPE_CHECKING, Final

import uvicorn

from editor.backend.review_page import is_review
from editor.domain.errors import Refused

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

_LOG = logging.getLogger("gongji.review")
_STOP_S: Final = 5.0
_FILE: Final = re.compile(r"/m/(?:phone\.css|icons/page\.svg|fonts/[A-Za-z-]+(?:\.subset)?\.woff2)")


class DoorSite:
    """The ASGI application behind the door: review pages and the files they are drawn with."""

    def __init__(self, pages: ASGIApp, files: ASGIApp) -> None:
        self._pages = pages
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what belongs to a review page; everything else is not here."""
        if scope["type"] != "http":
            return
        if is_review(scope["path"]):
            await self._pages(scope, receive, send)
        elif _FILE.fullmatch(scope["path"]):
            await self._files(scope, receive, send)
        else:
            await _nothing(send)


class ReviewDoor:
    """Opens and closes the door; one address at a time."""

    def __init__(self, site: ASGIApp, listen: Callable[[str, int], socket.socket]) -> None:
        self._site = site
        self._listen = listen
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def open(self, address: str) -> str:
        """Listen on exactly this address and return the URL; another door is closed before.

        Raises Refused("address_not_private") and what `serving.listen` raises.
        """
        check_private(address)
        self.close()
        listening = self._listen(address, 0)
        port = listening.getsockname()[1]
        config = uvicorn.Config(
            self._site, access_log=False, lifespan="off", log_config=None, server_header=False,
            date_header=False, timeout_graceful_shutdown=1,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._serve, args=(self._server, listening), name="gongji-door", daemon=True
        )
        self._thread.start()
        _LOG.info("review pages can be reached on %s", address)
        return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"

    def close(self) -> None:
        """Listen no more; safe when nothing was open."""
        server, thread = self._server, self._thread
        self._server = self._thread = None
        if server is None or thread is None:
            return
        server.should_exit = True
        thread.join(_STOP_S)
        _LOG.info("review pages can be reached on this computer only")

    def _serve(self, server: uvicorn.Server, listening: socket.socket) -> None:
        with listening:
            server.run([listening])


def check_private(address: str) -> None:
    """Raise Refused("address_not_private") unless only the own network reaches an address."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError as error:
        raise Refused("address_not_private", address=address) from error
    if found.is_unspecified or found.is_multicast or found.is_link_local or not found.is_private:
        raise Refused("address_not_private", address=address)


async def _nothing(send: Send) -> None:
    head = [(b"content-length", b"0"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 404, "headers": head})
    await send({"type": "http.response.body", "body": b""})
