"""The head of a page that was opened in a column: its name, what it can do, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

if TYPE_CHECKING:
    from editor.ui.theme.theme import Theme

_HEIGHT_PX = 48


class PageHead(QFrame):
    """A title with "back" before it and room for buttons behind it.

    Signals:
        back_wanted(): close the page.
    """

    back_wanted = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "paper")
        self.setFixedHeight(_HEIGHT_PX)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 12, 0)
        self._row.setSpacing(4)
        self._back = QToolButton(self)
        self._back.setIconSize(QSize(20, 20))
        self._back.setAccessibleName(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self.title = QLabel(title, self)
        self.title.setProperty("tone", "heading")
        self._row.addWidget(self._back)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def add(self, widget: QWidget) -> None:
        """Put a button behind the title."""
        self._row.addWidget(widget)

    def _dress(self) -> None:
        self._back.setIcon(self._theme.icon("chevron-left"))
