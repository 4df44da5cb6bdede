"""The HTTP conversation: limited in time, repeated only where it is safe, errors brought back."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from editor.client import transport as transport_module
from editor.client.notice_api import connect
from editor.client.transport import Call, Transport, is_loopback
from editor.domain.environment import Environment
from editor.domain.errors import (
    Conflict,
    Forbidden,
    GongjiError,
    NotFound,
    Refused,
    Stale,
    Storage,
    Unavailable,
)
from editor.wire.notice import ContentView, NewNotice
from editor.wire.people import Clock
from editor.wire.problem import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.client.notice_api import NoticeApi

CLOCK = {"now": "2026-11-22T03:00:00Z", "rate": 1}
PATH = "/v1/environments/practice/clock"


@pytest.fixture(autouse=True)
def _repeat_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module._RETRIES, "backoff_factor", 0)


@pytest.fixture
def api(httpserver: HTTPServer) -> Iterator[NoticeApi]:
    made = connect(httpserver.url_for(""), Environment.PRACTICE, "gj_practice_secret")
    yield made
    made.close()


def problem(error: GongjiError) -> Response:
    """Answer as the service does."""
    body = problem_of(error, "trace").model_dump_json()
    return Response(body, error.status, content_type="application/problem+json")


def test_token_goes_with_every_call(api: NoticeApi, httpserver: HTTPServer) -> None:
    header = {"Authorization": "Bearer gj_practice_secret"}
    httpserver.expect_request(PATH, headers=header).respond_with_json(CLOCK)
    assert api.clock().rate == 1


def test_every_call_has_a_time_limit(api: NoticeApi, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def request(*_args: object, **how: object) -> Response:
        seen.append(how.get("timeout"))
        raise transport_module.requests.ConnectionError

    monkeypatch.setattr(api._transport._session, "request", request)
    for call in (api.clock, api.notices, api.identity, lambda: api.public("more.json")):
        with pytest.raises(Unavailable):
            call()
    assert seen == [(transport_module.CONNECT_S, transport_module.READ_S)] * 4


def test_service_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module, "READ_S", 0.05)
    monkeypatch.setattr(transport_module._RETRIES, "total", 0)
    go_on = threading.Event()
    with HTTPServer() as slow:  # of its own: its late answer would stand in the next test's log
        slow.expect_request(PATH).respond_with_handler(lambda _: Response(str(go_on.wait(5))))
        api = connect(slow.url_for(""), Environment.PRACTICE, "t")
        with pytest.raises(Unavailable, match="offline"):
            api.clock()
        go_on.set()
    api.close()


def test_nobody_there_is_offline() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    api = connect(f"http://127.0.0.1:{port}", Environment.PRACTICE, "t")
    with pytest.raises(Unavailable) as error:
        api.clock()
    assert (error.value.code, error.value.fields["host"]) == ("offline", f"127.0.0.1:{port}")
    api.close()


def test_write_is_repeated_with_the_same_key(api: NoticeApi, httpserver: HTTPServer) -> None:
    keys: list[str] = []

    def answer(request: Request) -> Response:
        keys.append(request.headers["Idempotency-Key"])
        return Response(status=503) if len(keys) == 1 else problem(Conflict("notice_exists"))

    httpserver.expect_request("/v1/environments/practice/notices").respond_with_handler(answer)
    new = NewNotice(id="01J0000000000000000000000A", content=ContentView(title="t", body="b"))
    with pytest.raises(GongjiError, match="notice_exists"):
        api.create_notice(new)
    assert len(keys) == 2
    assert len(set(keys)) == 1


def test_each_write_has_a_key_of_its_own(api: NoticeApi, httpserver: HTTPServer) -> None:
    keys: list[str] = []

    def answer(request: Request) -> Response:
        keys.append(request.headers["Idempotency-Key"])
        return problem(Conflict("thread_resolved"))

    httpserver.expect_request("/v1/environments/practice/threads/t/resolve").respond_with_handler(
        answer
    )
    for _ in range(2):
        with pytest.raises(GongjiError):
            api.resolve("t")
    assert len(set(keys)) == 2


def test_read_is_repeated_when_the_service_restarts(api: NoticeApi, httpserver: HTTPServer) -> None:
    httpserver.expect_ordered_request(PATH).respond_with_data(status=502)
    httpserver.expect_ordered_request(PATH).respond_with_json(CLOCK)
    assert api.clock().rate == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 500])
def test_other_answers_are_not_repeated(
    api: NoticeApi, httpserver: HTTPServer, status: int
) -> None:
    httpserver.expect_request(PATH).respond_with_data(status=status)
    with pytest.raises(GongjiError):
        api.clock()
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("kind", [Stale, Refused, Conflict, NotFound, Forbidden, Storage])
def test_problem_is_the_same_error_again(
    api: NoticeApi, httpserver: HTTPServer, kind: type[GongjiError]
) -> None:
    told = kind("some_code", name="이작가", count=2)
    httpserver.expect_request(PATH).respond_with_response(problem(told))
    with pytest.raises(kind) as error:
        api.clock()
    assert repr(error.value) == repr(told)


@pytest.mark.parametrize("body", [b"<html>proxy says no</html>", b"", b"\xff\xfe", b"{}"])
def test_failure_that_is_no_problem_is_named(
    api: NoticeApi, httpserver: HTTPServer, body: bytes
) -> None:
    httpserver.expect_request(PATH).respond_with_data(body, status=500)
    with pytest.raises(Unavailable, match="service_failed") as error:
        api.clock()
    assert error.value.fields["status"] == 500


@pytest.mark.parametrize("body", ["not json", "[]", '{"now":"x","rate":"y"}'])
def test_unreadable_answer_is_named(api: NoticeApi, httpserver: HTTPServer, body: str) -> None:
    httpserver.expect_request(PATH).respond_with_data(body)
    with pytest.raises(Unavailable, match="answer_unreadable"):
        api.clock()


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_token_follows_no_redirection_to_another_host(httpserver: HTTPServer, status: int) -> None:
    other = httpserver.url_for("/other").replace("127.0.0.1", "localhost")
    headers = {"Location": other}
    httpserver.expect_request(PATH).respond_with_data(status=status, headers=headers)
    httpserver.expect_request("/other").respond_with_json(CLOCK)
    api = connect(
        httpserver.url_for("").replace("localhost", "127.0.0.1"), Environment.PRACTICE, "t"
    )
    with pytest.raises(Unavailable):
        api.clock()
    api.close()
    assert [request.path for request, _ in httpserver.log] == [PATH]


def test_proxies_are_ignored_on_loopback(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    httpserver.expect_request(PATH).respond_with_json(CLOCK)
    transport = Transport(httpserver.url_for(""))
    assert transport.fetch(Call("GET", PATH), Clock).rate == 1
    transport.close()


@pytest.mark.parametrize(
    ("url", "is_near"),
    [
        ("http://127.0.0.1:8000/x", True), ("http://localhost", True), ("http://[::1]:1", True),
        ("http://127.9.9.9", True), ("https://gongji.example", False),
        ("http://127.0.0.1.example", False), ("http://10.0.0.1", False), ("", False),
    ],
)  # fmt: skip
def test_loopback_is_this_computer(url: str, *, is_near: bool) -> None:
    assert is_loopback(url) is is_near


def test_team_service_uses_the_system_s_proxies() -> None:
    transport = Transport("https://gongji.example")
    assert transport._session.trust_env
    transport.close()


def test_all_pages_are_read(api: NoticeApi, httpserver: HTTPServer) -> None:
    path = "/v1/environments/practice/people"
    person = {"id": "p1", "name": "이작가", "role": "writer"}
    httpserver.expect_ordered_request(path).respond_with_json(
        {"items": [person], "next_cursor": "c1"}
    )
    httpserver.expect_ordered_request(path, query_string="cursor=c1").respond_with_json(
        {"items": [{**person, "id": "p2"}], "next_cursor": None}
    )
    assert [p.id for p in api.people()] == ["p1", "p2"]
