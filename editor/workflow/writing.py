"""Writing: from a draft on the desk to an immutable revision on the service.

Wire types are imported where they are made: the first window must not wait for pydantic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.domain.ids import NoticeId
from editor.domain.notice import Content, Kind, check_draft
from editor.domain.picture import media_in
from editor.workflow.commenting import anchor_view
from editor.workflow.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.anchor import Anchor, AnchorState
    from editor.wire.notice import ContentView, NewRevision, NoticeView, ThreadAnchor
    from editor.workflow.ports import NoticeService


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an open thread stands in the text that is being saved."""

    thread_id: str
    state: AnchorState
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft after a save, and the notice as the service has it now."""

    draft: Draft
    notice: NoticeView


def new_draft(notice_id: NoticeId, now: datetime, locale: str = "ko") -> Draft:
    """Return an empty draft."""
    return Draft(notice_id, Content("", "", Kind.GENERAL, locale), now)


def save_revision(service: NoticeService, draft: Draft, standings: Iterable[Standing]) -> Saved:
    """Make a revision of a draft; a save without a change makes none.

    Raises Invalid for a text that cannot be stored, Stale when another desk saved meanwhile.
    """
    from editor.wire.notice import NewNotice

    revision = revision_of(draft, standings)
    if draft.base_revision == 0:
        service.create_notice(NewNotice(id=draft.notice_id, content=revision.content))
    else:
        service.save_revision(draft.notice_id, revision, etag=draft.base_etag)
    notice = service.notice(draft.notice_id)
    return Saved(replace(draft, base_revision=notice.revision, base_etag=notice.etag), notice)


def revision_of(draft: Draft, standings: Iterable[Standing]) -> NewRevision:
    """Return a draft as it travels; raises Invalid for a text that cannot be stored.

    The text itself says which pictures belong to it.
    """
    from editor.wire.notice import NewRevision

    check_draft(draft.content)
    anchors = tuple(_thread_anchor(s) for s in standings)
    content = replace(draft.content, media=media_in(draft.content.body))
    return NewRevision(content=content_view(content), anchors=anchors)


def fetch_draft(service: NoticeService, notice: NoticeView) -> Draft:
    """Return a draft of a notice that this desk does not hold yet."""
    notice_id = NoticeId(notice.id)
    revision = service.revision(notice_id, notice.revision)
    return Draft(
        notice_id,
        content_of(revision.content),
        notice.updated_at,
        base_revision=notice.revision,
        base_etag=notice.etag,
    )


def content_view(content: Content) -> ContentView:
    """Return stored fields as they travel."""
    from editor.wire.notice import ContentView

    return ContentView(
        title=content.title,
        body=content.body,
        kind=content.kind,
        locale=content.locale,
        cover=content.cover,
        media=content.media,
    )


def content_of(view: ContentView) -> Content:
    """Return stored fields as they arrived."""
    return Content(view.title, view.body, view.kind, view.locale, view.cover, view.media)


def _thread_anchor(standing: Standing) -> ThreadAnchor:
    from editor.wire.notice import ThreadAnchor

    view = None if standing.anchor is None else anchor_view(standing.anchor)
    return ThreadAnchor(thread_id=standing.thread_id, state=standing.state, anchor=view)
