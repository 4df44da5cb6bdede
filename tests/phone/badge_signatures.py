"""The rows of the badge vectors about signed bytes: forged, broken, too large, of another place."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from nacl.signing import SigningKey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

KEY = SigningKey(bytes(range(32)))
OTHER_KEY = SigningKey(bytes(range(1, 33)))
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the Ed25519 group, RFC 8032 §5.1
PAYLOADS = ("", "a", '{"v":1}', "공지 🎉", "\u0000", "x" * 1024)


def verify_rows(random: Random) -> Iterator[dict]:
    """Ask about true signatures, and about the same with one thing wrong."""
    for turn in range(24):
        payload = PAYLOADS[turn % 6] + ("" if turn < 6 else str(turn))
        sig, public = KEY.sign(payload.encode()).signature, KEY.verify_key.encode()
        yield _verify_row(payload, sig, public, is_good=True)
        yield _verify_row(payload, OTHER_KEY.sign(payload.encode()).signature, public)
        yield _verify_row(payload, sig, OTHER_KEY.verify_key.encode())
        yield _verify_row(payload + " ", sig, public)
        yield _verify_row(payload, _flipped(sig, random.randrange(512)), public)
        yield _verify_row(payload, sig, _flipped(public, random.randrange(256)))
        yield _verify_row(payload, sig[:32] + _plus_order(sig[32:]), public)
        yield _verify_row(payload, random.choice((sig[:-1], sig + b"\0", b"")), public)
        yield _verify_row(payload, sig, random.choice((public[:-1], public + b"\0", b"")))
        yield _verify_row(payload, bytes(64), random.choice((bytes(32), b"\x01" + bytes(31))))


def open_rows(programs: list[dict]) -> Iterator[dict]:
    """Ask what comes out of an envelope; `code` is how the service refuses the same program."""
    for program in [*programs[:12], *(p for p in programs[12:] if p["v"] == 1)][:40]:
        yield _open_row(_text(program), "ok")
        yield _open_row(_text(program), "environment_mismatch", env="dev")
        yield _open_row(_text(program) + " ", "bad_signature", signed=_text(program))
    for program in programs[:8]:
        for code, wrong in _wrong(program):
            yield _open_row(_text(wrong), "malformed", code=code)
        yield _open_row(_text({**program, "v": 2}), "unknown_version")
    for text in ("", "null", "[]", "1", '"v"', "{", "{}", '{"v":1}', "NaN"):
        yield _open_row(
            text, "unknown_version" if text == "{}" else "malformed", code="badge_field"
        )


def _wrong(program: dict) -> Iterator[tuple[str, dict]]:
    points = program["points"]
    moment, later = points[-1][0], "2999-12-31T00:00:00Z"
    for name in ("env", "release", "slot", "salt"):
        yield "badge_field", {**program, name: ""}
        yield "badge_field", {**program, name: 7}
        yield "badge_field", {k: v for k, v in program.items() if k != name}
    yield "lone_surrogate", {**program, "salt": "\ud83d"}
    for odd in (None, [], {}, "x", [[]], [None], [[moment]], [[moment, 1, 2]], [[moment, "1"]]):
        yield "badge_field", {**program, "points": odd}
    for odd in ([[moment, True]], [[moment, 0.5]], [[moment, None]], [[7, 0]]):
        yield "badge_field", {**program, "points": odd}
    yield "badge_share", {**program, "points": [[moment, -1]]}
    yield "badge_share", {**program, "points": [[moment, 1_000_000_001]]}
    yield "badge_falls", {**program, "points": [[moment, 1], [later, 0]]}
    yield "badge_time_order", {**program, "points": [[moment, 0], [moment, 1]]}
    yield "badge_time_order", {**program, "points": [[later, 0], [moment, 1]]}
    for odd in _ODD_MOMENTS:
        yield "badge_time", {**program, "off_at": odd}
        yield "badge_time", {**program, "points": [[odd, 0]]}
    for odd in (0, -1, 86_401):
        yield "badge_lease", {**program, "lease_s": odd}
    for odd in (None, "900", 900.5, True):
        yield "badge_field", {**program, "lease_s": odd}
    for odd in (
        None,
        [],
        "ko",
        {"country": ["KR"]},
        {"locale": "ko"},
        {"locale": [1]},
        {"app": 10},
    ):
        yield "badge_field", {**program, "segment": odd}
    for odd in ({"locale": [""]}, {"locale": ["ko_KR"]}, {"app": "10.4"}, {"app": ">=v1"}):
        yield "badge_segment", {**program, "segment": odd}
    for odd in ({"app": "<10"}, {"app": ">= 10"}, {"app": ">=1."}, {"locale": ["한국"]}):
        yield "badge_segment", {**program, "segment": odd}
    yield "badge_field", {**program, "country": "KR"}
    yield "badge_too_large", {**program, "slot": "s" * 1024}


_ODD_MOMENTS = (
    "", "soon", "2026-12-01", "2026-12-01T01:00:00", "2026-12-01T01:00:00+00:00",
    "2026-12-01T01:00:00.000Z", "2026-12-01 01:00:00Z", "2026-02-30T00:00:00Z",
    "2027-02-29T00:00:00Z", "2026-12-01T24:00:00Z", "2026-12-01T23:59:60Z", "2026-13-01T00:00:00Z",
    "2026-12-01t01:00:00z", "0999-12-01T01:00:00Z", "+02026-12-01T01:00:00Z",
    "2026-12-01T01:00:00Z ", "２026-12-01T01:00:00Z",
)  # fmt: skip


def _open_row(
    text: str,
    reason: str,
    *,
    env: str = "production",
    signed: str | None = None,
    code: str | None = None,
) -> dict:
    sig = KEY.sign((text if signed is None else signed).encode()).signature
    row = {
        "do": "open",
        "payload": text,
        "sig": to_text(sig),
        "key": to_text(KEY.verify_key.encode()),
        "env": env,
        "reason": reason,
    }
    return row if code is None else {**row, "code": code}


def _verify_row(payload: str, sig: bytes, key: bytes, *, is_good: bool = False) -> dict:
    texts = {"payload": payload, "sig": to_text(sig), "key": to_text(key)}
    return {"do": "verify", **texts, "ok": is_good}


def _text(program: dict) -> str:
    """Write canonical JSON; a lone surrogate stays an escape, as only JSON can carry it."""
    plain = json.dumps(program, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "".join(json.dumps(c)[1:-1] if "\ud800" <= c <= "\udfff" else c for c in plain)


def to_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _flipped(raw: bytes, bit: int) -> bytes:
    changed = bytearray(raw)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def _plus_order(scalar: bytes) -> bytes:
    """Return the other number that an unwatchful verifier takes for the same signature."""
    return (int.from_bytes(scalar, "little") + ORDER).to_bytes(32, "little")
