"""The library: every notice once, under where it stands."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from editor.domain.ids import NoticeId
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.wire.notice import NoticeView
    from editor.workflow.draft import DraftSummary

S = ReleaseState
SHELVES: dict[str, frozenset[ReleaseState]] = {
    "drafts": frozenset({S.DRAFT, S.SUSPENDED, S.FAILED, S.MISSED}),
    "in_review": frozenset({S.IN_REVIEW, S.APPROVED}),
    "scheduled": frozenset({S.SCHEDULED, S.PUBLISHING}),
    "live": frozenset({S.LIVE}),
    "ended": frozenset({S.EXPIRED, S.WITHDRAWN, S.CANCELLED, S.SUPERSEDED}),
}
"""초안 · 검토 중 · 예약됨 · 게시 중 · 끝남, in the order they stand."""
_ORDER = {shelf: number for number, shelf in enumerate(SHELVES)}
_SHELF_OF = {state: shelf for shelf, states in SHELVES.items() for state in states}


class Entry(NamedTuple):
    """One notice in the library; `notice` is None while only this desk knows it.

    A tuple, for twenty thousand of them are made at every refresh.
    """

    notice_id: NoticeId
    title: str
    shelf: str
    state: ReleaseState
    updated_at: datetime
    notice: NoticeView | None
    on_desk: bool


def library(drafts: Iterable[DraftSummary], notices: Iterable[NoticeView]) -> tuple[Entry, ...]:
    """Return every notice, shelf by shelf, newest first.

    What is typed on this desk shows its title as typed; where it stands the service says.
    """
    known = {notice.id: notice for notice in notices}
    local = {draft.notice_id: draft for draft in drafts}
    entries = [_of_draft(draft, known.get(draft.notice_id)) for draft in local.values()]
    entries += [_of_notice(n) for n in known.values() if n.id not in local]
    entries.sort(key=attrgetter("updated_at"), reverse=True)
    return tuple(sorted(entries, key=lambda entry: _ORDER[entry.shelf]))


def with_draft(entries: Iterable[Entry], draft: DraftSummary) -> tuple[Entry, ...]:
    """Return the library after one draft changed, without looking at the others again."""
    others = list(entries)
    at = next((n for n, e in enumerate(others) if e.notice_id == draft.notice_id), None)
    made = _of_draft(draft, None if at is None else others.pop(at).notice)
    place = (_ORDER[made.shelf], made.updated_at)
    later = (n for n, e in enumerate(others) if not _stands_before(e, place))
    others.insert(next(later, len(others)), made)
    return tuple(others)


def _stands_before(entry: Entry, place: tuple[int, datetime]) -> bool:
    order, updated_at = place
    return _ORDER[entry.shelf] < order or (
        _ORDER[entry.shelf] == order and entry.updated_at > updated_at
    )


def shelf_of(state: ReleaseState) -> str:
    """Return the shelf on which a notice in this state stands."""
    return _SHELF_OF[state]


def _of_draft(draft: DraftSummary, notice: NoticeView | None) -> Entry:
    state = notice.state if notice else S.DRAFT
    return Entry(
        notice_id=draft.notice_id,
        title=draft.title,
        shelf=shelf_of(state),
        state=state,
        updated_at=max(draft.updated_at, notice.updated_at) if notice else draft.updated_at,
        notice=notice,
        on_desk=True,
    )


def _of_notice(notice: NoticeView) -> Entry:
    return Entry(
        notice_id=NoticeId(notice.id),
        title=notice.title,
        shelf=shelf_of(notice.state),
        state=notice.state,
        updated_at=notice.updated_at,
        notice=notice,
        on_desk=False,
    )
