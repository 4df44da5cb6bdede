"""The rows of a layer: what it is called, a quiet word, and the keys on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from editor.ui.shared.row_painter import INSET_PX, Index, RowPainter, weighted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from editor.ui.palette.choices import Choice

ROW_PX = 40
ChoiceRole = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_GAP_PX, _CAP_PX, _CAP_INSET_PX = 12, 22, 7


class ChoiceList(QAbstractListModel):
    """Holds the choices."""

    _choices: tuple[Choice, ...] = ()

    def show(self, choices: tuple[Choice, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == ChoiceRole:
            return choice
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(choice)
        return choice.title if role == Qt.ItemDataRole.DisplayRole else None


class ChoicePainter(RowPainter):
    """Paints the choices."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        del index
        return QSize(option.rect.width(), ROW_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one choice."""
        choice: Choice = index.data(ChoiceRole)
        self.paint_ground(painter, option)
        place = option.rect.adjusted(INSET_PX, 0, -INSET_PX - 4, 0)
        if choice.keys:
            place.setRight(self._paint_keys(painter, place, choice.keys) - _GAP_PX)
        painter.setFont(weighted(option.font, QFont.Weight.Medium))
        self.write(painter, place, choice.title, ink=self.theme.palette.ink)
        after = painter.fontMetrics().horizontalAdvance(choice.title) + _GAP_PX
        painter.setFont(option.font)
        rest = place.adjusted(after, 0, 0, 0)
        if rest.width() > _GAP_PX:
            self.write(painter, rest, choice.note)

    def _paint_keys(self, painter: QPainter, place: QRect, keys: str) -> int:
        """Paint the keys as a cap at the right; return where it begins."""
        font = weighted(painter.font(), QFont.Weight.Medium)
        font.setPixelSize(12)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(keys) + 2 * _CAP_INSET_PX
        cap = QRect(0, 0, width, _CAP_PX)
        cap.moveCenter(place.center())
        cap.moveRight(place.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.palette.shade))
        painter.drawRoundedRect(cap, 6, 6)
        painter.setPen(QColor(self.theme.palette.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return cap.left()


def spoken(choice: Choice) -> str:
    """Return a choice as a screen reader says it."""
    return ", ".join(part for part in (choice.title, choice.note, choice.keys) if part)
