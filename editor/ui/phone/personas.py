"""Whose phone is looked at: the first, a middle or the last person of the queue, as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from editor.domain.persona import Turn, find_personas

if TYPE_CHECKING:
    from editor.domain.persona import Persona


class PersonaChips(QWidget):
    """Three chips, one of them chosen.

    Signals:
        chosen(Turn): look at another person's phone.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: dict[Turn, Persona] = {}
        self._salt: str | None = None
        self._buttons: dict[Turn, QPushButton] = {}
        self.setAccessibleName(self.tr("Whose phone"))
        row, group = QHBoxLayout(self), QButtonGroup(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for turn, (title, hint) in self._words().items():
            button = QPushButton(title, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setObjectName(f"phone.persona.{turn.value}")
            button.clicked.connect(lambda _=False, t=turn: self.chosen.emit(t))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[turn] = button
        self._buttons[Turn.FIRST].setChecked(True)

    @property
    def turn(self) -> Turn:
        """Whose phone is looked at."""
        return next(turn for turn, button in self._buttons.items() if button.isChecked())

    @property
    def user(self) -> str:
        """The id of that phone's user, found for the salt."""
        return self._people[self.turn].user

    def take_salt(self, salt: str) -> None:
        """Find the three people of a queue."""
        if salt != self._salt:
            self._salt = salt
            self._people = {person.turn: person for person in find_personas(salt)}

    def choose(self, turn: Turn) -> None:
        """Look at another person's phone."""
        self._buttons[turn].click()

    def _words(self) -> dict[Turn, tuple[str, str]]:
        return {
            Turn.FIRST: (self.tr("First"), self.tr("Among the first 1 % to see the badge")),
            Turn.MIDDLE: (self.tr("Middle"), self.tr("In the middle of the queue")),
            Turn.LAST: (self.tr("Last"), self.tr("Among the last 1 % to see the badge")),
        }
