"""Colleagues choose between wordings: one open question a part, one vote a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.backend.desk import Desk

TITLES = ["새벽 3시의 나를 말려 드립니다", "아침에 보내기 기능 안내"]


def asked(desk: Desk, notice: Any, **other: Any) -> Any:
    new = {"id": desk.ident("c"), "part": "title", "options": TITLES, **other}
    return desk.post(f"/notices/{notice['id']}/comparisons", new)


def chosen(view: Any) -> list[tuple[str, int, str]]:
    return [(v["person"]["name"], v["option"], v["reason"]) for v in view["votes"]]


def test_a_question_is_open_for_everyone(either: Desk) -> None:
    made = asked(either, either.notice())
    listed = either.get("/comparisons", role="reviewer")["items"]
    assert made in listed
    assert (made["options"], made["title"], made["author"]["name"]) == (
        TITLES,
        "12월 정기 점검 안내",
        "이작가",
    )


def test_votes_carry_names_and_can_be_changed(either: Desk) -> None:
    path = f"/comparisons/{asked(either, either.notice())['id']}/votes"
    either.post(path, {"option": 0}, role="reviewer")
    either.post(path, {"option": 1, "reason": "짧아서"}, role="admin")
    after = either.post(path, {"option": 1, "reason": " 웃겨서 "}, role="reviewer")
    assert sorted(chosen(after)) == [("김검토", 1, "웃겨서"), ("박게시", 1, "짧아서")]


def test_who_asks_does_not_vote(service: Desk) -> None:
    path = f"/comparisons/{asked(service, service.notice())['id']}/votes"
    assert service.refused(path, {"option": 0}) == "own_vote"


def test_one_question_is_open_for_each_part(service: Desk) -> None:
    notice = service.notice()
    first = asked(service, notice)
    asked(service, notice, part="first_line")
    path = f"/notices/{notice['id']}/comparisons"
    new = {"id": "again", "part": "title", "options": TITLES}
    assert service.refused(path, new) == "comparison_open"
    service.post(f"/comparisons/{first['id']}/close")
    asked(service, notice)
    assert [c["closed_at"] is None for c in service.get(path)["items"]] == [False, True, True]


def test_a_closed_question_is_off_the_list_and_takes_no_votes(service: Desk) -> None:
    made = asked(service, service.notice())
    service.post(f"/comparisons/{made['id']}/close")
    assert made["id"] not in [c["id"] for c in service.get("/comparisons")["items"]]
    path = f"/comparisons/{made['id']}"
    assert service.refused(f"{path}/votes", {"option": 0}, role="admin") == "comparison_closed"
    assert service.refused(f"{path}/close", None) == "comparison_closed"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["하나"], "comparison_count"),
        (["1", "2", "3", "4"], "comparison_count"),
        (["하나", " "], "comparison_empty"),
        (["하나", " 하나"], "comparison_same"),
    ],
)
def test_what_is_no_question_is_refused(service: Desk, options: list[str], code: str) -> None:
    path = f"/notices/{service.notice()['id']}/comparisons"
    new = {"id": "c", "part": "title", "options": options}
    assert service.refused(path, new) == code


def test_a_retried_vote_is_one_vote_and_one_entry(service: Desk) -> None:
    made = asked(service, service.notice())
    path = f"{service.prefix}/comparisons/{made['id']}/votes"
    for _ in range(3):
        answer = service.send("POST", path, role="admin", key="vote-once", body={"option": 1})
        assert answer.status_code == 200
    assert service.actions().count("gongji.comparison.vote") == 1


def test_the_third_option_must_be_there(service: Desk) -> None:
    path = f"/comparisons/{asked(service, service.notice())['id']}/votes"
    assert service.refused(path, {"option": 2}, role="admin") == "comparison_option"


def test_lists_go_on_after_a_page(service: Desk) -> None:
    notice = service.notice()
    made = [asked(service, notice)["id"], asked(service, notice, part="first_line")["id"]]
    path = f"/notices/{notice['id']}/comparisons"
    first = service.get(f"{path}?limit=1")
    second = service.get(f"{path}?limit=1&cursor={first['next_cursor']}")
    assert [p["items"][0]["id"] for p in (first, second)] == made
