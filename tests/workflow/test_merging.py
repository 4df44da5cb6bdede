"""Meeting a colleague's version: who came, what grew out of what, and other desks' heads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import NotFound, Stale
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.wire.head import HeadView
from editor.wire.notice import NewNotice, NewRevision
from editor.wire.people import PersonName
from editor.workflow.ids import new_id
from editor.workflow.merging import as_new, head_of, meet, others
from editor.workflow.writing import content_view, fetch_draft

if TYPE_CHECKING:
    from editor.client.notice_api import NoticeApi
    from editor.workflow.draft import Draft

BODY = "하나예요. 둘이에요. 셋이에요."
NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


def content(body: str) -> Content:
    return Content("점검", body)


@pytest.fixture
def draft(writer: NoticeApi) -> Draft:
    notice_id = NoticeId(new_id())
    notice = writer.create_notice(NewNotice(id=notice_id, content=content_view(content(BODY))))
    return fetch_draft(writer, notice)


def revise(writer: NoticeApi, draft: Draft, body: str) -> None:
    new = NewRevision(content=content_view(content(body)))
    etag = writer.notice(draft.notice_id).etag
    writer.save_revision(draft.notice_id, new, etag=etag)


def written(draft: Draft, body: str) -> Draft:
    return replace(draft, content=content(body))


def test_a_meeting_merges_against_the_common_version(writer: NoticeApi, draft: Draft) -> None:
    revise(writer, draft, BODY.replace("셋", "넷"))
    revise(writer, draft, BODY.replace("셋", "다섯"))
    meeting = meet(writer, written(draft, BODY.replace("하나", "영")))
    assert (meeting.revision, meeting.newcomers, meeting.merged.is_clean) == (3, ("이작가",), True)
    assert meeting.merged.content.body == "영예요. 둘이에요. 다섯이에요."


def test_an_untouched_desk_says_so(writer: NoticeApi, draft: Draft) -> None:
    revise(writer, draft, BODY + " 넷이에요.")
    assert meet(writer, draft).is_untouched
    assert not meet(writer, written(draft, "")).is_untouched


def test_a_meeting_takes_what_was_typed_since(writer: NoticeApi, draft: Draft) -> None:
    revise(writer, draft, BODY.replace("셋", "넷"))
    again = meet(writer, draft).again(content("영. " + BODY))
    assert again.merged.content.body == "영. " + BODY.replace("셋", "넷")


def test_a_notice_that_is_gone_is_not_met(writer: NoticeApi, draft: Draft) -> None:
    with pytest.raises(NotFound, match="not_found"):
        meet(writer, as_new(draft, NoticeId("gone")))


def test_a_notice_of_its_own_stands_on_nothing(draft: Draft) -> None:
    new = as_new(draft, NoticeId("new"))
    assert (new.notice_id, new.base_revision, new.base_etag) == ("new", 0, "")
    assert new.content == draft.content


def test_a_head_travels_there_and_back(writer: NoticeApi, draft: Draft) -> None:
    head = head_of(written(draft, BODY + "!"))
    stamp = writer.put_head(draft.notice_id, "desk", head, etag='"0"')
    (seen,) = writer.heads(draft.notice_id)
    assert (seen.content, seen.etag) == (head.content, stamp.etag)
    with pytest.raises(Stale):
        writer.put_head(draft.notice_id, "desk", head_of(written(draft, "")), etag='"0"')
    writer.remove_head(draft.notice_id, "desk")
    assert writer.heads(draft.notice_id) == ()


def a_head(desk: str, person: str, minutes: int) -> HeadView:
    return HeadView(
        desk=desk,
        person=PersonName(id=person, name=person),
        content=content_view(content(desk)),
        base_revision=1,
        updated_at=NOON + timedelta(minutes=minutes),
        etag='"1"',
    )


def test_others_are_one_head_a_person_the_newest_first() -> None:
    heads = (
        a_head("a", "lee", 1),
        a_head("b", "kim", 2),
        a_head("c", "kim", 3),
        a_head("me", "i", 4),
    )
    assert [head.desk for head in others(heads, "me")] == ["c", "a"]
