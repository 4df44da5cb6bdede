"""The small layer at a picture in the text: what it waits for, and what it shows (대체 글)."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
)

from editor.domain.picture import LONGEST_ALT

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor

    from editor.ui.theme.theme import Theme
    from editor.ui.writing.editor import NoticeEditor

_WIDTH_PX = 340
_LATE_MS = 300


class PictureBubble(QFrame):
    """Stands under the line of one picture and follows it.

    Signals:
        described(str): what the picture shows.
        stop_wanted(): cancel what is under way.
        again_wanted(): try once more.
        left(): closed without an answer.
    """

    described = Signal(str)
    stop_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self, editor: NoticeEditor, theme: Theme, place: QTextCursor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        self.place = place
        self._has_foot = False
        self.setProperty("surface", "layer")
        self.setFixedWidth(_WIDTH_PX)
        self.setObjectName("picture.bubble")
        self._say = QLabel(self)
        self._say.setWordWrap(True)
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_ALT)
        self.field.returnPressed.connect(self._on_return)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._status = QLabel(self)
        self._status.setProperty("tone", "small")
        self._stop, self._again = QToolButton(self), QToolButton(self)
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._appear)
        self._arrange()
        editor.updateRequest.connect(self._on_update_request)
        editor.resized.connect(self.follow)
        theme.changed.connect(self._dress)
        self.hide()

    def wait(self, words: str) -> None:
        """Say what is under way; a short work is not even mentioned."""
        self._say.setText(words)
        self._say.show()
        self.field.hide()
        self._bar.setRange(0, 0)
        self._show_row(status="", has_bar=True, may_stop=True)
        self._late.start()

    def ask(self, *, take_focus: bool) -> None:
        """Ask what the picture shows."""
        self._late.stop()
        self._say.hide()
        self.field.show()
        self._show_row(status="", has_bar=False)
        self._appear()
        if take_focus:
            self.field.setFocus()

    def lose(self, words: str) -> None:
        """Say that the file of this picture is gone."""
        self._late.stop()
        self._say.setText(words)
        self._say.show()
        self.field.hide()
        self._show_row(status="", has_bar=False, may_stop=True)
        self._appear()

    def show_sending(self, percent: int | None, status: str, *, may_retry: bool = False) -> None:
        """Show how far a picture is on its way to the service; None: there, or not on its way."""
        self._bar.setRange(0, 100)
        self._bar.setValue(percent or 0)
        self._show_row(
            status=status, has_bar=percent is not None, may_stop=percent is not None,
            may_retry=may_retry,
        )  # fmt: skip
        if self.isVisible():
            self._make_room()
        self.follow()

    def follow(self) -> None:
        """Stand under the line of the picture, inside the editor."""
        if self.isHidden():
            return
        self.raise_()
        self.adjustSize()
        rect = self._line()
        viewport = self._editor.viewport()
        corner = viewport.mapTo(self._editor, QPoint(rect.left(), self._foot(rect) + 6))
        x = max(8, min(corner.x(), self._editor.width() - _WIDTH_PX - 8))
        if corner.y() + self.height() > self._editor.height() - 8:  # no room below: above it
            corner.setY(viewport.mapTo(self._editor, rect.topLeft()).y() - self.height() - 6)
        self.move(x, corner.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it unanswered; no key goes on to the text below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def _foot(self, rect: QRect) -> int:
        """Return where the paragraph of the picture ends: its address takes several lines."""
        layout = self._editor.document().documentLayout()
        height = layout.blockBoundingRect(self.place.block()).height()
        return max(rect.bottom(), rect.top() + int(height))

    def _line(self) -> QRect:
        return self._editor.cursorRect(self._start(self.place.block().position()))

    def _start(self, position: int) -> QTextCursor:
        cursor = self._editor.textCursor()
        cursor.setPosition(position)
        return cursor

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the text its room back."""
        super().hideEvent(event)
        if self._has_foot:  # another one may have asked since
            self._editor.keep_foot(0)
            self._has_foot = False

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._make_room()
        self.follow()

    def _make_room(self) -> None:
        """Let the text end higher where the layer would have to cover the line above."""
        self.adjustSize()
        editor, rect = self._editor, self._line()
        top = editor.viewport().mapTo(editor, rect.topLeft()).y()
        missing = top + self._foot(rect) - rect.top() + self.height() + 14 - editor.height()
        if missing > 0:
            self._has_foot = True
            editor.keep_foot(self.height() + 14)
            bar = editor.verticalScrollBar()
            bar.setValue(bar.value() + ceil(missing / max(1, rect.height())))

    def _show_row(
        self, *, status: str, has_bar: bool, may_stop: bool = False, may_retry: bool = False
    ) -> None:
        self._status.setText(status)
        self._status.setVisible(bool(status))
        self._bar.setVisible(has_bar)
        self._stop.setVisible(may_stop)
        self._again.setVisible(may_retry)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._say)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addWidget(self._status, 1)
        row.addWidget(self._again)
        row.addWidget(self._stop)
        column.addLayout(row)
        self.field.setPlaceholderText(self.tr("What does this picture show?"))
        self.field.setAccessibleName(self.tr("What does this picture show?"))
        self.field.setToolTip(self.tr("Read aloud to people who cannot see it. Enter to keep it"))
        for button, words, clicked in (
            (self._stop, self.tr("Stop"), self.stop_wanted),
            (self._again, self.tr("Try again"), self.again_wanted),
        ):
            button.setIconSize(QSize(16, 16))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(clicked)
        self._dress()

    def _dress(self) -> None:
        self._stop.setIcon(self._theme.icon("x"))
        self._again.setIcon(self._theme.icon("refresh-cw"))

    def _on_update_request(self, _rect: object, _dy: int) -> None:
        self.follow()

    def _on_return(self) -> None:
        self.described.emit(self.field.text())
