"""Wordings side by side (문구 비교): colleagues say which of them they would open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Conflict, Invalid, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from editor.domain.ids import NoticeId, PersonId

OPTIONS: Final = (2, 3)
"""How many wordings can be compared: fewer are no question, more are no answer."""
OPTION_MAX: Final = 300
REASON_MAX: Final = 300


class Part(StrEnum):
    """Which words of the notice are compared: 제목 or 첫 줄."""

    TITLE = "title"
    FIRST_LINE = "first_line"


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's choice: the number of an option, from 0, with a reason or none."""

    person: PersonId
    option: int
    voted_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question to colleagues; one vote a person, changeable until it is closed."""

    id: str
    notice_id: NoticeId
    part: Part
    options: tuple[str, ...]
    author: PersonId
    created_at: datetime
    votes: tuple[Vote, ...] = ()
    closed_at: datetime | None = None

    def __post_init__(self) -> None:
        checked_options(self.options)


def checked_options(options: Sequence[str]) -> tuple[str, ...]:
    """Return the options untouched.

    Raises Invalid: comparison_count (not two or three), comparison_empty (nothing but space),
    comparison_long (above 300 code points), comparison_same (two that read alike).
    """
    least, most = OPTIONS
    if not least <= len(options) <= most:
        raise Invalid("comparison_count", count=len(options), least=least, most=most)
    read = [" ".join(option.split()) for option in options]
    if not all(read):
        raise Invalid("comparison_empty")
    longest = max(map(len, options))
    if longest > OPTION_MAX:
        raise Invalid("comparison_long", length=longest, limit=OPTION_MAX)
    if len(set(read)) < len(read):
        raise Invalid("comparison_same")
    return tuple(options)


def vote(comparison: Comparison, given: Vote) -> Comparison:
    """Take a vote, instead of an earlier one of the same person.

    Raises Conflict("comparison_closed"), Refused("own_vote") for whoever asks (she knows what
    she thinks; the question is what others think), Invalid("comparison_option"),
    Invalid("vote_reason_long").
    """
    if comparison.closed_at is not None:
        raise Conflict("comparison_closed", comparison=comparison.id)
    if given.person == comparison.author:
        raise Refused("own_vote")
    if not 0 <= given.option < len(comparison.options):
        raise Invalid("comparison_option", option=given.option, count=len(comparison.options))
    if len(given.reason) > REASON_MAX:
        raise Invalid("vote_reason_long", length=len(given.reason), limit=REASON_MAX)
    others = tuple(one for one in comparison.votes if one.person != given.person)
    return replace(comparison, votes=(*others, given))


def close(comparison: Comparison, *, now: datetime) -> Comparison:
    """Take no more votes; raises Conflict("comparison_closed") where it is closed."""
    if comparison.closed_at is not None:
        raise Conflict("comparison_closed", comparison=comparison.id)
    return replace(comparison, closed_at=now)


def tally(chosen: Sequence[int], count: int) -> tuple[int, ...]:
    """Return how many votes each of `count` options has, from the options that were chosen."""
    counted = Counter(chosen)
    return tuple(counted[option] for option in range(count))


def leader(counts: Sequence[int]) -> int | None:
    """Return the option with the most votes, None without votes or where two share the lead."""
    most = max(counts, default=0)
    first = [option for option, count in enumerate(counts) if count == most]
    return first[0] if most and len(first) == 1 else None
