"""Comments stand at their words in the text on this desk, or say that these are gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.anchor import Anchor, AnchorState, anchor_at
from editor.domain.errors import Invalid
from editor.domain.ids import NoticeId
from editor.wire.notice import CommentView, ThreadView
from editor.wire.people import PersonName
from editor.workflow.commenting import (
    PlacedThread,
    anchor_of,
    anchor_view,
    carried,
    new_thread,
    place,
    read_threads,
)
from editor.workflow.ids import new_id
from editor.workflow.writing import new_draft, save_revision

if TYPE_CHECKING:
    from editor.client.notice_api import NoticeApi

S = AnchorState
NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
HELLO = "안녕하세요."
WHEN = "12월 1일 새벽 2시부터 4시까지 점검합니다."
REST = (
    "잠시 쉬어 가세요. 👩‍👩‍👧 그동안 보내기와 받기가 모두 멈추고, 끝나면 바로 다시 쓸 수 있습니다."
)
BODY = f"{HELLO}\n\n{WHEN}\n\n{REST}"
TURNED = f"{HELLO}\n\n{REST}\n\n{WHEN}"
WORDS = "새벽 2시부터 4시까지"


def a_thread(words: str = WORDS, text: str = BODY) -> ThreadView:
    start = text.index(words)
    who = PersonName(id="p-reviewer", name="김검토")
    return ThreadView(
        id=new_id(), notice_id="n", revision=1, content_hash="ab" * 32, state=S.SAME,
        anchor=anchor_view(anchor_at(text, start, start + len(words))),
        comments=(CommentView(id=new_id(), author=who, body="언제요?", created_at=NOON),),
    )  # fmt: skip


def placed_words(found: PlacedThread, text: str) -> str | None:
    placed = found.placed
    return None if placed.start is None else text[placed.start : placed.end]


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        (BODY, S.SAME, WORDS),
        ("알립니다.\n\n" + BODY, S.SAME, WORDS),
        (TURNED, S.MOVED, WORDS),
        (BODY.replace("2시부터 4시", "2시부터 5시"), S.CHANGED, "새벽 2시부터 5시까지"),
        ("모두 지웠습니다.", S.ORPHANED, None),
    ],
    ids=["same", "shifted", "moved", "changed", "gone"],
)
def test_thread_stands_at_its_words(text: str, state: AnchorState, words: str | None) -> None:
    (found,) = place([a_thread()], BODY, text)
    assert (found.placed.state, placed_words(found, text)) == (state, words)


def test_anchor_that_never_stood_there_is_never_placed() -> None:
    thread = a_thread()
    shifted = thread.anchor.model_copy(update={"start": 0, "end": len(WORDS)})
    (found,) = place([thread.model_copy(update={"anchor": shifted})], BODY, BODY)
    assert found.placed.state is S.ORPHANED


def test_threads_keep_their_order_where_one_is_lost() -> None:
    lost = a_thread("12월").model_copy(update={"anchor": anchor_view(Anchor("봄", "", "", 0, 1))})
    threads = [a_thread("안녕"), lost, a_thread("쉬어")]
    found = place(threads, BODY, BODY)
    assert [(f.thread.id, placed_words(f, BODY)) for f in found] == [
        (threads[0].id, "안녕"), (lost.id, None), (threads[2].id, "쉬어"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "then", "state"),
    [
        (BODY, BODY, S.SAME),
        (BODY, "알립니다. " + BODY, S.SAME),
        (BODY, TURNED, S.MOVED),
        (TURNED, "알립니다. " + TURNED, S.MOVED),
        (BODY.replace("4시", "5시"), BODY.replace("4시", "5시"), S.CHANGED),
        (BODY, "모두 지웠습니다.", S.ORPHANED),
        ("모두 지웠습니다.", BODY, S.ORPHANED),
    ],
)
def test_thread_is_carried_on_as_its_text_goes_on(
    first: str, then: str, state: AnchorState
) -> None:
    found = place([a_thread()], BODY, first)
    assert [f.placed.state for f in carried(found, first, then)] == [state]


@pytest.mark.parametrize(
    ("selected", "body", "code"),
    [
        ((3, 3), "언제요?", "anchor_empty"),
        ((5, 2), "언제요?", "anchor_empty"),
        ((0, 999), "언제요?", "anchor_outside"),
        ((0, 2), " \n", "comment_empty"),
        ((0, 2), "가" * 4001, "comment_too_long"),
        ((0, 2), "a\x00", "nul_character"),
    ],
)
def test_comment_without_words_is_not_made(selected: tuple[int, int], body: str, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        new_thread("t", BODY, selected, revision=1, body=body)


def test_comment_never_splits_an_emoji() -> None:
    at = BODY.index("👩")
    thread = new_thread("t", BODY, (at, at + 1), revision=1, body="귀여워요")
    assert thread.anchor.exact == "👩‍👩‍👧"


TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)


@given(TEXTS, st.integers(0, 99), st.integers(0, 99))
def test_anchor_travels_unchanged(words: str, start: int, end: int) -> None:
    anchor = Anchor(words, words, words, start, end)
    assert anchor_of(anchor_view(anchor)) == anchor


def test_threads_of_every_revision_are_read_in_the_order_they_were_written(
    writer: NoticeApi, reviewer: NoticeApi
) -> None:
    draft = new_draft(NoticeId(new_id()), NOON)
    draft = replace(draft, content=draft.content.with_text(title="점검", body=BODY))
    draft = save_revision(writer, draft, ()).draft
    comment(reviewer, draft.notice_id, BODY, "쉬어", revision=1)
    newer = "알립니다.\n\n" + BODY
    draft = replace(draft, content=draft.content.with_text(title="점검", body=newer))
    save_revision(writer, draft, ())
    comment(reviewer, draft.notice_id, newer, "알립니다", revision=2)
    typed = "# 점검\n\n" + newer
    found = read_threads(writer, draft.notice_id, typed)
    assert [placed_words(f, typed) for f in found] == ["쉬어", "알립니다"]


def comment(
    service: NoticeApi, notice_id: NoticeId, text: str, words: str, *, revision: int
) -> None:
    start = text.index(words)
    where = start, start + len(words)
    thread = new_thread(new_id(), text, where, revision=revision, body="좋아요")
    service.start_thread(notice_id, thread)
