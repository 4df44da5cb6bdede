"""`gongji serve --data` on the practice clock, read in a real browser: whom the badge lights.

(The list, the notice and the tombstone page are in test_published_page.py.)
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.badge import is_lit, program_from
from tests.backend.service_process import ROOT, ServiceProcess, a_badge
from tests.chromium import BINARY, Chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.domain.badge import BadgeProgram

pytestmark = pytest.mark.skipif(BINARY is None, reason="chromium is not installed")

USERS = tuple(f"사용자-{number}" for number in range(250))
SPEED = 600
FAR = datetime(2999, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@dataclass
class Served(ServiceProcess):
    """A service as a team starts it; its people come from the command line."""

    def start(self) -> None:
        for role in ("writer", "reviewer", "admin"):
            self.tokens[role] = self._said("people", "add", role, "--role", role)["token"]
        self.process = subprocess.Popen(
            self._command("serve", "--port", "0"),
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.url = json.loads(self.process.stdout.readline())["url"]

    def stop(self) -> None:
        self.process.terminate()
        self._wait()

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "editor", *words, "--data", str(self.folder), "--json"]

    def _said(self, *words: str) -> Any:
        done = subprocess.run(
            self._command(*words), cwd=ROOT, capture_output=True, timeout=60, check=True
        )
        return json.loads(done.stdout)


@pytest.fixture
def service(tmp_path: Any) -> Iterator[Served]:
    served = Served(tmp_path / "data")
    served.start()
    yield served
    served.stop()


@pytest.fixture
def phone() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


def lit_at_speed(service: Served) -> BadgeProgram:
    """Publish a notice with a badge two minutes ahead, at 600 times the speed."""
    service.slot()
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=4)
    service.scheduled("r1", in_s=120, badge=a_badge(start))
    service.ok("admin", "PUT", "/clock", {"now": start.isoformat(), "rate": SPEED})
    view = service.until("r1", lambda one: bool(one["lit"] and one["lit"]["program"]))
    return program_from(json.loads(view["lit"]["program"]))


def moments_of(program: BadgeProgram) -> list[datetime]:
    """Return the program's own moments: around each point, and around its end."""
    ends = [*(at for at, _ in program.points), program.off_at]
    between = [a + (b - a) / 2 for (a, _), (b, _) in pairwise(program.points)]
    return sorted({*(at + d for at in ends for d in (-SECOND, timedelta(), SECOND)), *between})


def in_page(phone: Chromium, program: BadgeProgram, moments: list[datetime]) -> Any:
    times = [int(at.timestamp() * 1000) for at in moments]
    return phone.evaluate(
        f"{json.dumps(times)}.map((t) => {json.dumps(USERS)}.map((u) =>"
        f" Boolean(gongji.evaluate(t, u, {{leaseUntil: 9e15}})[{json.dumps(program.slot)}]?.lit)))"
    )


@pytest.mark.timeout(120)
def test_page_and_arithmetic_light_the_same_people_until_a_kill(
    service: Served, phone: Chromium
) -> None:
    program = lit_at_speed(service)
    phone.open(f"{service.url}/m/?lang=ko")
    phone.wait_for("gongji.state.health === 'fresh'")
    assert "게임" in phone.text(f"[data-slot={program.slot}]")
    moments = moments_of(program)
    said = [[is_lit(program, u, at, lease_until=FAR).lit for u in USERS] for at in moments]
    assert in_page(phone, program, moments) == said
    assert 0 < sum(map(sum, said)) < len(USERS) * len(moments)
    service.ok("admin", "POST", "/releases/r1/kill")
    assert "r1" in service.public("more.json").json()["tombstones"]
    phone.evaluate("gongji.refresh()")
    assert not any(map(any, in_page(phone, program, moments)))
    assert phone.errors == []
