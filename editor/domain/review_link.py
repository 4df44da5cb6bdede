"""A review link shows one pinned revision to whoever has it, for a while, until it is revoked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from datetime import datetime

USUAL_HOURS: Final = 24
LONGEST_HOURS: Final = 7 * 24
CHOICES_HOURS: Final = (1, USUAL_HOURS, 72, LONGEST_HOURS)
OPEN_MAX: Final = 20
"""Open links of one notice; who needs more has lost sight of them."""


@dataclass(frozen=True, slots=True)
class ReviewLink:
    """What decides whether a link opens; how often it did is nobody's condition."""

    expires_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Tell whether the page may be shown at a moment."""
        return self.revoked_at is None and now < self.expires_at


def end_of(now: datetime, hours: int) -> datetime:
    """Return when a link that is made now ends; raises Invalid("review_link_hours")."""
    if not 1 <= hours <= LONGEST_HOURS:
        raise Invalid("review_link_hours", hours=hours, limit=LONGEST_HOURS)
    return now + timedelta(hours=hours)
