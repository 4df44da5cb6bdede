"""Recovered texts (되찾은 글): each beside what stands on the desk now; both can always be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.ids import NoticeId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from editor.domain.notice import Content
    from editor.workflow.draft import Draft
    from editor.workflow.outbox import Item


class Source(StrEnum):
    """Where a text was found: 손상된 저장소, 저장하지 못한 글, 보내지 못한 버전, 백업."""

    DAMAGED = "damaged"
    UNSAVED = "unsaved"
    KEPT = "kept"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A text that was found, and the one that stands on the desk instead; None: there is none."""

    draft: Draft
    source: Source
    current: Content | None = None

    @property
    def key(self) -> str:
        """Name exactly this text, so that what was settled is not asked again."""
        from hashlib import sha256  # late: opening a store does not need it

        content = self.draft.content
        text = f"{content.title}\0{content.body}".encode("utf-8", "surrogatepass")
        return f"{self.draft.notice_id}.{sha256(text).hexdigest()[:16]}"


def differing(
    found: Iterable[Draft], source: Source, current: Callable[[NoticeId], Content | None]
) -> tuple[Recovered, ...]:
    """Return what is not on the desk, or stands there otherwise; empty texts are nothing."""
    recovered = []
    for draft in found:
        now = current(draft.notice_id)
        content = draft.content
        is_text = bool(content.title.strip() or content.body.strip())
        if is_text and (now is None or (now.title, now.body) != (content.title, content.body)):
            recovered.append(Recovered(draft, source, now))
    return tuple(recovered)


def kept_instead(recovered: Recovered, here: Draft | None) -> Draft:
    """Return the recovered text in the place of the one on the desk, whose base it takes."""
    draft = recovered.draft
    if here is None:
        return replace(draft, base_revision=0, base_etag="")
    return replace(here, content=draft.content, caret=draft.caret, scroll=draft.scroll)


def kept_beside(recovered: Recovered, new_id: str, title: str, now: datetime) -> Draft:
    """Return the recovered text as a new draft."""
    draft = recovered.draft
    return replace(
        draft,
        notice_id=NoticeId(new_id),
        content=replace(draft.content, title=title),
        updated_at=now,
        base_revision=0,
        base_etag="",
        pinned=False,
        archived=False,
    )


def kept_drafts(items: Iterable[Item], now: datetime) -> tuple[Draft, ...]:
    """Return the revisions that were refused and put aside, as drafts."""
    from editor.wire.notice import NewRevision
    from editor.workflow.draft import Draft as Made
    from editor.workflow.outbox import ItemState
    from editor.workflow.writing import content_of

    return tuple(
        Made(item.notice_id, content_of(item.body.content), now)
        for item in items
        if item.state is ItemState.KEPT and isinstance(item.body, NewRevision)
    )
