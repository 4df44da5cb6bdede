"""A badge (뱃지) lights and goes dark by arithmetic: who sees it at which moment, and why not.

Phones decide offline from a signed program of at most 1 KB; `resources/phone/badge.js` computes the
same, and `resources/contract/badge-vectors.json` holds the rows that both must pass.

    lit  <=>  segment and not seen and bucket < E(now) and now < min(off_at, lease_until)

Moments count in whole milliseconds (a phone's clock has no finer ones) and shares in parts per
billion, so that every step is a whole number and both languages round alike.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NoReturn

from editor.domain.errors import Invalid
from editor.domain.segment import Phone, Segment

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "MAX_PAYLOAD_BYTES",
    "PPB",
    "BadgeProgram",
    "BadgeState",
    "Lit",
    "Phone",
    "Reason",
    "Segment",
    "bucket",
    "check_points",
    "dark_by",
    "exposure",
    "is_lit",
    "lit_share",
    "moment_text",
    "payload",
    "program_from",
    "steepest_rise",
]

PPB = 1_000_000_000
VERSION = 1
MAX_PAYLOAD_BYTES = 1024
MAX_LEASE_S = 86_400

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_MOMENT = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SEGMENT_FIELDS = frozenset({"locale", "app"})
_FIELDS = ("v", "env", "release", "slot", "salt", "points", "off_at", "lease_s", "segment")
_TEXTS = ("env", "release", "slot", "salt")


class BadgeState(StrEnum):
    """대기 → 먼저 아주 조금만 → 늘어나는 중 ⇄ 일시 멈춤 → 모두에게 → 종료 | 긴급 중단됨."""

    WAITING = "waiting"
    CANARY = "canary"
    RAMPING = "ramping"
    HELD = "held"
    FULL = "full"
    EXPIRED = "expired"
    KILLED = "killed"

    @property
    def is_final(self) -> bool:
        """Killed and expired badges never come back; a new release makes a new one."""
        return self in {BadgeState.EXPIRED, BadgeState.KILLED}


class Reason(StrEnum):
    """Why a badge is lit or dark; where several hold, the first one in this order is told."""

    UNKNOWN_VERSION = "unknown_version"
    SEGMENT = "segment"
    SEEN = "seen"
    OFF = "off"
    LEASE = "lease"
    NOT_STARTED = "not_started"
    NOT_YET = "not_yet"
    LIT = "lit"


@dataclass(frozen=True, slots=True)
class BadgeProgram:
    """What phones execute; immutable, and small enough to ride in the pointer.

    Moments are UTC with whole seconds, shares parts per billion that never fall. Raises Invalid
    with `badge_field`, `badge_time`, `badge_time_order`, `badge_share`, `badge_falls`,
    `badge_lease` or `badge_too_large`. A version that is not ours is a legal value, and dark.
    """

    v: int
    env: str
    release: str
    slot: str
    salt: str
    points: tuple[tuple[datetime, int], ...]
    off_at: datetime
    lease_s: int
    segment: Segment = field(default_factory=Segment)

    def __post_init__(self) -> None:
        """Refuse what a phone could not execute."""
        for name in _TEXTS:
            _check_text(getattr(self, name), name)
        check_points(self.points)
        _check_moment(self.off_at, "off_at")
        if not 1 <= self.lease_s <= MAX_LEASE_S:
            raise Invalid("badge_lease", seconds=self.lease_s, largest=MAX_LEASE_S)
        size = len(payload(self))
        if size > MAX_PAYLOAD_BYTES:
            raise Invalid("badge_too_large", bytes=size, largest=MAX_PAYLOAD_BYTES)


@dataclass(frozen=True, slots=True)
class Lit:
    """An answer for one user at one moment."""

    lit: bool
    bucket: int
    reason: Reason


def bucket(user: str, salt: str) -> int:
    """Return the user's place in the queue, 0 … PPB - 1.

    The first 8 bytes (big-endian) of SHA-256 over `salt:user` in UTF-8, modulo PPB. Raises
    Invalid("lone_surrogate") for lone surrogates, which have no UTF-8.
    """
    digest = hashlib.sha256(_utf8(f"{salt}:{user}")).digest()
    return int.from_bytes(digest[:8], "big") % PPB


def exposure(program: BadgeProgram, now: datetime) -> int:
    """Return E(now) in parts per billion: 0 before the first point, flat after the last."""
    moment = _ms(now)
    if moment < _ms(program.points[0][0]):
        return 0
    for (start, low), (end, high) in pairwise(program.points):
        if moment < _ms(end):
            return low + (high - low) * (moment - _ms(start)) // (_ms(end) - _ms(start))
    return program.points[-1][1]


def lit_share(program: BadgeProgram, now: datetime) -> float:
    """Return the share of the segment's users (0 … 1) whose badge is lit by the plan alone."""
    return exposure(program, now) / PPB if _ms(now) < _ms(program.off_at) else 0.0


def is_lit(
    program: BadgeProgram,
    user: str,
    now: datetime,
    *,
    lease_until: datetime,
    seen: bool = False,
    phone: Phone | None = None,
) -> Lit:
    """Decide for one user; without a `phone` the segment is taken as met.

    `lease_until` is the `Date` of the newest accepted answer + `lease_s`. The signature is judged
    before this step (`editor.wire.signature`); a draft has none.
    """
    place = bucket(user, program.salt)
    reason = _standing(program, phone, seen=seen) or _timing(program, place, now, lease_until)
    return Lit(reason is Reason.LIT, place, reason)


def steepest_rise(program: BadgeProgram) -> float:
    """Return the fastest growth in parts per billion per second.

    A first point above 0 is a step: infinite, and refused where rises are judged (traffic).
    """
    if program.points[0][1] > 0:
        return math.inf
    rises = [
        (high - low) / (end - start).total_seconds()
        for (start, low), (end, high) in pairwise(program.points)
    ]
    return max(rises, default=0.0)


def dark_by(swapped_at: datetime, lease_s: float, skew_s: float) -> datetime:
    """Return when every phone is dark after a kill.

    `swapped_at` is the swap on the last node; a phone that hears nothing more keeps its light
    for `lease_s`, and its clock may be `skew_s` off.
    """
    return swapped_at + timedelta(seconds=lease_s + skew_s)


def program_from(mapping: Mapping[str, object]) -> BadgeProgram:
    """Read a program from its JSON object (CONTRACTS §3).

    Raises Invalid as BadgeProgram does; a field that is missing, of another type or unknown is
    `badge_field`, for an unknown one might narrow the segment in a way we would not see.
    """
    for name in mapping:
        if name not in _FIELDS:
            raise Invalid("badge_field", field=str(name))
    return BadgeProgram(
        v=_whole(mapping.get("v"), "v"),
        env=_text(mapping.get("env"), "env"),
        release=_text(mapping.get("release"), "release"),
        slot=_text(mapping.get("slot"), "slot"),
        salt=_text(mapping.get("salt"), "salt"),
        points=tuple(_point(pair) for pair in _list(mapping.get("points"), "points")),
        off_at=_moment(mapping.get("off_at"), "off_at"),
        lease_s=_whole(mapping.get("lease_s"), "lease_s"),
        segment=_segment(mapping.get("segment", {})),
    )


def payload(program: BadgeProgram) -> bytes:
    """Return the exact bytes that are signed and sent: canonical JSON (sorted keys, UTF-8)."""
    value = {
        "v": program.v,
        "env": program.env,
        "release": program.release,
        "slot": program.slot,
        "salt": program.salt,
        "points": [[moment_text(at), share] for at, share in program.points],
        "off_at": moment_text(program.off_at),
        "lease_s": program.lease_s,
        "segment": _segment_value(program.segment),
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def moment_text(moment: datetime) -> str:
    """Write a UTC moment of whole seconds as RFC 3339, e.g. `2026-12-01T01:00:00Z`."""
    return moment.replace(tzinfo=None).isoformat() + "Z"


def _standing(program: BadgeProgram, phone: Phone | None, *, seen: bool) -> Reason | None:
    if program.v != VERSION:
        return Reason.UNKNOWN_VERSION
    if phone is not None and not program.segment.takes_in(phone):
        return Reason.SEGMENT
    return Reason.SEEN if seen else None


def _timing(program: BadgeProgram, place: int, now: datetime, lease_until: datetime) -> Reason:
    moment = _ms(now)
    if moment >= _ms(program.off_at):
        return Reason.OFF
    if moment >= _ms(lease_until):
        return Reason.LEASE
    if moment < _ms(program.points[0][0]):
        return Reason.NOT_STARTED
    return Reason.LIT if place < exposure(program, now) else Reason.NOT_YET


def _ms(moment: datetime) -> int:
    return (moment - _EPOCH) // _MILLISECOND


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Invalid("lone_surrogate", at=error.start) from error


def _check_text(text: str, name: str) -> None:
    if not text:
        _refuse(name)
    _utf8(text)


def _check_moment(moment: datetime, name: str) -> None:
    if moment.utcoffset() != timedelta(0) or not _MOMENT.fullmatch(moment_text(moment)):
        raise Invalid("badge_time", field=name, at=moment.isoformat())


def check_points(points: tuple[tuple[datetime, int], ...]) -> None:
    """Raise Invalid unless the points are UTC whole seconds in order and never fall."""
    if not points:
        _refuse("points")
    for at, share in points:
        _check_moment(at, "points")
        if not 0 <= share <= PPB:
            raise Invalid("badge_share", share=share, largest=PPB)
    for (earlier, low), (later, high) in pairwise(points):
        if later <= earlier:
            raise Invalid("badge_time_order", at=moment_text(later))
        if high < low:
            raise Invalid("badge_falls", at=moment_text(later))


def _refuse(name: str) -> NoReturn:
    raise Invalid("badge_field", field=name)


def _text(value: object, name: str) -> str:
    return value if isinstance(value, str) else _refuse(name)


def _whole(value: object, name: str) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else _refuse(name)


def _list(value: object, name: str) -> list[object]:
    return value if isinstance(value, list) else _refuse(name)


def _moment(value: object, name: str) -> datetime:
    text = _text(value, name)
    if not _MOMENT.fullmatch(text):
        raise Invalid("badge_time", field=name, at=text)
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:  # 30 February
        raise Invalid("badge_time", field=name, at=text) from error


def _point(value: object) -> tuple[datetime, int]:
    match value:
        case [at, share]:
            return _moment(at, "points"), _whole(share, "points")
        case _:
            _refuse("points")


def _segment(value: object) -> Segment:
    if not isinstance(value, dict) or not value.keys() <= _SEGMENT_FIELDS:
        _refuse("segment")
    tags = tuple(_text(tag, "segment") for tag in _list(value.get("locale", []), "segment"))
    rule = value.get("app")
    return Segment(tags, None if rule is None else _text(rule, "segment"))


def _segment_value(segment: Segment) -> dict[str, object]:
    value: dict[str, object] = {}
    if segment.locale:
        value["locale"] = list(segment.locale)
    if segment.app is not None:
        value["app"] = segment.app
    return value
