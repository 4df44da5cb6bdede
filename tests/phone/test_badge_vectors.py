"""badge.js answers in a real browser as the contract says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from editor import assets
from tests.phone import badge_signatures as signatures
from tests.phone import badge_vectors

if TYPE_CHECKING:
    from tests.chromium import Chromium

pytestmark = pytest.mark.browser

PROGRAM = {
    "v": 1, "env": "practice", "release": "r1", "slot": "s", "salt": "x", "segment": {},
    "points": [["2026-12-01T01:00:00Z", 1_000_000_000]], "lease_s": 900,
    "off_at": "2026-12-02T00:00:00Z",
}  # fmt: skip
START = 1_796_086_800_000


def test_the_committed_rows_are_what_the_script_writes() -> None:
    assert assets.read_text(badge_vectors.FILE) == badge_vectors.text()


def test_there_are_ten_thousand_rows() -> None:
    assert len(json.loads(assets.read_text(badge_vectors.FILE))["rows"]) >= 10_000


def test_a_real_browser_passes_every_row(phone: Chromium) -> None:
    result = phone.evaluate(f"runRows('/resources/{badge_vectors.FILE}')", timeout_s=50)
    assert isinstance(result, dict)
    assert result["failures"] == [], json.dumps(result, ensure_ascii=False, indent=1)
    assert sum(result["counts"].values()) >= 10_000


@pytest.mark.parametrize("lease", ["null", "undefined", "NaN", "'9e99'"])
def test_without_a_lease_it_is_dark(phone: Chromium, lease: str) -> None:
    asked = f"GongjiBadge.isLit({json.dumps(PROGRAM)}, 'u', {START + 1}, {{leaseUntil: {lease}}})"
    assert phone.evaluate(f"{asked}.reason") == "lease"


@pytest.mark.parametrize("program", ["null", "undefined", "[]", "'x'", "{}", "{v: 2}"])
def test_a_program_of_another_time_is_dark(phone: Chromium, program: str) -> None:
    asked = f"GongjiBadge.isLit({program}, 'u', {START}, {{leaseUntil: {START + 1}}})"
    assert phone.evaluate(asked) == {"lit": False, "bucket": None, "reason": "unknown_version"}


def test_a_broken_program_is_dark(phone: Chromium) -> None:
    broken = json.dumps({**PROGRAM, "points": []})
    asked = f"GongjiBadge.isLit({broken}, 'u', {START}, {{leaseUntil: {START + 1}}}).reason"
    assert phone.evaluate(asked) == "malformed"


def test_text_without_utf8_has_no_bucket(phone: Chromium) -> None:
    js = "(() => { try { GongjiBadge.bucket('\\ud83d', 's'); } catch (e) { return e.message; } })()"
    assert phone.evaluate(js) == "not_text"


@pytest.mark.parametrize(("dead", "reason"), [([], "lit"), (["r1"], "killed"), (["r2"], "lit")])
def test_a_tombstone_kills_the_program_beside_it(
    phone: Chromium, dead: list[str], reason: str
) -> None:
    told = {**pointer_with(PROGRAM), "tombstones": dead}
    assert phone.evaluate(_story(told)) == [["r1", reason]]


@pytest.mark.parametrize("changed", [{"env": "production"}, {"v": 2}, {"points": []}])
def test_a_pointer_carries_nothing_that_this_phone_cannot_trust(
    phone: Chromium, changed: dict[str, object]
) -> None:
    assert phone.evaluate(_story(pointer_with({**PROGRAM, **changed}))) == []


def test_odd_badges_in_a_pointer_are_passed_by(phone: Chromium) -> None:
    odd = [None, 7, {"payload": "%%", "sig": None}]
    told = pointer_with(PROGRAM)
    assert phone.evaluate(_story({**told, "badges": odd + told["badges"]})) == [["r1", "lit"]]


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


def test_badge_js_asks_for_nothing(phone: Chromium, badge_url: str) -> None:
    assert {url for url in phone.requests if not url.startswith(badge_url)} == set()
    assert phone.errors == []
