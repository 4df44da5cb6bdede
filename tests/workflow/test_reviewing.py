"""A review is asked for and given for one exact text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.approval import Verdict
from editor.domain.environment import Environment
from editor.domain.errors import Forbidden, Invalid, NotFound, Refused
from editor.domain.ids import NoticeId
from editor.domain.release import ReleaseState
from editor.wire.notice import ApprovalView
from editor.wire.people import PersonName
from editor.workflow.ids import new_id
from editor.workflow.reviewing import (
    approve,
    ask_for_review,
    request_changes,
    request_review,
    waiting_for_review,
)
from editor.workflow.writing import new_draft, save_revision
from tests.workflow.plans import HASH, a_notice

if TYPE_CHECKING:
    from editor.client.notice_api import NoticeApi
    from editor.wire.notice import NoticeView, RevisionView
    from editor.workflow.draft import Draft

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
ME = PersonName(id="p-reviewer", name="김검토")


def a_draft(title: str = "12월 점검", body: str = "새벽에 점검합니다.") -> Draft:
    draft = new_draft(NoticeId(new_id()), NOON)
    return replace(draft, content=draft.content.with_text(title=title, body=body))


def newest(service: NoticeApi, notice: NoticeView) -> RevisionView:
    return service.revision(NoticeId(notice.id), notice.revision)


@pytest.fixture
def asked(writer: NoticeApi) -> Draft:
    """Return a draft whose first revision is with the reviewers."""
    return request_review(writer, a_draft(), ()).draft


def test_asking_saves_and_names_that_revision(writer: NoticeApi) -> None:
    first = save_revision(writer, a_draft(), ()).draft
    changed = replace(first, content=first.content.with_text(title="12월 점검", body="다시"))
    saved = request_review(writer, changed, ())
    assert (saved.notice.state, saved.notice.review_revision) == (ReleaseState.IN_REVIEW, 2)
    assert saved.draft.base_revision == 2


@pytest.mark.parametrize(
    ("title", "body", "code"),
    [
        ("", "글", "title_missing"),
        (" \t", "글", "title_missing"),
        ("가" * 61, "글", "title_too_long"),
        ("제목", "", "body_missing"),
        ("제목", "\n ", "body_missing"),
        ("제목", "가" * 70_000, "text_too_long"),
    ],
    ids=["no title", "blank title", "long title", "no text", "blank text", "long text"],
)
def test_what_may_not_go_out_is_not_even_saved(
    writer: NoticeApi, title: str, body: str, code: str
) -> None:
    draft = a_draft(title, body)
    with pytest.raises(Refused, match=code):
        request_review(writer, draft, ())
    with pytest.raises(NotFound):
        writer.notice(draft.notice_id)


def test_what_was_just_saved_can_be_asked_for(writer: NoticeApi) -> None:
    saved = save_revision(writer, a_draft(), ())
    assert ask_for_review(writer, saved.notice).review_revision == 1


def test_approval_is_for_the_text_that_was_read(reviewer: NoticeApi, asked: Draft) -> None:
    read = newest(reviewer, reviewer.notice(asked.notice_id))
    notice = approve(reviewer, read)
    assert notice.approved
    assert [a.content_hash for a in notice.approvals] == [read.content_hash]


def test_one_changed_letter_takes_the_approval_away(
    writer: NoticeApi, reviewer: NoticeApi, asked: Draft
) -> None:
    approve(reviewer, newest(reviewer, reviewer.notice(asked.notice_id)))
    changed = replace(
        asked, content=asked.content.with_text(title="12월 점검", body="새벽에 점검!")
    )
    notice = save_revision(writer, changed, ()).notice
    assert (notice.approved, [a.stale for a in notice.approvals]) == (False, [True])


def test_nobody_approves_as_a_writer(writer: NoticeApi, asked: Draft) -> None:
    with pytest.raises(Forbidden):
        approve(writer, newest(writer, writer.notice(asked.notice_id)))


def test_changes_are_asked_for_with_a_reason(reviewer: NoticeApi, asked: Draft) -> None:
    read = newest(reviewer, reviewer.notice(asked.notice_id))
    (word,) = request_changes(reviewer, read, "시각을 적어 주세요.").approvals
    assert (word.verdict, word.reason) == (Verdict.REQUEST_CHANGES, "시각을 적어 주세요.")


@pytest.mark.parametrize("reason", ["", " \n\t"])
def test_changes_without_a_reason_are_not_asked_for(
    reviewer: NoticeApi, asked: Draft, reason: str
) -> None:
    with pytest.raises(Invalid, match="reason_required"):
        request_changes(reviewer, newest(reviewer, reviewer.notice(asked.notice_id)), reason)
    assert reviewer.notice(asked.notice_id).approvals == ()


def in_review(name: str, *, hours: int = 0, **changes: Any) -> NoticeView:
    at = NOON + timedelta(hours=hours)
    usual = {"id": name, "state": ReleaseState.IN_REVIEW, "review_requested_at": at}
    return a_notice(**(usual | changes))


def a_word(*, by: PersonName = ME, stale: bool = False) -> ApprovalView:
    return ApprovalView(
        content_hash=HASH, environment=Environment.PRACTICE, reviewer=by,
        verdict=Verdict.REQUEST_CHANGES, decided_at=NOON, reason="다시", stale=stale,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "waits"),
    [
        ({}, True),
        ({"author": ME}, False),
        ({"state": ReleaseState.DRAFT}, False),
        ({"state": ReleaseState.APPROVED}, False),
        ({"approvals": (a_word(),)}, False),
        ({"approvals": (a_word(stale=True),)}, True),
        ({"approvals": (a_word(by=PersonName(id="p-admin", name="박게시")),)}, True),
    ],
)
def test_only_what_waits_for_this_person_waits(
    changes: dict[str, Any],
    waits: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    found = waiting_for_review([in_review("n1", **changes)], ME.id)
    assert bool(found) is waits


def test_oldest_request_stands_first() -> None:
    notices = [in_review("b", hours=2), in_review("c", hours=3), in_review("a", hours=1)]
    assert [n.id for n in waiting_for_review(notices, ME.id)] == ["a", "b", "c"]
