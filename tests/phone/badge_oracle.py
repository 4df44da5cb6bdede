"""What a badge must answer, written straight from the contract with fractions.

Slow, and shares no line with editor/domain/badge.py or resources/phone/badge.js: both are judged
by the rows that this makes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

PPB = 1_000_000_000
CAP_MS = 600_000


def bucket(user: str, salt: str) -> int:
    return int(hashlib.sha256(f"{salt}:{user}".encode()).hexdigest()[:16], 16) % PPB


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp()) * 1000


def exposure(program: dict, now: int) -> int:
    points = [(ms(at), share) for at, share in program["points"]]
    past = [point for point in points if point[0] <= now]
    ahead = [point for point in points if point[0] > now]
    if not past:
        return 0
    if not ahead:
        return past[-1][1]
    (start, low), (end, high) = past[-1], ahead[0]
    return floor(low + Fraction(high - low) * Fraction(now - start, end - start))


def crossing(program: dict, place: int) -> int | None:
    """Return the first millisecond at which this bucket is lit, if it ever is."""
    points = [(ms(at), share) for at, share in program["points"]]
    if place < points[0][1]:
        return points[0][0]
    for (start, low), (end, high) in pairwise(points):
        if low <= place < high:
            return start + ceil(Fraction((place + 1 - low) * (end - start), high - low))
    return None


@dataclass(frozen=True)
class Asked:
    user: str
    now: int
    lease_until: int
    seen: bool = False
    phone: dict | None = None


def answer(program: dict, asked: Asked) -> dict:
    place = bucket(asked.user, program["salt"])
    tests = {
        "unknown_version": program["v"] != 1,
        "segment": asked.phone is not None and not in_segment(program["segment"], asked.phone),
        "seen": asked.seen,
        "off": asked.now >= ms(program["off_at"]),
        "lease": asked.now >= asked.lease_until,
        "not_started": asked.now < ms(program["points"][0][0]),
        "not_yet": place >= exposure(program, asked.now),
    }
    dark = [name for name, is_so in tests.items() if is_so]
    return {"lit": not dark, "bucket": place, "reason": dark[0] if dark else "lit"}


def in_segment(segment: dict, phone: dict) -> bool:
    spoken = phone["locale"].lower().replace("_", "-").split("-")
    ranges = [wanted.lower().split("-") for wanted in segment.get("locale", [])]
    is_tag = all(1 <= len(part) <= 8 for part in spoken)
    speaks = not ranges or (is_tag and any(spoken[: len(want)] == want for want in ranges))
    return speaks and ("app" not in segment or _version(phone["app"]) >= _version(segment["app"]))


def _version(text: str) -> list[int]:
    """Return eight numbers; no version at all (words, "10.", 16 digits) is older than any."""
    numbers = text.removeprefix(">=").split("-")[0].split(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 16 for part in numbers):
        return [-1]
    return [*map(int, numbers), *[0] * 8][:8]


@dataclass(frozen=True)
class Memory:
    """What a phone remembers between its polls (CONTRACTS §2 and §3)."""

    generation: int = 0
    tombstones: frozenset[str] = field(default_factory=frozenset)
    answered_at: int | None = None
    offset: int | None = None

    def after(self, step: dict) -> Memory:
        pointer = step["pointer"] or {}
        generation = pointer.get("generation")
        if type(generation) is not int or generation < self.generation:
            return self
        heard = replace(
            self,
            generation=generation,
            tombstones=self.tombstones | set(pointer.get("tombstones", [])),
        )
        date = _http_ms(step["date"])
        if date is None or (self.answered_at is not None and date <= self.answered_at):
            return heard
        age = int(step["age"]) if (step["age"] or "").isdigit() else 0
        offset = date + age * 1000 - step["clock"]
        if abs(offset) > CAP_MS:
            return heard
        return replace(heard, answered_at=date, offset=offset)

    def judge(self, program: dict, asked: Asked) -> dict:
        """Answer at the phone's own clock (`asked.now`); the lease follows from the memory."""
        if self.offset is None or self.answered_at is None:
            blind = answer(program, replace(asked, now=ms(program["points"][0][0]) - 1))
            is_standing = blind["reason"] in ("unknown_version", "segment", "seen")
            found = {**blind, "lit": False, "reason": blind["reason"] if is_standing else "not_yet"}
        else:
            lease_until = self.answered_at + program["lease_s"] * 1000
            now = asked.now + self.offset
            found = answer(program, replace(asked, now=now, lease_until=lease_until))
        if program["release"] in self.tombstones:
            return {**found, "lit": False, "reason": "killed"}
        return found


def http_date(at_ms: int) -> str:
    return format_datetime(datetime.fromtimestamp(at_ms // 1000, UTC), usegmt=True)


def _http_ms(header: str | None) -> int | None:
    try:
        found = int(parsedate_to_datetime(header or "").timestamp()) * 1000
    except ValueError:
        return None
    return found if http_date(found) == header else None
