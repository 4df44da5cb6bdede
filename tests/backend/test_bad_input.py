"""Bad input is always a 4xx with a code, whatever it is and wherever it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.backend.desk import BODY

if TYPE_CHECKING:
    from tests.backend.desk import Desk

GOOD = '{"id":"n1","content":{"title":"제목","body":"%s"}}'
BODIES = {
    "NUL": (GOOD % "\\u0000", "nul_character"),
    "raw NUL": (GOOD % "\x00", "bad_json"),
    "lone surrogate": (GOOD % "\\ud800", "lone_surrogate"),
    "lone low surrogate": (GOOD % "a\\udc00b", "lone_surrogate"),
    "surrogate in a key": ('{"\\ud800":1}', "lone_surrogate"),
    "NaN": ('{"id":NaN}', "bad_json"),
    "Infinity": ('{"id":-Infinity}', "bad_json"),
    "too large a float": ('{"id":1e999}', "bad_json"),
    "too large an integer": ('{"id":' + "9" * 40 + "}", "bad_json"),
    "a key twice": ('{"id":"a","id":"b"}', "bad_json"),
    "deep arrays": ("[" * 100_000, "nested_too_deep"),
    "deep objects": ('{"a":' * 100_000, "nested_too_deep"),
    "deep and closed": ("[" * 100_000 + "]" * 100_000, "nested_too_deep"),
    "no JSON": ("hello", "bad_json"),
    "two values": ("{}{}", "bad_json"),
    "BOM": ("\ufeff{}", "bad_json"),
    "an array": ("[]", "invalid_field"),
    "null": ("null", "invalid_field"),
    "unknown field": ('{"id":"n1","x":1}', "invalid_field"),
    "id with a path": ('{"id":"../x","content":{"title":"a","body":"b"}}', "invalid_field"),
    "locale": ('{"id":"n1","content":{"title":"a","body":"b","locale":"' + "k" * 99 + '"}}',
               "invalid_field"),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_a_bad_body_is_refused_with_its_code(shared: Desk, name: str) -> None:
    text, code = BODIES[name]
    response = shared.send(
        "POST", shared.prefix + "/notices", raw=text.encode("utf-8", "surrogatepass"), key="k" * 12
    )
    assert 400 <= response.status_code < 500
    assert response.json()["code"] == code


def test_bytes_that_are_not_utf8_are_refused(shared: Desk) -> None:
    response = shared.send("POST", shared.prefix + "/notices", raw=b'{"id":"\xff"}', key="k" * 12)
    assert response.json()["code"] == "invalid_utf8"


def test_a_body_of_5_mb_is_a_413(shared: Desk) -> None:
    response = shared.send("POST", shared.prefix + "/notices", raw=b"a" * 5_000_000, key="k" * 12)
    assert (response.status_code, response.json()["code"]) == (413, "body_too_large")


def test_a_streamed_body_without_a_length_is_limited_too(shared: Desk) -> None:
    url = shared.base_url + shared.prefix + "/notices"
    chunks = (b" " * 100_000 for _ in range(20))
    response = shared.session.post(url, data=chunks, timeout=20)
    assert response.json()["code"] == "body_too_large"


@pytest.mark.parametrize(
    "path",
    [
        "/notices/%00", "/notices/%ED%A0%80", "/notices/" + "a" * 500, "/notices?cursor=%00",
        "/notices?cursor=WzEs", "/notices?limit=0", "/notices?limit=1e9", "/notices?state=nothing",
        "/notices/n1/revisions/0", "/notices/n1/revisions/99999999999999999999", "/events?after=-1",
        "/events?after=99999999999999999999999", "/audit?cursor=bnVsbA",
        "/slots/x/measurements?since=1",
        "/slots/x/measurements?since=0001-01-01T00:00:00%2B14:00", "/nothing",
        "/notices?cursor=WzFlMzAwLCJhIl0", "/notices?cursor=Wzk5OTk5OTk5OTk5OTk5OTk5OSwiYSJd",
    ],
)  # fmt: skip
def test_a_bad_address_is_refused(shared: Desk, path: str) -> None:
    response = shared.send("GET", shared.prefix + path, role="admin")
    assert 400 <= response.status_code < 500
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "headers",
    [
        {"Idempotency-Key": "x"}, {"Idempotency-Key": "k" * 65}, {"Idempotency-Key": "a b c d e f"},
        {"Authorization": "Bearer " + "x" * 5000}, {"Authorization": b"Bearer \xff\xfe"},
    ],
)  # fmt: skip
def test_a_bad_header_is_refused(shared: Desk, headers: dict[str, str | bytes]) -> None:
    body = {"id": "n9", "content": {"title": "a", "body": "b"}}
    response = shared.send("POST", shared.prefix + "/notices", body=body, headers=headers)
    assert 400 <= response.status_code < 500


def test_a_wrong_method_is_a_405(shared: Desk) -> None:
    response = shared.send("PATCH", shared.prefix + "/notices", body={})
    assert (response.status_code, response.json()["code"]) == (405, "method_not_allowed")


def test_another_environment_is_a_404(shared: Desk) -> None:
    response = shared.send("GET", "/v1/environments/production/me")
    assert (response.status_code, response.json()["code"]) == (404, "environment_unknown")


def test_every_answer_names_environment_and_request(shared: Desk) -> None:
    for path in ("/v1/identity", shared.prefix + "/notices/%00", "/nothing"):
        headers = shared.send("GET", path, headers={"Gongji-Request-Id": "trace-1"}).headers
        assert headers["gongji-environment"] == "practice"
        assert headers["gongji-request-id"] == "trace-1"


def test_a_problem_carries_its_trace(shared: Desk) -> None:
    response = shared.send("GET", "/nothing", headers={"Gongji-Request-Id": "trace-2"})
    assert response.json()["trace_id"] == "trace-2"


def test_a_text_at_the_limit_goes_through(shared: Desk) -> None:
    body = json.dumps({"id": "edge", "content": {"title": "가", "body": BODY * 9000}})
    response = shared.send("POST", shared.prefix + "/notices", raw=body.encode(), key="k" * 13)
    assert response.status_code in {201, 413, 422}
