"""A starred line as a card: the words, where they stood, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from editor.ui.shared.cut_label import CutLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from editor.ui.theme.theme import Theme
    from editor.workflow.favourites import Favourite

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICON_PX = 16


class StarCard(QFrame):
    """Shows a starred line.

    Signals:
        inserted(Favourite), copied(Favourite), unstarred(Favourite): what a person wants of it.
    """

    inserted = Signal(object)
    copied = Signal(object)
    unstarred = Signal(object)

    def __init__(self, favourite: Favourite, title: str, theme: Theme) -> None:
        super().__init__()
        self.favourite = favourite
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self.setProperty("surface", "card")
        self.setProperty("craft", "card")
        self.setObjectName("reread.star")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(", ".join(part for part in (favourite.line, title) if part))
        words = QLabel(favourite.line, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setContentsMargins(0, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 4)
        column.setSpacing(4)
        column.addWidget(words)
        column.addLayout(self._foot(title))
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert on Enter, take the star away on Delete."""
        if event.key() in _ENTER:
            self.inserted.emit(self.favourite)
        elif event.key() == Qt.Key.Key_Delete:
            self.unstarred.emit(self.favourite)
        else:
            super().keyPressEvent(event)

    def _foot(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        label = CutLabel(title, self)
        label.setProperty("tone", "small")
        row.addWidget(label, 1)
        for name, icon, tip, signal in (
            ("unstar", "star-filled", self.tr("Take the star away (Delete)"), self.unstarred),
            ("copy", "copy", self.tr("Copy"), self.copied),
            ("insert", "quote", self.tr("Insert as a quote (Enter)"), self.inserted),
        ):
            button = QToolButton(self)
            button.setObjectName(f"star.{name}")
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _=False, s=signal: s.emit(self.favourite))
            self._icons[button] = icon
            row.addWidget(button)
        return row

    def _dress(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon))
