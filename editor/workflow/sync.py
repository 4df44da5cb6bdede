"""Sending what waits: one item, once, and what the rest of its notice stands on afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from editor.domain.errors import Refused
from editor.domain.thread import checked_body
from editor.workflow.commenting import new_thread
from editor.workflow.ids import new_id
from editor.workflow.outbox import Base, Item, ItemKind
from editor.workflow.writing import revision_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.domain.ids import NoticeId, ThreadId
    from editor.domain.people import Role
    from editor.wire.notice import NewRevision, NoticeView
    from editor.workflow.draft import Draft
    from editor.workflow.pictures import PictureShelf
    from editor.workflow.ports import NoticeService
    from editor.workflow.writing import Standing


@dataclass(frozen=True, slots=True)
class Delivered:
    """The service took it; `notice` and `base` are there after a revision."""

    notice: NoticeView | None = None
    base: Base | None = None


@dataclass(frozen=True, slots=True)
class Selected:
    """Words in a text, in code points; `revision` None: the one that is saved with them."""

    text: str
    start: int
    end: int
    revision: int | None = None


def revision_item(draft: Draft, standings: Iterable[Standing], role: Role) -> Item:
    """Return a save of a draft; raises Invalid for a text that cannot be stored."""
    return Item(
        ItemKind.REVISION,
        draft.notice_id,
        role,
        revision_of(draft, standings),
        new_id(),
        Base(draft.base_revision, draft.base_etag),
    )


def thread_item(notice_id: NoticeId, role: Role, selected: Selected, body: str) -> Item:
    """Return a new comment on words; raises Invalid for no words or no comment."""
    thread = new_thread(
        new_id(),
        selected.text,
        (selected.start, selected.end),
        revision=selected.revision or 1,
        body=body,
    )
    follows = selected.revision is None
    return Item(ItemKind.THREAD, notice_id, role, thread, new_id(), follows=follows)


def reply_item(notice_id: NoticeId, role: Role, thread_id: ThreadId, body: str) -> Item:
    """Return an answer in a thread; raises Invalid for no words or too many."""
    from editor.wire.notice import NewComment

    comment = NewComment(id=new_id(), body=checked_body(body))
    return Item(ItemKind.REPLY, notice_id, role, comment, new_id(), thread_id=thread_id)


def deliver(service: NoticeService, item: Item, pictures: PictureShelf | None = None) -> Delivered:
    """Send one item; raises Unavailable where nobody answers, another GongjiError if refused.

    A revision whose pictures are not on the service yet sends those of `pictures` before it.
    """
    from editor.wire.notice import NewComment, NewRevision, NewThread

    match item.body:
        case NewRevision():
            return _deliver_with_pictures(service, item, item.body, pictures)
        case NewThread():
            thread = item.body
            if item.follows:
                thread = thread.model_copy(update={"revision": max(1, item.base.revision)})
            service.start_thread(item.notice_id, thread, key=item.key)
        case NewComment():
            service.reply(cast("ThreadId", item.thread_id), item.body, key=item.key)
    return Delivered()


def _deliver_with_pictures(
    service: NoticeService, item: Item, body: NewRevision, pictures: PictureShelf | None
) -> Delivered:
    try:
        return _deliver_revision(service, item, body)
    except Refused as refused:
        if refused.code != "picture_missing" or pictures is None:
            raise
        for digest in str(refused.fields.get("hashes", "")).split():
            found = pictures.read(digest)
            if found is None:
                raise
            service.add_picture(found[0])
    return _deliver_revision(service, item, body)


def _deliver_revision(service: NoticeService, item: Item, body: NewRevision) -> Delivered:
    """Save, and read on what the next save builds.

    Where a colleague saved in between, the old etag is kept: the next save must be told.
    """
    from editor.wire.notice import NewNotice

    if item.base.revision == 0:
        new = NewNotice(id=item.notice_id, content=body.content)
        number = service.create_notice(new, key=item.key).revision
    else:
        saved = service.save_revision(item.notice_id, body, etag=item.base.etag, key=item.key)
        number = saved.number
    notice = service.notice(item.notice_id)
    etag = notice.etag if notice.revision == number else item.base.etag
    return Delivered(notice, Base(number, etag))
