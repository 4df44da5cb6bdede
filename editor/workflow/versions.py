"""Versions (버전) of a notice as a person chooses among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.approval import Verdict
from editor.domain.side_by_side import Row, compared, side_by_side
from editor.workflow.outbox import ItemKind
from editor.workflow.writing import content_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.ids import NoticeId
    from editor.domain.notice import Content
    from editor.workflow.outbox import Item
    from editor.workflow.ports import NoticeService


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a notice: a revision of the service, or what this computer alone has.

    `number` is 0 for a text that is no revision; `unsent` is its place in the outbox, 0 if none.
    """

    content: Content
    number: int = 0
    author: str = ""
    made_at: datetime | None = None
    is_approved: bool = False
    unsent: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side."""

    title: Row
    lines: tuple[Row, ...]


def read_versions(service: NoticeService, notice_id: NoticeId) -> tuple[Version, ...]:
    """Return the revisions of a notice, newest first."""
    approved = {
        approval.content_hash
        for approval in service.notice(notice_id).approvals
        if approval.verdict is Verdict.APPROVE
    }
    found = sorted(service.revisions(notice_id), key=lambda r: r.number, reverse=True)
    return tuple(
        Version(
            content_of(revision.content),
            revision.number,
            revision.author.name,
            revision.created_at,
            is_approved=revision.content_hash in approved,
        )
        for revision in found
    )


def unsent_versions(items: Iterable[Item], notice_id: NoticeId) -> tuple[Version, ...]:
    """Return the revisions of a notice that the service has not taken, newest first."""
    from editor.wire.notice import NewRevision

    return tuple(
        Version(content_of(item.body.content), unsent=item.number)
        for item in reversed(tuple(items))
        if item.notice_id == notice_id
        and item.kind is ItemKind.REVISION
        and isinstance(item.body, NewRevision)
    )


def compare(old: Content, new: Content) -> Comparison:
    """Compare titles and bodies."""
    return Comparison(compared(old.title, new.title), side_by_side(old.body, new.body))
