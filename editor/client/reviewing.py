"""Notices, revisions, reviews and comments over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.client.transport import Call
from editor.wire.audit import AuditView, Event
from editor.wire.notice import NoticeView, RevisionView, ThreadView
from editor.wire.people import Clock, Identity, PersonView

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId, ThreadId
    from editor.wire.notice import (
        NewApproval,
        NewComment,
        NewNotice,
        NewReaction,
        NewRevision,
        NewThread,
        ReviewRequest,
    )


class ReviewingApi(Resource):
    """What writers and reviewers do."""

    def identity(self) -> Identity:
        return self._transport.fetch(Call("GET", "/v1/identity"), Identity)

    def me(self) -> PersonView:
        return self._get("/me", PersonView)

    def people(self) -> tuple[PersonView, ...]:
        return self._list("/people", PersonView)

    def clock(self) -> Clock:
        return self._get("/clock", Clock)

    def notices(self) -> tuple[NoticeView, ...]:
        return self._list("/notices", NoticeView)

    def notice(self, notice_id: NoticeId) -> NoticeView:
        return self._get(f"/notices/{notice_id}", NoticeView)

    def revisions(self, notice_id: NoticeId) -> tuple[RevisionView, ...]:
        return self._list(f"/notices/{notice_id}/revisions", RevisionView)

    def revision(self, notice_id: NoticeId, number: int) -> RevisionView:
        return self._get(f"/notices/{notice_id}/revisions/{number}", RevisionView)

    def threads(self, notice_id: NoticeId) -> tuple[ThreadView, ...]:
        return self._list(f"/notices/{notice_id}/threads", ThreadView)

    def audit(self) -> tuple[AuditView, ...]:
        return self._list("/audit", AuditView)

    def events(self, after: int) -> tuple[Event, ...]:
        return self._list("/events", Event, {"after": str(after), "wait": "0"})

    def public(self, path: str) -> bytes:
        return self._transport.send(Call("GET", f"/public/{path}")).content

    def create_notice(self, notice: NewNotice, *, key: str | None = None) -> NoticeView:
        return self._post("/notices", notice, NoticeView, key=key)

    def save_revision(
        self, notice_id: NoticeId, revision: NewRevision, *, etag: str, key: str | None = None
    ) -> RevisionView:
        path = f"/notices/{notice_id}/revisions"
        return self._post(path, revision, RevisionView, key=key, etag=etag)

    def request_review(
        self, notice_id: NoticeId, request: ReviewRequest, *, key: str | None = None
    ) -> NoticeView:
        return self._post(f"/notices/{notice_id}/review", request, NoticeView, key=key)

    def decide(
        self, notice_id: NoticeId, approval: NewApproval, *, key: str | None = None
    ) -> NoticeView:
        return self._post(f"/notices/{notice_id}/approvals", approval, NoticeView, key=key)

    def start_thread(
        self, notice_id: NoticeId, thread: NewThread, *, key: str | None = None
    ) -> ThreadView:
        return self._post(f"/notices/{notice_id}/threads", thread, ThreadView, key=key)

    def reply(
        self, thread_id: ThreadId, comment: NewComment, *, key: str | None = None
    ) -> ThreadView:
        return self._post(f"/threads/{thread_id}/comments", comment, ThreadView, key=key)

    def react(
        self, thread_id: ThreadId, reaction: NewReaction, *, key: str | None = None
    ) -> ThreadView:
        return self._post(f"/threads/{thread_id}/reactions", reaction, ThreadView, key=key)

    def resolve(self, thread_id: ThreadId, *, key: str | None = None) -> ThreadView:
        return self._post(f"/threads/{thread_id}/resolve", None, ThreadView, key=key)

    def reopen(self, thread_id: ThreadId, *, key: str | None = None) -> ThreadView:
        return self._post(f"/threads/{thread_id}/reopen", None, ThreadView, key=key)
