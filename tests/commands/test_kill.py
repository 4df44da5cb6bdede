"""`gongji kill` and `gongji withdraw` speak to a service with a token that nobody can see."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from editor import cli

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer

TOKEN = "gj_practice_" + "a" * 43
DARK_BY = "2026-12-01T01:15:00Z"
RELEASE = {
    "id": "r1", "environment": "practice", "notice_id": "n1", "title": "점검 안내", "revision": 1,
    "content_hash": "ab" * 32, "badge": None, "lit": None, "state": "live", "moves": [],
    "schedule": {"at": DARK_BY, "zone": "Asia/Seoul", "offset_at_entry_s": 32400},
    "release_hash": "cd" * 32, "planned_by": {"id": "p", "name": "박게시"}, "etag": '"3"',
}  # fmt: skip


@pytest.fixture
def stdin_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(TOKEN + "\n"))


def run(server: HTTPServer, *words: str) -> int:
    return cli.main([*words, "--url", server.url_for("/"), "--token-stdin"])


@pytest.mark.usefixtures("stdin_token")
@pytest.mark.parametrize("command", ["kill", "withdraw"])
def test_one_command_says_when_every_phone_is_dark(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = f"/v1/environments/practice/releases/r1/{command}"
    sent = {"Authorization": f"Bearer {TOKEN}"}
    answer = {"release": RELEASE, "dark_by": DARK_BY}
    httpserver.expect_request(path, "POST", headers=sent).respond_with_json(answer)
    assert run(httpserver, command, "r1", "--json") == 0
    assert json.loads(capsys.readouterr().out)["dark_by"] == DARK_BY


@pytest.mark.usefixtures("stdin_token")
def test_a_refusal_is_told_with_its_code(
    httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = {
        "title": "no badge", "status": 409, "code": "no_badge", "kind": "Conflict", "fields": {},
    }  # fmt: skip
    path = "/v1/environments/practice/releases/r1/kill"
    httpserver.expect_request(path).respond_with_json(problem, status=409)
    assert run(httpserver, "kill", "r1", "--json") == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "no_badge"


def test_a_token_on_the_command_line_is_wrong_usage(httpserver: HTTPServer) -> None:
    words = ["kill", "r1", "--url", httpserver.url_for("/"), "--token", TOKEN]
    assert cli.main(words) == 2


@pytest.mark.parametrize("text", ["", "gj_practice", "gj_nowhere_aaa", "secret"])
def test_what_is_no_token_is_not_sent(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))
    assert run(httpserver, "kill", "r1") == 1
    assert httpserver.log == []
