"""Paints the rows of the library: a title, a quiet note under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.library.shelves import EntryRole, HeadRole, NoteRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from editor.ui.theme.theme import Theme

_ROW_PX, _HEAD_PX, _INSET_PX = 54, 34, 10

Index = QModelIndex | QPersistentModelIndex


class ShelfDelegate(QStyledItemDelegate):
    """Paints heads and notices."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        is_entry = index.data(EntryRole) is not None
        return QSize(option.rect.width(), _ROW_PX if is_entry else _HEAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(EntryRole) is None:
            self._paint_head(painter, option, index)
        else:
            self._paint_entry(painter, option, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        title, count = index.data(HeadRole)
        painter.setFont(_weight(option.font, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.palette.muted))
        place = option.rect.adjusted(_INSET_PX, 8, -_INSET_PX, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count)
        )

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(_INSET_PX, 8, -_INSET_PX, -8)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2 + 1)
        lower = QRect(inner.left(), upper.bottom(), inner.width(), inner.height() // 2 + 1)
        palette = self._theme.palette
        painter.setFont(_weight(option.font, QFont.Weight.DemiBold))
        painter.setPen(QColor(palette.ink))
        _draw_elided(painter, upper, str(index.data()))
        painter.setFont(option.font)
        painter.setPen(QColor(palette.muted))
        _draw_elided(painter, lower, str(index.data(NoteRole)))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = self._theme.palette
        place = option.rect.adjusted(0, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent_soft))
            painter.drawRoundedRect(place, 8, 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.desk))
            painter.drawRoundedRect(place, 8, 8)


def _draw_elided(painter: QPainter, place: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _weight(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
