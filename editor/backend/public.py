"""What phones read, as a bare ASGI application: public objects and the phone page itself.

No framework and no database is on this path (rule 10): reading works while everything else is
dead. On a big installation nginx or a CDN serves the same files (resources/deploy/nginx.conf).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from editor import assets
from editor.backend.objects import PublicRoot
from editor.backend.shelf import Copy, Shelf
from editor.wire.public import PhoneConfig

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, MutableMapping
    from datetime import datetime
    from pathlib import Path

    Scope = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
    Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

Headers = list[tuple[bytes, bytes]]

_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,127}")
_HASHED = re.compile(r"(?:slots|list/[A-Za-z0-9-]+)/[0-9a-f]{64}\.json")
_PAGE = re.compile(r"(?:notice/[^/]+|media)/[0-9a-f]{64}\.[a-z0-9]+")
_TYPES = {
    "json": b"application/json; charset=utf-8",
    "html": b"text/html; charset=utf-8",
    "js": b"text/javascript; charset=utf-8",
    "css": b"text/css; charset=utf-8",
    "svg": b"image/svg+xml",
    "txt": b"text/plain; charset=utf-8",
    "webp": b"image/webp",
    "png": b"image/png",
    "jpg": b"image/jpeg",
    "woff2": b"font/woff2",
}
_IMMUTABLE = b"public, max-age=31536000, immutable"
_A_DAY = b"public, max-age=86400"
_MOVING = b"public, max-age=30, stale-if-error=86400"
_REVALIDATED = b"no-cache"

CSP_OBJECT = (
    b"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
CSP_PHONE = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    b"font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
    b"form-action 'none'; frame-ancestors 'self'"
)
_ALWAYS: Headers = [(b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"no-referrer")]
_OPEN_TO_ALL: Headers = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"Date, Age, ETag"),  # leases run from `Date`
    (b"cross-origin-resource-policy", b"cross-origin"),
]


@dataclass(frozen=True, slots=True)
class Found:
    """A file to send and how caches may keep it."""

    copy: Copy
    suffix: str
    caching: bytes
    policy: bytes
    is_open: bool


@dataclass(slots=True)
class PublicSite:
    """Serves `/public/…` and `/m/…`; `now` is the service's clock, so that leases follow it.

    uvicorn must run with `date_header=False`, or phones see two dates.
    """

    root: Path
    environment: str
    keys: Mapping[str, str]
    now: Callable[[], datetime]
    phone: Path = field(default_factory=lambda: assets.path("phone"))
    _shelf: Shelf = field(default_factory=Shelf)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request; anything but GET and HEAD is refused with 405."""
        del receive
        status, headers, body = self.answer(
            scope["method"], scope["path"], dict(scope.get("headers", ()))
        )
        date = format_datetime(self.now(), usegmt=True).encode()
        head = [*headers, (b"date", date), (b"gongji-environment", self.environment.encode())]
        await send({"type": "http.response.start", "status": status, "headers": head})
        sent = b"" if scope["method"] == "HEAD" else body
        await send({"type": "http.response.body", "body": sent})

    def answer(
        self, method: str, path: str, request: Mapping[bytes, bytes]
    ) -> tuple[int, Headers, bytes]:
        """Return status, headers and body for one request."""
        if method not in {"GET", "HEAD"}:
            return 405, [*_empty(), (b"allow", b"GET, HEAD")], b""
        if path == "/m":
            return 308, [*_empty(), (b"location", b"/m/")], b""
        found = self._find(path)
        if found is None:
            return 404, [*_empty(), (b"cache-control", b"no-store")], b""
        return _respond(found, request)

    def write_config(self) -> None:
        """Write m/config.json below the root, for a web server that serves without us."""
        folder, wanted = PublicRoot(self.root / "m"), self._config().body
        if folder.read("config.json") != wanted:
            made_at = int(self.now().timestamp())
            folder.replace("config.json", wanted, generation=made_at)

    def _find(self, path: str) -> Found | None:
        segments = path.removeprefix("/").split("/")
        area, names = segments[0], segments[1:]
        if names == [""] and area == "m":
            names = ["index.html"]
        if not names or not all(_SEGMENT.fullmatch(name) and ".." not in name for name in names):
            return None
        if area == "m":
            return self._find_phone(names)
        is_ours = area == "public" and names[0] == self.environment
        return self._find_object(names[1:]) if is_ours else None

    def _find_object(self, names: list[str]) -> Found | None:
        name = "/".join(names)
        suffix = name.rpartition(".")[2]
        copy = self._shelf.get(self.root / self.environment / name) if suffix in _TYPES else None
        if copy is None:
            return None
        return Found(copy, suffix, _caching(name), CSP_OBJECT, is_open=True)

    def _find_phone(self, names: list[str]) -> Found | None:
        suffix = names[-1].rpartition(".")[2]
        if names == ["config.json"]:
            copy: Copy | None = self._config()
        else:
            copy = self._shelf.get(self.phone.joinpath(*names)) if suffix in _TYPES else None
        if copy is None:
            return None
        return Found(copy, suffix, _REVALIDATED, CSP_PHONE, is_open=False)

    def _config(self) -> Copy:
        return Copy.of(
            PhoneConfig(
                env=self.environment, public=f"../public/{self.environment}", keys=dict(self.keys)
            ).to_bytes()
        )


def _caching(name: str) -> bytes:
    if _HASHED.fullmatch(name):
        return _IMMUTABLE
    return _A_DAY if _PAGE.fullmatch(name) else _MOVING


def _respond(found: Found, request: Mapping[bytes, bytes]) -> tuple[int, Headers, bytes]:
    body, etag, encoding = _negotiated(found.copy, request)
    headers = [
        *_ALWAYS,
        *(_OPEN_TO_ALL if found.is_open else ()),
        (b"cache-control", found.caching),
        (b"content-security-policy", found.policy),
        (b"etag", etag),
        (b"vary", b"accept-encoding"),
    ]
    if _matches(request.get(b"if-none-match"), etag):
        return 304, headers, b""
    headers += [(b"content-type", _TYPES[found.suffix]), *encoding]
    return 200, [*headers, (b"content-length", str(len(body)).encode())], body


def _negotiated(copy: Copy, request: Mapping[bytes, bytes]) -> tuple[bytes, bytes, Headers]:
    if copy.gzip_body is not None and accepts_gzip(request.get(b"accept-encoding", b"")):
        return copy.gzip_body, copy.gzip_etag, [(b"content-encoding", b"gzip")]
    return copy.body, copy.etag, []


def accepts_gzip(header: bytes) -> bool:
    """Tell whether an Accept-Encoding allows gzip (RFC 9110 §12.5.3); `q=0` forbids it."""
    for part in header.split(b","):
        name, _, weight = part.partition(b";")
        if name.strip().lower() in {b"gzip", b"*"}:
            return not re.fullmatch(rb"\s*q\s*=\s*0(\.0*)?\s*", weight)
    return False


def _matches(header: bytes | None, etag: bytes) -> bool:
    """Compare weakly, as If-None-Match does (RFC 9110 §13.1.2)."""
    if header is None:
        return False
    tags = {tag.strip().removeprefix(b"W/") for tag in header.split(b",")}
    return b"*" in tags or etag in tags


def _empty() -> Headers:
    return [*_ALWAYS, (b"content-length", b"0")]
