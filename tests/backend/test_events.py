"""Desks hear what changed, live or by asking, and miss nothing while away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
