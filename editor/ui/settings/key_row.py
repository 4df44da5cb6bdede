"""The keys of one action: pressed to change them, with a word where two would have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from editor.ui.actions.action import Action
    from editor.ui.actions.registry import Actions
    from editor.ui.theme.theme import Theme

_FIELD_PX = 190


class KeyRow(QFrame):
    """An action with the keys it has now."""

    def __init__(
        self, action: Action, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.action = action
        self.english = ""
        self._actions = actions
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setFinishingKeyCombinations([QKeyCombination(Qt.Key.Key_Escape)])
        self.field.setFixedWidth(_FIELD_PX)
        self.field.setAccessibleName(action.title)
        self.field.setObjectName(f"keys.{action.name}")
        self.clash = QLabel(self)
        self.clash.setProperty("tone", "amber")
        self.clash.setWordWrap(True)
        self.reset = QToolButton(self)
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(self.tr("%1: back to the default").replace("%1", action.title))
        self.reset.clicked.connect(lambda: actions.take_keys(action.name, None))
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()
        self._place()
        self.field.editingFinished.connect(self._take)
        actions.changed.connect(self.show_keys)
        self.show_keys()

    def holds(self, query: str) -> bool:
        """Tell whether every word of a query is in the action's name, group or keys."""
        action = self.action
        keys = self._actions.keys(action.name)
        said = f"{action.title} {action.group} {action.words} {keys} {self.english}"
        return all(word in said.casefold() for word in query.casefold().split())

    def show_keys(self) -> None:
        """Show the keys as they are now, and who else has them."""
        keys = self._actions.keys(self.action.name)
        if self.field.keySequence() != QKeySequence(keys):
            self.field.setKeySequence(QKeySequence(keys))
        others = [a.title for a in self._actions.holders(keys) if a.name != self.action.name]
        said = self.tr("Also: %1. Only one of them will hear it.")
        self.clash.setText(said.replace("%1", ", ".join(others)))
        self.clash.setVisible(bool(others) and keys != "")
        self.reset.setVisible(keys != self.action.keys)

    def _take(self) -> None:
        keys = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys == self._actions.keys(self.action.name):
            return
        if _types_a_letter(keys) and not _types_a_letter(self.action.keys):
            self.show_keys()
            self.clash.setText(self.tr("A letter alone is for writing: press it with Ctrl or Alt."))
            self.clash.show()
        else:
            self._actions.take_keys(self.action.name, None if keys == self.action.keys else keys)

    def _dress(self) -> None:
        self.reset.setIcon(self._theme.icon("rotate-ccw"))

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(2)
        title = QLabel(self.action.title, self)
        title.setWordWrap(True)
        said.addWidget(title)
        said.addWidget(self.clash)
        row.addLayout(said, 1)
        row.addWidget(self.field)
        row.addWidget(self.reset)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)


def _types_a_letter(keys: str) -> bool:
    """Tell whether keys would be typed: one character alone, or one that no key stands for."""
    letter = keys.removeprefix("Shift+")
    return len(letter) == 1 or not keys.isascii()
