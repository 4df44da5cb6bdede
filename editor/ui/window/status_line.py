"""The status line under the rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

if TYPE_CHECKING:
    from editor.ui.room import Status


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

    def say(self, status: Status) -> None:
        """Show a room's status."""
        gap = "\u2003"
        self._left.setText(gap.join(status.left))
        self._amber.setText(gap.join(status.amber))
        self._right.setText(status.right)
