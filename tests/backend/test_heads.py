"""What is being written at each desk: put, seen by colleagues, gone when it is a version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.backend.desk import BODY

if TYPE_CHECKING:
    import requests

    from tests.backend.desk import Desk

DESK = "desk-one"


def put(
    at: Desk, notice: Any, body: str, *, etag: str = '"0"', desk: str = DESK, role: str = "writer"
) -> requests.Response:
    new = {"content": {"title": notice["title"], "body": body}, "base_revision": 1}
    path = f"{at.prefix}/notices/{notice['id']}/heads/{desk}"
    return at.send("PUT", path, body=new, etag=etag, role=role)


def heads(at: Desk, notice: Any, *, role: str = "writer") -> list[Any]:
    return list(at.get(f"/notices/{notice['id']}/heads", role=role)["items"])


def test_colleagues_see_what_a_desk_is_writing(either: Desk) -> None:
    made = either.notice()
    assert put(either, made, BODY + "!").status_code == 200
    (seen,) = heads(either, made, role="reviewer")
    assert (seen["desk"], seen["person"]["name"], seen["base_revision"]) == (DESK, "이작가", 1)
    assert seen["content"]["body"] == BODY + "!"


def test_a_head_is_written_over_by_its_desk_only(either: Desk) -> None:
    made = either.notice()
    etag = put(either, made, "하나").json()["etag"]
    assert put(either, made, "둘", etag=etag).json()["etag"] == '"2"'
    put(either, made, "셋", desk="desk-two")
    assert sorted(h["content"]["body"] for h in heads(either, made)) == ["둘", "셋"]


def test_the_same_head_again_changes_nothing(service: Desk) -> None:
    made = service.notice()
    first = put(service, made, "하나").json()
    assert put(service, made, "하나").json() == first


@pytest.mark.parametrize(("etag", "status"), [("", 428), ('"7"', 412), ("*", 428)])
def test_a_head_needs_the_etag_of_the_one_before(service: Desk, etag: str, status: int) -> None:
    made = service.notice()
    put(service, made, "하나")
    answer = put(service, made, "둘", etag=etag)
    assert (answer.status_code, answer.json()["fields"]["etag"]) == (status, '"1"')


def test_a_head_goes_when_its_text_is_a_version(either: Desk) -> None:
    made = either.notice()
    put(either, made, BODY + "!")
    put(either, made, BODY + "?", desk="desk-two")
    either.revise(made, BODY + "!")
    assert [h["desk"] for h in heads(either, made)] == ["desk-two"]


def test_a_desk_takes_its_head_away_twice(service: Desk) -> None:
    made = service.notice()
    put(service, made, "하나")
    path = f"{service.prefix}/notices/{made['id']}/heads/{DESK}"
    assert [service.send("DELETE", path).status_code for _ in range(2)] == [204, 204]
    assert heads(service, made) == []


def test_only_writers_have_heads(service: Desk) -> None:
    made = service.notice()
    answers = [put(service, made, "하나", role=role) for role in ("reviewer", "admin", "partner")]
    assert {answer.status_code for answer in answers} == {403}


def test_a_head_of_a_notice_that_only_a_desk_knows_is_refused(service: Desk) -> None:
    assert put(service, {"id": "nothing", "title": ""}, "하나").status_code == 404


def test_a_head_writes_no_audit_entry(service: Desk) -> None:
    made = service.notice()
    put(service, made, "하나")
    assert service.actions() == ["gongji.notice.create"]


def test_a_head_that_cannot_be_stored_is_refused(service: Desk) -> None:
    assert put(service, service.notice(), "a" * 1_000_001).json()["code"] == "text_too_long"
