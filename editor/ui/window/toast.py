"""A sentence that comes, is announced to screen readers, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN_MS = 6000
_WIDTH_PX = 420
_TOP_PX = 3


class Toast(QFrame):
    """One sentence in the middle of the band, where no button is, with at most one thing to do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("surface", "layer")
        self.setObjectName("toast")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setMinimumWidth(_WIDTH_PX)
        self._button = QPushButton(self)
        self._button.setProperty("kind", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._action: Callable[[], object] | None = None
        self._button.clicked.connect(self._on_button_clicked)
        window.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(
        self,
        sentence: str,
        *,
        offer: str = "",
        action: Callable[[], object] | None = None,
        is_lasting: bool = False,
    ) -> None:
        """Show and announce a sentence, with something to do, for 6 s or until it is answered."""
        self._label.setText(sentence)
        self._action = action
        self._button.setText(offer)
        self._button.setVisible(bool(offer))
        self._place()
        self.show()
        self.raise_()
        if is_lasting:
            self._timer.stop()
        else:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        self.move((window.width() - self.width()) // 2, _TOP_PX)

    def _on_button_clicked(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
