"""The strip at the foot of the window that says what the demo does now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QPushButton, QToolBar

_HEIGHT_PX = 56


class Caption(QFrame):
    """One calm sentence, and the two things a spectator may do; it covers nothing.

    Signals:
        pause_wanted(): hold the story where it is, or let it go on.
        stop_wanted(): end it.
    """

    pause_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setProperty("surface", "desk")
        self.setObjectName("caption")
        self.setMinimumHeight(_HEIGHT_PX)
        self._label = QLabel(self)
        self._label.setProperty("tone", "heading")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = self._button("caption.pause")
        self._pause.clicked.connect(self.pause_wanted)
        self._stop = self._button("caption.stop")
        self._stop.setText(self.tr("Stop (Esc)"))
        self._stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self._pause)
        row.addWidget(self._stop)
        self.show_held(is_held=False)
        self._strip = self._hang(window)

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Show and announce a sentence until the next one."""
        self._label.setText(sentence)
        self._strip.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def leave(self) -> None:
        """Give the foot of the window back."""
        self._strip.hide()

    def show_held(self, *, is_held: bool) -> None:
        """Say whether the story stands still."""
        self._pause.setText(self.tr("Go on (Space)") if is_held else self.tr("Pause (Space)"))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _hang(self, window: QMainWindow) -> QToolBar:
        strip = QToolBar(window)
        strip.setMovable(False)
        strip.setStyleSheet("QToolBar { border: none; padding: 0; spacing: 0; }")
        strip.addWidget(self)
        window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, strip)
        return strip
