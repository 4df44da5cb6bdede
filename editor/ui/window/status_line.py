"""The status line under the rooms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.ui.shared.stepping import say_what_fits

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from editor.ui.room import Status


_GAP = "\u2003"


class StatusLine(QFrame):
    """Says what the shown room has to say, quietly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "status")
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        self._left, self._amber, self._right = QLabel(self), QLabel(self), QLabel(self)
        self._amber.setProperty("tone", "amber")
        self._right.setObjectName("status.saved")
        row.addWidget(self._left)
        row.addWidget(self._amber)
        row.addStretch(1)
        row.addWidget(self._right)
        self._said: tuple[str, ...] = ()
        self._corners: dict[QWidget, QWidget] = {}
        self._row = row

    def show_corner(self, corner: QWidget | None) -> None:
        """Show what this room puts at the right end, and not that of another."""
        if corner is not None and corner not in self._corners:
            holder = QWidget(self)  # whether the corner is wanted is for the room to say
            inner = QHBoxLayout(holder)
            inner.setContentsMargins(4, 0, 0, 0)
            inner.addWidget(corner)
            self._row.addWidget(holder)
            self._corners[corner] = holder
        for other, holder in self._corners.items():
            holder.setVisible(other is corner)
        self._settle()

    def words_end(self) -> int:
        """Return where the words at the left end, in pixels of the window's width."""
        last = self._amber if self._amber.text() else self._left
        return int(last.x() + last.sizeHint().width()) if last.text() else 0

    def say(self, status: Status) -> None:
        """Show a room's status."""
        self._said = status.left
        self._left.setToolTip(_GAP.join(status.left))
        self._amber.setText(_GAP.join(status.amber))
        self._right.setText(status.right)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what has room."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Leave out what was said last before a word is cut."""
        steps = [partial(self._leave_out, count) for count in range(1, len(self._said) + 1)]
        say_what_fits(self._row, self.width(), steps)

    def _leave_out(self, count: int, is_left_out: bool) -> None:
        kept = self._said[:-count] if is_left_out else self._said
        self._left.setText(_GAP.join(kept))
