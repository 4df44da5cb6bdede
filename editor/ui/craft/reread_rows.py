"""Published notices as a Qt model, in the roles that the library's delegate paints."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from editor.domain.traffic import KOREA
from editor.ui.craft.reading_words import reaction_words
from editor.ui.library.shelves import ROOT, EntryRole, HeadRole, Index, NoteRole
from editor.ui.shared.moments import day
from editor.workflow.rereading import Published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editor.workflow.rereading import Reading

_KOREA = ZoneInfo(KOREA)


class RereadRows(QAbstractListModel):
    """Rows are either the head of a group (name, count) or a published notice."""

    def __init__(self, parent: QObject, *, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._readings: Mapping[str, Reading] = {}
        self._rows: list[Published | tuple[str, int]] = []

    def show(
        self,
        todays: Published | None,
        others: Sequence[Published],
        readings: Mapping[str, Reading],
    ) -> None:
        """Show the notice of the day over all that were found; rows that stay are not reset."""
        rows: list[Published | tuple[str, int]] = []
        if todays is not None:
            rows += [(self.tr("To reread today"), 1), todays]
        if others:
            rows += [(self.tr("Published"), len(others)), *others]
        self._readings = readings
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if isinstance(self._rows[index.row()], Published):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        row = self._rows[index.row()]
        if not isinstance(row, Published):
            return self._head(row, role)
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {self._note(row)}",
            EntryRole: row,
            NoteRole: self._note(row),
        }
        return found.get(role)

    def _head(self, head: tuple[str, int], role: int) -> object:
        if role == HeadRole:
            return head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{head[0]} {head[1]}"
        return None

    def _note(self, one: Published) -> str:
        reading = self._readings.get(one.notice_id)
        parts = [
            day(one.published_at.astimezone(_KOREA), self._language),
            self.tr("ended") if one.is_over else "",
            reaction_words(reading.reactions) if reading else "",
        ]
        return " · ".join(part for part in parts if part)
