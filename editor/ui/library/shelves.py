"""The rows of the library as a Qt model: a head for each shelf, then its notices."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.domain.approval import Verdict
from editor.domain.release import ReleaseState
from editor.ui.shared.moments import ago
from editor.workflow.library import ARCHIVED, PINNED, SHELVES, Entry, order_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from editor.wire.notice import NoticeView
    from editor.workflow.searching import Snippet

EntryRole = Qt.ItemDataRole.UserRole
HeadRole = Qt.ItemDataRole.UserRole + 1
NoteRole = Qt.ItemDataRole.UserRole + 2
AlertRole = Qt.ItemDataRole.UserRole + 3
SnippetRole = Qt.ItemDataRole.UserRole + 4
OpenRole = Qt.ItemDataRole.UserRole + 5
ShelfRole = Qt.ItemDataRole.UserRole + 6

Index = QModelIndex | QPersistentModelIndex
Row = Entry | tuple[str, int]
ROOT = QModelIndex()
PAGE = 200
"""How many rows a view is given at first; it asks for more at the end of its scroll bar.

A list view asks Python many times for each row it lays out: 20,000 rows were 60 ms a key.
"""


class Shelves(QAbstractListModel):
    """Rows are either the head of a shelf (name, count) or a notice."""

    def __init__(self, parent: QObject, *, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._now: datetime | None = None
        self._rows: list[Row] = []
        self._keys: list[str] = []
        self._rest: list[Row] = []
        self._limit = PAGE
        self._snippets: Mapping[str, Snippet] = {}
        self._changed: Collection[str] = ()
        self._folded: Collection[str] = ()

    def set_now(self, now: datetime) -> None:
        """Say what time it is, for `3분 전`."""
        self._now = now

    def show(self, entries: Sequence[Entry], folded: Collection[str] = ()) -> None:
        """Show these notices, shelf by shelf, but of the folded shelves only the heads.

        `entries` stand as in the library; rows that stay are not touched.
        """
        self._folded = folded
        every = _rows_of(entries, folded)
        rows, self._rest = every[: self._limit], every[self._limit :]
        keys = [_key(row) for row in rows]
        first = _common(self._keys, keys)
        last = _common(self._keys[first:][::-1], keys[first:][::-1])
        self._freshen(rows, first=first, last=last)
        self._cut(first, len(self._rows) - last)
        self._keys = keys
        self._put(first, rows[first : len(rows) - last])

    def show_snippets(self, snippets: Mapping[str, Snippet]) -> None:
        """Show a line of the body under these notices' titles, and under no other."""
        self._snippets = snippets
        self._tell_changed()

    def show_changed(self, changed: Collection[str]) -> None:
        """Say of these approved notices that they read differently on this desk."""
        if changed != self._changed:
            self._changed = changed
            self._tell_changed()

    def index_of(self, notice_id: str) -> QModelIndex:
        """Return where a notice stands, an invalid index where it does not."""
        if notice_id not in self._keys:
            return QModelIndex()
        return self.index(self._keys.index(notice_id))

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand."""
        every = (*self._rows, *self._rest)
        return tuple(row.notice_id for row in every if isinstance(row, Entry))

    def notice_ids_between(self, first: int, last: int) -> tuple[str, ...]:
        """Return the notices of these rows."""
        rows = self._rows[max(0, first) : last + 1]
        return tuple(row.notice_id for row in rows if isinstance(row, Entry))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether the view has not been given every row."""
        return not parent.isValid() and bool(self._rest)

    def fetchMore(self, parent: Index) -> None:
        """Give the view another page."""
        if not self.canFetchMore(parent):
            return
        page, self._rest = self._rest[:PAGE], self._rest[PAGE:]
        self._limit += PAGE
        self._keys += [_key(row) for row in page]
        self._put(len(self._rows), page)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Notices can be chosen; heads take keys, to fold and unfold their shelf."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Entry):
            return self._entry(row, role)
        return self._head(row, role)

    def _cut(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(ROOT, first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()

    def _put(self, first: int, rows: list[Row]) -> None:
        if rows:
            self.beginInsertRows(ROOT, first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()

    def _freshen(self, rows: list[Row], *, first: int, last: int) -> None:
        """Take the new content of the rows that stay: the first ones and the last ones."""
        self._rows[:first] = rows[:first]
        self._rows[len(self._rows) - last :] = rows[len(rows) - last :]
        self._tell_changed()

    def _tell_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _head(self, head: tuple[str, int], role: int) -> object:
        shelf, count = head
        said = f"{self._title(shelf)} {count}"
        is_open = shelf not in self._folded
        state = self.tr("open") if is_open else self.tr("folded")
        answers: dict[int, object] = {
            HeadRole: (self._title(shelf), count),
            ShelfRole: shelf,
            OpenRole: is_open,
            Qt.ItemDataRole.DisplayRole: said,
            Qt.ItemDataRole.AccessibleTextRole: f"{said}, {state}",
        }
        return answers.get(role)

    def _entry(self, entry: Entry, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.title.strip() or self.tr("Untitled")
        answers: dict[int, Callable[[Entry], object]] = {
            EntryRole: lambda it: it,
            NoteRole: self._note,
            SnippetRole: lambda it: self._snippets.get(it.notice_id),
            AlertRole: lambda it: bool(it.notice and it.notice.open_threads),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }
        answer = answers.get(role)
        return answer(entry) if answer else None

    def _spoken(self, entry: Entry) -> str:
        snippet = self._snippets.get(entry.notice_id)
        title = entry.title.strip() or self.tr("Untitled")
        return f"{title}, {snippet.text if snippet else self._note(entry)}"

    def _note(self, entry: Entry) -> str:
        parts = [ago(entry.updated_at, self._now or entry.updated_at, self._language)]
        if entry.notice is not None and entry.notice.open_threads:
            parts.append(self.tr("%n comment(s)", "", entry.notice.open_threads))
        if entry.notice is not None and (standing := self._standing(entry.notice)):
            parts.append(standing)
        return " · ".join(parts)

    def _standing(self, notice: NoticeView) -> str:
        """Return what is out or agreed; an approval counts for exactly the text on the desk."""
        is_stale = any(a.stale and a.verdict is Verdict.APPROVE for a in notice.approvals)
        agreed = self.tr("approved") if notice.approved else ""
        if notice.id in self._changed or (is_stale and not notice.approved):
            agreed = self.tr("changed · to be approved again")
        said = {
            ReleaseState.DRAFT: agreed,
            ReleaseState.IN_REVIEW: agreed,
            ReleaseState.APPROVED: agreed,
            ReleaseState.SCHEDULED: self.tr("Scheduled"),
            ReleaseState.PUBLISHING: self.tr("Being published"),
            ReleaseState.LIVE: self.tr("Live"),
        }
        return said.get(notice.state, "")

    def _title(self, shelf: str) -> str:
        return {
            PINNED: self.tr("Pinned"),
            "drafts": self.tr("Drafts"),
            "in_review": self.tr("In review · approved"),
            "scheduled": self.tr("Scheduled"),
            "live": self.tr("Live"),
            "ended": self.tr("Ended"),
            ARCHIVED: self.tr("Archived"),
        }[shelf]


def _rows_of(entries: Sequence[Entry], folded: Collection[str]) -> list[Row]:
    """Return the rows; a shelf is found by halving, for there may be 20,000 notices."""
    rows: list[Row] = []
    start = 0
    for shelf in (PINNED, *SHELVES, ARCHIVED):
        end = bisect_left(entries, order_of(shelf) + 1, start, key=_place_of)
        if end > start:
            rows.append((shelf, end - start))
            rows += () if shelf in folded else entries[start:end]
        start = end
    return rows


def _place_of(entry: Entry) -> int:
    return order_of(entry.shelf)


def _key(row: Row) -> str:
    return row.notice_id if isinstance(row, Entry) else f"shelf {row[0]}"


def _common(some: Sequence[str], others: Sequence[str]) -> int:
    """Return how many keys are the same at the beginning."""
    if some == others:
        return len(some)
    pairs = zip(some, others, strict=False)
    differs = (place for place, (one, other) in enumerate(pairs) if one != other)
    return next(differs, min(len(some), len(others)))
