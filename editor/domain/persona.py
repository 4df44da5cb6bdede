"""Three people of a badge's audience: who sees it first, in the middle, and last.

A phone's place in the queue is arithmetic (`badge.bucket`), so people with a wanted place can be
found by trying made-up ids in order; the same salt always finds the same three.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import Final

from editor.domain.badge import PPB, bucket


class Turn(StrEnum):
    """첫 사람 · 가운데 사람 · 마지막 사람."""

    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"


_PERCENT: Final = PPB // 100
PLACES: Final[dict[Turn, range]] = {
    Turn.FIRST: range(_PERCENT),
    Turn.MIDDLE: range((PPB - _PERCENT) // 2, (PPB + _PERCENT) // 2),
    Turn.LAST: range(PPB - _PERCENT, PPB),
}
"""One per cent of the audience each, in parts per billion."""


@dataclass(frozen=True, slots=True)
class Persona:
    """One of the three: an id as a phone would have, and its place in the queue."""

    turn: Turn
    user: str
    bucket: int


def find_persona(turn: Turn, salt: str) -> Persona:
    """Return the first made-up user whose bucket lies in the turn's one per cent.

    A hundred ids are tried on average. Raises Invalid as `bucket` does.
    """
    for number in count(1):
        user = f"persona-{number}"
        place = bucket(user, salt)
        if place in PLACES[turn]:
            return Persona(turn, user, place)
    raise AssertionError("a count has no end")  # pragma: no cover


def find_personas(salt: str) -> tuple[Persona, ...]:
    """Return the first, the middle and the last person for a salt."""
    return tuple(find_persona(turn, salt) for turn in Turn)
