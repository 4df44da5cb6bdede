"""The rail on the left: the three rooms, and settings at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from editor.ui.actions.registry import Actions
    from editor.ui.theme.theme import Theme

_WIDTH_PX = 74


class Rail(QFrame):
    """Buttons that lead to the rooms; each is an action `room.NAME`.

    Signals:
        chosen(str): the name of a room.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._icons: dict[str, str] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("surface", "rail")
        self.setFixedWidth(_WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        theme.changed.connect(self._paint_icons)
        actions.changed.connect(self._say_keys)

    def add(self, name: str, title: str, icon: str, *, shortcut: str) -> None:
        """Put a room on the rail."""
        button = QToolButton(self)
        button.setText(title)
        button.setCheckable(True)
        button.setAccessibleName(title)
        button.setObjectName(f"rail.{name}")
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedSize(_WIDTH_PX - 16, 58)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._icons[name], self._buttons[name] = icon, button
        action = Action(f"room.{name}", title, self.tr("Rooms"), shortcut)
        self._actions.add(action, button.click, scope=self.window())
        self._group.addButton(button)
        self._column.insertWidget(len(self._buttons) - 1, button)
        self._paint_icons()

    def add_foot(self, widget: QWidget) -> None:
        """Put a button at the foot."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_chosen(self, name: str) -> None:
        """Mark the room that is shown."""
        self._buttons[name].setChecked(True)

    def _say_keys(self) -> None:
        for name, button in self._buttons.items():
            button.setToolTip(self._actions.tooltip(f"room.{name}"))

    def _paint_icons(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(self._theme.icon(self._icons[name]))
