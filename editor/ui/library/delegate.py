"""Paints the rows of the library: a title, a quiet note under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.library.shelves import EntryRole, HeadRole, NoteRole, SnippetRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QListView

    from editor.ui.theme.theme import Theme
    from editor.workflow.searching import Snippet

_ROW_PX, _HEAD_PX, _INSET_PX = 54, 34, 10

Index = QModelIndex | QPersistentModelIndex


class ShelfDelegate(QStyledItemDelegate):
    """Paints heads and notices."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; in a list of equal rows a head is as high as a notice."""
        is_entry = self._view.uniformItemSizes() or index.data(EntryRole) is not None
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
        above = option.rect.height() - _HEAD_PX
        place = option.rect.adjusted(_INSET_PX, above + 8, -_INSET_PX, 0)
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
        snippet = index.data(SnippetRole)
        if snippet is None:
            _draw_elided(painter, lower, str(index.data(NoteRole)))
        else:
            self._paint_snippet(painter, lower, snippet)

    def _paint_snippet(self, painter: QPainter, place: QRect, snippet: Snippet) -> None:
        """Paint a line of the body, the found words in ink and heavier: never by colour alone."""
        plain, heavy = painter.font(), _weight(painter.font(), QFont.Weight.DemiBold)
        for text, is_found in _pieces(snippet):
            painter.setFont(heavy if is_found else plain)
            painter.setPen(
                QColor(self._theme.palette.ink if is_found else self._theme.palette.muted)
            )
            _draw_elided(painter, place, text)
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(text))
            if place.width() <= 0:
                return

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


def _pieces(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a snippet and whether each was looked for."""
    at = 0
    for start, end in snippet.marks:
        yield snippet.text[at:start], False
        yield snippet.text[start:end], True
        at = end
    yield snippet.text[at:], False


def _weight(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
