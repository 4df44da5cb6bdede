"""A draft becomes a revision exactly as it was written, and never over somebody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.anchor import AnchorState, anchor_at
from editor.domain.errors import Invalid, Stale
from editor.domain.ids import NoticeId
from editor.domain.notice import DRAFT_BYTES, Content, Kind
from editor.workflow.commenting import new_thread
from editor.workflow.ids import new_id
from editor.workflow.writing import (
    Standing,
    content_of,
    content_view,
    fetch_draft,
    new_draft,
    revision_of,
    save_revision,
)

if TYPE_CHECKING:
    from editor.client.notice_api import NoticeApi
    from editor.workflow.draft import Draft

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
BODY = "안녕하세요.\n\n12월 1일 새벽에 점검합니다."


def a_draft(body: str = BODY, *, title: str = "12월 점검") -> Draft:
    return written(new_draft(NoticeId(new_id()), NOON), body, title=title)


def written(draft: Draft, body: str, *, title: str = "12월 점검") -> Draft:
    return replace(draft, content=draft.content.with_text(title=title, body=body))


def test_new_draft_is_empty_and_known_to_no_service() -> None:
    draft = new_draft(NoticeId("n"), NOON)
    assert draft.content == Content("", "", Kind.GENERAL, "ko")
    assert (draft.base_revision, draft.base_etag) == (0, "")


def test_first_save_makes_the_notice(writer: NoticeApi) -> None:
    saved = save_revision(writer, a_draft(), ())
    assert (saved.notice.title, saved.notice.revision) == ("12월 점검", 1)
    assert (saved.draft.base_revision, saved.draft.base_etag) == (1, saved.notice.etag)


def test_next_save_makes_the_next_revision(writer: NoticeApi) -> None:
    first = save_revision(writer, a_draft(), ())
    second = save_revision(writer, written(first.draft, "다시 씁니다."), ())
    assert second.draft.base_revision == 2
    assert writer.revision(first.draft.notice_id, 1).content.body == BODY


def test_save_without_a_change_makes_no_revision(writer: NoticeApi) -> None:
    first = save_revision(writer, a_draft(), ())
    assert save_revision(writer, first.draft, ()).notice.revision == 1


def test_other_desk_s_words_are_never_written_over(writer: NoticeApi) -> None:
    here = save_revision(writer, a_draft(), ()).draft
    save_revision(writer, written(here, "다른 자리에서 씁니다."), ())
    with pytest.raises(Stale):
        save_revision(writer, written(here, "이 자리에서 씁니다."), ())
    assert writer.notice(here.notice_id).revision == 2


@pytest.mark.parametrize(
    "body",
    [
        "줄 끝 빈칸  \n\t탭\n\n\n",
        "\u1100\u1161\u11a8 NFD",
        "👩‍👩‍👧 \u200b\ufeff\u2028끝",
        "\r홀로 선 CR\r\n",
        "  앞 빈칸",
        "",
    ],
)
def test_every_character_comes_back(writer: NoticeApi, body: str) -> None:
    saved = save_revision(writer, a_draft(body, title=" 제목 "), ())
    fetched = fetch_draft(writer, saved.notice)
    assert fetched.content == saved.draft.content
    assert (fetched.base_revision, fetched.base_etag) == (1, saved.notice.etag)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("a\x00b", "nul_character"),
        ("\ud83d", "lone_surrogate"),
        ("가" * DRAFT_BYTES, "text_too_long"),
    ],
    ids=["nul", "surrogate", "long"],
)
def test_what_is_no_text_is_not_sent(body: str, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        revision_of(a_draft(body), ())


@pytest.mark.parametrize(
    ("state", "words"),
    [(AnchorState.MOVED, "점검"), (AnchorState.CHANGED, "새벽"), (AnchorState.ORPHANED, None)],
)
def test_threads_are_saved_where_they_stand(
    writer: NoticeApi, state: AnchorState, words: str | None
) -> None:
    draft = save_revision(writer, a_draft(), ()).draft
    at = BODY.index("점검")
    thread = new_thread(new_id(), BODY, (at, at + 2), revision=1, body="언제요?")
    writer.start_thread(draft.notice_id, thread)
    body = "알립니다. " + BODY
    where = body.index(words) if words else 0
    anchor = anchor_at(body, where, where + len(words)) if words else None
    save_revision(writer, written(draft, body), [Standing(thread.id, state, anchor)])
    (found,) = writer.threads(draft.notice_id)
    assert (found.state, found.anchor.exact) == (state, words or "점검")


CONTENTS = st.builds(
    Content,
    title=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=60),
    body=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")),
    kind=st.sampled_from(Kind),
    locale=st.sampled_from(["ko", "en", "zh-Hant"]),
    cover=st.none() | st.just("ab" * 32),
    media=st.lists(st.just("cd" * 32), max_size=2).map(tuple),
)


@given(CONTENTS)
def test_content_travels_unchanged(content: Content) -> None:
    assert content_of(content_view(content)) == content
