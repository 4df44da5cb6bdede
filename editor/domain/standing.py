"""Where a notice stands (공지 상태): one answer from its text, its review and its releases.

Nobody writes this down; it follows from what was decided, so it can never contradict it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.approval import Verdict, is_approved
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from editor.domain.approval import Approval
    from editor.domain.environment import Environment
    from editor.domain.ids import PersonId, ReleaseId

_OUT = (ReleaseState.PUBLISHING, ReleaseState.LIVE)
_ON_THE_WAY = (ReleaseState.SCHEDULED,)
_ENDED = frozenset(
    {
        ReleaseState.SUSPENDED,
        ReleaseState.FAILED,
        ReleaseState.MISSED,
        ReleaseState.EXPIRED,
        ReleaseState.WITHDRAWN,
    }
)


@dataclass(frozen=True, slots=True)
class Text:
    """The newest text of a notice, and when somebody was asked to read it."""

    content_hash: str
    author: PersonId
    environment: Environment
    review_requested_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outing:
    """One release of the notice, as much as its standing needs."""

    release_id: ReleaseId
    content_hash: str
    state: ReleaseState


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a notice stands, and the release that says so."""

    state: ReleaseState
    is_approved: bool
    release_id: ReleaseId | None = None


def standing_of(text: Text, approvals: Sequence[Approval], outings: Sequence[Outing]) -> Standing:
    """Return where a notice stands; `outings` are its releases, oldest first.

    What phones show comes first, then what is scheduled, then how the last release of this very
    text ended, then the review.
    """
    approved = is_approved(
        approvals, text.content_hash, author=text.author, environment=text.environment
    )
    telling = _telling(text, outings)
    if telling is not None:
        return Standing(telling.state, approved, telling.release_id)
    planned = _planned(text, outings)
    state = ReleaseState.APPROVED if approved else _in_review(text, approvals)
    return Standing(state, approved, planned)


def is_review_open(text: Text, approvals: Iterable[Approval]) -> bool:
    """Tell whether a request for review still waits: nobody asked for changes since."""
    asked = text.review_requested_at
    if asked is None:
        return False
    return not any(
        a.verdict is Verdict.REQUEST_CHANGES and a.decided_at >= asked for a in approvals
    )


def _telling(text: Text, outings: Sequence[Outing]) -> Outing | None:
    for states in (_OUT, _ON_THE_WAY):
        found = [o for o in outings if o.state in states]
        if found:
            return found[-1]
    last = [o for o in outings if o.content_hash == text.content_hash]
    return last[-1] if last and last[-1].state in _ENDED else None


def _planned(text: Text, outings: Sequence[Outing]) -> ReleaseId | None:
    """Return the plan that waits to be scheduled, if its text is still the newest."""
    waiting = {ReleaseState.DRAFT, ReleaseState.IN_REVIEW, ReleaseState.APPROVED}
    found = [o for o in outings if o.state in waiting and o.content_hash == text.content_hash]
    return found[-1].release_id if found else None


def _in_review(text: Text, approvals: Sequence[Approval]) -> ReleaseState:
    is_open = is_review_open(text, approvals)
    return ReleaseState.IN_REVIEW if is_open else ReleaseState.DRAFT
