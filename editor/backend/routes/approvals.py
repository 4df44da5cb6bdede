"""POST …/notices/{id}/approvals: one person's word for one exact text."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.notice_views import notice_view
from editor.backend.routes.table import Route, mount
from editor.backend.store import notices
from editor.backend.work import Desk, Outcome, Work
from editor.domain.approval import Approval, Verdict
from editor.domain.errors import Conflict, Invalid
from editor.domain.ids import NoticeId, PersonId
from editor.domain.people import Action, require_other
from editor.wire.model import Id
from editor.wire.notice import NewApproval, NoticeView


class ApprovalRoutes:
    """Approves (승인) or asks for changes (수정 요청)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        deciding = Route(
            "POST", "/notices/{notice_id}/approvals", Action.APPROVE,
            self.approve, NoticeView, status=201, key=KeyRule.REQUIRED,
        )  # fmt: skip
        mount(router, gate, (deciding,))

    def approve(self, notice_id: Id, body: NewApproval, request: Request) -> Response:
        """Say yes to the newest text, or what has to change; never to one's own."""
        return self._desk.perform(caller_of(request), lambda work: _decide(work, notice_id, body))


def _decide(work: Work, notice_id: str, said: NewApproval) -> Outcome:
    row = notices.notice_row(work.connection, notice_id, lock=True)
    newest = notices.revision_row(work.connection, notice_id, row.revision)
    for author in {row.author_id, newest.author_id}:
        require_other(work.person, PersonId(author))
    if said.content_hash != row.content_hash:
        raise Conflict("approval_stale", revision=row.revision, content_hash=row.content_hash)
    if said.verdict is Verdict.REQUEST_CHANGES and not said.reason.strip():
        raise Invalid("reason_required")
    approval = Approval(
        notice_id=NoticeId(notice_id),
        content_hash=said.content_hash,
        environment=work.environment,
        reviewer=work.person.id,
        verdict=said.verdict,
        decided_at=work.now,
        reason=said.reason,
    )
    notices.add_approval(work.connection, approval, reviewer_name=work.person.name)
    work.note(f"gongji.approval.{said.verdict.value}", notice_id, said.content_hash)
    view = notice_view(work.connection, notice_id, work.environment)
    return Outcome(view, 201, view.etag)
