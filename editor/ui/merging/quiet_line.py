"""One quiet line over the text: who else writes here, and what they saved meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class About(IntEnum):
    """What a line is about; where there are several, the smallest is shown."""

    GONE = 0
    SAVED = 1
    WRITING = 2
    ARCHIVED = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and what can be done about it."""

    sentence: str
    offer: str
    run: Callable[[], None]


class QuietLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merging.line")
        self.setProperty("surface", "note")
        self._said: dict[About, Said] = {}
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setObjectName("merging.line.offer")
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now, "" where it is hidden."""
        return self._said[min(self._said)].sentence if self._said else ""

    def say(self, about: About, said: Said) -> None:
        """Say something; a sentence about the same replaces the one before."""
        before = self.sentence
        self._said[about] = said
        self._show()
        if self.sentence != before and about is not About.WRITING:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.sentence))

    def forget(self, *about: About) -> None:
        """Say nothing about these any more."""
        for one in about:
            self._said.pop(one, None)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._said))
        if self._said:
            said = self._said[min(self._said)]
            self._label.setText(said.sentence)
            self.button.setText(said.offer)

    def _on_clicked(self) -> None:
        if self._said:
            self._said[min(self._said)].run()
