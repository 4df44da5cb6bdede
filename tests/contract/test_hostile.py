"""Whatever anybody sends to any route: never a 5xx, and every refusal is a problem with a code."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from editor.backend.server import Service, api_of, build
from editor.wire.problem import MEDIA_TYPE
from tests.backend.desk import BODY, admit_everybody, settings_in
from tests.contract.hostile import Asked, Attacker

if TYPE_CHECKING:
    from pathlib import Path

JSON = (b"content-type", b"application/json")
PREFIX = "/v1/environments/practice"
SLOT = {
    "id": "s1", "partner_id": "p1", "label_ko": "게임", "label_en": "Games", "icon": "gamepad-2",
    "link": "https://game.example/", "capacity_rps": 3000, "evidence": "declared",
    "evidence_on": "2026-11-01",
}  # fmt: skip
AT = {"at": "2099-01-01T00:00:00Z", "zone": "Asia/Seoul", "offset_at_entry_s": 32_400}
ANCHOR = {"exact": BODY[:3], "start": 0, "end": 3}
SEEDS = {
    "/partners": {"id": "p1", "name": "게임사"},
    "/slots": SLOT,
    "/notices": {"id": "n1", "content": {"title": "점검", "body": BODY}},
    "/notices/n1/threads": {"id": "t1", "revision": 1, "anchor": ANCHOR, "body": "왜요?"},
    "/notices/n1/comparisons": {"id": "c1", "part": "title", "options": ["점검", "쉬어요"]},
    "/releases": {"id": "r1", "notice_id": "n1", "revision": 1, "schedule": AT},
}


@dataclass
class Answer:
    """What a caller gets."""

    status: int = 0
    headers: dict[bytes, bytes] = field(default_factory=dict)
    body: bytes = b""

    async def take(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], dict(message["headers"])
        else:
            self.body += message.get("body", b"")


async def answer(service: Service, asked: Asked, token: str) -> Answer:
    """Call the application as its server does; the caller hangs up after the question."""
    waiting = [{"type": "http.request", "body": asked.body, "more_body": False}]
    got = Answer()

    async def receive() -> Any:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
        "method": asked.method, "path": asked.path, "raw_path": b"", "root_path": "",
        "query_string": asked.query, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2),
        "headers": [(b"authorization", f"Bearer {token}".encode()), *asked.headers],
    }  # fmt: skip
    await service(scope, receive, got.take)
    return got


def fault_of(asked: Asked, got: Answer) -> str:
    """Return what is wrong with an answer, empty where nothing is."""
    if not 200 <= got.status < 500:
        return f"status {got.status}"
    if got.status < 400 or asked.path.startswith(("/public/", "/m/")):
        return ""
    if got.headers.get(b"content-type") != MEDIA_TYPE.encode():
        return f"{got.status} of type {got.headers.get(b'content-type')!r}"
    problem = json.loads(got.body) if asked.method != "HEAD" else {"code": "?"}
    return "" if problem["code"] else "no code"


def seed(runner: asyncio.Runner, service: Service, token: str, writer: str) -> None:
    for number, (path, body) in enumerate(SEEDS.items()):
        headers = ((b"idempotency-key", b"seed-%08d" % number), JSON)
        asked = Asked("POST", PREFIX + path, b"", headers, json.dumps(body).encode(), "")
        by = writer if path in {"/notices", "/notices/n1/comparisons"} else token
        assert runner.run(answer(service, asked, by)).status == 201


def bombard(folder: Path, *, requests: int) -> Counter[int]:
    """Send so many requests to a fresh service; return how often each status came."""
    service = build(settings_in(folder))
    tokens, statuses = admit_everybody(service), Counter[int]()
    document = api_of(service.parts).openapi()

    with asyncio.Runner() as runner:
        seed(runner, service, tokens["admin"], tokens["writer"])

        @settings(
            max_examples=requests, deadline=None, database=None,
            phases=(Phase.generate,), suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(number=st.integers(0, 2**64))
        def no_fault(number: int) -> None:
            asked = Attacker(document, Random(number)).request()
            got = runner.run(answer(service, asked, tokens.get(asked.role, "")))
            statuses[got.status] += 1
            assert (fault_of(asked, got), asked) == ("", asked)

        no_fault()
    service.close()
    return statuses


@pytest.mark.timeout(120)
def test_no_request_is_answered_by_a_defect(tmp_path: Path) -> None:
    statuses = bombard(tmp_path, requests=2_000)
    assert statuses.total() >= 2_000
    assert {200, 201, 401, 403, 404, 405, 409, 412, 422} <= set(statuses)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_no_request_of_fifty_thousand_is(tmp_path: Path) -> None:
    assert bombard(tmp_path, requests=50_000).total() >= 50_000


@pytest.mark.parametrize("query", [b"after=0&\x9c", b"after=0&x=\xed\xa0\x80"])
def test_a_query_that_is_not_ascii_is_refused(tmp_path: Path, query: bytes) -> None:
    service = build(settings_in(tmp_path))
    token = admit_everybody(service)["admin"]
    with asyncio.Runner() as runner:
        asked = Asked("GET", PREFIX + "/events", query, (), b"", "admin")
        got = runner.run(answer(service, asked, token))
    service.close()
    assert (got.status, json.loads(got.body)["code"]) == (422, "bad_request")
