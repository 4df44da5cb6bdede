"""A running notice service and the people at it: real HTTP between a test and a uvicorn thread."""

from __future__ import annotations

import itertools
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import requests

from editor.backend import serving
from editor.backend.server import ServeSettings, Service, build
from editor.backend.store import people
from editor.backend.tokens import new_token, token_hash
from editor.domain.environment import Environment
from editor.domain.ids import PersonId
from editor.domain.people import Person, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NAMES = {
    Role.WRITER: "이작가",
    Role.REVIEWER: "김검토",
    Role.ADMIN: "박게시",
    Role.PARTNER: "최제휴",
    Role.REQUESTER: "정의뢰",
}
BODY = "안녕하세요.\n\n12월 1일 새벽에 점검합니다. 잠시 쉬어 가세요."


@dataclass
class Desk:
    """A service, its people's tokens, and short ways to ask it."""

    base_url: str
    service: Service
    tokens: dict[str, str]
    session: requests.Session = field(default_factory=requests.Session)
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def prefix(self) -> str:
        return f"/v1/environments/{self.service.parts.settings.environment.value}"

    def send(
        self, method: str, path: str, *, role: str = "writer", **how: Any
    ) -> requests.Response:
        """Send one request; `body` as JSON, `raw` as bytes, `key`/`etag`/`headers` as headers."""
        headers = {"Content-Type": "application/json", **how.pop("headers", {})}
        if role:
            headers.setdefault("Authorization", f"Bearer {self.tokens[role]}")
        if how.get("key") is not None:
            headers["Idempotency-Key"] = how["key"]
        if how.get("etag"):
            headers["If-Match"] = how["etag"]
        raw = json.dumps(how["body"]).encode() if "body" in how else how.get("raw")
        url = path if path.startswith("http") else self.base_url + path
        return self.session.request(method, url, data=raw, headers=headers, timeout=20)

    def get(self, path: str, *, role: str = "writer") -> Any:
        response = self.send("GET", self.prefix + path, role=role)
        assert response.ok, response.text
        return response.json()

    def post(self, path: str, body: object = None, *, role: str = "writer", etag: str = "") -> Any:
        """Send a command that has to succeed, with a fresh key."""
        how: dict[str, Any] = {"key": self.key(), "etag": etag}
        if body is not None:
            how["body"] = body
        response = self.send("POST", self.prefix + path, role=role, **how)
        assert response.ok, response.text
        return response.json() if response.content else None

    def refused(self, path: str, body: object, *, role: str = "writer", etag: str = "") -> str:
        """Send a command that has to be refused; return the code."""
        response = self.send(
            "POST", self.prefix + path, role=role, body=body, key=self.key(), etag=etag
        )
        assert 400 <= response.status_code < 500, response.text
        assert response.headers["content-type"] == "application/problem+json"
        return str(response.json()["code"])

    def key(self) -> str:
        return f"key-{next(self._numbers):08d}"

    def ident(self, kind: str = "n") -> str:
        return f"{kind}-{next(self._numbers):06d}"

    def notice(self, body: str = BODY, title: str = "12월 정기 점검 안내") -> Any:
        content = {"title": title, "body": body}
        return self.post("/notices", {"id": self.ident(), "content": content})

    def revise(self, notice: Any, body: str, *, anchors: list[Any] | None = None) -> Any:
        path = f"/notices/{notice['id']}/revisions"
        new = {"content": {"title": notice["title"], "body": body}, "anchors": anchors or []}
        etag = self.get(f"/notices/{notice['id']}")["etag"]
        return self.post(path, new, etag=etag)

    def comment(self, notice: Any, words: str, text: str, *, said: str = "좋네요") -> Any:
        start = text.index(words)
        anchor = {"exact": words, "start": start, "end": start + len(words)}
        new = {"id": self.ident("t"), "revision": notice["revision"], "anchor": anchor}
        path = f"/notices/{notice['id']}/threads"
        return self.post(path, {**new, "body": said}, role="reviewer")

    def approve(self, notice: Any, *, role: str = "reviewer", verdict: str = "approve") -> Any:
        said = {"content_hash": notice["content_hash"], "verdict": verdict, "reason": "다시요"}
        return self.post(f"/notices/{notice['id']}/approvals", said, role=role)

    def actions(self) -> list[str]:
        return [entry["action"] for entry in self.get("/audit")["items"]]


def settings_in(folder: Path, **changes: Any) -> ServeSettings:
    """Return settings of a service in a folder; `changes` replace single ones."""
    values: dict[str, Any] = {
        "environment": Environment.PRACTICE,
        "database_url": f"sqlite:///{folder / 'service.sqlite3'}",
        "public_root": folder / "public",
        "keys_dir": folder / "keys",
        "public_url": "http://127.0.0.1",
        "has_scheduler": False,
    }
    return ServeSettings(**{**values, **changes})


@contextmanager
def running(make: Callable[[str], ServeSettings]) -> Iterator[Desk]:
    """Run a service on a free port in a thread, with one person a role."""
    listening = serving.listen("127.0.0.1", 0)
    url = serving.url_of(listening)
    service = build(make(url))
    tokens = admit_everybody(service)
    server = serving.Server(service)
    thread = threading.Thread(target=serving.run, args=(server, service, listening))
    thread.start()
    desk = Desk(url, service, tokens)
    desk.session.trust_env = False
    try:
        assert desk.send("GET", "/livez", role="").ok  # its threads run now
        yield desk
    finally:
        desk.session.close()
        server.stop()
        thread.join(15)


def admit_everybody(service: Service) -> dict[str, str]:
    environment = service.parts.settings.environment
    tokens = {role.value: new_token(environment) for role in NAMES}
    now = datetime.now(UTC)
    with service.parts.store.transaction() as connection:
        for role, name in NAMES.items():
            person = Person(PersonId(f"p-{role.value}"), name, role)
            hashed = token_hash(tokens[role.value])
            people.add(connection, person, token_hash=hashed, now=now)
    return tokens
