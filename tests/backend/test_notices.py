"""Notices, revisions and reviews over HTTP, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.backend.desk import BODY

if TYPE_CHECKING:
    from tests.backend.desk import Desk


def test_a_new_notice_is_a_draft_with_revision_1(either: Desk) -> None:
    made = either.notice()
    assert (made["state"], made["revision"], made["etag"]) == ("draft", 1, '"1"')
    assert made["author"]["name"] == "이작가"


def test_the_etag_header_is_the_one_in_the_body(service: Desk) -> None:
    made = service.notice()
    response = service.send("GET", f"{service.prefix}/notices/{made['id']}")
    assert response.headers["etag"] == response.json()["etag"]


def test_creating_the_same_notice_again_makes_no_second(either: Desk) -> None:
    new = {"id": "n1", "content": {"title": "하나", "body": "본문"}}
    first, second = either.post("/notices", new), either.post("/notices", new)
    assert second == first
    assert either.actions() == ["gongji.notice.create"]


def test_another_text_under_a_known_id_is_a_conflict(service: Desk) -> None:
    service.post("/notices", {"id": "n1", "content": {"title": "하나", "body": "본문"}})
    other = {"id": "n1", "content": {"title": "둘", "body": "본문"}}
    assert service.refused("/notices", other) == "notice_exists"


def test_a_revision_counts_up(either: Desk) -> None:
    made = either.notice()
    assert either.revise(made, BODY + "!")["number"] == 2
    assert either.get(f"/notices/{made['id']}")["revision"] == 2


def test_a_save_without_change_makes_no_revision(either: Desk) -> None:
    made = either.notice()
    assert either.revise(made, BODY)["number"] == 1
    assert either.actions() == ["gongji.notice.create"]


def test_a_write_without_if_match_is_refused(service: Desk) -> None:
    made = service.notice()
    new = {"content": {"title": "다른", "body": "글"}}
    response = service.send(
        "POST", f"{service.prefix}/notices/{made['id']}/revisions", body=new, key="k" * 12
    )
    assert (response.status_code, response.json()["code"]) == (428, "if_match_required")


@pytest.mark.parametrize("etag", ['"7"', 'W/"1"', "1", '"x"'])
def test_a_stale_write_hears_the_current_version(service: Desk, etag: str) -> None:
    made = service.notice()
    new = {"content": {"title": "다른", "body": "글"}}
    path = f"{service.prefix}/notices/{made['id']}/revisions"
    response = service.send("POST", path, body=new, key="k" * 12, etag=etag)
    assert (response.status_code, response.json()["code"]) == (412, "stale")
    assert response.json()["fields"]["etag"] == '"1"'


def test_a_comment_does_not_make_the_writers_etag_stale(service: Desk) -> None:
    made = service.notice()
    service.comment(made, "점검", BODY)
    assert service.get(f"/notices/{made['id']}")["etag"] == made["etag"]


def test_an_old_revision_can_still_be_read(service: Desk) -> None:
    made = service.notice()
    service.revise(made, "새 글")
    old = service.get(f"/notices/{made['id']}/revisions/1")
    assert old["content"]["body"] == BODY


def test_pages_hold_every_notice_once_newest_first(either: Desk) -> None:
    made = [either.notice(title=f"공지 {n}")["id"] for n in range(7)]
    seen, url = [], either.prefix + "/notices?limit=3"
    while url:
        response = either.send("GET", url)
        seen += [item["id"] for item in response.json()["items"]]
        url = response.links.get("next", {}).get("url", "")
    assert seen == made[::-1]


def test_a_list_can_be_asked_for_one_state(service: Desk) -> None:
    made = service.notice()
    service.notice(title="초안")
    service.post(f"/notices/{made['id']}/review", {"revision": 1})
    found = service.get("/notices?state=in_review")["items"]
    assert [item["id"] for item in found] == [made["id"]]


def test_a_review_is_asked_for_the_newest_revision_only(service: Desk) -> None:
    made = service.notice()
    service.revise(made, "새 글")
    asked = service.refused(f"/notices/{made['id']}/review", {"revision": 1})
    assert asked == "review_stale"


def test_a_text_of_more_than_a_megabyte_is_refused(service: Desk) -> None:
    new = {"id": "big", "content": {"title": "큰 글", "body": "a" * 1_000_001}}
    assert service.refused("/notices", new) == "text_too_long"


def test_what_is_not_there_is_a_404(service: Desk) -> None:
    response = service.send("GET", service.prefix + "/notices/nothing")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")
