"""Reviewing: asking for it, and a word for one exact text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.approval import Verdict
from editor.domain.errors import Invalid
from editor.domain.ids import NoticeId
from editor.domain.notice import check_publishable
from editor.domain.release import ReleaseState
from editor.workflow.writing import Saved, save_revision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.wire.notice import NoticeView, RevisionView
    from editor.workflow.draft import Draft
    from editor.workflow.ports import NoticeService
    from editor.workflow.writing import Standing


def request_review(service: NoticeService, draft: Draft, standings: Iterable[Standing]) -> Saved:
    """Save what is on the desk and ask colleagues to read exactly that.

    Raises Refused where it may not go out as it is (no title, no text, too long).
    """
    from editor.wire.notice import ReviewRequest

    check_publishable(draft.content)
    saved = save_revision(service, draft, standings)
    request = ReviewRequest(revision=saved.notice.revision)
    notice = service.request_review(draft.notice_id, request)
    return Saved(saved.draft, notice)


def ask_for_review(service: NoticeService, notice: NoticeView) -> NoticeView:
    """Ask colleagues to read the revision that was just saved."""
    from editor.wire.notice import ReviewRequest

    return service.request_review(NoticeId(notice.id), ReviewRequest(revision=notice.revision))


def approve(service: NoticeService, revision: RevisionView) -> NoticeView:
    """Approve exactly the text that was read."""
    from editor.wire.notice import NewApproval

    verdict = NewApproval(content_hash=revision.content_hash, verdict=Verdict.APPROVE)
    return service.decide(NoticeId(revision.notice_id), verdict)


def request_changes(service: NoticeService, revision: RevisionView, reason: str) -> NoticeView:
    """Ask for changes; raises Invalid("reason_required") without a reason."""
    from editor.wire.notice import NewApproval

    if not reason.strip():
        raise Invalid("reason_required")
    verdict = NewApproval(
        content_hash=revision.content_hash, verdict=Verdict.REQUEST_CHANGES, reason=reason
    )
    return service.decide(NoticeId(revision.notice_id), verdict)


def waiting_for_review(notices: Iterable[NoticeView], person_id: str) -> tuple[NoticeView, ...]:
    """Return what waits for this person's word, the oldest request first."""
    waiting = [n for n in notices if _waits(n, person_id)]
    return tuple(sorted(waiting, key=lambda n: n.review_requested_at or n.updated_at))


def _waits(notice: NoticeView, person_id: str) -> bool:
    decided = {a.reviewer.id for a in notice.approvals if not a.stale}
    return (
        notice.state is ReleaseState.IN_REVIEW
        and notice.author.id != person_id
        and person_id not in decided
    )
