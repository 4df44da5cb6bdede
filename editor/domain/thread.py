"""A thread (댓글): what people said about some words of one revision, and whether it is settled.

Nothing here deletes a thread: whatever happens to the text, it stays with its old quote.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Conflict, Forbidden, Invalid, NotFound

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.anchor import Anchor
    from editor.domain.ids import CommentId, NoticeId, PersonId, ThreadId

COMMENT_MAX: Final = 4_000
"""Code points of one comment."""


class Reaction(StrEnum):
    """A quick answer without words: 좋아요, 웃겨요, 애매해요."""

    LIKE = "like"
    FUNNY = "funny"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Comment:
    """What one person said (댓글, 답글); raises Invalid by the rules of `checked_body`."""

    id: CommentId
    author: PersonId
    body: str
    created_at: datetime
    edited_at: datetime | None = None

    def __post_init__(self) -> None:
        checked_body(self.body)


@dataclass(frozen=True, slots=True)
class Thread:
    """Comments on the words of `anchor` in the revision `revision_hash`, oldest first."""

    id: ThreadId
    notice_id: NoticeId
    revision_hash: str
    anchor: Anchor
    comments: tuple[Comment, ...]
    resolved_by: PersonId | None = None
    resolved_at: datetime | None = None
    reactions: tuple[tuple[PersonId, Reaction], ...] = ()

    def __post_init__(self) -> None:
        if not self.comments:
            raise Invalid("thread_empty")
        if (self.resolved_by is None) != (self.resolved_at is None):
            raise Invalid("thread_half_resolved")

    @property
    def is_resolved(self) -> bool:
        """Whether somebody called it settled (해결됨)."""
        return self.resolved_at is not None


def checked_body(body: str) -> str:
    """Return a comment's text untouched.

    Raises Invalid("comment_empty") for nothing but space, Invalid("comment_too_long") above
    4,000 code points, Invalid("nul_character") and Invalid("lone_surrogate") for what is no text.
    """
    if "\x00" in body:
        raise Invalid("nul_character")
    try:
        body.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Invalid("lone_surrogate", at=error.start) from error
    if not body.strip():
        raise Invalid("comment_empty")
    if len(body) > COMMENT_MAX:
        raise Invalid("comment_too_long", length=len(body), limit=COMMENT_MAX)
    return body


def reply(thread: Thread, comment: Comment) -> Thread:
    """Add a reply (답글); a settled thread is open again, so that no answer is hidden.

    Raises Conflict("comment_exists") when its id is already in the thread.
    """
    if any(one.id == comment.id for one in thread.comments):
        raise Conflict("comment_exists", comment=comment.id)
    comments = (*thread.comments, comment)
    return replace(thread, comments=comments, resolved_by=None, resolved_at=None)


def rewrite(
    thread: Thread, comment_id: CommentId, *, body: str, by: PersonId, now: datetime
) -> Thread:
    """Change the text of one's own comment.

    Raises NotFound("comment_unknown"), Forbidden("comment_not_yours"), Invalid as `checked_body`.
    """
    found = next((one for one in thread.comments if one.id == comment_id), None)
    if found is None:
        raise NotFound("comment_unknown", comment=comment_id)
    if found.author != by:
        raise Forbidden("comment_not_yours", comment=comment_id)
    edited = replace(found, body=body, edited_at=now)
    return replace(
        thread, comments=tuple(edited if one is found else one for one in thread.comments)
    )


def resolve(thread: Thread, *, by: PersonId, now: datetime) -> Thread:
    """Call a thread settled (해결); raises Conflict("thread_resolved") if it already is."""
    if thread.is_resolved:
        raise Conflict("thread_resolved", thread=thread.id)
    return replace(thread, resolved_by=by, resolved_at=now)


def reopen(thread: Thread) -> Thread:
    """Open a settled thread again; raises Conflict("thread_open") if it is open."""
    if not thread.is_resolved:
        raise Conflict("thread_open", thread=thread.id)
    return replace(thread, resolved_by=None, resolved_at=None)


def react(thread: Thread, reaction: Reaction, *, by: PersonId) -> Thread:
    """Give a reaction, or take back the same one."""
    mine = (by, reaction)
    if mine in thread.reactions:
        return replace(thread, reactions=tuple(one for one in thread.reactions if one != mine))
    return replace(thread, reactions=(*thread.reactions, mine))


def attach(thread: Thread, anchor: Anchor, *, revision_hash: str) -> Thread:
    """Stand at other words of another revision (an orphan given its place by hand)."""
    return replace(thread, anchor=anchor, revision_hash=revision_hash)
