"""One conflict at a time: what I wrote, what the other one wrote, and the choice by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from editor.ui.merging.result import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from editor.domain.merge import Conflict
    from editor.ui.theme.theme import Theme

_KEPT = 6
_CHOICES = (Choice.MINE, Choice.THEIRS, Choice.BOTH)


class ConflictBar(QFrame):
    """Shows the conflict in question and takes the choice.

    Signals:
        chosen(Choice): this one.
        step_wanted(int): the next conflict (1) or the one before (-1).
    """

    chosen = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = dict.fromkeys(_CHOICES, "")
        self.setProperty("surface", "note")
        self.setObjectName("merging.bar")
        self._count = QLabel(self)
        self._count.setProperty("tone", "strong")
        self._state = QLabel(self)
        self._state.setProperty("tone", "muted")
        self._back = self._arrow(self.tr("Previous place (Shift+F8)"), -1)
        self._onward = self._arrow(self.tr("Next place (F8)"), 1)
        self._buttons = {choice: self._button(choice) for choice in _CHOICES}
        self.setFocusProxy(self._buttons[Choice.MINE])
        self._place()
        theme.changed.connect(self._dress)
        self._dress()

    def show_conflict(
        self, conflict: Conflict, choice: Choice | None, *, at: int, count: int, by: str
    ) -> None:
        """Show a conflict, what was chosen for it, and how many there are."""
        place = self.tr("Place %1 of %2").replace("%1", str(at + 1)).replace("%2", str(count))
        self._count.setText(place)
        self._state.setText(self.tr("changed by hand") if choice is Choice.BY_HAND else "")
        heads = {
            Choice.MINE: self.tr("1  My words"),
            Choice.THEIRS: self.tr("2  %1’s words").replace("%1", by),
            Choice.BOTH: self.tr("3  Both, one after the other"),
        }
        words = {
            Choice.MINE: conflict.mine,
            Choice.THEIRS: conflict.theirs,
            Choice.BOTH: conflict.both,
        }
        skipped = _alike(conflict.mine, conflict.theirs)
        for one, button in self._buttons.items():
            shown = _from(words[one], skipped) or self.tr("(taken out)")
            self._texts[one] = f"{heads[one]}\n{shown}"
            button.setChecked(one is choice)
            button.setToolTip(words[one])
            button.setAccessibleName(f"{heads[one]}: {shown}")
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._elide()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._count)
        head.addSpacing(8)
        head.addWidget(self._state)
        head.addStretch(1)
        head.addWidget(self._back)
        head.addWidget(self._onward)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(row)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"merging.{choice.value}")
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setMinimumWidth(80)
        button.clicked.connect(lambda: self.chosen.emit(choice))
        return button

    def _arrow(self, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.step_wanted.emit(step))
        return button

    def _elide(self) -> None:
        for choice, button in self._buttons.items():
            metrics, width = QFontMetrics(button.font()), button.width() - 28
            lines = self._texts[choice].split("\n", 1)
            kept = (metrics.elidedText(t, Qt.TextElideMode.ElideRight, width) for t in lines)
            button.setText("\n".join(kept))

    def _dress(self) -> None:
        self._back.setIcon(self._theme.icon("chevron-left"))
        self._onward.setIcon(self._theme.icon("chevron-right"))


def _alike(mine: str, theirs: str) -> int:
    """Return how many characters both begin with."""
    pairs = zip(mine, theirs, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(mine), len(theirs)))


def _from(words: str, skipped: int) -> str:
    """Return words from shortly before the place where they begin to differ."""
    start = max(0, skipped - _KEPT)
    shown = " ".join(words[start:].split())
    return f"… {shown}" if start and shown else shown
