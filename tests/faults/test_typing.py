"""kill -9 at any moment of writing: the store opens, at most a second is lost, all is whole."""

from __future__ import annotations

import json
import os
import queue
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.ids import NoticeId
from editor.drafts.store import open_drafts
from editor.workflow.history import before
from tests.faults.typist import FILES, START, endless, typed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NOTICE = NoticeId("01J0000000000000000000000A")
LOST_S = 1.0
WHAT = ("typing", "saving", "merging", "importing")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


class Nursery:
    """A process that forks writers, and what they say."""

    def __init__(self) -> None:
        self._said: queue.Queue[Any] = queue.Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.typist"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = threading.Thread(target=self._listen)
        self._reader.start()

    def killed(self, what: str, store: Path, after_s: float) -> int:
        """Let somebody write, kill them some time after their first word.

        Return how much there was a second before.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([what, str(store), NOTICE]) + "\n")
        self._process.stdin.flush()
        child = self._next()["child"]
        said = [self._next()]
        threading.Event().wait(after_s)
        killed_at = time.monotonic()
        os.kill(child, signal.SIGKILL)
        while isinstance(word := self._next(), list):
            said.append(word)
        return max((length for at, length in said if at <= killed_at - LOST_S), default=0)

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._reader.join(10)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._said.put(json.loads(line))

    def _next(self) -> Any:
        return self._said.get(timeout=60)


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.end()


def look_at_text(store: Path, least: int, where: str) -> int:
    """Check what was typed; return how much there is."""
    drafts = open_drafts(store)
    opened = drafts.open(NOTICE)
    drafts.close()
    typed = typed_in(opened.draft.content.body)
    assert typed is not None, where
    assert typed == endless(len(typed)), where
    assert len(typed) >= least, f"{where}: {len(typed)} < {least}"
    assert before(opened.draft.content.body, opened.past) is not None, where
    return len(typed)


def look_at_imports(store: Path, least: int, where: str) -> int:
    """Check that each import is there whole or not at all; return how many notices there are."""
    drafts = open_drafts(store)
    count = len(drafts.drafts())
    drafts.close()
    assert count % FILES == 0, where
    assert count >= least, f"{where}: {count} < {least}"
    return count


def assert_whole(store: Path, where: str) -> None:
    connection = sqlite3.connect(store)
    (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    assert answer == "ok", where


def campaign(nursery: Nursery, store: Path, what: str, *, rounds: int, longest_s: float) -> None:
    chance, there = random.Random(f"{what}{rounds}"), 0
    if what != "importing":
        prepare(store)
    for number in range(rounds):
        where = f"{what}, round {number}"
        least = max(there, nursery.killed(what, store, chance.uniform(0.0, longest_s)))
        look = look_at_imports if what == "importing" else look_at_text
        there = look(store, least, where)
        assert_whole(store, where)
    assert there > rounds
    assert was_done(store, what)


def was_done(store: Path, what: str) -> bool:
    """Tell whether it really saved or merged, not only typed."""
    drafts = open_drafts(store)
    items = drafts.outbox.items()
    text = "" if what == "importing" else drafts.load(NOTICE).content.body
    drafts.close()
    return bool(items) if what == "saving" else ("합친" in text) == (what == "merging")


def prepare(store: Path) -> None:
    """Lay the draft on the desk, so that a kill before the first write finds it."""
    from tests.ui.desk import a_draft

    drafts = open_drafts(store)
    drafts.put(a_draft(START, notice_id=NOTICE))
    drafts.close()


@pytest.mark.timeout(180)
@pytest.mark.parametrize(("what", "rounds"), [*zip(WHAT, (8, 8, 7, 7), strict=True)])
def test_killed_thirty_times_at_most_a_second_is_lost(
    nursery: Nursery, tmp_path: Path, what: str, rounds: int
) -> None:
    campaign(nursery, tmp_path / "drafts.sqlite3", what, rounds=rounds, longest_s=1.6)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("what", WHAT)
def test_three_hundred_kills(nursery: Nursery, tmp_path: Path, what: str) -> None:
    campaign(nursery, tmp_path / "drafts.sqlite3", what, rounds=75, longest_s=2.2)
