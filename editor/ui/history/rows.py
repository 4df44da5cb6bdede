"""The rows of a comparison: titles first, long stretches that are the same folded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.domain.side_by_side import Row, Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.workflow.versions import Comparison

RowRole = Qt.ItemDataRole.UserRole + 1
_AROUND = 3
"""Lines that are shown before and behind a change."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines that are the same on both sides and are not shown."""

    lines: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The titles of both sides."""

    row: Row


Shown = Title | Row | Fold


class ComparisonRows(QAbstractListModel):
    """What the list shows; a fold opens when it is chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Shown] = []

    def show(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._rows = [Title(comparison.title), *_folded(comparison.lines)]
        self.endResetModel()

    def unfold(self, at: int) -> None:
        """Show the lines of a fold."""
        fold = self._rows[at]
        if isinstance(fold, Fold):
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._rows[at]
            self.endRemoveRows()
            self.beginInsertRows(QModelIndex(), at, at + len(fold.lines) - 1)
            self._rows[at:at] = fold.lines
            self.endInsertRows()

    def changes(self) -> list[int]:
        """Return where changes begin: lines that changed one after the other are one."""
        changed = [at for at, row in enumerate(self._rows) if _is_changed(row)]
        return [at for at in changed if at == 0 or not _is_beside(self._rows[at - 1])]

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what a screen reader says of it."""
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._spoken(row)
        return None

    def _spoken(self, shown: Shown) -> str:
        if isinstance(shown, Fold):
            return self.tr("%n line(s) the same", "", len(shown.lines))
        row = shown.row if isinstance(shown, Title) else shown
        left = "".join(piece.text for piece in row.left)
        right = "".join(piece.text for piece in row.right)
        if row.kind is Same.KEPT:
            return left
        if row.kind is Same.GONE:
            return self.tr("Removed: %1").replace("%1", left)
        if row.kind is Same.COME:
            return self.tr("Added: %1").replace("%1", right)
        return self.tr("Changed: %1 → %2").replace("%1", left).replace("%2", right)


def _is_changed(shown: Shown) -> bool:
    row = shown.row if isinstance(shown, Title) else shown
    return isinstance(row, Row) and row.kind is not Same.KEPT


def _is_beside(shown: Shown) -> bool:
    return isinstance(shown, Row) and shown.kind is not Same.KEPT


def _folded(rows: tuple[Row, ...]) -> Iterator[Shown]:
    """Yield rows, with what stands far from any change folded."""
    near = bytearray(len(rows))
    for at, row in enumerate(rows):
        if row.kind is not Same.KEPT:
            first, last = max(0, at - _AROUND), at + _AROUND + 1
            near[first:last] = b"\1" * len(near[first:last])
    at = 0
    while at < len(rows):
        end = near.find(1, at) if not near[at] else at
        end = len(rows) if end < 0 else end
        if end - at > 1:
            yield Fold(rows[at:end])
            at = end
        else:
            yield rows[at]
            at += 1
