"""Everything happens once and on time, or loudly late, whatever dies or runs twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from editor.backend import outgoing
from editor.backend.publisher import Publisher
from tests.backend.world import REVIEWER, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONCE = {
    "gongji.release.plan": 1,
    "gongji.release.schedule": 1,
    "gongji.release.begin": 1,
    "gongji.release.publish": 1,
    "gongji.badge.light": 1,
}


class Died(BaseException):
    """A process that ends here."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


def settle(world: World) -> None:
    for _ in range(3):
        world.scheduler.step()
        world.scheduler.see()


def counted(world: World) -> dict[str, int]:
    return {action: world.count(action) for action in world.actions()}


def test_a_release_goes_out_at_its_moment_and_not_before(world: World) -> None:
    world.scheduled(in_s=60)
    world.dial.turn(seconds=59)
    settle(world)
    assert world.row().state == "scheduled"
    world.dial.turn(seconds=1)
    settle(world)
    assert world.row().state == "live"


def test_publish_light_and_log_happen_once(world: World) -> None:
    world.slot()
    world.scheduled(with_badge=True)
    world.dial.turn(seconds=61)
    settle(world)
    assert counted(world) == ONCE


def test_live_only_after_phones_see_it(world: World) -> None:
    world.slot()
    world.reader.is_cut = True
    world.scheduled(with_badge=True)
    world.dial.turn(seconds=61)
    settle(world)
    assert (world.row().state, world.row().reason) == ("publishing", "unseen")
    assert world.pointer().badges == ()


def test_an_unseen_publish_alarms_once_and_is_tried_again(world: World) -> None:
    world.reader.is_cut = True
    world.scheduled(in_s=1)
    for _ in range(5):
        world.dial.turn(seconds=2)
        settle(world)
    world.reader.is_cut = False
    world.dial.turn(seconds=5)
    settle(world)
    assert (world.row().state, world.count("gongji.release.unseen")) == ("live", 1)


@pytest.mark.parametrize(
    ("late_s", "policy", "state"),
    [(29, None, "live"), (31, None, "missed"), (599, 10, "live"), (631, 10, "missed")],
)
def test_late_policy_decides(world: World, late_s: int, policy: int | None, state: str) -> None:
    world.scheduled(in_s=10)
    with world.store.transaction() as connection:
        world.set(connection, late_minutes=policy)
    world.dial.turn(seconds=10 + late_s)
    settle(world)
    assert world.row().state == state


def test_lateness_is_written_down_loudly(world: World) -> None:
    world.scheduled(in_s=10)
    world.dial.turn(seconds=130)
    settle(world)
    assert world.details("gongji.release.publish.late") == {"late_s": 120.0}


def test_lateness_is_measured_from_the_exact_moment(world: World) -> None:
    world.dial.turn(milliseconds=900)
    world.scheduled(in_s=10)
    world.dial.turn(seconds=10, milliseconds=250)
    settle(world)
    assert world.details("gongji.release.publish") == {"late_s": 0.25}


def test_a_missed_release_says_so_once(world: World) -> None:
    world.scheduled(in_s=10)
    world.dial.turn(hours=2)
    settle(world)
    assert world.count("gongji.release.missed") == 1
    assert world.pointer().generation < world.clock.now().timestamp() - 7000


def test_an_approval_taken_back_suspends_the_release(world: World) -> None:
    world.scheduled(in_s=60)
    world.request_changes("n_r1", REVIEWER)
    world.dial.turn(seconds=61)
    settle(world)
    assert (world.row().state, world.row().reason) == ("suspended", "not_approved")


def test_expiry_takes_it_off_the_list_and_keeps_the_page(world: World) -> None:
    world.slot()
    end = world.clock.now() + timedelta(hours=1)
    world.live(with_badge=True, expires_at=end)
    settle(world)
    world.dial.turn(hours=1)
    settle(world)
    assert (world.row().state, world.row().badge_state) == ("expired", "expired")
    assert world.pointer().badges == ()
    assert len(list(world.public.glob("notice/*/*.json"))) == 1


def test_a_slot_that_phones_know_is_renewed_when_it_changes(world: World) -> None:
    world.slot()
    world.live(with_badge=True)
    before = world.pointer().slots
    world.relabel("s_7f3a", "새 게임")
    settle(world)
    assert world.pointer().slots != before


@pytest.mark.parametrize("dies_in", ["write_page", "sync", "see", "light"])
def test_a_death_between_any_two_steps_changes_nothing_but_the_delay(
    world: World, monkeypatch: pytest.MonkeyPatch, dies_in: str
) -> None:
    world.slot()
    world.scheduled(with_badge=True)
    world.dial.turn(seconds=61)
    place = {"write_page": Publisher, "sync": Publisher, "see": outgoing, "light": world.ramp}

    def die(*_: object, **__: object) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(place[dies_in], dies_in, die)
        with pytest.raises(Died):
            settle(world)
    settle(world)
    assert counted(world) == ONCE


def test_swaps_of_one_second_have_pointers_of_different_dates(world: World) -> None:
    world.slot()
    world.live(with_badge=True)
    dates = set()
    for label in ("가", "나", "다"):
        world.relabel("s_7f3a", label)
        world.scheduler.step()
        dates.add((world.public / "more.json").stat().st_mtime)
    assert len(dates) == 3
