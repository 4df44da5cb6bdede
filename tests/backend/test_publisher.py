"""Public files follow the committed state, in an order that never shows a phone half of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from editor.backend import dark
from editor.backend.feed import Entry, list_pages
from editor.backend.objects import PublicRoot, hash_of
from editor.domain.errors import Storage
from editor.wire.signature import from_text, verify
from tests.backend.world import ADMIN, NOW, SIGNER, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


def read(world: World, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((world.public / name).read_bytes())
    return found


def head(world: World) -> dict[str, object]:
    return read(world, f"list/ko/{world.pointer().lists['ko']}.json")


def entries(count: int) -> list[Entry]:
    return [
        Entry(f"id{n}", "r", f"제목 {n}", "general", "ko", "ab" * 32, NOW)
        for n in range(count, 0, -1)
    ]


def test_a_fresh_service_has_a_pointer_with_an_empty_list(world: World) -> None:
    assert head(world)["items"] == []
    assert world.pointer().generation == int(NOW.timestamp())


def test_a_published_notice_is_reachable_from_the_pointer_by_hashes(world: World) -> None:
    world.live()
    item = head(world)["items"][0]  # type: ignore[index]
    link = read(world, f"notice/{item['id']}.json")
    page = (world.public / f"notice/{item['id']}/{link['page']}.json").read_bytes()
    assert hash_of(page) == link["page"] == item["_gongji"]["page"]
    assert json.loads(page)["html"] == "<p>안녕하세요</p>"


def test_nothing_is_public_before_its_moment(world: World) -> None:
    world.slot()
    world.scheduled(with_badge=True, body="비밀 출시")
    world.scheduler.step()
    texts = [p.read_bytes() for p in world.public.rglob("*") if p.is_file()]
    assert not any("비밀".encode() in t or "게임".encode() in t or b"n_r1" in t for t in texts)


def test_the_opaque_id_says_nothing_of_the_notice(world: World) -> None:
    world.live()
    assert len(world.row().public_id) == 32
    assert world.row().public_id not in {world.row().notice_id, "r1"}


def test_a_badge_program_is_signed_over_the_exact_payload(world: World) -> None:
    world.slot()
    world.live(with_badge=True)
    world.scheduler.step()
    (badge,) = world.pointer().badges
    payload = from_text(badge.payload)
    assert verify(SIGNER.pair.public, payload, from_text(badge.sig))
    assert json.loads(payload)["release"] == "r1"


def test_withdraw_leaves_a_tombstone_and_no_text(world: World) -> None:
    world.slot()
    world.live(with_badge=True, body="지울 문장")
    world.scheduler.step()
    world.do(ADMIN, lambda work: dark.withdraw(work, "r1"))
    world.settling.settle("r1")
    assert read(world, f"notice/{world.row().public_id}.json")["withdrawn"] is True
    assert not list(world.public.glob("notice/*/*"))
    assert head(world)["items"] == []
    assert world.pointer().tombstones == ("r1",)


def test_a_write_that_fails_leaves_the_old_pointer_whole(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.live()
    before = (world.public / "more.json").read_bytes()

    def full(*_: object) -> None:
        raise Storage("disk_full")

    world.scheduled("r2", in_s=1)
    world.dial.turn(seconds=1)
    with monkeypatch.context() as patch:
        patch.setattr(PublicRoot, "put", full)
        world.scheduler.step()
    assert (world.public / "more.json").read_bytes() == before
    assert (world.row("r2").state, world.row("r2").reason) == ("scheduled", "disk_full")


def test_a_lost_pointer_is_written_again_from_the_store(world: World) -> None:
    world.live()
    wanted = world.pointer()
    for path in sorted(world.public.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    world.publisher.sync()
    assert world.pointer() == wanted
    assert len(list(world.public.glob("notice/*/*.json"))) == 1


def test_a_pointer_newer_than_the_store_is_overtaken(world: World) -> None:
    world.live()
    ahead = world.pointer().generation + 500
    PublicRoot(world.public).replace(
        "more.json", world.pointer().model_copy(update={"generation": ahead}).to_bytes(),
        generation=ahead,
    )  # fmt: skip
    world.publisher.start(world.clock.now())
    assert world.pointer().generation > ahead


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (20, [20]), (39, [39]), (45, [20, 25])])
def test_the_first_page_holds_what_no_older_page_does(count: int, sizes: list[int]) -> None:
    pages = list_pages(entries(count), "ko", "http://x")
    assert [len(json.loads(body)["items"]) for _, body in pages] == sizes


def test_older_pages_stay_the_same_when_a_notice_comes() -> None:
    before, after = (list_pages(entries(n), "ko", "http://x") for n in (60, 61))
    assert before[:-1] == after[:-1]
    assert json.loads(after[-1][1])["next_url"] == f"{after[-2][0]}.json"


def test_a_correction_keeps_its_place_and_says_so(world: World) -> None:
    world.live()
    world.live_again("r2", of="r1")
    (item,) = head(world)["items"]  # type: ignore[misc]
    assert item["id"] == world.row("r1").public_id == world.row("r2").public_id
    assert item["_gongji"]["modified"] is True
    assert world.row("r1").state == "superseded"
