"""A small field for a comment or a reply: Ctrl+Enter posts, the text is never lost."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_LINES_MAX = 6
_AROUND_PX = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerField(QWidget):
    """Takes a few lines and posts them.

    Signals:
        posted(str): the text; the field is empty again.
        cancelled(): Esc.
        fitted(): the field has another height.
    """

    posted = Signal(str)
    cancelled = Signal()
    fitted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _Text(self)
        self.text.setPlaceholderText(title)
        self.text.setAccessibleName(title)
        self.text.setToolTip(self.tr("Ctrl+Enter posts"))
        self.text.submitted.connect(self.post)
        self.text.escaped.connect(self.cancelled)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.resized.connect(self._fit)
        self.button = QPushButton(self.tr("Post"), self)
        self.button.setObjectName("answer.post")
        self.button.clicked.connect(self.post)
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        column.addLayout(row)
        self._fit()

    def post(self) -> None:
        """Post what was written, the open syllable included."""
        QGuiApplication.inputMethod().commit()
        body = self.text.toPlainText().strip()
        if body:
            self.text.clear()
            self.posted.emit(body)

    def _on_text_changed(self) -> None:
        was_shown = self.button.isVisibleTo(self)
        self.button.setVisible(not self.text.document().isEmpty())
        self._fit()
        if self.button.isVisibleTo(self) != was_shown:
            self.fitted.emit()

    def _fit(self) -> None:
        """Be as high as the wrapped text, six lines at most."""
        height = self.text.height_of_lines(_LINES_MAX) + _AROUND_PX
        if height != self.text.minimumHeight():
            self.text.setFixedHeight(height)
            self.fitted.emit()


class _Text(QPlainTextEdit):
    """The field itself.

    Signals:
        submitted(): Ctrl+Enter.
        escaped(): Esc.
        resized(): its lines may wrap elsewhere now.
    """

    submitted = Signal()
    escaped = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def height_of_lines(self, most: int) -> int:
        """Return the height in pixels of the wrapped lines, from one line to `most`."""
        line = self.fontMetrics().lineSpacing()
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid() and height < most * line:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return max(line, min(most * line, ceil(height)))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the shortcuts of the room: here it posts."""
        if event.type() == QEvent.Type.ShortcutOverride and _posts(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that lines may wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Post on Ctrl+Enter, leave on Esc."""
        if _posts(event):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _posts(event: QKeyEvent) -> bool:
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return with_control and event.key() in _ENTER
