"""…/notices/{id}/threads and …/threads/{id}: comments on words, and whether they are settled."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.placing import checked_anchor, place_by_diff
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import notices, threads
from editor.backend.store.paging import cursor_of, read_cursor
from editor.backend.thread_views import thread_of, thread_view, thread_views
from editor.backend.work import Desk, Outcome, Work
from editor.domain import thread as rules
from editor.domain.anchor import AnchorState
from editor.domain.errors import Conflict
from editor.domain.ids import CommentId, NoticeId, PersonId
from editor.domain.people import Action
from editor.domain.revision import Revision
from editor.domain.thread import Comment
from editor.wire.model import Id
from editor.wire.notice import NewComment, NewReaction, NewThread, ThreadView
from editor.wire.page import Page


class ThreadRoutes:
    """Lists, opens, answers and settles threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        of_notice, one = "/notices/{notice_id}/threads", "/threads/{thread_id}"
        commands = (
            (of_notice, Action.COMMENT, self.create_thread, 201),
            (one + "/comments", Action.COMMENT, self.create_comment, 201),
            (one + "/reactions", Action.COMMENT, self.react, 200),
            (one + "/resolve", Action.RESOLVE, self.resolve, 200),
            (one + "/reopen", Action.RESOLVE, self.reopen, 200),
        )
        routes = tuple(
            Route("POST", path, action, do, ThreadView, status=status, key=KeyRule.REQUIRED)
            for path, action, do, status in commands
        )
        listing = Route("GET", of_notice, Action.READ, self.list_threads, Page[ThreadView])
        mount(router, gate, (listing, *routes))

    def list_threads(
        self, notice_id: Id, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List the threads of a notice, settled ones included, the oldest first."""
        above = read_cursor(cursor)[1] if cursor else ""
        with self._desk.store.reading() as connection:
            notices.notice_row(connection, notice_id)
            rows = threads.thread_rows(connection, notice_id, limit=limit, above=above)
            views = thread_views(connection, rows)
        onward = cursor_of(0, rows[-1].id) if len(rows) == limit else None
        return page(request, views, onward)

    def create_thread(self, notice_id: Id, body: NewThread, request: Request) -> Response:
        """Comment on some words of a revision."""
        return self._desk.perform(caller_of(request), lambda work: _open(work, notice_id, body))

    def create_comment(self, thread_id: Id, body: NewComment, request: Request) -> Response:
        """Answer in a thread; a settled one is open again."""
        return self._desk.perform(caller_of(request), lambda work: _answer(work, thread_id, body))

    def react(self, thread_id: Id, body: NewReaction, request: Request) -> Response:
        """Set or take back one's own quick reaction."""
        return self._desk.perform(caller_of(request), lambda work: _react(work, thread_id, body))

    def resolve(self, thread_id: Id, request: Request) -> Response:
        """Call a thread settled."""
        return self._desk.perform(caller_of(request), lambda work: _resolve(work, thread_id))

    def reopen(self, thread_id: Id, request: Request) -> Response:
        """Open a settled thread again."""
        return self._desk.perform(caller_of(request), lambda work: _reopen(work, thread_id))


def _open(work: Work, notice_id: str, new: NewThread) -> Outcome:
    comment = Comment(CommentId(new.id), work.person.id, new.body, work.now)
    notice = notices.notice_row(work.connection, notice_id, lock=True)
    read = notices.revision_row(work.connection, notice_id, new.revision)
    anchor = checked_anchor(read.body, new.anchor)
    values = {
        "id": new.id,
        "notice_id": notice_id,
        "revision": new.revision,
        "state": AnchorState.SAME.value,
        "anchor": asdict(anchor),
        "anchor_revision": new.revision,
        "created_at": work.now,
    }
    if not threads.add_thread(work.connection, values):
        raise Conflict("thread_exists", id=new.id)
    _say(work, new.id, comment)
    if notice.revision != new.revision:
        _bring_forward(work, notice_id, new.id, notice.revision)
    work.note("gongji.thread.create", notice_id, read.content_hash, thread=new.id)
    return Outcome(thread_view(work.connection, new.id), 201)


def _bring_forward(work: Work, notice_id: str, thread_id: str, number: int) -> None:
    """Place a comment that was written on an older revision in the newest one."""
    row = notices.revision_row(work.connection, notice_id, number)
    newest = Revision(
        NoticeId(notice_id),
        number,
        notices.content_of(row),
        PersonId(row.author_id),
        row.created_at,
    )
    thread = threads.thread_row(work.connection, thread_id)
    place_by_diff(work, newest, [thread], base=thread.anchor_revision)


def _answer(work: Work, thread_id: str, new: NewComment) -> Outcome:
    row = threads.thread_row(work.connection, thread_id, lock=True)
    before = thread_of(work.connection, row)
    comment = Comment(CommentId(new.id), work.person.id, new.body, work.now)
    after = rules.reply(before, comment)
    _say(work, thread_id, comment)
    if before.is_resolved and not after.is_resolved:
        _settle(work, thread_id, by=None)
        work.note("gongji.thread.reopen", row.notice_id, thread=thread_id)
    work.note("gongji.comment.create", row.notice_id, thread=thread_id, comment=new.id)
    return Outcome(thread_view(work.connection, thread_id), 201)


def _react(work: Work, thread_id: str, new: NewReaction) -> Outcome:
    row = threads.thread_row(work.connection, thread_id, lock=True)
    reaction = new.reaction.value
    if new.on:
        changed = threads.set_reaction(
            work.connection, thread_id, reaction, person=work.person, now=work.now
        )
    else:
        changed = threads.take_reaction(work.connection, thread_id, reaction, person=work.person)
    if changed:
        work.note(
            "gongji.comment.react", row.notice_id, thread=thread_id, reaction=reaction, on=new.on
        )
    return Outcome(thread_view(work.connection, thread_id))


def _resolve(work: Work, thread_id: str) -> Outcome:
    row = threads.thread_row(work.connection, thread_id, lock=True)
    rules.resolve(thread_of(work.connection, row), by=work.person.id, now=work.now)
    _settle(work, thread_id, by=(work.person.id, work.person.name))
    work.note("gongji.thread.resolve", row.notice_id, thread=thread_id)
    return Outcome(thread_view(work.connection, thread_id))


def _reopen(work: Work, thread_id: str) -> Outcome:
    row = threads.thread_row(work.connection, thread_id, lock=True)
    rules.reopen(thread_of(work.connection, row))
    _settle(work, thread_id, by=None)
    work.note("gongji.thread.reopen", row.notice_id, thread=thread_id)
    return Outcome(thread_view(work.connection, thread_id))


def _say(work: Work, thread_id: str, comment: Comment) -> None:
    name = work.person.name
    if not threads.add_comment(work.connection, thread_id, comment, author_name=name):
        raise Conflict("comment_exists", comment=comment.id)


def _settle(work: Work, thread_id: str, *, by: tuple[str, str] | None) -> None:
    person_id, name = by or (None, None)
    values = {
        "resolved_by": person_id,
        "resolved_by_name": name,
        "resolved_at": work.now if by else None,
    }
    threads.move_thread(work.connection, thread_id, values)
