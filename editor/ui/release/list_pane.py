"""The release list on the left, painted calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.release.list_model import HeadRole, NoteRole, PillRole, ReleaseList, Row, RowRole
from editor.ui.release.row import wrapped

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.workflow.releasing import Desk

_WIDTH_PX = 264
_ROW_PX, _HEAD_PX, _INSET_PX = 78, 36, 10
_LINE_PX, _PILL_PX = 20, 20

Index = QModelIndex | QPersistentModelIndex


class ReleasePane(QFrame):
    """Lists what is to be planned and what is planned.

    Signals:
        chosen(Row): show this.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setFixedWidth(_WIDTH_PX)
        self._shown: Row | None = None
        self.model = ReleaseList(self, language=language)
        self.list = QListView(self)
        self.list.setObjectName("release.list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painter(theme, self.list))
        self.list.setAccessibleName(self.tr("Releases"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._empty = wrapped(
            self.tr("Nothing to publish yet. A notice appears here once it is approved."),
            "muted",
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 6, 8)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_desk(self, desk: Desk, now: datetime) -> None:
        """Show these; what is shown stays chosen."""
        self.list.selectionModel().blockSignals(True)
        self.model.show(desk, now)
        self.list.selectionModel().blockSignals(False)
        self._empty.setVisible(self.model.rowCount() == 0)
        self.mark(self._shown)

    def mark(self, row: Row | None) -> None:
        """Mark what is shown."""
        self._shown = row
        index = self.model.row_of(row) if row else QModelIndex()
        if index.isValid():
            self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(index)
            self.list.selectionModel().blockSignals(False)
            self.list.viewport().update()

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if row is not None and row != self._shown:
            self._shown = row
            self.chosen.emit(row)


class _Painter(QStyledItemDelegate):
    """Paints heads, and rows of a title, a moment and a pill."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), _HEAD_PX if index.data(RowRole) is None else _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(RowRole) is None:
            self._paint_head(painter, option, index)
        else:
            self._paint_row(painter, option, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        title, count = index.data(HeadRole)
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.palette.muted))
        place = option.rect.adjusted(_INSET_PX, 8, -_INSET_PX, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, str(count))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_ground(painter, option)
        palette = self._theme.palette
        inner = option.rect.adjusted(_INSET_PX, 9, -_INSET_PX - 4, -8)
        first = QRect(inner.left(), inner.top(), inner.width(), _LINE_PX)
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(QColor(palette.ink))
        _draw_elided(painter, first, str(index.data()))
        painter.setFont(option.font)
        painter.setPen(QColor(palette.muted))
        _draw_elided(painter, first.translated(0, _LINE_PX), str(index.data(NoteRole)))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        line = first.translated(0, 2 * _LINE_PX + 2)
        self._paint_pill(painter, line, index.data(PillRole), is_chosen=is_chosen)

    def _paint_pill(
        self, painter: QPainter, line: QRect, pill: tuple[str, str], *, is_chosen: bool
    ) -> None:
        palette, (kind, text) = self._theme.palette, pill
        ground, ink = {
            "good": (palette.green_soft, palette.green),
            "warn": (palette.amber_soft, palette.amber),
            "info": (palette.accent_soft, palette.accent),
            "plain": (palette.shade, palette.muted),
        }[kind]
        font = _weighted(painter.font(), QFont.Weight.Medium)
        font.setPixelSize(12)
        painter.setFont(font)
        width = min(line.width(), QFontMetrics(font).horizontalAdvance(text) + 20)
        place = QRect(line.left(), line.top(), width, _PILL_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        if is_chosen:
            painter.setBrush(QColor(palette.paper))
        painter.drawRoundedRect(place, _PILL_PX / 2, _PILL_PX / 2)
        painter.setPen(QColor(ink))
        _draw_elided(painter, place.adjusted(8, 0, -8, 0), text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, state = self._theme.palette, option.state
        place = option.rect.adjusted(0, 1, -4, -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not is_chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen and self._view.hasFocus():
            painter.setPen(QColor(palette.accent))
        painter.setBrush(QColor(palette.accent_soft if is_chosen else palette.desk))
        painter.drawRoundedRect(place, 8, 8)


def _draw_elided(painter: QPainter, place: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
