"""A badge lights by arithmetic, and the arithmetic keeps its laws."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import assets
from editor.domain.badge import (
    PPB,
    BadgeProgram,
    BadgeState,
    Lit,
    Phone,
    bucket,
    dark_by,
    exposure,
    is_lit,
    lit_share,
    payload,
    program_from,
    steepest_rise,
)
from editor.domain.errors import Invalid
from editor.wire import signature

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
START = datetime(2026, 12, 1, 1, tzinfo=UTC)
ALWAYS = datetime(2100, 1, 1, tzinfo=UTC)
VECTORS = json.loads(assets.read_text("contract/badge-vectors.json"))
PROGRAM = program_from(VECTORS["programs"][0])


def rows(what: str) -> list[dict[str, Any]]:
    return [row for row in VECTORS["rows"] if row["do"] == what]


def at(ms: int) -> datetime:
    return EPOCH + timedelta(milliseconds=ms)


def ramp(*points: tuple[float, int]) -> BadgeProgram:
    moments = tuple((START + timedelta(seconds=s), share) for s, share in points)
    return replace(PROGRAM, points=moments)


@st.composite
def programs(draw: st.DrawFn) -> BadgeProgram:
    gaps = draw(st.lists(st.integers(1, 10**7), min_size=1, max_size=8))
    shares = sorted(draw(st.lists(st.integers(0, PPB), min_size=len(gaps), max_size=len(gaps))))
    seconds = [sum(gaps[:n]) for n in range(len(gaps))]
    return ramp(*zip(seconds, shares, strict=True))


moments = st.integers(-(10**6), 10**11).map(lambda ms: START + timedelta(milliseconds=ms))


def test_buckets_are_those_of_the_contract() -> None:
    assert [r for r in rows("bucket") if bucket(r["user"], r["salt"]) != r["bucket"]] == []


def test_exposure_is_that_of_the_contract() -> None:
    known = {
        n: program_from(VECTORS["programs"][n]) for n in {r["program"] for r in rows("exposure")}
    }
    wrong = [r for r in rows("exposure") if exposure(known[r["program"]], at(r["now"])) != r["ppb"]]
    assert wrong == []


def test_answers_are_those_of_the_contract() -> None:
    assert [row for row in rows("lit") if _answer(row) != _expected(row)] == []


def _answer(row: dict[str, Any]) -> Lit:
    return is_lit(
        program_from(VECTORS["programs"][row["program"]]),
        row["user"],
        at(row["now"]),
        lease_until=at(row["lease_until"]),
        seen=row["seen"],
        phone=row["phone"] and Phone(**row["phone"]),
    )


def _expected(row: dict[str, Any]) -> Lit:
    return Lit(row["lit"], row["bucket"], row["reason"])


def test_signatures_are_judged_as_the_contract_says() -> None:
    assert [row for row in rows("verify") if _verified(row) is not row["ok"]] == []


def test_envelopes_open_as_the_contract_says() -> None:
    assert [row for row in rows("open") if _opened(row) != row["reason"]] == []


def _verified(row: dict[str, Any]) -> bool:
    key, sig = signature.from_text(row["key"]), signature.from_text(row["sig"])
    return signature.verify(key, row["payload"].encode(), sig)


def _opened(row: dict[str, Any]) -> str:
    """Judge an envelope as badge.js does; a refusal must also carry the row's code."""
    if not _verified(row):
        return "bad_signature"
    try:
        value = json.loads(row["payload"])
    except ValueError:
        value = None
    if not isinstance(value, dict):
        return "malformed"
    return "unknown_version" if value.get("v") != 1 else _read(value, row)


def _read(value: dict[str, Any], row: dict[str, Any]) -> str:
    try:
        program = program_from(value)
    except Invalid as error:
        return "malformed" if error.code == row["code"] else error.code
    return "ok" if program.env == row["env"] else "environment_mismatch"


@given(programs(), moments)
def test_exposure_is_the_floor_of_the_straight_line(program: BadgeProgram, now: datetime) -> None:
    assert exposure(program, now) == math.floor(_line(program, now))


def _line(program: BadgeProgram, now: datetime) -> Fraction:
    if now < program.points[0][0]:
        return Fraction(0)
    for (start, low), (end, high) in pairwise(program.points):
        if start <= now < end:
            return low + (high - low) * Fraction(
                (now - start) // timedelta(milliseconds=1),
                (end - start) // timedelta(milliseconds=1),
            )
    return Fraction(program.points[-1][1])


@given(programs(), moments, moments)
def test_exposure_never_falls(program: BadgeProgram, one: datetime, other: datetime) -> None:
    earlier, later = sorted((one, other))
    assert exposure(program, earlier) <= exposure(program, later)


@given(programs(), st.text(max_size=20), moments, moments)
def test_the_sets_of_users_nest(
    program: BadgeProgram, user: str, one: datetime, other: datetime
) -> None:
    earlier, later = sorted((one, other))
    lasting = replace(program, off_at=ALWAYS)
    before = is_lit(lasting, user, earlier, lease_until=ALWAYS).lit
    assert is_lit(lasting, user, later, lease_until=ALWAYS).lit or not before


@given(programs(), st.text(max_size=20), moments, st.integers(0, 10**6))
def test_what_went_dark_by_time_stays_dark(
    program: BadgeProgram, user: str, until: datetime, more_s: int
) -> None:
    later = until + timedelta(seconds=more_s)
    off = replace(program, off_at=until.replace(microsecond=0))
    assert not is_lit(off, user, later, lease_until=ALWAYS).lit
    assert not is_lit(replace(program, off_at=ALWAYS), user, later, lease_until=until).lit


@given(programs())
def test_a_program_survives_its_own_bytes(program: BadgeProgram) -> None:
    assert program_from(json.loads(payload(program))) == program


def test_the_payload_is_canonical() -> None:
    text = payload(PROGRAM).decode()
    assert text == json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"))


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ((), "badge_field"),
        (((0, -1),), "badge_share"),
        (((0, PPB + 1),), "badge_share"),
        (((0, 5), (1, 4)), "badge_falls"),
        (((0, 0), (0, 1)), "badge_time_order"),
        (((0, 0), (0.5, 1)), "badge_time"),
        (tuple((s, s) for s in range(60)), "badge_too_large"),
    ],
)
def test_a_wrong_ramp_is_refused(points: tuple[tuple[float, int], ...], code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        ramp(*points)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "moment",
    [
        START.replace(tzinfo=None),
        START.astimezone(timezone(timedelta(hours=9))),
        START.replace(microsecond=1),
        datetime(999, 12, 31, tzinfo=UTC),
    ],
)
def test_moments_are_whole_seconds_in_utc(moment: datetime) -> None:
    with pytest.raises(Invalid, match="badge_time"):
        replace(PROGRAM, off_at=moment)


def test_a_user_without_utf8_is_refused() -> None:
    with pytest.raises(Invalid, match="lone_surrogate"):
        bucket("\ud83d", "salt")


@pytest.mark.parametrize(
    ("points", "ppb_a_second"),
    [
        (((0, 0),), 0.0),
        (((0, 0), (10, 5)), 0.5),
        (((0, 0), (10, 5), (11, 100)), 95.0),
        (((0, 1), (10, 1)), math.inf),
    ],
)
def test_the_steepest_rise_counts_a_jump_as_infinite(
    points: tuple[tuple[float, int], ...], ppb_a_second: float
) -> None:
    assert steepest_rise(ramp(*points)) == ppb_a_second


def test_the_lit_share_ends_when_the_badge_goes_off() -> None:
    program = replace(ramp((0, PPB // 4)), off_at=START + timedelta(seconds=9))
    assert lit_share(program, START) == 0.25
    assert lit_share(program, program.off_at) == 0.0


def test_all_phones_are_dark_after_lease_and_skew() -> None:
    assert dark_by(START, 900, 2.5) == START + timedelta(minutes=15, seconds=2.5)


def test_only_expired_and_killed_are_final() -> None:
    assert {state for state in BadgeState if state.is_final} == {"expired", "killed"}
