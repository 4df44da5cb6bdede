"""Two processes on one database and one public root do everything once, badges included."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from editor.backend import audit
from editor.backend.store import schema
from tests.backend.world import World
from tests.house.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RACERS = 2
RELEASES = [f"r{number}" for number in range(12)]
LIT = RELEASES[:4]
A_MINUTE, DAYS = timedelta(seconds=61), timedelta(days=4)
RUN = """
import pathlib, sys
from tests.backend.world import World
world = World(pathlib.Path(sys.argv[1]), database_url=sys.argv[2])
for line in sys.stdin:
    world.dial.turn(seconds=float(line))
    for _ in range(4):
        world.scheduler.step()
        world.scheduler.see()
    print("done", flush=True)
world.close()
"""


@pytest.fixture
def world(tmp_path: Path, database_url: str) -> Iterator[World]:
    made = World(tmp_path, database_url=database_url)
    for name in RELEASES:
        badge = {"with_badge": True, "slot_id": made.slot(f"s_{name}")} if name in LIT else {}
        made.scheduled(name, **badge)
    yield made
    made.close()


@contextmanager
def racing(world: World) -> Iterator[list[subprocess.Popen[str]]]:
    """Run schedulers in processes of their own; each starts its rounds with the others."""
    command = [sys.executable, "-c", RUN, str(world.folder), world.database_url]
    started = [
        subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(RACERS)
    ]
    try:
        yield started
    finally:
        for racer in started:
            racer.communicate(timeout=40)


def turn(racers: list[subprocess.Popen[str]], span: timedelta) -> None:
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write(f"{span.total_seconds()}\n")
        racer.stdin.flush()
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "done\n"


def programs(world: World) -> dict[str, int]:
    """Return how many badge programs each release has."""
    column = schema.badge_programs.c.release_id
    with world.store.reading() as connection:
        rows = connection.execute(select(column, func.count()).group_by(column)).all()
    return {row[0]: row[1] for row in rows}


def entries(world: World) -> list[dict[str, object]]:
    query = select(schema.audit_entries).order_by(schema.audit_entries.c.seq)
    with world.store.reading() as connection:
        rows = connection.execute(query).mappings().all()
    return [audit.read_entry(dict(row)) for row in rows]


def test_two_schedulers_make_no_doubles(world: World) -> None:
    with racing(world) as racers:
        turn(racers, A_MINUTE)
        assert {world.row(name).state for name in RELEASES} == {"live"}
        assert programs(world) == dict.fromkeys(LIT, 1)
        assert len(world.pointer().badges) == len(LIT)
        turn(racers, DAYS)
    assert world.pointer().badges == ()
    written = Counter((str(e["action"]), str(e["subject"])) for e in entries(world))
    assert set(written.values()) == {1}
    happened = Counter(action for action, _ in written)
    assert happened == {
        **dict.fromkeys(("gongji.release.plan", "gongji.release.schedule"), len(RELEASES)),
        **dict.fromkeys(("gongji.release.begin", "gongji.release.publish"), len(RELEASES)),
        **dict.fromkeys(("gongji.badge.light", "gongji.badge.expire"), len(LIT)),
    }
    assert audit.verify(entries(world)) == len(entries(world))
