"""The library stands shelf by shelf, newest first, however it was put together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.ids import NoticeId
from editor.domain.notice import Kind
from editor.domain.release import ReleaseState
from editor.wire.notice import NoticeView
from editor.wire.people import PersonName
from editor.workflow.draft import DraftSummary
from editor.workflow.library import SHELVES, Marks, library, shelf_of, with_draft, with_marks

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


def a_summary(number: int, *, minutes: int = 0, title: str = "초안") -> DraftSummary:
    at = NOON + timedelta(minutes=minutes)
    return DraftSummary(NoticeId(str(number)), title, "general", at, 0)


def a_notice(number: int, *, minutes: int = 0, state: str = "live") -> NoticeView:
    return NoticeView(
        id=str(number), title="공지", kind=Kind.GENERAL, locale="ko", state=ReleaseState(state),
        revision=1, content_hash="ab" * 32, author=PersonName(id="p", name="이작가"),
        updated_at=NOON + timedelta(minutes=minutes), etag='"1"',
    )  # fmt: skip


summaries = st.lists(
    st.builds(lambda n, m: a_summary(n, minutes=m), st.integers(0, 9), st.integers(0, 99)),
    unique_by=(lambda one: one.notice_id, lambda one: one.updated_at),
)


def test_what_is_typed_shows_its_title_where_the_service_says_it_stands() -> None:
    (entry,) = library([a_summary(1, title="고친 제목")], [a_notice(1)])
    assert (entry.title, entry.shelf, entry.on_desk) == ("고친 제목", "live", True)


def test_drafts_stand_before_what_is_live() -> None:
    found = library([a_summary(1)], [a_notice(2, minutes=9), a_notice(3, minutes=10)])
    assert [entry.notice_id for entry in found] == ["1", "3", "2"]


def test_pinned_stands_above_all_and_archived_below() -> None:
    kept, pinned = a_summary(1)._replace(archived=True), a_summary(2)._replace(pinned=True)
    found = library([a_summary(3), kept, pinned], [a_notice(4)])
    assert [(e.notice_id, e.shelf) for e in found] == [
        ("2", "pinned"), ("3", "drafts"), ("4", "live"), ("1", "archived"),
    ]  # fmt: skip


def test_notice_that_lies_elsewhere_is_marked_by_its_name() -> None:
    told = library([a_summary(1)], [a_notice(2), a_notice(3)])
    found = with_marks(told, Marks(frozenset({"2", "3"}), frozenset({"3"})))
    assert [(e.notice_id, e.shelf) for e in found] == [
        ("2", "pinned"), ("1", "drafts"), ("3", "archived"),
    ]  # fmt: skip


@given(summaries, st.integers(0, 9))
def test_one_changed_draft_is_the_same_as_a_new_library(
    drafts: list[DraftSummary], number: int
) -> None:
    changed = a_summary(number, minutes=100, title="새 제목")
    others = [draft for draft in drafts if draft.notice_id != changed.notice_id]
    notices = [a_notice(3, minutes=50), a_notice(4, minutes=60, state="in_review")]
    assert with_draft(library(drafts, notices), changed) == library([changed, *others], notices)


@pytest.mark.parametrize("state", ReleaseState)
def test_every_state_stands_on_one_shelf(state: ReleaseState) -> None:
    assert [shelf for shelf, states in SHELVES.items() if state in states] == [shelf_of(state)]
