"""Under the library: ways to what inspires, with what is there counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from editor.ui.theme.theme import Theme

_ICON_PX = 16


class LibraryFoot(QFrame):
    """Two quiet buttons: 글감 and 다시 읽기."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("library.foot")
        line = QFrame(self)
        line.setProperty("line", "true")
        self.ideas = self._button("library.ideas")
        self.reread = self._button("library.reread")
        self.reread.setText(self.tr("Read again"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.ideas)
        row.addStretch(1)
        row.addWidget(self.reread)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addLayout(row)
        self.show_ideas(0)
        theme.changed.connect(self._dress)
        self._dress()

    def show_ideas(self, count: int) -> None:
        """Say how many ideas there are."""
        title = self.tr("Ideas")
        self.ideas.setText(f"{title} {count}" if count else title)

    def _button(self, name: str) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("kind", "foot")
        made.setObjectName(name)
        made.setIconSize(QSize(_ICON_PX, _ICON_PX))
        return made

    def _dress(self) -> None:
        self.ideas.setIcon(self._theme.icon("lightbulb"))
        self.reread.setIcon(self._theme.icon("book-open"))
