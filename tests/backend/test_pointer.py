"""The pointer moves forward only, whole at every moment, on every node."""

from __future__ import annotations

import gzip
import multiprocessing
from typing import TYPE_CHECKING

import pytest

from editor.backend import pointer
from editor.backend.objects import PublicRoot
from editor.wire.public import Pointer, SignedProgram, pointer_limit

if TYPE_CHECKING:
    from pathlib import Path

HASH = "ab" * 32


def a_pointer(generation: int, **changes: object) -> Pointer:
    fields: dict[str, object] = {
        "env": "practice",
        "generation": generation,
        "lists": {"ko": HASH},
        "slots": HASH,
    }
    return Pointer.model_validate(fields | changes)


@pytest.fixture
def root(tmp_path: Path) -> PublicRoot:
    return PublicRoot(tmp_path / "public" / "practice")


def put(root: PublicRoot, generation: int) -> bool:
    with pointer.locked(root):
        return pointer.place(root, a_pointer(generation).to_bytes(), generation=generation)


def test_pointer_is_whole_and_dated_by_its_generation(root: PublicRoot) -> None:
    put(root, 1_764_000_000)
    assert root.read("more.json") == a_pointer(1_764_000_000).to_bytes()
    assert (root.folder / "more.json").stat().st_mtime == 1_764_000_000


@pytest.mark.parametrize("older", [6, 7])
def test_a_node_never_replaces_a_newer_pointer(root: PublicRoot, older: int) -> None:
    put(root, 7)
    assert not put(root, older)
    assert pointer.generation_on_disk(root) == 7


@pytest.mark.parametrize(
    ("previous", "unix_s", "expected"), [(5, 100.9, 100), (100, 100.2, 101), (200, 100.0, 201)]
)
def test_generation_grows_also_when_the_clock_went_back(
    previous: int, unix_s: float, expected: int
) -> None:
    assert pointer.next_generation(previous, unix_s) == expected


def test_old_tombstones_give_way_when_the_pointer_is_full() -> None:
    badges = tuple(SignedProgram(payload="A" * 1100, sig="B" * 88, key="k") for _ in range(4))
    stones = tuple(f"{n:026}" for n in range(40))
    body = pointer.fitted(a_pointer(1, badges=badges, tombstones=stones))
    kept = Pointer.model_validate_json(body).tombstones
    assert len(body) <= pointer_limit(4)
    assert kept == stones[: len(kept)]
    assert len(kept) > 10


def test_a_kill_goes_out_however_large_the_pointer_is() -> None:
    badge = SignedProgram(payload="A" * 9000, sig="", key="k")
    assert len(pointer.fitted(a_pointer(1, badges=(badge,)))) > 9000


def test_pointer_has_exactly_the_promised_fields() -> None:
    assert a_pointer(3).to_bytes() == (
        b'{"v":1,"env":"practice","generation":3,"lists":{"ko":"%s"},"slots":"%s",'
        b'"badges":[],"tombstones":[],"emergency":false,"poll_s":60}' % ((HASH.encode(),) * 2)
    )


def _race(root: PublicRoot, first: int) -> None:
    for generation in range(first, 200, 2):
        put(root, generation)


def test_two_processes_leave_the_newest_pointer(root: PublicRoot) -> None:
    spawn = multiprocessing.get_context("fork")
    racers = [spawn.Process(target=_race, args=(root, first)) for first in (1, 2)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(30)
    assert pointer.generation_on_disk(root) == 199


def test_an_immutable_object_has_its_twin_and_is_written_once(root: PublicRoot) -> None:
    content = b"x" * 1000
    root.put("list/ko/a.json", content)
    before = (root.folder / "list/ko/a.json").stat().st_mtime_ns
    root.put("list/ko/a.json", content)
    assert gzip.decompress((root.folder / "list/ko/a.json.gz").read_bytes()) == content
    assert (root.folder / "list/ko/a.json").stat().st_mtime_ns == before


def test_sweep_removes_what_a_killed_process_left(root: PublicRoot) -> None:
    root.put("slots/a.json", b"{}")
    (root.folder / "slots" / ".tmp-dead").write_bytes(b"half")
    root.sweep(older_than_s=-1)
    assert [p.name for p in (root.folder / "slots").iterdir()] == ["a.json"]
