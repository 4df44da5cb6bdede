"""badge.js answers in a real browser as the contract says."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from editor import assets
from tests.chromium import Chromium
from tests.phone import badge_signatures as signatures
from tests.phone import badge_vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser

PROGRAM = {
    "v": 1, "env": "practice", "release": "r1", "slot": "s", "salt": "x", "segment": {},
    "points": [["2026-12-01T01:00:00Z", 1_000_000_000]], "lease_s": 900,
    "off_at": "2026-12-02T00:00:00Z",
}  # fmt: skip
START = 1_796_086_800_000
ROOT = Path(__file__).resolve().parents[2]
PAGE = b"""<!doctype html><meta charset="utf-8"><title>badge</title><link rel="icon" href="data:,">
<script src="/resources/phone/noble.js"></script>
<script src="/resources/phone/badge.js"></script>
<script src="/tests/phone/badge_rows.js"></script>"""


class _Tree(SimpleHTTPRequestHandler):
    """Serves the repository's files, and the page above at `/`."""

    timeout = 1  # Chromium keeps a spare connection, whose thread would look left behind

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *args: object) -> None:
        """Say nothing on stderr."""


@pytest.fixture(scope="module")
def badge_url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Tree, directory=str(ROOT))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def badge_phone(badge_url: str) -> Iterator[Chromium]:
    with Chromium() as chromium:
        chromium.open(badge_url)
        yield chromium


def test_the_committed_rows_are_what_the_script_writes() -> None:
    assert assets.read_text(badge_vectors.FILE) == badge_vectors.text()


def test_there_are_ten_thousand_rows() -> None:
    assert len(json.loads(assets.read_text(badge_vectors.FILE))["rows"]) >= 10_000


def test_a_real_browser_passes_every_row(badge_phone: Chromium) -> None:
    result = badge_phone.evaluate(f"runRows('/resources/{badge_vectors.FILE}')", timeout_s=50)
    assert isinstance(result, dict)
    assert result["failures"] == [], json.dumps(result, ensure_ascii=False, indent=1)
    assert sum(result["counts"].values()) >= 10_000


@pytest.mark.parametrize("lease", ["null", "undefined", "NaN", "'9e99'"])
def test_without_a_lease_it_is_dark(badge_phone: Chromium, lease: str) -> None:
    asked = f"GongjiBadge.isLit({json.dumps(PROGRAM)}, 'u', {START + 1}, {{leaseUntil: {lease}}})"
    assert badge_phone.evaluate(f"{asked}.reason") == "lease"


@pytest.mark.parametrize("program", ["null", "undefined", "[]", "'x'", "{}", "{v: 2}"])
def test_a_program_of_another_time_is_dark(badge_phone: Chromium, program: str) -> None:
    asked = f"GongjiBadge.isLit({program}, 'u', {START}, {{leaseUntil: {START + 1}}})"
    assert badge_phone.evaluate(asked) == {
        "lit": False,
        "bucket": None,
        "reason": "unknown_version",
    }


def test_a_broken_program_is_dark(badge_phone: Chromium) -> None:
    broken = json.dumps({**PROGRAM, "points": []})
    asked = f"GongjiBadge.isLit({broken}, 'u', {START}, {{leaseUntil: {START + 1}}}).reason"
    assert badge_phone.evaluate(asked) == "malformed"


def test_text_without_utf8_has_no_bucket(badge_phone: Chromium) -> None:
    js = "(() => { try { GongjiBadge.bucket('\\ud83d', 's'); } catch (e) { return e.message; } })()"
    assert badge_phone.evaluate(js) == "lone_surrogate"


@pytest.mark.parametrize(("dead", "reason"), [([], "lit"), (["r1"], "killed"), (["r2"], "lit")])
def test_a_tombstone_kills_the_program_beside_it(
    badge_phone: Chromium, dead: list[str], reason: str
) -> None:
    told = {**pointer_with(PROGRAM), "tombstones": dead}
    assert badge_phone.evaluate(_story(told)) == [["r1", reason]]


@pytest.mark.parametrize("changed", [{"env": "production"}, {"v": 2}, {"points": []}])
def test_a_pointer_carries_nothing_that_this_phone_cannot_trust(
    badge_phone: Chromium, changed: dict[str, object]
) -> None:
    assert badge_phone.evaluate(_story(pointer_with({**PROGRAM, **changed}))) == []


def test_odd_badges_in_a_pointer_are_passed_by(badge_phone: Chromium) -> None:
    odd = [None, 7, {"payload": "%%", "sig": None}]
    told = pointer_with(PROGRAM)
    assert badge_phone.evaluate(_story({**told, "badges": odd + told["badges"]})) == [["r1", "lit"]]


def pointer_with(program: dict[str, object]) -> dict[str, Any]:
    payload = json.dumps(program).encode()
    sig = signatures.KEY.sign(payload).signature
    signed = {"payload": signatures.to_text(payload), "sig": signatures.to_text(sig)}
    return {"generation": 5, "badges": [signed]}


def _story(pointer: dict[str, Any]) -> str:
    """Take in one pointer five seconds after the start, and tell how its programs stand."""
    public = signatures.to_text(signatures.KEY.verify_key.encode())
    return f"""(() => {{
      const clock = {START + 5000};
      const date = new Date(clock).toUTCString();
      const state = GongjiBadge.accept(GongjiBadge.FIRST, {json.dumps(pointer)}, date, clock);
      const keys = [new Uint8Array(32), GongjiBadge.fromBase64("{public}")];
      return GongjiBadge.programs(state, keys, "practice").map((program) =>
        [program.release, GongjiBadge.judge(state, program, "u", clock).reason]);
    }})()"""


def test_badge_js_asks_for_nothing(badge_phone: Chromium, badge_url: str) -> None:
    assert {url for url in badge_phone.requests if not url.startswith(badge_url)} == set()
    assert badge_phone.errors == []
