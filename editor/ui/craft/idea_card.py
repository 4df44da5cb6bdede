"""One idea as a card: its words, until when they count, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from editor.ui.craft.dates import last_day_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from editor.domain.idea import Idea
    from editor.ui.theme.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICON_PX = 16


class IdeaCard(QFrame):
    """Shows an idea; what is done with it goes out as signals.

    Signals:
        inserted(Idea), rewritten(Idea), removed(Idea): put it into the text, change it, delete it.
        pinned(Idea, bool): keep it at the top, or no longer.
    """

    inserted = Signal(object)
    rewritten = Signal(object)
    removed = Signal(object)
    pinned = Signal(object, bool)

    def __init__(self, idea: Idea, theme: Theme, *, today: date, language: str) -> None:
        super().__init__()
        self.idea = idea
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self.is_over = idea.is_over(today)
        self.setProperty("surface", "card")
        self.setProperty("craft", "card")
        self.setObjectName(f"idea.{idea.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QLabel(idea.text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("tone", "muted" if self.is_over else "")
        note = self._note(language)
        self.setAccessibleName(", ".join(part for part in (idea.text, note) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 4)
        column.setSpacing(4)
        words.setContentsMargins(0, 0, 8, 0)
        column.addWidget(words)
        column.addLayout(self._foot(note))
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert on Enter, change on F2, delete on Delete."""
        if event.key() in _ENTER:
            self.inserted.emit(self.idea)
        elif event.key() == Qt.Key.Key_F2:
            self.rewritten.emit(self.idea)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.idea)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put it into the text."""
        super().mouseDoubleClickEvent(event)
        self.inserted.emit(self.idea)

    def _note(self, language: str) -> str:
        day = last_day_words(self.idea, language)
        if not day:
            return ""
        said = self.tr("over since %1") if self.is_over else self.tr("until %1")
        return said.replace("%1", day)

    def _foot(self, note: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        label = QLabel(note, self)
        label.setProperty("tone", "small")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        pin = self._tool(self.tr("Pin"), "pin", "pin")
        pin.setCheckable(True)
        pin.setChecked(self.idea.pinned)
        pin.toggled.connect(lambda is_on: self.pinned.emit(self.idea, is_on))
        change = self._tool(self.tr("Change (F2)"), "pen-line", "change")
        change.clicked.connect(lambda: self.rewritten.emit(self.idea))
        delete = self._tool(self.tr("Delete (Delete)"), "trash-2", "delete")
        delete.clicked.connect(lambda: self.removed.emit(self.idea))
        insert = self._tool(self.tr("Insert at the caret (Enter)"), "corner-down-left", "insert")
        insert.clicked.connect(lambda: self.inserted.emit(self.idea))
        for button in (pin, change, delete, insert):
            row.addWidget(button)
        return row

    def _tool(self, title: str, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"idea.{name}")
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(title)
        button.setAccessibleName(title)
        self._icons[button] = icon
        return button

    def _dress(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon))
