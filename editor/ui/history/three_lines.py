"""Paints rows of three lines: a name, a title, and quiet words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter

from editor.ui.shared.row_painter import INSET_PX, RowPainter, weighted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from editor.ui.history.rows import Index
    from editor.ui.theme.theme import Theme

    Lines = Callable[[Index], tuple[str, str, str]]

_ROW_PX, _LINE_PX = 62, 19


class ThreeLines(RowPainter):
    """Paints what `lines` says of a row."""

    def __init__(self, theme: Theme, view: QListView, lines: Lines) -> None:
        super().__init__(theme, view)
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of three lines."""
        return QSize(0, _ROW_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint three lines."""
        self.paint_ground(painter, option)
        name, title, below = self._lines(index)
        place = option.rect.adjusted(INSET_PX, 3, -INSET_PX, 0)
        place.setHeight(_LINE_PX)
        painter.setFont(weighted(option.font, QFont.Weight.DemiBold))
        self.write(painter, place, name, ink=self.theme.palette.ink)
        painter.setFont(option.font)
        self.write(painter, place.translated(0, _LINE_PX), title, ink=self.theme.palette.ink)
        self.write(painter, place.translated(0, 2 * _LINE_PX), below)
