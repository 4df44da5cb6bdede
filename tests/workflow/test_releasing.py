"""The desk of an admin: what stands where, and what a dry run has judged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from editor.domain.badge import BadgeState
from editor.domain.errors import Invalid, Refused
from editor.domain.release import Move, ReleaseState
from editor.wire.release import LitBadge, ReleaseView, ScheduleView
from editor.workflow.releasing import (
    Check,
    Rehearsal,
    Shelf,
    in_danger,
    is_burning,
    is_editable,
    late_s,
    save_slot,
    shelf_of,
)
from tests.workflow.plans import START, a_desk, a_notice, a_release, a_slot


@pytest.mark.parametrize(
    ("state", "shelf"),
    [
        (ReleaseState.DRAFT, Shelf.PLANNED),
        (ReleaseState.SCHEDULED, Shelf.SCHEDULED),
        (ReleaseState.PUBLISHING, Shelf.LIVE),
        (ReleaseState.LIVE, Shelf.LIVE),
        (ReleaseState.MISSED, Shelf.HELD),
        (ReleaseState.SUSPENDED, Shelf.HELD),
        (ReleaseState.WITHDRAWN, Shelf.ENDED),
        (ReleaseState.CANCELLED, Shelf.ENDED),
    ],
)
def test_state_decides_the_shelf(state: ReleaseState, shelf: Shelf) -> None:
    assert shelf_of(a_release(state=state)) is shelf


def test_approved_notice_without_a_release_waits_for_a_plan() -> None:
    desk = a_desk(notices=(a_notice(), a_notice(id="n2", approved=False)))
    assert [n.id for n in desk.to_plan()] == ["n1"]


def test_planned_text_does_not_wait_for_a_plan() -> None:
    assert a_desk(notices=(a_notice(),), releases=(a_release(),)).to_plan() == ()


def test_newer_approved_text_waits_again() -> None:
    notice = a_notice(revision=2, content_hash="c" * 64)
    assert a_desk(notices=(notice,), releases=(a_release(),)).to_plan() == (notice,)


NEWER = "c" * 64


@pytest.mark.parametrize(
    ("release", "found"),
    [
        (a_release(), "r1"),
        (a_release(state=ReleaseState.CANCELLED), None),
        (a_release(state=ReleaseState.LIVE, content_hash=NEWER), None),
        (a_release(state=ReleaseState.DRAFT, content_hash=NEWER), "r1"),
    ],
)
def test_plan_under_way_carries_the_newest_text_or_can_take_it(
    release: ReleaseView, found: str | None
) -> None:
    plan = a_desk(notices=(a_notice(),), releases=(release,)).under_way("n1")
    assert (plan.id if plan else None) == found


def test_next_release_stands_first() -> None:
    later = a_release(
        id="r2", schedule=a_release().schedule.model_copy(update={"at": START.replace(hour=5)})
    )
    assert [r.id for r in a_desk(releases=(later, a_release())).on_shelf(Shelf.PLANNED)] == [
        "r1",
        "r2",
    ]


@pytest.mark.parametrize(
    ("state", "moves"),
    [(ReleaseState.DRAFT, ()), (ReleaseState.MISSED, (Move.RETURN, Move.CANCEL))],
)
def test_plan_is_editable_while_the_service_would_take_it(
    state: ReleaseState, moves: tuple[Move, ...]
) -> None:
    assert is_editable(a_release(state=state, moves=moves))


@pytest.mark.parametrize("state", [ReleaseState.SCHEDULED, ReleaseState.LIVE])
def test_plan_on_the_clock_is_not_editable(state: ReleaseState) -> None:
    assert not is_editable(a_release(state=state, moves=(Move.CANCEL, Move.WITHDRAW)))


def lit(state: BadgeState) -> LitBadge:
    return LitBadge(state=state, share=0, published=(), program="")


def test_live_badge_burns_until_it_is_killed() -> None:
    live = a_release(state=ReleaseState.LIVE, lit=lit(BadgeState.CANARY))
    assert is_burning(live)
    assert not is_burning(live.model_copy(update={"lit": lit(BadgeState.KILLED)}))


def test_emergency_is_about_what_is_out_newest_first() -> None:
    first = a_release(id="r1", state=ReleaseState.LIVE, published_at=START)
    last = a_release(id="r2", state=ReleaseState.LIVE, published_at=START.replace(hour=2))
    assert [r.id for r in in_danger((first, a_release(id="r3"), last))] == ["r2", "r1"]


@pytest.mark.parametrize(
    ("code", "standings"),
    [
        ("not_approved", [False, None, None, None]),
        ("schedule_past", [True, False, None, None]),
        ("link_not_https", [True, True, False, None]),
        ("bomb", [True, True, True, False]),
    ],
)
def test_refusal_says_what_passed_and_what_nobody_judged(
    code: str, standings: list[bool | None]
) -> None:
    rehearsal = Rehearsal(a_release(), Refused(code))
    assert [rehearsal.passed(check) for check in Check] == standings


def test_rehearsal_without_refusal_passed_everything() -> None:
    assert all(Rehearsal(a_release()).passed(check) for check in Check)


def test_bad_slot_makes_no_partner() -> None:
    with pytest.raises(Invalid, match="link_not_https"):
        save_slot(None, None, a_slot(link="http://games.example.com/"), is_new=True)  # type: ignore[arg-type]  # nothing may be sent


@pytest.mark.parametrize(("behind_s", "late"), [(None, None), (0, None), (30, None), (113, 113.0)])
def test_release_is_late_from_half_a_minute(behind_s: int | None, late: float | None) -> None:
    out = None if behind_s is None else START + timedelta(seconds=behind_s)
    release = a_release(published_at=out)
    assert late_s(release.model_copy(update={"schedule": at(START, release)})) == late


def at(moment: datetime, release: ReleaseView) -> ScheduleView:
    return release.schedule.model_copy(update={"at": moment})
