"""The release list on the left, painted calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from editor.ui.release.list_model import HeadRole, NoteRole, PillRole, ReleaseList, Row, RowRole
from editor.ui.release.row import wrapped
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.row_painter import HEAD_PX, INSET_PX, Index, RowPainter, weighted

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.workflow.releasing import Desk

_WIDTH_PX = 264
_ANY_PX = 16_777_215
_ROW_PX, _LINE_PX, _PILL_PX = 78, 20, 20


class ReleasePane(QFrame):
    """Lists what is to be planned and what is planned.

    Signals:
        chosen(Row): show this.
        back_wanted(): show the plan again, where the list stands in its place.
    """

    chosen = Signal(object)
    back_wanted = Signal()

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
        self._head = PageHead(theme, self.tr("Releases"), self)
        self._head.back_wanted.connect(self.back_wanted)
        self._head.hide()
        column.addWidget(self._head)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def spread(self, *, is_alone: bool) -> None:
        """Stand beside the plan, or alone with a way back."""
        self.setMinimumWidth(0 if is_alone else _WIDTH_PX)
        self.setMaximumWidth(_ANY_PX if is_alone else _WIDTH_PX)
        self._head.setVisible(is_alone)

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


class _Painter(RowPainter):
    """Paints heads, and rows of a title, a moment and a pill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), HEAD_PX if index.data(RowRole) is None else _ROW_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        if index.data(RowRole) is None:
            self.paint_head(painter, option, index.data(HeadRole))
        else:
            self._paint_release(painter, option, index)

    def _paint_release(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option)
        inner = option.rect.adjusted(INSET_PX, 9, -INSET_PX - 4, -8)
        first = QRect(inner.left(), inner.top(), inner.width(), _LINE_PX)
        painter.setFont(weighted(option.font, QFont.Weight.DemiBold))
        self.write(painter, first, str(index.data()), ink=self.theme.palette.ink)
        painter.setFont(option.font)
        self.write(painter, first.translated(0, _LINE_PX), str(index.data(NoteRole)))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        line = first.translated(0, 2 * _LINE_PX + 2)
        self._paint_pill(painter, line, index.data(PillRole), is_chosen=is_chosen)

    def _paint_pill(
        self, painter: QPainter, line: QRect, pill: tuple[str, str], *, is_chosen: bool
    ) -> None:
        palette, (kind, text) = self.theme.palette, pill
        ground, ink = {
            "good": (palette.green_soft, palette.green),
            "warn": (palette.amber_soft, palette.amber),
            "info": (palette.accent_soft, palette.accent),
            "plain": (palette.shade, palette.muted),
        }[kind]
        font = weighted(painter.font(), QFont.Weight.Medium)
        font.setPixelSize(12)
        painter.setFont(font)
        width = min(line.width(), QFontMetrics(font).horizontalAdvance(text) + 20)
        place = QRect(line.left(), line.top(), width, _PILL_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.paper if is_chosen else ground))
        painter.drawRoundedRect(place, _PILL_PX / 2, _PILL_PX / 2)
        self.write(painter, place.adjusted(8, 0, -8, 0), text, ink=ink)
