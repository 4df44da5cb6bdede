"""A sentence that comes, is announced to screen readers, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.workbench import UndoInNotice

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN_MS = 6000
_LEAST_PX = 320
_SIDE_PX = 76
"""Left free on both sides: at the right end of the status line there are buttons."""
_LINE_PX, _BUTTON_PX = 28, 24
_GAP_PX = 16
"""As high as the status line: one line of words covers nothing else."""


class Toast(QFrame):
    """One sentence in the middle of the status line, with at most one thing to do.

    It stands where nothing is pressed, as wide as its words, and beside those of the status line
    where there is room; only what is longer than the window grows upwards.
    """

    def __init__(self, window: QWidget, *, words_end: Callable[[], int] = lambda: 0) -> None:
        super().__init__(window)
        self._words_end = words_end
        self._window = window
        self.setProperty("surface", "layer")
        self.setObjectName("toast")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.setProperty("kind", "quiet")
        self._button.setObjectName("toast.offer")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys in the text
        self._button.setFixedHeight(_BUTTON_PX)
        self._button.setStyleSheet("padding: 0 8px;")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 8, 1)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self._on_time_over)
        self._action: Callable[[], object] | None = None
        self._button.clicked.connect(self._on_button_clicked)
        window.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._label.text()

    @property
    def offer_button(self) -> QPushButton:
        """What is offered, for the keyboard to get there."""
        return self._button

    def follow(self, notice_id: str) -> None:
        """Another notice may be open now: what takes back something in an earlier one goes."""
        action = self._action
        if isinstance(action, UndoInNotice) and action.notice_id != notice_id:
            self._action = None
            self.hide()

    def outlive(self) -> None:
        """Offer no more to take the last step of the text back: another one follows now."""
        if isinstance(self._action, UndoInNotice) and self._action.is_of_text:
            self._action = None
            self.hide()

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
        window, margins = self._window, self._row.contentsMargins()
        beside = margins.left() + margins.right() + 2
        if not self._button.isHidden():
            beside += self._button.sizeHint().width() + self._row.spacing()
        words = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 4
        width = min(max(words + beside, _LEAST_PX), window.width() - 2 * _SIDE_PX)
        self._label.setFixedWidth(width - beside)
        wrapped_px = self._label.heightForWidth(
            width - beside
        )  # -1 for one line that is not wrapped
        self._label.setFixedHeight(max(wrapped_px, self._label.fontMetrics().height()))
        button_px = 0 if self._button.isHidden() else _BUTTON_PX
        inner = max(self._label.height(), button_px) + margins.top() + margins.bottom() + 2
        height = max(inner, _LINE_PX)
        middle = (window.width() - width) // 2
        behind = min(self._words_end() + _GAP_PX, window.width() - _SIDE_PX - width)
        self.setGeometry(max(middle, behind), window.height() - height - 1, width, height)

    def _on_time_over(self) -> None:
        """Go, but not under the hands of somebody who is about to press."""
        if self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_button_clicked(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
