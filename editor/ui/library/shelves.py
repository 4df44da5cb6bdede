"""The rows of the library as a Qt model: a head for each shelf, then its notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.ui.shared.moments import ago
from editor.workflow.library import SHELVES, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

EntryRole = Qt.ItemDataRole.UserRole
HeadRole = Qt.ItemDataRole.UserRole + 1
NoteRole = Qt.ItemDataRole.UserRole + 2
AlertRole = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Shelves(QAbstractListModel):
    """Rows are either the head of a shelf (name, count) or a notice."""

    def __init__(self, parent: QObject, *, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._now: datetime | None = None
        self._rows: list[Entry | tuple[str, int]] = []

    def set_now(self, now: datetime) -> None:
        """Say what time it is, for `3분 전`."""
        self._now = now

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these notices."""
        self.beginResetModel()
        self._rows = []
        for shelf in SHELVES:
            on_it = [e for e in entries if e.shelf == shelf]
            if on_it:
                self._rows.append((shelf, len(on_it)))
                self._rows.extend(on_it)
        self.endResetModel()

    def index_of(self, notice_id: str) -> QModelIndex:
        """Return where a notice stands, an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Entry) and row.notice_id == notice_id:
                return self.index(number)
        return QModelIndex()

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand."""
        return tuple(row.notice_id for row in self._rows if isinstance(row, Entry))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if isinstance(self._rows[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        row = self._rows[index.row()]
        if isinstance(row, Entry):
            return self._entry(row, role)
        return self._head(row, role)

    def _head(self, head: tuple[str, int], role: int) -> object:
        shelf, count = head
        if role == HeadRole:
            return self._title(shelf), count
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._title(shelf)} {count}"
        return None

    def _entry(self, entry: Entry, role: int) -> object:
        title = entry.title.strip() or self.tr("Untitled")
        note = self._note(entry)
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: f"{title}, {note}",
            Qt.ItemDataRole.ToolTipRole: title,
            EntryRole: entry,
            NoteRole: note,
            AlertRole: bool(entry.notice and entry.notice.open_threads),
        }
        return found.get(role)

    def _note(self, entry: Entry) -> str:
        parts = [ago(entry.updated_at, self._now or entry.updated_at, self._language)]
        if entry.notice is not None and entry.notice.open_threads:
            parts.append(self.tr("%n comment(s)", "", entry.notice.open_threads))
        if entry.notice is not None and entry.notice.approved:
            parts.append(self.tr("approved"))
        return " · ".join(parts)

    def _title(self, shelf: str) -> str:
        return {
            "drafts": self.tr("Drafts"),
            "in_review": self.tr("In review"),
            "scheduled": self.tr("Scheduled"),
            "live": self.tr("Live"),
            "ended": self.tr("Ended"),
        }[shelf]
