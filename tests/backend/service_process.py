"""A real practice service in a process of its own, and a desk that speaks HTTP to it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import requests

from editor.domain.planner import plan
from editor.domain.traffic import KOREAN_DAY, TrafficModel

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
TRAFFIC = {
    "sessions_per_day": 20, "p1": 0.08, "decay": 0.65, "requests_per_click": 3,
    "session_s": 120, "alpha": 0.8,
}  # fmt: skip
TIMEOUT_S = 20


@dataclass
class ServiceProcess:
    """The embedded service on one folder; `kill` is kill -9, `stop` closes its pipe."""

    folder: Path
    url: str = ""
    tokens: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start it and wait until it says where it listens."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "editor", "serve", "--embedded"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        wish = {"data": str(self.folder), "port": 0, "language": "ko"}
        self.process.stdin.write(json.dumps(wish).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, self.process.stderr and self.process.stderr.read().decode()
        said = json.loads(line)
        self.url, self.tokens = said["url"], said["tokens"]

    def kill(self) -> None:
        """End it the hard way."""
        self.process.kill()
        self._wait()

    def stop(self) -> None:
        """Let it end by itself."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self._wait()

    def _wait(self) -> None:
        self.process.wait(20)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()

    def call(
        self, role: str, method: str, path: str, body: object = None, **headers: str
    ) -> requests.Response:
        """Send one request as somebody, with an idempotency key of its own."""
        sent = {
            "Authorization": f"Bearer {self.tokens[role]}",
            "Idempotency-Key": uuid.uuid4().hex,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        with requests.Session() as session:
            session.trust_env = False
            return session.request(
                method,
                f"{self.url}/v1/environments/practice{path}",
                json=body,
                headers=sent,
                timeout=TIMEOUT_S,
            )

    def ok(self, role: str, method: str, path: str, body: object = None, **headers: str) -> Any:
        """Return the JSON of an answer that must be good."""
        answer = self.call(role, method, path, body, **headers)
        assert answer.ok, answer.text
        return answer.json() if answer.content else None

    def public(self, name: str) -> requests.Response:
        """Read a public object as a phone does."""
        with requests.Session() as session:
            session.trust_env = False
            return session.get(f"{self.url}/public/practice/{name}", timeout=TIMEOUT_S)

    def notice(self, notice_id: str, *, approved: bool = True) -> dict[str, Any]:
        """Write a notice and let the reviewer approve it."""
        content = {"title": f"공지 {notice_id}", "body": "안녕하세요"}
        made = self.ok("writer", "POST", "/notices", {"id": notice_id, "content": content})
        if approved:
            word = {"content_hash": made["content_hash"], "verdict": "approve"}
            self.ok("reviewer", "POST", f"/notices/{notice_id}/approvals", word)
        return dict(made)

    def slot(self, slot_id: str = "s_7f3a", **changes: object) -> str:
        """Add a partner with a slot."""
        partner = {"id": f"p_{slot_id}", "name": "게임사"}
        self.ok("admin", "POST", "/partners", partner)
        slot = {
            "id": slot_id, "partner_id": f"p_{slot_id}", "label_ko": "게임", "label_en": "Games",
            "icon": "gamepad-2", "link": "https://game.example/", "capacity_rps": 3000,
            "evidence": "load_tested", "evidence_on": "2026-11-01", **changes,
        }  # fmt: skip
        self.ok("admin", "POST", "/slots", slot)
        return slot_id

    def draft(
        self, release_id: str, notice_id: str, *, in_s: float, badge: object = None
    ) -> dict[str, object]:
        """Return a plan for revision 1 of a notice."""
        at = datetime.now(UTC) + timedelta(seconds=in_s)
        schedule = {"at": at.isoformat(), "zone": "Asia/Seoul", "offset_at_entry_s": 32400}
        return {
            "id": release_id, "notice_id": notice_id, "revision": 1, "schedule": schedule,
            "badge": badge,
        }  # fmt: skip

    def scheduled(self, release_id: str, *, in_s: float, badge: object = None) -> dict[str, Any]:
        """Put a fresh approved notice on the clock."""
        self.notice(f"n_{release_id}")
        draft = self.draft(release_id, f"n_{release_id}", in_s=in_s, badge=badge)
        made = self.ok("admin", "POST", "/releases", draft)
        path = f"/releases/{release_id}/schedule"
        return dict(self.ok("admin", "POST", path, If_Match=made["etag"]))

    def until(
        self, release_id: str, is_so: Callable[[dict[str, Any]], bool], *, within_s: float = 20
    ) -> dict[str, Any]:
        """Follow the service's events until a release is as wanted; return it then."""
        end, after = time.monotonic() + within_s, 0
        while time.monotonic() < end:
            view = dict(self.ok("admin", "GET", f"/releases/{release_id}"))
            if is_so(view):
                return view
            after = self._next_event(after)
        raise AssertionError(f"still {view['state']} {view['reason']} {view['lit']}")

    def until_pointer(
        self, is_so: Callable[[dict[str, Any]], bool], *, within_s: float = 10
    ) -> dict[str, Any]:
        """Read the pointer until it is as wanted: files follow a commit by milliseconds."""
        end = time.monotonic() + within_s
        while time.monotonic() < end:
            pointer = dict(self.public("more.json").json())
            if is_so(pointer):
                return pointer
        raise AssertionError(f"still {pointer}")

    def _next_event(self, after: int) -> int:
        """Wait for what the service writes down next (SSE), a second at most."""
        headers = {"Authorization": f"Bearer {self.tokens['admin']}"}
        with requests.Session() as session:
            session.trust_env = False
            address = f"{self.url}/v1/environments/practice/events?after={after}"
            try:
                with session.get(address, headers=headers, stream=True, timeout=1) as stream:
                    for line in stream.iter_lines():
                        if line.startswith(b"id:"):
                            return int(line[3:])
            except requests.RequestException:
                return after
        return after


def a_badge(
    start: datetime, *, slot_id: str = "s_7f3a", audience: int = 200_000, **changes: object
) -> dict[str, object]:
    """Plan a badge as the planner proposes for the slot's 3,000 requests per second."""
    model = TrafficModel(
        audience=audience, capacity_rps=3000.0, rho=0.7, daily_curve=KOREAN_DAY, **TRAFFIC
    )
    proposed = plan(model, start=start, hours=24)
    return {
        "slot_id": slot_id,
        "audience": audience,
        "ceiling": [[at.isoformat(), share] for at, share in proposed.points],
        "canary": [[at.isoformat(), share] for at, share in proposed.canary],
        "off_at": (proposed.points[0][0] + timedelta(days=3)).isoformat(),
        "traffic": TRAFFIC,
        **changes,
    }
