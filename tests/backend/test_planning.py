"""In production a plan needs a second person, and exactly the plan that this person saw."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from editor.backend import planning
from editor.backend.store import notices
from editor.domain.approval import Approval, Verdict
from editor.domain.environment import Environment
from editor.domain.errors import Conflict, Refused
from editor.domain.ids import NoticeId, PersonId
from editor.domain.people import Person, Role
from tests.backend.world import ADMIN, SLOT, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECOND = Person(PersonId("p_second"), "최둘째", Role.ADMIN)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path, Environment.PRODUCTION)
    made.slot()
    yield made
    made.close()


def planned(world: World, *, approvals: int = 2, body: str = "안녕하세요") -> None:
    """Plan a release of a notice with so many approvals."""
    notice_id = world.notice(body=body)
    if approvals > 1:
        approve_as_second(world, notice_id)
    at = world.clock.now() + timedelta(minutes=10)
    badge = world.badge(start=at + timedelta(minutes=2))
    draft = world.draft("r1", notice_id, at=at, badge=badge)
    world.do(ADMIN, lambda work: planning.create(work, draft))


def approve_as_second(world: World, notice_id: str) -> None:
    with world.store.transaction() as connection:
        row = notices.notice_row(connection, notice_id)
        yes = Approval(
            NoticeId(notice_id), row.content_hash, world.environment, SECOND.id,
            Verdict.APPROVE, world.clock.now(),
        )  # fmt: skip
        notices.add_approval(connection, yes, reviewer_name=SECOND.name)


def confirm(world: World, person: Person) -> None:
    version = world.row().version
    world.do(person, lambda work: planning.confirm(work, "r1"), version=version)


def schedule(world: World) -> None:
    version = world.row().version
    world.do(ADMIN, lambda work: planning.schedule(work, "r1"), version=version)


def test_one_approval_is_not_enough(world: World) -> None:
    planned(world, approvals=1)
    with pytest.raises(Refused, match="not_approved"):
        confirm(world, SECOND)


def test_a_draft_is_not_scheduled_without_a_second_person(world: World) -> None:
    planned(world)
    with pytest.raises(Conflict, match="illegal_move"):
        schedule(world)


def test_the_planner_is_no_second_person(world: World) -> None:
    planned(world)
    with pytest.raises(Refused, match="self_approval"):
        confirm(world, ADMIN)


def test_a_confirmed_plan_is_scheduled(world: World) -> None:
    planned(world)
    confirm(world, SECOND)
    schedule(world)
    assert world.row().state == "scheduled"


def test_a_plan_changed_after_its_confirmation_needs_another(world: World) -> None:
    planned(world)
    confirm(world, SECOND)
    at = world.clock.now() + timedelta(minutes=20)
    draft = world.draft("r1", "n1", at=at)
    version = world.row().version
    world.do(ADMIN, lambda work: planning.update(work, "r1", draft), version=version)
    assert (world.row().state, world.row().confirmed_hash) != ("approved", world.row().release_hash)
    with pytest.raises(Conflict, match="illegal_move"):
        schedule(world)


def test_a_slot_that_leads_elsewhere_makes_the_plan_stale(world: World) -> None:
    planned(world)
    confirm(world, SECOND)
    world.change_slot(SLOT, link="https://elsewhere.example/")
    with pytest.raises(Refused, match="release_stale"):
        schedule(world)


def test_a_slot_that_leads_elsewhere_at_the_last_moment_stops_the_release(world: World) -> None:
    planned(world)
    confirm(world, SECOND)
    schedule(world)
    world.change_slot(SLOT, link="https://elsewhere.example/")
    world.dial.turn(minutes=10)
    world.scheduler.step()
    assert (world.row().state, world.row().reason) == ("suspended", "release_stale")


def test_a_capacity_that_shrank_is_a_bomb_when_scheduling(world: World) -> None:
    world.audience = 40_000_000
    planned(world)
    confirm(world, SECOND)
    world.change_slot(SLOT, capacity_rps=300.0)
    with pytest.raises(Refused, match=r"bomb|ramp_too_steep"):
        schedule(world)


def test_what_a_check_blocks_is_not_confirmed(world: World) -> None:
    planned(world, body="[화면](https://dev.example.com/a)을 보세요.")
    with pytest.raises(Refused, match="check_blocks"):
        confirm(world, SECOND)
