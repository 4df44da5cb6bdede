"""A badge grows by measured clicks only, and stands still without them."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from editor.backend import dark
from editor.backend.capacity import shifted
from editor.backend.objects import PublicRoot
from editor.backend.ramp import flat
from editor.backend.store import schema
from editor.backend.stub import PartnerStub
from editor.domain.badge import program_from
from editor.domain.errors import Conflict, Storage
from editor.domain.release import is_under, share_at
from editor.wire.signature import from_text
from tests.backend.world import ADMIN, NOW, SIGNER, SLOT, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RAMP = ((NOW, 0), (NOW + timedelta(seconds=100), 1000), (NOW + timedelta(seconds=200), 1000))


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    made.slot()
    yield made
    made.close()


def lit(world: World) -> World:
    """Bring a badge to its canary; its notice went out at NOW + 1 s, it starts 2 min later."""
    world.live(with_badge=True)
    world.scheduler.step()
    return world


def with_stub(world: World) -> None:
    world.scheduler.feed = PartnerStub(world.store, world.clock).feed


def pass_minutes(world: World, minutes: int, *, each_s: int = 20) -> None:
    for _ in range(minutes * 60 // each_s):
        world.dial.turn(seconds=each_s)
        world.scheduler.step()


def measure(world: World, **columns: float) -> None:
    values: dict[str, Any] = {"rps": 1.0, "p99_ms": 100.0, "error_share": 0.0, **columns}
    with world.store.transaction() as connection:
        connection.execute(
            insert(schema.measurements).values(slot_id=SLOT, at=world.clock.now(), **values)
        )


def published(world: World) -> Any:
    (badge,) = world.pointer().badges
    return program_from(json.loads(from_text(badge.payload))).points


def test_first_only_the_canary_is_published(world: World) -> None:
    lit(world)
    plan = world.badge(start=published(world)[0][0])
    assert published(world) == plan.canary
    assert world.row().badge_state == "canary"


def test_a_ramp_starts_a_minute_after_its_notice_was_seen(world: World) -> None:
    world.reader.is_cut = True
    world.live(with_badge=True)
    world.dial.turn(minutes=5)
    world.reader.is_cut = False
    world.scheduler.see()
    world.scheduler.step()
    assert published(world)[0][0] >= world.row().seen_at + timedelta(seconds=60)


def test_nothing_new_is_published_during_the_canary(world: World) -> None:
    with_stub(world)
    generation = lit(world).pointer().generation
    pass_minutes(world, 11)
    assert world.pointer().generation == generation


def test_measured_clicks_grow_the_badge_under_its_ceiling(world: World) -> None:
    with_stub(world)
    lit(world)
    ceiling = world.badge(start=published(world)[0][0]).ceiling
    pass_minutes(world, 40)
    assert world.count("gongji.badge.extend") >= 2
    assert published(world)[-1][1] > 100_000_000
    assert is_under(published(world), ceiling)
    assert published(world)[-1][0] <= world.clock.now() + timedelta(minutes=30)


def test_silence_freezes_growth_and_is_written_once(world: World) -> None:
    lit(world)
    share = published(world)[-1][1]
    pass_minutes(world, 40, each_s=60)
    assert published(world)[-1][1] == share
    assert (world.row().badge_state, world.row().badge_reason) == ("held", "silent")
    assert world.count("gongji.badge.hold") == 1


@pytest.mark.parametrize(("bad", "reason"), [("p99_ms", "slow"), ("error_share", "failing")])
def test_a_suffering_partner_holds_the_ramp_at_once(world: World, bad: str, reason: str) -> None:
    with_stub(world)
    lit(world)
    pass_minutes(world, 20)
    world.scheduler.feed = None
    world.dial.turn(seconds=5)
    measure(world, **{bad: 5000.0 if bad == "p99_ms" else 0.5})
    world.scheduler.step()
    assert (world.row().badge_state, world.row().badge_reason) == ("held", reason)
    assert published(world)[-1][0] <= world.clock.now() + timedelta(seconds=1)


def test_a_recovered_partner_lets_it_grow_on(world: World) -> None:
    lit(world)
    pass_minutes(world, 20, each_s=60)
    with_stub(world)
    pass_minutes(world, 5)
    assert world.row().badge_state == "ramping"


def test_a_paused_badge_stands_until_resumed(world: World) -> None:
    with_stub(world)
    lit(world)
    pass_minutes(world, 20)
    world.do(ADMIN, lambda work: dark.pause(work, "r1", SIGNER))
    world.settling.settle("r1")
    share = published(world)[-1][1]
    pass_minutes(world, 10)
    assert published(world)[-1][1] == share
    world.do(ADMIN, lambda work: dark.resume(work, "r1"))
    pass_minutes(world, 10)
    assert published(world)[-1][1] > share


def test_a_badge_paused_before_it_is_lit_stays_dark(world: World) -> None:
    world.live(with_badge=True)
    world.do(ADMIN, lambda work: dark.pause(work, "r1", SIGNER))
    pass_minutes(world, 5)
    assert world.pointer().badges == ()


def test_a_full_badge_goes_off_at_its_moment(world: World) -> None:
    world.audience = 2000
    with_stub(world)
    lit(world)
    pass_minutes(world, 90, each_s=60)
    assert (world.row().badge_state, world.count("gongji.badge.full")) == ("full", 1)
    world.dial.turn(days=3)
    world.scheduler.step()
    assert (world.row().badge_state, world.pointer().badges) == ("expired", ())


def test_a_killed_badge_is_buried_at_once_and_never_comes_back(world: World) -> None:
    with_stub(world)
    lit(world)
    world.do(ADMIN, lambda work: dark.kill(work, "r1"))
    answer = world.settling.settle("r1")
    assert world.pointer().tombstones == ("r1",)
    assert answer.dark_by == world.clock.now() + timedelta(seconds=905)
    pass_minutes(world, 20, each_s=60)
    assert (world.row().badge_state, world.pointer().badges) == ("killed", ())


def test_killed_twice_is_killed_once_with_the_same_moment(world: World) -> None:
    lit(world)
    moments = set()
    for _ in range(2):
        world.do(ADMIN, lambda work: dark.kill(work, "r1"))
        moments.add(world.settling.settle("r1").dark_by)
        world.dial.turn(seconds=30)
    assert (len(moments), world.count("gongji.release.kill")) == (1, 1)


def test_a_kill_that_the_disk_refuses_stands_and_is_never_told_a_false_moment(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    lit(world)
    world.do(ADMIN, lambda work: dark.kill(work, "r1"))

    def full(*_: object, **__: object) -> None:
        raise Storage("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(PublicRoot, "put", full)
        with pytest.raises(Storage, match="dark_pending"):
            world.settling.settle("r1")
    assert world.row().dark_by is None
    assert world.count("gongji.release.dark_pending") == 1
    world.dial.turn(minutes=3)
    world.scheduler.step()
    assert world.pointer().tombstones == ("r1",)
    assert world.row().dark_by == world.clock.now() + timedelta(seconds=905)


def test_a_tombstone_is_forgotten_when_no_phone_can_hold_the_program(world: World) -> None:
    lit(world)
    world.do(ADMIN, lambda work: dark.kill(work, "r1"))
    world.settling.settle("r1")
    world.dial.turn(days=5)
    world.live("r2")
    assert world.pointer().tombstones == ()


def test_no_badge_no_kill(world: World) -> None:
    world.live()
    with pytest.raises(Conflict, match="no_badge"):
        world.do(ADMIN, lambda work: dark.kill(work, "r1"))


def test_a_flat_program_keeps_its_past_and_grows_no_more() -> None:
    now = NOW + timedelta(seconds=50)
    held = flat(RAMP, now)
    assert held[-1] == (now, 500)
    assert share_at(held, now + timedelta(hours=1)) == 500


def test_a_delayed_ramp_stays_under_its_ceiling() -> None:
    assert is_under(shifted(RAMP, NOW + timedelta(seconds=30)), RAMP)
    assert shifted(RAMP, NOW - timedelta(seconds=30)) == RAMP
