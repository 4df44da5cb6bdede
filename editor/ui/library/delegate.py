"""Paints the rows of the library: a title, a quiet note under it, and the heads of the shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from editor.ui.library.shelves import EntryRole, HeadRole, NoteRole, OpenRole, SnippetRole
from editor.ui.shared.row_painter import HEAD_PX, INSET_PX, Index, RowPainter, weighted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from editor.ui.theme.theme import Theme
    from editor.workflow.searching import Snippet

_AROUND_PX, _CHEVRON_PX = 18, 12


class ShelfDelegate(RowPainter):
    """Paints heads and notices."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; in a list of equal rows a head is as high as a notice."""
        is_entry = self.view.uniformItemSizes() or index.data(EntryRole) is not None
        line = QFontMetrics(self.view.font()).height()
        return QSize(option.rect.width(), 2 * line + _AROUND_PX if is_entry else HEAD_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        if index.data(EntryRole) is None:
            self._paint_shelf(painter, option, index)
        else:
            self._paint_entry(painter, option, index)

    def _paint_shelf(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_open = index.data(OpenRole)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self.paint_focus(painter, self.head_place(option))
        self.paint_head(
            painter, option, index.data(HeadRole), indent_px=0 if is_open is None else 16
        )
        if is_open is not None:
            self._paint_chevron(painter, self.head_place(option), is_open=is_open)

    def _paint_chevron(self, painter: QPainter, place: QRect, *, is_open: bool) -> None:
        name = "chevron-down" if is_open else "chevron-right"
        corner = QPoint(place.left() + INSET_PX - 2, place.center().y() - _CHEVRON_PX // 2 + 1)
        square = QRect(corner, QSize(_CHEVRON_PX, _CHEVRON_PX))
        self._chevron(name).paint(painter, square)

    def _chevron(self, name: str) -> QIcon:
        """Return an icon that is drawn once for a look, not at every paint."""
        key = name, self.theme.palette.muted
        if key not in self._icons:
            self._icons[key] = self.theme.icon(name)
        return self._icons[key]

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option)
        inner = option.rect.adjusted(INSET_PX, 8, -INSET_PX, -8)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2 + 1)
        lower = QRect(inner.left(), upper.bottom(), inner.width(), inner.height() // 2 + 1)
        painter.setFont(weighted(option.font, QFont.Weight.DemiBold))
        self.write(painter, upper, str(index.data()), ink=self.theme.palette.ink)
        painter.setFont(option.font)
        snippet = index.data(SnippetRole)
        if snippet is None:
            self.write(painter, lower, str(index.data(NoteRole)))
        else:
            self._paint_snippet(painter, lower, snippet)

    def _paint_snippet(self, painter: QPainter, place: QRect, snippet: Snippet) -> None:
        """Paint a line of the body, the found words in ink and heavier: never by colour alone."""
        plain, heavy = painter.font(), weighted(painter.font(), QFont.Weight.DemiBold)
        for text, is_found in _pieces(snippet):
            painter.setFont(heavy if is_found else plain)
            self.write(painter, place, text, ink=self.theme.palette.ink if is_found else "")
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(text))
            if place.width() <= 0:
                return


def _pieces(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a snippet and whether each was looked for."""
    at = 0
    for start, end in snippet.marks:
        yield snippet.text[at:start], False
        yield snippet.text[start:end], True
        at = end
    yield snippet.text[at:], False
