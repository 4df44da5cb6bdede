"""A small field for a comment or a reply: Ctrl+Enter posts, the text is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_LINES_MAX = 6


class AnswerField(QWidget):
    """Takes a few lines and posts them.

    Signals:
        posted(str): the text; the field is empty again.
        cancelled(): Esc.
    """

    posted = Signal(str)
    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _Text(self)
        self.text.setPlaceholderText(title)
        self.text.setAccessibleName(title)
        self.text.setToolTip(self.tr("Ctrl+Enter posts"))
        self.text.submitted.connect(self.post)
        self.text.escaped.connect(self.cancelled)
        self.text.textChanged.connect(self._on_text_changed)
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
        self.button.setVisible(not self.text.document().isEmpty())
        self._fit()

    def _fit(self) -> None:
        lines = min(_LINES_MAX, max(1, self.text.document().blockCount()))
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + 18)


class _Text(QPlainTextEdit):
    """The field itself.

    Signals:
        submitted(): Ctrl+Enter.
        escaped(): Esc.
    """

    submitted = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Post on Ctrl+Enter, leave on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
