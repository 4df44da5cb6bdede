"""An approval (승인): one person's word for one exact content hash in one environment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.environment import Environment
    from editor.domain.ids import NoticeId, PersonId


class Verdict(StrEnum):
    """승인 or 수정 요청."""

    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"


@dataclass(frozen=True, slots=True)
class Approval:
    """What a reviewer said about one text; `reason` is required to request changes."""

    notice_id: NoticeId
    content_hash: str
    environment: Environment
    reviewer: PersonId
    verdict: Verdict
    decided_at: datetime
    reason: str = ""


def standing(approvals: Iterable[Approval], content_hash: str) -> tuple[Approval, ...]:
    """Return the last word of each reviewer on this exact text, where it is a yes.

    One changed letter makes another hash, so nothing stands; a save without a change keeps it.
    """
    last: dict[PersonId, Approval] = {}
    for approval in sorted(approvals, key=lambda a: a.decided_at):
        if approval.content_hash == content_hash:
            last[approval.reviewer] = approval
    return tuple(a for a in last.values() if a.verdict is Verdict.APPROVE)


def is_approved(
    approvals: Iterable[Approval], content_hash: str, *, author: PersonId, environment: Environment
) -> bool:
    """Tell whether enough people other than the author approved exactly this text."""
    others = {
        a.reviewer
        for a in standing(approvals, content_hash)
        if a.reviewer != author and a.environment is environment
    }
    return len(others) >= environment.minimum_approvals
