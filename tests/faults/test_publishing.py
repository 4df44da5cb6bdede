"""kill -9 at any moment of a publish, and a disk that is full: once, whole, nothing lost."""

from __future__ import annotations

import json
import random
import resource
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from editor.backend.objects import hash_of
from tests.backend.service_process import ServiceProcess, a_badge

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


@dataclass
class Watcher:
    """Reads the pointer all the time, as phones do, and all that it names."""

    root: Path
    faults: list[str] = field(default_factory=list)
    reads: int = 0
    newest: int = 0

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(0.001):
            try:
                self._look()
            except (OSError, ValueError, KeyError) as error:
                self.faults.append(repr(error))

    def _look(self) -> None:
        path = self.root / "more.json"
        if not path.exists():
            return
        pointer = json.loads(path.read_bytes())
        self.reads += 1
        if pointer["generation"] < self.newest:
            self.faults.append(f"{pointer['generation']} after {self.newest}")
        if pointer["generation"] == self.newest:
            return
        self.newest = pointer["generation"]
        self._check(f"slots/{pointer['slots']}.json", pointer["slots"])
        for locale, name in pointer["lists"].items():
            for item in self._check(f"list/{locale}/{name}.json", name)["items"]:
                page = item["_gongji"]["page"]
                assert (self.root / f"notice/{item['id']}.json").exists()
                self._check(f"notice/{item['id']}/{page}.json", page)

    def sees_badges(self, count: int, *, within_s: float = 10) -> bool:
        """Wait until the pointer carries so many programs."""
        end = time.monotonic() + within_s
        while time.monotonic() < end:
            pointer = json.loads((self.root / "more.json").read_bytes())
            if len(pointer["badges"]) == count:
                return True
            threading.Event().wait(0.02)
        return False

    def _check(self, name: str, expected: str) -> Any:
        content = (self.root / name).read_bytes()
        if hash_of(content) != expected:
            self.faults.append(f"{name} has other content")
        return json.loads(content)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ServiceProcess]:
    made = ServiceProcess(tmp_path / "data")
    made.start()
    made.slot()
    yield made
    if made.process.poll() is None:
        made.stop()


@pytest.fixture
def watcher(service: ServiceProcess) -> Iterator[Watcher]:
    made, stop = Watcher(service.folder / "public" / "practice"), threading.Event()
    thread = threading.Thread(target=made.run, args=(stop,))
    thread.start()
    yield made
    stop.set()
    thread.join(10)


def kill_while_publishing(service: ServiceProcess, name: str, *, after_s: float) -> dict[str, int]:
    """Kill the service `after_s` seconds after a release was due; count what it wrote once up."""
    badge = a_badge(datetime.now(UTC) + timedelta(seconds=75))
    service.scheduled(name, in_s=0.5, badge=badge)
    threading.Event().wait(0.3 + after_s)
    service.kill()
    service.start()
    service.until(name, lambda view: view["lit"]["state"] == "canary", within_s=30)
    return written(service, name)


def written(service: ServiceProcess, name: str) -> dict[str, int]:
    entries: list[Any] = []
    page: dict[str, Any] = {"next_cursor": None}
    while not entries or page["next_cursor"]:
        cursor = f"&cursor={page['next_cursor']}" if page["next_cursor"] else ""
        page = service.ok("admin", "GET", f"/audit?limit=200{cursor}")
        entries += page["items"]
    return dict(Counter(e["action"] for e in entries if e["subject"] == name))


def campaign(service: ServiceProcess, watcher: Watcher, *, rounds: int) -> None:
    chance = random.Random(20261122)
    for number in range(rounds):
        name = f"r{number}"
        after_s = chance.uniform(0.0, 1.5)
        assert kill_while_publishing(service, name, after_s=after_s) == ONCE, f"at {after_s} s"
        assert watcher.sees_badges(1)
        service.ok("admin", "POST", f"/releases/{name}/withdraw")
    assert watcher.faults == []
    assert watcher.reads > rounds


@pytest.mark.timeout(180)
def test_killed_while_publishing_it_is_published_once(
    service: ServiceProcess, watcher: Watcher
) -> None:
    campaign(service, watcher, rounds=8)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_thirty_kills_while_publishing(service: ServiceProcess, watcher: Watcher) -> None:
    campaign(service, watcher, rounds=30)


@pytest.mark.timeout(120)
def test_a_full_disk_says_so_and_publishes_when_there_is_room(
    service: ServiceProcess, watcher: Watcher
) -> None:
    service.notice("n_big")
    draft = service.draft("big", "n_big", in_s=1)
    made = service.ok("admin", "POST", "/releases", draft)
    service.ok("admin", "POST", "/releases/big/schedule", If_Match=made["etag"])
    resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    threading.Event().wait(3)
    text = {"id": "x", "content": {"title": "t", "body": "b" * 100_000}}
    answer = service.call("writer", "POST", "/notices", text)
    assert answer.status_code == 507
    assert answer.json()["code"] in {"disk_full", "disk_failed"}
    resource.prlimit(service.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    view = service.until("big", lambda view: view["state"] == "live")
    assert view["reason"] == ""
    assert watcher.faults == []
