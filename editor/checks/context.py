"""What a check may know: the text, the kind of notice, and when it goes out to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.environment import Environment
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One notice on its way out.

    `at` (the planned release; None while nothing is planned) and `now` are aware; dates in the
    text are read in `zone`. `title` is None where the text has none of its own: a heading that
    opens the body counts then.
    """

    body: str
    now: datetime
    zone: tzinfo
    title: str | None = None
    kind: Kind = Kind.GENERAL
    environment: Environment = Environment.PRODUCTION
    at: datetime | None = None
    is_loud: bool = False
    """Whether a badge or a push goes with it."""
    media: frozenset[str] | None = None
    """The pictures that are there, as `media/{hash}.{ext}`; None where nobody knows."""

    @property
    def moment(self) -> datetime:
        """The release, or the present while there is none, as a wall clock in the zone."""
        return (self.at or self.now).astimezone(self.zone)

    @property
    def release(self) -> datetime | None:
        """The planned release as a wall clock in the zone."""
        return None if self.at is None else self.at.astimezone(self.zone)

    @property
    def day(self) -> date:
        """The day against which dates without a year are read."""
        return self.moment.date()
