"""An idea (글감): a note on what people talk about, for as long as they talk about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

IDEA_MAX: Final = 2_000
"""Code points of one idea: a note, not a notice."""

_DAYS_OF_WEEK: Final = 7


class Span(StrEnum):
    """How long an idea is fresh, in the words in which a person says it."""

    ALWAYS = "always"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Idea:
    """What was noted; fresh up to and including `valid_until` (언제까지 유효), always without.

    Raises Invalid("idea_empty") for nothing but space and Invalid("idea_too_long") above
    2,000 code points.
    """

    id: str
    text: str
    created_at: datetime
    updated_at: datetime
    valid_until: date | None = None
    pinned: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise Invalid("idea_empty")
        if len(self.text) > IDEA_MAX:
            raise Invalid("idea_too_long", length=len(self.text), limit=IDEA_MAX)

    def is_over(self, today: date) -> bool:
        """Tell whether people have moved on; the note stays."""
        return self.valid_until is not None and self.valid_until < today


def end_of(span: Span, today: date) -> date | None:
    """Return the last day of this week (Sunday) or month; None for always."""
    if span is Span.WEEK:
        return today + timedelta(days=_DAYS_OF_WEEK - today.isoweekday())
    if span is Span.MONTH:
        following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        return following - timedelta(days=1)
    return None


def arranged(ideas: Iterable[Idea], today: date) -> tuple[Idea, ...]:
    """Return ideas as they stand in the list: pinned, then newest first; what is over steps back.

    A pinned idea that is over steps back too: the pin said where, the date says until when.
    """
    newest = sorted(ideas, key=lambda idea: (idea.created_at, idea.id), reverse=True)
    return tuple(sorted(newest, key=lambda idea: (idea.is_over(today), not idea.pinned)))
