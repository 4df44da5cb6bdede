"""A hand-made notice service for the phone page: real files, signatures and HTTP."""

from __future__ import annotations

import base64
import contextlib
import functools
import hashlib
import json
import os
import re
import socket
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from nacl.signing import SigningKey

if TYPE_CHECKING:
    from types import TracebackType

PAGE = Path(__file__).resolve().parents[2] / "resources" / "phone"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
SLOTS = (
    ("s_game", "게임", "Games", "gamepad-2"), ("s_gift", "선물하기", "Gifts", "gift"),
    ("s_emoji", "이모티콘", "Stickers", "smile"), ("s_wallet", "지갑", "Wallet", "wallet"),
    ("s_cal", "캘린더", "Calendar", "calendar"), ("s_music", "음악", "Music", "music"),
    ("s_shop", "쇼핑", "Shopping", "shopping-bag"), ("s_map", "지도", "Maps", "map-pin"),
    ("s_ticket", "예매", "Tickets", "ticket"), ("s_health", "건강", "Health", "heart"),
    ("s_photo", "사진", "Photos", "camera"), ("s_set", "설정", "Settings", "settings"),
)  # fmt: skip
BODY = "<p>본문입니다.</p>"


def moment(text: str) -> int:
    """Return an RFC 3339 moment as milliseconds since 1970, as JavaScript counts."""
    return int(datetime.fromisoformat(text).timestamp() * 1000)


def now_text() -> str:
    """Return this moment as RFC 3339 in whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass
class PublicSite:
    """The public root of one environment, served with the page beside it."""

    root: Path
    env: str = "practice"
    items: list[dict[str, Any]] = field(default_factory=list)
    older: list[dict[str, Any]] = field(default_factory=list)
    badges: list[dict[str, str]] = field(default_factory=list)
    tombstones: list[str] = field(default_factory=list)
    generation: int = 1_764_000_000
    emergency: bool = False

    def __post_init__(self) -> None:
        """Make the key pair and the page's configuration."""
        self._key = SigningKey.generate()
        raw = bytes(self._key.verify_key)
        (self.root / "m").mkdir(parents=True)
        keys = {"k1": base64.b64encode(raw).decode()}
        config = {"env": self.env, "public": f"../public/{self.env}", "keys": keys}
        self._write("m/config.json", config)
        self.publish()

    def notice(self, opaque: str, title: str, **more: Any) -> None:
        """Add a notice: its page, its permalink and its line in the list."""
        published = more.get("published_at") or now_text()
        page = {
            "v": 1, "id": opaque, "title": title, "kind": more.get("kind", "feature"),
            "locale": "ko", "published_at": published, "modified_at": more.get("modified_at"),
            "html": more.get("html", BODY), "content_hash": "0" * 64,
        }  # fmt: skip
        digest = self._hashed(f"notice/{opaque}", page)
        self._public(f"notice/{opaque}.json", {"v": 1, "id": opaque, "page": digest})
        marks = {
            "page": digest, "pinned": more.get("pinned", False), "release": f"r_{opaque}",
            "modified": bool(more.get("modified_at")),
        }  # fmt: skip
        url = f"/m/#n/{opaque}"
        line = {"id": opaque, "url": url, "title": title, "date_published": published}
        self.items.insert(0, line | {"tags": [page["kind"]], "_gongji": marks})

    def withdraw(self, opaque: str) -> None:
        """Leave a tombstone at the permalink and take the notice off the list."""
        stone = {"v": 1, "id": opaque, "withdrawn": True, "at": now_text()}
        self._public(f"notice/{opaque}.json", stone)
        later = datetime.now(UTC).timestamp() + 5  # Last-Modified has whole seconds
        os.utime(self.root / f"public/{self.env}/notice/{opaque}.json", (later, later))
        self.items = [item for item in self.items if item["id"] != opaque]

    def badge(self, release: str, slot: str, points: list[list[Any]], **more: Any) -> None:
        """Sign a badge program into the pointer."""
        program = {
            "v": 1, "env": self.env, "release": release, "slot": slot, "salt": f"salt-{release}",
            "points": points, "off_at": more.get("off_at", "2099-01-01T00:00:00Z"),
            "lease_s": more.get("lease_s", 900), "segment": {},
        }  # fmt: skip
        text = json.dumps(program, separators=(",", ":"), sort_keys=True).encode()
        signature = self._key.sign(more.get("signed", text)).signature
        encoded = [base64.b64encode(part).decode() for part in (text, signature)]
        self.badges.append({"payload": encoded[0], "sig": encoded[1], "key": "k1"})

    def publish(self) -> None:
        """Write the list and the slots, then move the pointer."""
        labels = [
            {"id": key, "label": {"ko": ko, "en": en}, "icon": icon, "link": "/elsewhere/" + key}
            for key, ko, en, icon in SLOTS
        ]
        for slot in labels:
            slot["link"] = "https://partner.example/" + str(slot["id"])
        version = "https://jsonfeed.org/version/1.1"
        feed = {"version": version, "title": "공지사항", "language": "ko", "items": self.items}
        if self.older:
            older = self._hashed("list/ko", feed | {"items": self.older})
            feed["next_url"] = f"https://elsewhere.example/public/{self.env}/list/ko/{older}.json"
        self.generation += 1
        pointer = {
            "v": 1, "env": self.env, "generation": self.generation,
            "lists": {"ko": self._hashed("list/ko", feed)},
            "slots": self._hashed("slots", {"v": 1, "slots": labels}),
            "badges": self.badges, "tombstones": self.tombstones,
            "emergency": self.emergency, "poll_s": 60,
        }  # fmt: skip
        self._public("more.json", pointer)
        stamp = (self.generation, self.generation)  # two publishes in one second must differ
        os.utime(self.root / f"public/{self.env}/more.json", stamp)

    def __enter__(self) -> Self:
        """Serve on a free port of this machine."""
        handler = functools.partial(_Handler, directory=str(self.root))
        self._server = _Server(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    def _hashed(self, folder: str, value: object) -> str:
        digest = hashlib.sha256(json.dumps(value).encode()).hexdigest()
        self._public(f"{folder}/{digest}.json", value)
        return digest

    def _public(self, name: str, value: object) -> None:
        self._write(f"public/{self.env}/{name}", value)

    def _write(self, name: str, value: object) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")


class _Server(ThreadingHTTPServer):
    """Ends its threads when it ends: a browser keeps connections open that ask for nothing."""

    daemon_threads = False

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections = [*getattr(self, "_connections", []), request]
        super().process_request(request, client_address)

    def hang_up(self) -> None:
        for connection in getattr(self, "_connections", []):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Handler(SimpleHTTPRequestHandler):
    """`/m/` is the page out of the source tree; everything else lies under the root."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        own = Path(super().translate_path(path))
        inside = own.relative_to(self.directory).as_posix()
        if own.exists() and inside != "m":
            return str(own)
        return str(PAGE / inside.removeprefix("m").lstrip("/")) if inside[:1] == "m" else str(own)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        if re.fullmatch(r"/public/[a-z]+/notice/[^/]+\.json", self.path):
            self.send_header("Cache-Control", "public, max-age=30, stale-if-error=86400")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
