"""The library: every notice once, under where it stands, or where a person put it."""

from __future__ import annotations

from functools import partial
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, cast

from editor.domain.ids import NoticeId
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
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
PINNED, ARCHIVED = "pinned", "archived"
"""고정 stands above all shelves, 보관 below them; what is archived is not pinned any more."""
_ORDER = {shelf: number for number, shelf in enumerate((PINNED, *SHELVES, ARCHIVED))}
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


_updated_at = itemgetter(Entry._fields.index("updated_at"))
_new_entry = cast("Callable[[tuple[object, ...]], Entry]", partial(tuple.__new__, Entry))


class Marks(NamedTuple):
    """What a person marked of notices that lay on the service only: a draft keeps its own."""

    pinned: frozenset[str] = frozenset()
    archived: frozenset[str] = frozenset()


def library(drafts: Iterable[DraftSummary], notices: Iterable[NoticeView]) -> tuple[Entry, ...]:
    """Return every notice, shelf by shelf, newest first.

    What is typed on this desk shows its title as typed; where it stands the service says.
    """
    known = {notice.id: notice for notice in notices}
    local = {draft.notice_id: draft for draft in drafts}
    entries = _typed(local.values())
    for at, notice_id in enumerate(local if known else ()):
        if notice_id in known:
            entries[at] = _of_draft(local[notice_id], known[notice_id])
    entries += [_of_notice(n) for n in known.values() if n.id not in local]
    return _in_order(entries)


def with_draft(entries: Iterable[Entry], draft: DraftSummary) -> tuple[Entry, ...]:
    """Return the library after one draft changed, without looking at the others again."""
    others = list(entries)
    at = next((n for n, e in enumerate(others) if e.notice_id == draft.notice_id), None)
    made = _of_draft(draft, None if at is None else others.pop(at).notice)
    place = (_ORDER[made.shelf], made.updated_at)
    later = (n for n, e in enumerate(others) if not _stands_before(e, place))
    others.insert(next(later, len(others)), made)
    return tuple(others)


def with_marks(entries: tuple[Entry, ...], marks: Marks) -> tuple[Entry, ...]:
    """Return the library with what was marked by its name on the shelves of the marks."""
    if not (marks.pinned or marks.archived):
        return entries
    return _in_order([_marked(entry, marks) for entry in entries])


def shelf_of(state: ReleaseState) -> str:
    """Return the shelf on which a notice in this state stands."""
    return _SHELF_OF[state]


def order_of(shelf: str) -> int:
    """Return which shelf of the library this is, from 0."""
    return _ORDER[shelf]


def _in_order(entries: list[Entry]) -> tuple[Entry, ...]:
    entries.sort(key=_updated_at, reverse=True)
    by_shelf: dict[str, list[Entry]] = {shelf: [] for shelf in _ORDER}
    for entry in entries:
        by_shelf[entry.shelf].append(entry)
    return tuple(entry for shelf in by_shelf.values() for entry in shelf)


def _typed(drafts: Collection[DraftSummary]) -> list[Entry]:
    """Return drafts that the service may not know, column by column: there may be 20,000."""
    if not drafts:
        return []
    ids, titles, _, moments, _, pinned, archived = zip(*drafts, strict=True)
    marks = zip(pinned, archived, strict=True)
    shelves = [ARCHIVED if a else PINNED if p else "drafts" for p, a in marks]
    rest = repeat(None), repeat(object=True)
    return list(map(_new_entry, zip(ids, titles, shelves, repeat(S.DRAFT), moments, *rest)))


def _marked(entry: Entry, marks: Marks) -> Entry:
    if entry.notice_id in marks.archived:
        return entry._replace(shelf=ARCHIVED)
    if entry.notice_id in marks.pinned and entry.shelf != ARCHIVED:
        return entry._replace(shelf=PINNED)
    return entry


def _stands_before(entry: Entry, place: tuple[int, datetime]) -> bool:
    order, updated_at = place
    return _ORDER[entry.shelf] < order or (
        _ORDER[entry.shelf] == order and entry.updated_at > updated_at
    )


def _of_draft(draft: DraftSummary, notice: NoticeView | None) -> Entry:
    notice_id, title, _, updated_at, _, pinned, archived = draft
    state = notice.state if notice else S.DRAFT
    shelf = ARCHIVED if archived else PINNED if pinned else _SHELF_OF[state]
    at = max(updated_at, notice.updated_at) if notice else updated_at
    return Entry(notice_id, title, shelf, state, at, notice, on_desk=True)


def _of_notice(notice: NoticeView) -> Entry:
    return Entry(
        notice_id=NoticeId(notice.id),
        title=notice.title,
        shelf=_SHELF_OF[notice.state],
        state=notice.state,
        updated_at=notice.updated_at,
        notice=notice,
        on_desk=False,
    )
