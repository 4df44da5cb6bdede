"""A comment stands at the right words or is openly orphaned; an edit never deletes a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.backend.desk import BODY

if TYPE_CHECKING:
    from tests.backend.desk import Desk


def only(desk: Desk, notice: Any) -> Any:
    (thread,) = desk.get(f"/notices/{notice['id']}/threads")["items"]
    return thread


def test_a_comment_stands_at_its_words(either: Desk) -> None:
    made = either.notice()
    thread = either.comment(made, "새벽에 점검", BODY, said="몇 시인가요?")
    assert thread["anchor"]["exact"] == "새벽에 점검"
    assert thread["comments"][0]["author"]["name"] == "김검토"


def test_a_comment_on_other_words_than_stand_there_is_refused(service: Desk) -> None:
    made = service.notice()
    new = {"id": "t1", "revision": 1, "anchor": {"exact": "없는 말", "start": 0, "end": 4}}
    path = f"/notices/{made['id']}/threads"
    assert service.refused(path, {**new, "body": "?"}, role="reviewer") == "anchor_mismatch"


def test_a_thread_that_the_desk_does_not_name_is_found_by_the_diff(either: Desk) -> None:
    made = either.notice()
    either.comment(made, "새벽에", BODY)
    either.revise(made, "먼저 한 문장.\n\n" + BODY)
    thread = only(either, made)
    assert (thread["state"], thread["revision"]) == ("same", 2)
    assert thread["anchor"]["start"] == ("먼저 한 문장.\n\n" + BODY).index("새벽에")


def test_deleted_words_leave_an_open_orphan_with_its_quote(either: Desk) -> None:
    made = either.notice()
    either.comment(made, "잠시 쉬어 가세요", BODY)
    either.revise(made, BODY.replace(" 잠시 쉬어 가세요.", ""))
    thread = only(either, made)
    assert (thread["state"], thread["anchor"]["exact"]) == ("orphaned", "잠시 쉬어 가세요")


def test_an_orphan_comes_back_with_its_words(service: Desk) -> None:
    made = service.notice()
    service.comment(made, "잠시 쉬어 가세요", BODY)
    service.revise(made, BODY.replace(" 잠시 쉬어 가세요.", ""))
    service.revise(made, BODY)
    assert only(service, made)["state"] == "same"


def test_the_desk_says_where_a_thread_went(service: Desk) -> None:
    made = service.notice()
    thread = service.comment(made, "새벽에", BODY)
    text = "오늘 새벽에 " + BODY
    named = {"exact": "새벽에", "start": 3, "end": 6}
    service.revise(
        made, text, anchors=[{"thread_id": thread["id"], "state": "moved", "anchor": named}]
    )
    found = only(service, made)
    assert (found["state"], found["anchor"]["start"]) == ("moved", 3)


def test_an_anchor_of_the_desk_that_does_not_fit_is_refused(service: Desk) -> None:
    made = service.notice()
    thread = service.comment(made, "새벽에", BODY)
    named = {"exact": "새벽에", "start": 0, "end": 3}
    new = {
        "content": {"title": "제목", "body": BODY + "!"},
        "anchors": [{"thread_id": thread["id"], "state": "same", "anchor": named}],
    }
    path = f"/notices/{made['id']}/revisions"
    assert service.refused(path, new, etag='"1"') == "anchor_mismatch"
    assert service.get(f"/notices/{made['id']}")["revision"] == 1


def test_a_comment_on_an_older_revision_is_brought_forward(service: Desk) -> None:
    made = service.notice()
    service.revise(made, "앞에 넣은 말. " + BODY)
    thread = service.comment(made, "새벽에", BODY)
    assert thread["revision"] == 2
    assert thread["anchor"]["start"] == ("앞에 넣은 말. " + BODY).index("새벽에")


def test_answer_resolve_and_reopen(either: Desk) -> None:
    made = either.notice()
    thread = either.comment(made, "새벽에", BODY)
    path = f"/threads/{thread['id']}"
    assert either.get(f"/notices/{made['id']}")["open_threads"] == 1
    resolved = either.post(path + "/resolve")
    assert resolved["resolved_by"]["name"] == "이작가"
    assert either.get(f"/notices/{made['id']}")["open_threads"] == 0
    answered = either.post(path + "/comments", {"id": "c2", "body": "2시입니다"})
    assert answered["resolved_by"] is None
    assert [c["body"] for c in answered["comments"]] == ["좋네요", "2시입니다"]


def test_resolving_twice_is_a_conflict(service: Desk) -> None:
    thread = service.comment(service.notice(), "새벽에", BODY)
    service.post(f"/threads/{thread['id']}/resolve")
    assert service.refused(f"/threads/{thread['id']}/resolve", {}) == "thread_resolved"


@pytest.mark.parametrize("body", ["", " \n", "가" * 4001])
def test_an_empty_or_endless_comment_is_refused(service: Desk, body: str) -> None:
    thread = service.comment(service.notice(), "새벽에", BODY)
    code = service.refused(f"/threads/{thread['id']}/comments", {"id": "c2", "body": body})
    assert code in {"comment_empty", "comment_too_long"}


def test_a_reaction_is_set_once_and_taken_back(either: Desk) -> None:
    thread = either.comment(either.notice(), "새벽에", BODY)
    path = f"/threads/{thread['id']}/reactions"
    for _ in range(2):
        felt = either.post(path, {"reaction": "funny"})
    assert [(r["reaction"], len(r["people"])) for r in felt["reactions"]] == [("funny", 1)]
    assert either.post(path, {"reaction": "funny", "on": False})["reactions"] == []
