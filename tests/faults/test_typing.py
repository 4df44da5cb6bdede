"""kill -9 at any moment of typing: the store opens, at most a second is lost, all is whole."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.drafts.store import open_drafts
from tests.faults.typist import START, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NOTICE = NoticeId("01J0000000000000000000000A")
LOST_S = 1.0


class Typist:
    """A child process that types, and what it says."""

    def __init__(self, store: Path) -> None:
        self.said: list[tuple[float, int]] = []
        self._typed = threading.Event()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.typist", str(store), NOTICE],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = threading.Thread(target=self._listen)
        self._reader.start()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            if line.endswith("\n"):
                at, length = json.loads(line)
                self.said.append((at, length))
                self._typed.set()

    def kill(self, after_s: float) -> float:
        """Kill it some time after its first key; return when."""
        assert self._typed.wait(30), "it never typed"
        threading.Event().wait(after_s)
        killed_at = time.monotonic()
        self.end()
        return killed_at

    def end(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self._reader.join(10)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    return tmp_path / "drafts.sqlite3"


def kept_after_kill(store: Path, after_s: float) -> tuple[str, int]:
    """Kill a typist; return what the store holds and how much it must at least hold."""
    typist = Typist(store)
    try:
        killed_at = typist.kill(after_s)
    finally:
        typist.end()
    sure = [length for at, length in typist.said if at <= killed_at - LOST_S]
    drafts = open_drafts(store)
    known = {draft.notice_id for draft in drafts.drafts()}
    body = drafts.load(NOTICE).content.body if NOTICE in known else START
    drafts.close()
    return body, max(sure, default=len(START))


def is_whole(store: Path) -> bool:
    connection = sqlite3.connect(store)
    (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(answer == "ok")


def campaign(store: Path, rounds: int) -> None:
    chance, before = random.Random(20261122), 0
    for number in range(rounds):
        after_s = chance.uniform(0.0, 2.2)
        body, least = kept_after_kill(store, after_s)
        assert body == text_of(len(body)), f"round {number}"
        assert len(body) >= max(least, before), f"round {number}: {len(body)} < {least}"
        assert is_whole(store)
        before = len(body)
    assert before > len(START) + rounds


@pytest.mark.timeout(180)
def test_killed_while_typing_at_most_a_second_is_lost(store: Path) -> None:
    campaign(store, rounds=8)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_thirty_kills_while_typing(store: Path) -> None:
    campaign(store, rounds=30)
