"""Which approved notices read differently on this desk: the approval is not for that text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.ids import NoticeId
from editor.domain.notice import content_hash
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.wire.notice import NoticeView
    from editor.workflow.draft import DraftSummary
    from editor.workflow.ports import DraftStore

_TO_BE_OUT = frozenset({ReleaseState.IN_REVIEW, ReleaseState.APPROVED})


def in_question(
    notices: Iterable[NoticeView], drafts: Iterable[DraftSummary]
) -> dict[NoticeId, str]:
    """Return the approved notices that have a draft on this desk, and the hash approved."""
    approved = {
        NoticeId(notice.id): notice.content_hash
        for notice in notices
        if notice.approved and notice.state in _TO_BE_OUT
    }
    on_desk = {draft.notice_id for draft in drafts} if approved else set()
    return {notice_id: found for notice_id, found in approved.items() if notice_id in on_desk}


def changed(store: DraftStore, approved: dict[NoticeId, str]) -> frozenset[str]:
    """Return those whose draft is another text than the approved one; reads the drafts."""
    return frozenset(
        notice_id
        for notice_id, hash_ in approved.items()
        if content_hash(store.load(notice_id).content) != hash_
    )
