"""Paints two columns of lines; what changed has a sign, a line and a ground, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from editor.domain.offset import utf16_of
from editor.domain.side_by_side import Piece, Row, Same
from editor.ui.history.rows import Fold, RowRole, Title
from editor.ui.shared.row_painter import RowPainter, weighted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from editor.ui.history.rows import Index

SIGN_PX, GAP_PX = 28, 1
_ABOVE_PX, _RIGHT_PX, _FOLD_PX = 3, 12, 32
_LEADING = 1.45
_LONG = 5_000
"""A longer line is shown to here: its layout would hold the window up."""
_SIGNS = {Same.GONE: ("−", ""), Same.COME: ("", "+"), Same.CHANGED: ("−", "+")}


class RowDelegate(RowPainter):
    """Paints the rows of a comparison."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the taller side."""
        shown = index.data(RowRole)
        if isinstance(shown, Fold):
            return QSize(0, _FOLD_PX)
        row, font = _row(shown), self._font(option, shown)
        width = self._text_width()
        sides = {row.left, row.right}  # one where both are the same
        heights = (self._height(self._laid_out(side, font, width)) for side in sides)
        return QSize(0, int(max(heights)) + 2 * _ABOVE_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint both sides."""
        shown = index.data(RowRole)
        if isinstance(shown, Fold):
            self._paint_fold(painter, option, index)
            return
        row, font = _row(shown), self._font(option, shown)
        left, right = self._columns(option.rect)
        signs = _SIGNS.get(row.kind, ("", ""))
        for place, pieces, sign in ((left, row.left, signs[0]), (right, row.right, signs[1])):
            self._paint_side(painter, place, (pieces, sign), font)
        painter.fillRect(
            QRect(left.right() + 1, option.rect.top(), GAP_PX, option.rect.height()),
            QColor(self.theme.palette.hairline),
        )
        self._paint_current(painter, option)

    def _paint_side(
        self,
        painter: QPainter,
        place: QRect,
        side: tuple[tuple[Piece, ...], str],
        font: QFont,
    ) -> None:
        pieces, sign = side
        colours = self.theme.palette
        painter.setFont(font)
        if sign:
            ground, ink = self._tone(sign)
            painter.fillRect(place, ground)
            painter.setPen(ink)
            top = place.adjusted(0, _ABOVE_PX, 0, 0)
            painter.drawText(
                QRect(top.left(), top.top(), SIGN_PX, int(QFontMetricsF(font).height() * _LEADING)),
                Qt.AlignmentFlag.AlignCenter,
                sign,
            )
        painter.setPen(QColor(colours.ink))
        layout = self._laid_out(pieces, font, self._text_width(), sign)
        layout.draw(painter, QPointF(place.left() + SIGN_PX, place.top() + _ABOVE_PX))

    def _paint_fold(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.fillRect(option.rect, QColor(self.theme.palette.desk))
        painter.setPen(QColor(self.theme.palette.muted))
        painter.setFont(option.font)
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, f"···  {index.data()}  ···")
        self._paint_current(painter, option)

    def _paint_current(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw a bar where the keys are: rows keep their own ground."""
        if option.state & option.state.State_Selected:
            place = QRectF(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(place, QColor(self.theme.palette.accent))

    def _columns(self, whole: QRect) -> tuple[QRect, QRect]:
        width = (whole.width() - GAP_PX) // 2
        left = QRect(whole.left(), whole.top(), width, whole.height())
        right = QRect(left.right() + 1 + GAP_PX, whole.top(), width, whole.height())
        return left, right

    def _text_width(self) -> float:
        width = (self.view.viewport().width() - GAP_PX) // 2
        return float(max(80, width - SIGN_PX - _RIGHT_PX))

    def _font(self, option: QStyleOptionViewItem, shown: object) -> QFont:
        if not isinstance(shown, Title):
            return QFont(option.font)
        font = weighted(option.font, QFont.Weight.Bold)
        font.setPixelSize(option.font.pixelSize() + 3 if option.font.pixelSize() > 0 else 17)
        return font

    def _laid_out(
        self, pieces: tuple[Piece, ...], font: QFont, width: float, sign: str = ""
    ) -> QTextLayout:
        text = "".join(piece.text for piece in pieces)[:_LONG]
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces, sign))
        layout.beginLayout()
        height = QFontMetricsF(font).height() * _LEADING
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout

    def _height(self, layout: QTextLayout) -> float:
        return max(1, layout.lineCount()) * QFontMetricsF(layout.font()).height() * _LEADING

    def _formats(self, pieces: tuple[Piece, ...], sign: str) -> list[QTextLayout.FormatRange]:
        """Return the marks of words that the other side has not; a whole line needs none."""
        if not sign or all(not piece.is_shared for piece in pieces):
            return []
        found, at = [], 0
        for piece in pieces:
            units = utf16_of(piece.text, len(piece.text))
            if not piece.is_shared:
                mark = QTextLayout.FormatRange()
                mark.start, mark.length, mark.format = at, units, self._mark(sign)
                found.append(mark)
            at += units
        return found

    def _mark(self, sign: str) -> QTextCharFormat:
        _, ink = self._tone(sign)
        mark = QTextCharFormat()
        mark.setForeground(ink)
        mark.setFontWeight(QFont.Weight.DemiBold)
        mark.setFontStrikeOut(sign != "+")
        mark.setFontUnderline(sign == "+")
        return mark

    def _tone(self, sign: str) -> tuple[QColor, QColor]:
        colours = self.theme.palette
        if sign == "+":
            return QColor(colours.green_soft), QColor(colours.green)
        return QColor(colours.amber_soft), QColor(colours.amber)


def _row(shown: Row | Title) -> Row:
    return shown.row if isinstance(shown, Title) else shown
