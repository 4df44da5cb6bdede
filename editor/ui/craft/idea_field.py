"""Where an idea is written down: a few words, until when they count, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.idea import Span, end_of
from editor.ui.craft.dates import as_date, as_qdate
from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from editor.domain.idea import Idea

_LINES = 3
_AROUND_PX = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class IdeaField(QWidget):
    """Takes an idea, or an old one's new words.

    Signals:
        noted(str, date | None): the words and their last day; call `clear` once they are kept.
        left(): Esc: nothing is to be changed.
    """

    noted = Signal(str, object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.text = _Text(self)
        self.text.setObjectName("idea.text")
        self.text.setPlaceholderText(self.tr("What people talk about now"))
        self.text.setAccessibleName(self.tr("New idea"))
        self.text.setToolTip(self.tr("Enter keeps it, Shift+Enter starts a new line"))
        self.text.submitted.connect(self._submit)
        self.text.escaped.connect(self.left)
        self._span = self._new_span()
        self._day = self._new_day()
        self.button = QPushButton(self.tr("Keep"), self)
        self.button.setObjectName("idea.keep")
        self.button.clicked.connect(self._submit)
        self.setFocusProxy(self.text)
        self._place()

    def clear(self) -> None:
        """Be ready for the next idea; until when it counts stays as it was last chosen."""
        self.text.clear()
        self.button.setText(self.tr("Keep"))

    def show_idea(self, idea: Idea) -> None:
        """Offer an idea to be rewritten."""
        self.text.setPlainText(idea.text)
        self.text.selectAll()
        self.button.setText(self.tr("Change"))
        self._show_last_day(idea.valid_until)
        self.text.setFocus()

    @property
    def last_day(self) -> date | None:
        """Until when it is to count."""
        span = self._span.currentData()
        return as_date(self._day.date()) if span is None else end_of(Span(span), self._today())

    def _show_last_day(self, day: date | None) -> None:
        self._span.setCurrentIndex(
            self._span.findData(Span.ALWAYS) if day is None else self._span.count() - 1
        )
        if day is not None:
            self._day.setDate(as_qdate(day))
        self._show_day()

    def _new_span(self) -> Picker:
        made = Picker(self)
        made.setObjectName("idea.span")
        made.setAccessibleName(self.tr("Good until"))
        made.setToolTip(self.tr("Good until"))
        made.addItem(self.tr("For good"), Span.ALWAYS)
        made.addItem(self.tr("This week"), Span.WEEK)
        made.addItem(self.tr("This month"), Span.MONTH)
        made.addItem(self.tr("Until a date"), None)
        made.activated.connect(lambda _: self._show_day())
        return made

    def _new_day(self) -> QDateEdit:
        made = QDateEdit(as_qdate(self._today()), self)
        made.setObjectName("idea.day")
        leave_wheel(made)
        made.setAccessibleName(self.tr("Last day"))
        made.setCalendarPopup(True)
        made.setMinimumDate(QDate(2000, 1, 1))
        made.setDisplayFormat("yyyy. M. d.")
        made.hide()
        return made

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._span, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addWidget(self._day)

    def _show_day(self) -> None:
        self._day.setVisible(self._span.currentData() is None)

    def _submit(self) -> None:
        QGuiApplication.inputMethod().commit()
        words = self.text.toPlainText().strip()
        if words:
            self.noted.emit(words, self.last_day)


class _Text(QPlainTextEdit):
    """The words.

    Signals:
        submitted(): Enter.
        escaped(): Esc.
    """

    submitted = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + _AROUND_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, break the line on Shift+Enter, leave on Esc."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not is_shifted:
            self.submitted.emit()
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
