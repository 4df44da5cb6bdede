"""Notices, revisions and reviews on the wire."""

from __future__ import annotations

from editor.domain.anchor import AnchorState
from editor.domain.approval import Verdict
from editor.domain.environment import Environment
from editor.domain.notice import Kind
from editor.domain.release import ReleaseState
from editor.domain.thread import Reaction
from editor.wire.model import Hash, Id, Line, Locale, Moment, Number, Text, Wire
from editor.wire.people import PersonName


class ContentView(Wire):
    """The stored fields, exactly what `content_hash` covers."""

    title: Line
    body: Text
    kind: Kind = Kind.GENERAL
    locale: Locale = "ko"
    cover: Hash | None = None
    media: tuple[Hash, ...] = ()


class AnchorView(Wire):
    """A place in a revision's Markdown, in code points (CONTRACTS §4)."""

    exact: Text
    prefix: Text = ""
    suffix: Text = ""
    start: int
    end: int


class ThreadAnchor(Wire):
    """Where a thread stands in the revision that is being saved, or that it is orphaned."""

    thread_id: Id
    state: AnchorState
    anchor: AnchorView | None = None


class NewNotice(Wire):
    """POST …/notices: the id is made on the desk, so that a retry makes no second notice."""

    id: Id
    content: ContentView


class NewRevision(Wire):
    """POST …/notices/{id}/revisions, with If-Match of the notice."""

    content: ContentView
    anchors: tuple[ThreadAnchor, ...] = ()


class RevisionView(Wire):
    """An immutable version of a notice."""

    notice_id: Id
    number: int
    content_hash: Hash
    content: ContentView
    author: PersonName
    created_at: Moment


class ApprovalView(Wire):
    """One reviewer's word; `stale` when the notice's newest revision has another hash."""

    content_hash: Hash
    environment: Environment
    reviewer: PersonName
    verdict: Verdict
    decided_at: Moment
    reason: Text = ""
    stale: bool


class NewApproval(Wire):
    """POST …/notices/{id}/approvals; a request for changes needs a reason."""

    content_hash: Hash
    verdict: Verdict
    reason: Text = ""


class ReviewRequest(Wire):
    """POST …/notices/{id}/review: please read exactly this revision."""

    revision: Number
    note: Text = ""


class NoticeView(Wire):
    """A notice and where it stands; `etag` goes into If-Match."""

    id: Id
    title: Line
    kind: Kind
    locale: str
    state: ReleaseState
    revision: int
    content_hash: Hash
    author: PersonName
    updated_at: Moment
    review_requested_at: Moment | None = None
    review_revision: int | None = None
    approvals: tuple[ApprovalView, ...] = ()
    approved: bool = False
    open_threads: int = 0
    release_id: Id | None = None
    etag: str


class CommentView(Wire):
    """One comment or reply."""

    id: Id
    author: PersonName
    body: Text
    created_at: Moment
    edited_at: Moment | None = None


class ReactionView(Wire):
    """좋아요 · 웃겨요 · 애매해요, by whom."""

    reaction: Reaction
    people: tuple[PersonName, ...]


class ThreadView(Wire):
    """A thread and where it stands in revision `revision` (its text has `content_hash`)."""

    id: Id
    notice_id: Id
    revision: int
    content_hash: Hash
    anchor: AnchorView
    state: AnchorState
    comments: tuple[CommentView, ...]
    reactions: tuple[ReactionView, ...] = ()
    resolved_by: PersonName | None = None
    resolved_at: Moment | None = None


class NewThread(Wire):
    """POST …/notices/{id}/threads: the first comment and its place in `revision`."""

    id: Id
    revision: Number
    anchor: AnchorView
    body: Text


class NewComment(Wire):
    """POST …/threads/{id}/comments."""

    id: Id
    body: Text


class NewReaction(Wire):
    """POST …/threads/{id}/reactions: set or take back one's own."""

    reaction: Reaction
    on: bool = True
