"""A wish becomes the fastest safe ramp, and the ramp becomes a plan that the service takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from editor.domain.badge import PPB, BadgeState
from editor.domain.errors import Refused
from editor.domain.planner import check_ramp
from editor.domain.release import RAMP_AFTER_NOTICE_S, ReleaseState
from editor.wire.release import LitBadge, ReleaseView
from editor.workflow.planning import (
    draft_of,
    propose,
    ramp_start,
    schedule_of,
    standing,
    usual_traffic,
)
from tests.workflow.plans import START, a_desk, a_release, a_slot, a_wish


def test_proposal_stays_under_the_safe_line_of_the_slot() -> None:
    made = propose(a_wish(), a_desk())
    assert made is not None
    assert 0 < made.plan.peak_rps <= a_slot().capacity_rps * 0.7


def test_proposal_is_no_bomb_for_the_service() -> None:
    made = propose(a_wish(), a_desk())
    assert made is not None
    check_ramp(made.model, made.plan.points)


def test_badge_starts_a_minute_after_its_notice() -> None:
    wish = a_wish()
    assert ramp_start(wish) - wish.schedule.at == timedelta(seconds=RAMP_AFTER_NOTICE_S)


def test_release_without_badge_needs_no_plan() -> None:
    assert propose(replace(a_wish(), badge=None), a_desk()) is None


def test_capacity_too_small_says_what_would_be_enough() -> None:
    with pytest.raises(Refused) as refusal:
        propose(a_wish(slot=a_slot(capacity_rps=20)), a_desk())
    needed = refusal.value.fields["needed_rps"]
    assert isinstance(needed, int)
    assert needed > 20


def test_badge_that_ends_before_it_lights_is_refused() -> None:
    with pytest.raises(Refused, match="badge_times"):
        propose(a_wish(off_at=START + timedelta(minutes=10)), a_desk())


def test_slow_plan_may_take_longer_than_a_day() -> None:
    made = propose(a_wish(slot=a_slot(capacity_rps=700)), a_desk())
    assert made is not None
    assert made.plan.points[-1][0] - START > timedelta(hours=24)


def test_draft_carries_the_proposed_ceiling_and_canary() -> None:
    wish = a_wish()
    made = propose(wish, a_desk())
    assert made is not None
    badge = draft_of(wish, made, "r1").badge
    assert badge is not None
    assert (badge.ceiling, badge.canary) == (made.plan.points, made.plan.canary)


def a_neighbour() -> ReleaseView:
    wish = a_wish(audience=1_000_000)
    badge = draft_of(wish, propose(wish, a_desk()), "r2").badge
    lit = LitBadge(state=BadgeState.WAITING, share=0, published=(), program="")
    return a_release(id="r2", badge=badge, lit=lit, state=ReleaseState.SCHEDULED)


def test_other_badges_of_the_partner_leave_less_room() -> None:
    alone = propose(a_wish(audience=1_000_000), a_desk())
    beside = propose(a_wish(audience=1_000_000), a_desk(releases=(a_neighbour(),)))
    assert alone is not None
    assert beside is not None
    assert beside.model.safe_rps < alone.model.safe_rps


def test_release_is_no_neighbour_of_itself() -> None:
    desk = a_desk(releases=(a_neighbour(),))
    made = propose(replace(a_wish(), release_id="r2"), desk)
    assert made is not None
    assert made.model.organic_rps == 0


def test_plan_that_stands_is_drawn_as_it_stands() -> None:
    badge = draft_of(a_wish(), propose(a_wish(), a_desk()), "r1").badge
    drawn = standing(a_release(badge=badge), a_desk())
    assert drawn is not None
    assert badge is not None
    assert drawn.plan.points == badge.ceiling
    assert drawn.plan.points[-1][1] == PPB


def test_schedule_comes_back_from_the_wire_with_its_offset() -> None:
    schedule = schedule_of(a_release().schedule)
    assert (schedule.at, schedule.offset_at_entry) == (START, timedelta(hours=9))


def test_usual_traffic_is_the_default_model() -> None:
    assert usual_traffic().p1 == 0.12
