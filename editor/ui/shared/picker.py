"""A field that offers a list, its rows as high as the theme says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget


_AROUND_PX = 2
_COUNTED = 20
"""Of longer lists (600 time zones) nobody waits for the longest row."""


class Picker(QComboBox):
    """A combo box whose list reads the style sheet; Qt's own rows are too low to be hit.

    The wheel scrolls what it stands in and chooses nothing: nobody sees that they chose.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what this stands in."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return room for the longest row; Qt reckons without the padding of the style sheet."""
        hint = super().sizeHint()
        rows = (self.itemText(row) for row in range(self.count()))
        words = max((self.fontMetrics().horizontalAdvance(text) for text in rows), default=0)
        part, kind = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        option = self._option()
        option.rect = QRect(QPoint(), hint)
        room = self.style().subControlRect(kind, option, part, self).width() - _AROUND_PX
        return hint + QSize(max(0, words + 1 - room), 0) if self.count() <= _COUNTED else hint

    def shown_text(self) -> str:
        """Return what there is room for of the chosen row: Qt would cut it within a letter."""
        return self._cut(self._option())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, … where its text is too long."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = self._option()
        option.currentText = self._cut(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _cut(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width() - _AROUND_PX
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), end, room)
