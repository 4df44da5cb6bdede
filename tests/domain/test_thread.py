"""What may happen to a thread: it grows, is settled, opens again, and is never lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.anchor import anchor_at
from editor.domain.errors import Conflict, Forbidden, Invalid, NotFound
from editor.domain.ids import CommentId, NoticeId, PersonId, ThreadId
from editor.domain.thread import (
    Comment,
    Reaction,
    Thread,
    attach,
    react,
    reopen,
    reply,
    resolve,
    rewrite,
)

NOW = datetime(2026, 11, 22, 1, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
KIM, LEE = PersonId("kim"), PersonId("lee")


def test_a_reply_comes_last() -> None:
    thread = reply(_thread(), _comment("c2", LEE))
    assert [one.id for one in thread.comments] == ["c1", "c2"]


def test_a_reply_opens_a_settled_thread() -> None:
    assert not reply(_resolved(), _comment("c2", LEE)).is_resolved


def test_the_same_reply_twice_is_refused() -> None:
    with pytest.raises(Conflict, match="comment_exists"):
        reply(_thread(), _comment("c1", LEE))


def test_resolving_says_who_and_when() -> None:
    thread = _resolved()
    assert (thread.is_resolved, thread.resolved_by, thread.resolved_at) == (True, LEE, LATER)


def test_resolving_twice_is_refused() -> None:
    with pytest.raises(Conflict, match="thread_resolved"):
        resolve(_resolved(), by=KIM, now=LATER)


def test_reopening_gives_the_thread_as_it_was() -> None:
    assert reopen(_resolved()) == _thread()


def test_an_open_thread_cannot_be_reopened() -> None:
    with pytest.raises(Conflict, match="thread_open"):
        reopen(_thread())


@pytest.mark.parametrize(
    ("body", "code"),
    [("", "comment_empty"), (" \n", "comment_empty"), ("가" * 4001, "comment_too_long")],
)
def test_a_comment_has_1_to_4000_characters(body: str, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        Comment(CommentId("c"), KIM, body, NOW)


def test_a_comment_of_4000_emoji_is_allowed() -> None:
    assert len(Comment(CommentId("c"), KIM, "😀" * 4000, NOW).body) == 4000


def test_one_may_rewrite_ones_own_comment() -> None:
    (comment,) = rewrite(_thread(), CommentId("c1"), body="고침", by=KIM, now=LATER).comments
    assert (comment.body, comment.created_at, comment.edited_at) == ("고침", NOW, LATER)


def test_nobody_rewrites_the_comment_of_another() -> None:
    with pytest.raises(Forbidden, match="comment_not_yours"):
        rewrite(_thread(), CommentId("c1"), body="고침", by=LEE, now=LATER)


def test_a_comment_that_is_not_there_cannot_be_rewritten() -> None:
    with pytest.raises(NotFound, match="comment_unknown"):
        rewrite(_thread(), CommentId("c9"), body="고침", by=KIM, now=LATER)


def test_the_same_reaction_again_takes_it_back() -> None:
    thread = react(react(_thread(), Reaction.FUNNY, by=KIM), Reaction.LIKE, by=KIM)
    assert thread.reactions == ((KIM, Reaction.FUNNY), (KIM, Reaction.LIKE))
    assert react(thread, Reaction.FUNNY, by=KIM).reactions == ((KIM, Reaction.LIKE),)


def test_an_orphan_is_attached_to_other_words_with_all_its_comments() -> None:
    anchor = anchor_at("새 문장", 0, 1)
    thread = attach(_thread(), anchor, revision_hash="sha256:1")
    assert (thread.anchor, thread.revision_hash) == (anchor, "sha256:1")
    assert thread.comments == _thread().comments


def test_a_thread_without_a_comment_is_refused() -> None:
    with pytest.raises(Invalid, match="thread_empty"):
        Thread(ThreadId("t"), NoticeId("n"), "sha256:0", anchor_at("가", 0, 1), ())


def _thread() -> Thread:
    anchor = anchor_at("12월 정기 점검", 4, 6)
    return Thread(ThreadId("t"), NoticeId("n"), "sha256:0", anchor, (_comment("c1", KIM),))


def _resolved() -> Thread:
    return resolve(_thread(), by=LEE, now=LATER)


def _comment(id_: str, author: PersonId) -> Comment:
    return Comment(CommentId(id_), author, "이 날이 맞나요?", NOW)
