"""Runs a service on a socket until it is told to stop, and keeps two from sharing one folder."""

from __future__ import annotations

import errno
import signal
import socket
import sys
import threading
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

import uvicorn

from editor.backend.objects import storage_error
from editor.backend.server import ServeSettings, Service, build
from editor.domain.errors import Conflict, Forbidden, Invalid, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.backend.place import Place
    from editor.domain.environment import Environment

DEFAULT_PORT: Final = 8420
_LAST_PORT: Final = 65_535
_BACKLOG: Final = 1024
_GRACE_S: Final = 3
_LOOK_S: Final = 0.05


@contextmanager
def locked(folder: Path | None, *, patience_s: float = 0) -> Iterator[None]:
    """Hold a folder for one service; wait so long for another one to end.

    Raises Storage("store_locked" | "store_read_only" | …).
    """
    if folder is None:
        yield
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "service.lock").open("a+b")
    except OSError as error:
        raise storage_error(error, path=str(folder)) from error
    with file:
        _take(file.fileno(), folder, monotonic() + patience_s)
        yield


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes any free one.

    Raises Conflict("port_taken"), Forbidden("port_forbidden"), Invalid("host_unknown") and
    Invalid("port_invalid").
    """
    if not 0 <= port <= _LAST_PORT:
        raise Invalid("port_invalid", port=port)
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError) as error:
        raise Invalid("host_unknown", host=host) from error
    # asyncio turns Nagle off only where the protocol is named; else every answer waits 40 ms
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        _bind(found, address)
    except OSError as error:
        found.close()
        raise _refused(error, host, port) from error
    return found


def url_of(listening: socket.socket) -> str:
    """Return the URL under which this computer reaches a listening socket."""
    host, port = listening.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - asked about, not bound
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Server(uvicorn.Server):
    """uvicorn that lets streams of events end, before it waits for them."""

    def __init__(self, service: Service) -> None:
        self._service = service
        super().__init__(
            uvicorn.Config(
                service,
                access_log=False,
                date_header=False,  # the service's clock says what time it is
                lifespan="on",
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_S,
            )
        )

    def stop(self) -> None:
        """End soon; safe from any thread."""
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop accepting, end streams, finish what runs."""
        self._service.stop_streams()
        await super().shutdown(sockets)


def run(server: Server, service: Service, listening: socket.socket) -> None:
    """Serve until SIGTERM, SIGINT or `server.stop()`; then close everything."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn repeats it at the end: exit 0
    try:
        server.run([listening])
    finally:
        listening.close()
        service.close()


def open_service(
    place: Place, environment: Environment, public_url: str, *, has_stub: bool = False
) -> Service:
    """Build the service of a place, whose folder is there and locked."""
    try:
        place.public_root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, path=str(place.public_root)) from error
    return build(
        ServeSettings(
            environment=environment,
            database_url=place.database_url,
            public_root=place.public_root,
            keys_dir=place.keys_dir,
            public_url=public_url,
            has_stub=has_stub,
        )
    )


def _bind(found: socket.socket, address: tuple[object, ...]) -> None:
    if sys.platform != "win32":  # there it would let two programs share a port
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    found.bind(address)
    found.listen(_BACKLOG)
    found.settimeout(0)


def _take(descriptor: int, folder: Path, until_s: float) -> None:
    """Take the lock: no system tells when it is free and also stops waiting at a moment."""
    while (error := _refusal(descriptor)) is not None:
        if monotonic() >= until_s:
            raise Storage("store_locked", path=str(folder)) from error
        sleep(_LOOK_S)


def _refusal(descriptor: int) -> OSError | None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error
    return None


def _refused(error: OSError, host: str, port: int) -> Conflict | Forbidden | Invalid:
    if error.errno == errno.EADDRINUSE:
        return Conflict("port_taken", port=port)
    if error.errno == errno.EACCES:
        return Forbidden("port_forbidden", port=port)
    return Invalid("host_unknown", host=host)
