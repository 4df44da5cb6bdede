"""Paints the rows of every list alike: heads, the ground of a row, text cut at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from editor.ui.theme.theme import Theme

INSET_PX = 10
HEAD_PX = 34
_RADIUS_PX = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """A delegate that says how things look; what a row holds its children say by `paint_row`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme
        self.view = view
        theme.changed.connect(view.viewport().update)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what this row holds."""
        raise NotImplementedError

    def head_place(self, option: QStyleOptionViewItem) -> QRect:
        """Return where the head of a shelf stands: at the foot of its row."""
        above = max(0, option.rect.height() - HEAD_PX)
        return option.rect.adjusted(0, above + 8, -4, 0)

    def paint_head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        head: tuple[str, int],
        *,
        indent_px: int = 0,
    ) -> None:
        """Paint the name of a shelf and how many stand on it."""
        title, count = head
        painter.setFont(weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(QColor(self.theme.palette.muted))
        place = self.head_place(option).adjusted(INSET_PX + indent_px, 0, -INSET_PX + 4, 0)
        painter.drawText(place, _LEFT, title)
        painter.drawText(place, _RIGHT, str(count))

    def paint_focus(self, painter: QPainter, place: QRect) -> None:
        """Paint the line around what the keys go to."""
        painter.setPen(QColor(self.theme.palette.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what lies under a row that is chosen or pointed at; a line where keys go to it."""
        palette, state = self.theme.palette, option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not is_chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen and self.view.hasFocus():
            painter.setPen(QColor(palette.accent))
        painter.setBrush(QColor(palette.accent_soft if is_chosen else palette.desk))
        painter.drawRoundedRect(option.rect.adjusted(0, 1, -4, -1), _RADIUS_PX, _RADIUS_PX)

    def write(self, painter: QPainter, place: QRect, text: str, *, ink: str = "") -> None:
        """Write a line, in the ink of quiet words if no other is given; … where it is too long."""
        painter.setPen(QColor(ink or self.theme.palette.muted))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)


def weighted(font: QFont, weight: QFont.Weight) -> QFont:
    """Return a font in another weight."""
    made = QFont(font)
    made.setWeight(weight)
    return made
