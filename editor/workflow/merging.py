"""Two desks, one notice: what a colleague saved meanwhile, and how it joins what is written here.

Wire types are imported where they are made: the first window must not wait for pydantic.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.domain.merge import MergedContent, merge_content
from editor.domain.notice import Content
from editor.workflow.ids import new_id
from editor.workflow.writing import content_of, content_view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.ids import NoticeId
    from editor.wire.head import HeadView, NewHead
    from editor.wire.notice import NoticeView, RevisionView
    from editor.workflow.draft import Draft
    from editor.workflow.ports import NoticeService


@dataclass(frozen=True, slots=True)
class Meeting:
    """What stands on this desk, what a colleague saved, and the version that both grew out of.

    `newcomers` are those whose versions came since, the newest first, each once.
    """

    notice: NoticeView
    base: Content
    mine: Content
    theirs: Content
    by: str
    saved_at: datetime
    newcomers: tuple[str, ...]
    merged: MergedContent

    @property
    def revision(self) -> int:
        """The colleague's version."""
        return self.notice.revision

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was written here since the version that this desk stands on."""
        return self.mine == self.base

    def again(self, mine: Content) -> Meeting:
        """Return the same meeting with what stands on the desk by now."""
        merged = merge_content(self.base, mine, self.theirs)
        return replace(self, mine=mine, merged=merged)


_NEWCOMERS_MAX = 5


def meet(service: NoticeService, draft: Draft) -> Meeting:
    """Read the newest version and the common one, and merge; raises NotFound where it is gone."""
    notice = service.notice(draft.notice_id)
    newest = service.revision(draft.notice_id, notice.revision)
    base, theirs = _base(service, draft), content_of(newest.content)
    return Meeting(
        notice=notice,
        base=base,
        mine=draft.content,
        theirs=theirs,
        by=newest.author.name,
        saved_at=newest.created_at,
        newcomers=_newcomers(service, draft, newest),
        merged=merge_content(base, draft.content, theirs),
    )


def head_of(draft: Draft) -> NewHead:
    """Return a draft as colleagues may see it while it is written."""
    from editor.wire.head import NewHead

    return NewHead(content=content_view(draft.content), base_revision=draft.base_revision)


def others(heads: Iterable[HeadView], desk_id: str) -> tuple[HeadView, ...]:
    """Return what is written at other desks, the newest first; one head a person."""
    found: dict[str, HeadView] = {}
    for head in sorted(heads, key=lambda one: one.updated_at, reverse=True):
        if head.desk != desk_id:
            found.setdefault(head.person.id, head)
    return tuple(found.values())


def as_new(draft: Draft, notice_id: NoticeId) -> Draft:
    """Return a draft whose notice is gone from the service, as a notice of its own."""
    return replace(draft, notice_id=notice_id, base_revision=0, base_etag="")


def new_desk_id() -> str:
    """Return a fresh name of a desk; it is kept with the desk's preferences."""
    return new_id()


def _base(service: NoticeService, draft: Draft) -> Content:
    if draft.base_revision == 0:
        return Content("", "", draft.content.kind, draft.content.locale)
    return content_of(service.revision(draft.notice_id, draft.base_revision).content)


def _newcomers(service: NoticeService, draft: Draft, newest: RevisionView) -> tuple[str, ...]:
    first = max(draft.base_revision + 1, newest.number - _NEWCOMERS_MAX + 1)
    between = (
        service.revision(draft.notice_id, n) for n in range(newest.number - 1, first - 1, -1)
    )
    return tuple(dict.fromkeys([newest.author.name, *(r.author.name for r in between)]))
