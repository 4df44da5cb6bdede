"""Review links on the wire. The address is told once, to who made the link; never again."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from editor.domain.review_link import LONGEST_HOURS, USUAL_HOURS
from editor.wire.model import Id, Moment, Number, Wire
from editor.wire.people import PersonName

Hours = Annotated[int, Field(ge=1, le=LONGEST_HOURS)]


class NewReviewLink(Wire):
    """POST …/review-links: show exactly this revision, for so long."""

    revision: Number
    hours: Hours = USUAL_HOURS


class ReviewLinkView(Wire):
    """An open link and how often its page was opened."""

    id: Id
    notice_id: Id
    revision: Number
    author: PersonName
    created_at: Moment
    expires_at: Moment
    opens: int = 0
    last_opened_at: Moment | None = None


class MadeReviewLink(ReviewLinkView):
    """The answer to POST: `path` (below the service's address) holds the token."""

    path: str
