"""Desks hear what changed, live or by asking, and miss nothing while away."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from editor.wire.audit import Event
    from tests.backend.desk import Desk


def stream(desk: Desk, last: str | None) -> list[str]:
    """Return the ids of the first two messages."""
    headers = {"Authorization": f"Bearer {desk.tokens['writer']}"}
    if last is not None:
        headers["Last-Event-ID"] = last
    url = f"{desk.base_url}{desk.prefix}/events"
    ids: list[str] = []
    with desk.session.get(url, headers=headers, stream=True, timeout=10) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        for line in response.iter_lines():
            if line.startswith(b":") and last is None and not ids:
                desk.notice()
                desk.notice(title="둘")
            if line.startswith(b"id: "):
                ids.append(line[4:].decode())
            if len(ids) == 2:
                return ids
    return ids


def test_a_stream_goes_on_after_the_last_event(service: Desk) -> None:
    for title in ("하나", "둘", "셋"):
        service.notice(title=title)
    assert stream(service, "1") == ["2", "3"]


def test_a_new_stream_tells_what_happens_from_now_on(service: Desk) -> None:
    service.notice(title="먼저")
    assert stream(service, None) == ["2", "3"]


def test_polling_tells_the_same(service: Desk) -> None:
    made = service.notice()
    (event,) = service.get("/events?after=0&wait=0")["items"]
    assert event == {"seq": 1, "action": "gongji.notice.create", "subject": made["id"]}
    assert service.get("/events?after=1&wait=0.3")["items"] == []


def test_a_stream_ends_with_its_token(service: Desk) -> None:
    headers = {"Authorization": f"Bearer {service.tokens['writer']}"}
    url = f"{service.base_url}{service.prefix}/events"
    with service.session.get(url, headers=headers, stream=True, timeout=10) as response:
        lines = response.iter_lines()
        assert next(lines) == b": hello"
        gone = service.send("DELETE", service.prefix + "/people/p-writer", role="admin")
        assert gone.status_code == 200
        assert [line for line in lines if line] == []


def test_who_waits_for_an_answer_needs_a_token_at_its_end(
    service: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed, is_waiting = service.service.parts.feed, threading.Event()
    look = feed.after

    def looked(seq: int) -> Sequence[Event]:
        is_waiting.set()
        return look(seq)

    monkeypatch.setattr(feed, "after", looked)
    path = service.prefix + "/events?after=0&wait=20"
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(service.send, "GET", path, role="reviewer")
        assert is_waiting.wait(10)
        service.send("DELETE", service.prefix + "/people/p-reviewer", role="admin")
        assert waiting.result(20).status_code == 401
