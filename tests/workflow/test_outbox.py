"""What waits goes out in order for each notice, and a refusal stops only its own notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Invalid, Stale
from editor.domain.ids import NoticeId, ThreadId
from editor.domain.notice import Content
from editor.domain.people import Role
from editor.workflow.draft import Draft
from editor.workflow.outbox import Base, Item, ItemState, after_sent, due, instead_of
from editor.workflow.sync import Selected, reply_item, revision_item, thread_item

A, B = NoticeId("01J0000000000000000000000A"), NoticeId("01J0000000000000000000000B")


def a_reply(notice_id: NoticeId = A, number: int = 1) -> Item:
    return replace(reply_item(notice_id, Role.WRITER, ThreadId("t"), "네"), number=number)


def a_save(notice_id: NoticeId = A, number: int = 1, body: str = "글") -> Item:
    draft = Draft(notice_id, Content("제목", body), datetime(2026, 11, 22, tzinfo=UTC))
    return replace(revision_item(draft, (), Role.WRITER), number=number)


def test_each_notice_sends_its_oldest() -> None:
    items = (a_reply(A, 1), a_reply(A, 2), a_reply(B, 3))
    assert due(items) == (items[0], items[2])


def test_refusal_blocks_only_its_own_notice() -> None:
    items = (a_save(A, 1).refused(Stale("stale")), a_reply(A, 2), a_reply(B, 3))
    assert due(items) == (items[2],)


def test_item_put_aside_lets_the_next_one_go() -> None:
    items = (a_save(A, 1).refused(Stale("stale")).kept(), a_reply(A, 2))
    assert due(items) == (items[1],)


def test_trying_again_uses_a_new_key() -> None:
    refused = a_save().refused(Stale("stale"))
    again = refused.again()
    assert again.key != refused.key
    assert (again.state, again.refusal) == (ItemState.WAITING, None)


def test_followers_stand_on_what_was_sent() -> None:
    first, second, other = a_save(A, 1), a_save(A, 2), a_save(B, 3)
    left = after_sent((first, second, other), first, Base(4, '"4"'))
    assert [(i.number, i.base.revision) for i in left] == [(2, 4), (3, 0)]


def test_next_save_replaces_a_refused_one() -> None:
    refused = a_save(A, 1).refused(Stale("stale"))
    assert instead_of((refused, a_reply(A, 2)), a_save(A, 0, "새 글")) is refused


def test_comment_replaces_nothing() -> None:
    assert instead_of((a_save().refused(Stale("stale")),), a_reply()) is None


def test_comment_with_a_save_waits_for_its_revision() -> None:
    item = thread_item(A, Role.WRITER, Selected("새벽 두 시", 3, 4), "언제요?")
    assert item.follows


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "comment_empty"),
        ("가" * 4001, "comment_too_long"),
        ("a\x00b", "nul_character"),
        ("a\ud800b", "lone_surrogate"),
    ],
)
def test_reply_that_is_no_text_never_enters(body: str, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        reply_item(A, Role.WRITER, ThreadId("t"), body)


@pytest.mark.parametrize("body", ["a\x00b", "a\ud800b", "가" * 400_000])
def test_save_that_cannot_be_stored_never_enters(body: str) -> None:
    with pytest.raises(Invalid):
        a_save(body=body)


states = st.sampled_from(ItemState)
queues = st.lists(st.tuples(st.sampled_from((A, B)), states), max_size=8)


@given(queues)
def test_nothing_overtakes_within_a_notice(queue: list[tuple[NoticeId, ItemState]]) -> None:
    items = [replace(a_reply(n, i + 1), state=s) for i, (n, s) in enumerate(queue)]
    for item in due(items):
        before = [i for i in items if i.notice_id == item.notice_id and i.number < item.number]
        assert all(i.state is ItemState.KEPT for i in before)
