"""Review requests as a Qt model, in the roles that the library's delegate paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from editor.ui.library.shelves import ROOT, EntryRole, HeadRole, Index, NoteRole
from editor.ui.shared.moments import ago
from editor.wire.notice import NoticeView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class Requests(QAbstractListModel):
    """Rows are either the head of a group (name, count) or a notice."""

    def __init__(self, parent: QObject, *, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._now: datetime | None = None
        self._rows: list[NoticeView | tuple[str, int]] = []

    def show(
        self, waiting: Sequence[NoticeView], others: Sequence[NoticeView], now: datetime
    ) -> None:
        """Show both groups."""
        self.beginResetModel()
        self._now, self._rows = now, []
        groups = ((self.tr("Waiting for me"), waiting), (self.tr("Under review"), others))
        for title, notices in groups:
            if notices:
                self._rows.append((title, len(notices)))
                self._rows.extend(notices)
        self.endResetModel()

    def index_of(self, notice_id: str) -> QModelIndex:
        """Return where a notice stands, an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if isinstance(row, NoticeView) and row.id == notice_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if isinstance(self._rows[index.row()], NoticeView):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        row = self._rows[index.row()]
        if not isinstance(row, NoticeView):
            return row if role == HeadRole else None
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {self._note(row)}",
            EntryRole: row,
            NoteRole: self._note(row),
        }
        return found.get(role)

    def _note(self, notice: NoticeView) -> str:
        asked = notice.review_requested_at or notice.updated_at
        parts = [notice.author.name, ago(asked, self._now or asked, self._language)]
        if notice.open_threads:
            parts.append(self.tr("%n comment(s)", "", notice.open_threads))
        if notice.approved:
            parts.append(self.tr("approved"))
        return " · ".join(parts)
