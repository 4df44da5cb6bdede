"""One row of the plan that reads as a sentence: its word on the left, what it says on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.shared.flow import Flow

_WORD_PX = 92
_FIELD_PX, _INDENT_PX = 34, 7


class SentenceRow(QFrame):
    """무엇을, 언제, 어디에 or 얼마나 빨리, with its fields under the sentence."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = label(word, "section", self)
        self._word.setFixedWidth(_WORD_PX)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        line = QFrame(self)
        line.setProperty("line", "true")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(16)
        grid.addWidget(line, 0, 0, 1, 2)
        grid.addWidget(self._word, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self.body, 1, 1)
        grid.setColumnStretch(1, 1)


def label(text: str, tone: str, parent: QWidget | None = None) -> QLabel:
    """Return a plain-text label in one of the tones of the style sheet."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    return made


def wrapped(text: str, tone: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that breaks its lines."""
    made = label(text, tone, parent)
    made.setWordWrap(True)
    return made


def titled(title: str, field: QWidget, parent: QWidget | None = None) -> QWidget:
    """Return a field under its small title; the title is its accessible name, too."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    name = label(title, "small", box)
    name.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(title)
    field.setFixedHeight(_FIELD_PX)
    if isinstance(field, QSpinBox | QDoubleSpinBox | QTimeEdit):
        field.lineEdit().setTextMargins(_INDENT_PX, 0, _INDENT_PX, 0)
    column.addWidget(name)
    column.addWidget(field)
    return box


def line_of(*widgets: QWidget) -> Flow:
    """Return widgets side by side, in more lines where it is narrow."""
    return Flow(*widgets)


def announce(widget: QWidget, text: str) -> None:
    """Tell screen readers what has just changed."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
