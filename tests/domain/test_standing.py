"""Where a notice stands follows from its text, its review and its releases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.approval import Approval, Verdict
from editor.domain.environment import Environment
from editor.domain.ids import NoticeId, PersonId, ReleaseId
from editor.domain.release import ReleaseState
from editor.domain.standing import Outing, Text, standing_of

NOW = datetime(2026, 12, 1, tzinfo=UTC)
WRITER, REVIEWER = PersonId("writer"), PersonId("reviewer")
TEXT = Text("new", WRITER, Environment.PRACTICE)
ASKED = Text("new", WRITER, Environment.PRACTICE, review_requested_at=NOW)


def said(verdict: Verdict, content_hash: str = "new", *, minutes: int = 1) -> Approval:
    at = NOW + timedelta(minutes=minutes)
    return Approval(
        NoticeId("n"), content_hash, Environment.PRACTICE, REVIEWER, verdict, at, "이유"
    )


def out(state: ReleaseState, content_hash: str = "new") -> Outing:
    return Outing(ReleaseId(f"r-{state.value}"), content_hash, state)


@pytest.mark.parametrize(
    ("text", "approvals", "expected"),
    [
        (TEXT, [], "draft"),
        (ASKED, [], "in_review"),
        (ASKED, [said(Verdict.APPROVE)], "approved"),
        (TEXT, [said(Verdict.APPROVE)], "approved"),
        (ASKED, [said(Verdict.APPROVE, "old")], "in_review"),
        (ASKED, [said(Verdict.REQUEST_CHANGES)], "draft"),
        (ASKED, [said(Verdict.REQUEST_CHANGES, minutes=-1)], "in_review"),
        (ASKED, [said(Verdict.APPROVE), said(Verdict.REQUEST_CHANGES, minutes=2)], "draft"),
    ],
)
def test_without_a_release_the_review_decides(
    text: Text, approvals: list[Approval], expected: str
) -> None:
    assert standing_of(text, approvals, []).state == expected


@pytest.mark.parametrize("state", ["scheduled", "publishing", "live"])
def test_what_goes_out_says_where_the_notice_stands(state: str) -> None:
    standing = standing_of(TEXT, [], [out(ReleaseState(state), "old")])
    assert (standing.state, standing.release_id) == (state, f"r-{state}")


@pytest.mark.parametrize("state", ["suspended", "failed", "missed", "expired", "withdrawn"])
def test_how_a_release_of_this_text_ended_is_shown(state: str) -> None:
    assert standing_of(TEXT, [], [out(ReleaseState(state))]).state == state


@pytest.mark.parametrize("state", ["suspended", "failed", "missed", "expired", "withdrawn"])
def test_a_new_text_starts_anew_after_an_ended_release(state: str) -> None:
    assert standing_of(ASKED, [], [out(ReleaseState(state), "old")]).state == "in_review"


@pytest.mark.parametrize("state", ["cancelled", "superseded", "draft", "approved"])
def test_a_plan_alone_changes_nothing(state: str) -> None:
    standing = standing_of(TEXT, [said(Verdict.APPROVE)], [out(ReleaseState(state))])
    assert standing.state == "approved"


def test_what_phones_show_comes_before_what_is_scheduled() -> None:
    outings = [out(ReleaseState.LIVE, "old"), out(ReleaseState.SCHEDULED)]
    assert standing_of(TEXT, [], outings).state == "live"


def test_production_needs_two_approvals() -> None:
    text = Text("new", WRITER, Environment.PRODUCTION, review_requested_at=NOW)
    one = Approval(NoticeId("n"), "new", Environment.PRODUCTION, REVIEWER, Verdict.APPROVE, NOW)
    assert standing_of(text, [one], []).state == "in_review"
