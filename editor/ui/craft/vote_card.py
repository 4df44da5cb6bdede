"""A colleague's question: which wording would you open? One press answers, another changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.comparison import Part
from editor.ui.shared.answer_field import AnswerField
from editor.workflow.comparing import counts, mine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from editor.wire.comparison import ComparisonView

_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


class VoteCard(QFrame):
    """Shows a question; how many chose what is told only to those who have chosen.

    Signals:
        voted(ComparisonView, int, str): the number of an option, from 0, and the reason.
    """

    voted = Signal(object, int, str)

    def __init__(self, question: ComparisonView, person_id: str) -> None:
        super().__init__()
        self.question = question
        self.person_id = person_id
        self._mine = mine(question, person_id)
        self.setProperty("surface", "card")
        self.setProperty("craft", "card")
        self.setObjectName(f"vote.{question.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = self._head()
        self.setAccessibleName(f"{head}, {question.title}")
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(6)
        self._column.addWidget(_label(head, "strong"))
        self._column.addWidget(_label(question.title, "small"))
        votes = counts(question)
        for number, words in enumerate(question.options):
            self._column.addWidget(self._option(number, words, votes[number]))
        self._group.idClicked.connect(self.choose)
        self._add_reason()

    def choose(self, number: int) -> None:
        """Vote for an option; the reason that was given stays."""
        if number < len(self.question.options):
            reason = self._mine[1] if self._mine else ""
            self.voted.emit(self.question, number, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Vote on 1, 2 or 3."""
        if event.key() in _DIGITS and not event.modifiers():
            self.choose(_DIGITS.index(Qt.Key(event.key())))
        else:
            super().keyPressEvent(event)

    def _head(self) -> str:
        said = (
            self.tr("%1 asks: which title?")
            if self.question.part is Part.TITLE
            else self.tr("%1 asks: which first line?")
        )
        return said.replace("%1", self.question.author.name)

    def _option(self, number: int, words: str, votes: int) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        button = QRadioButton(str(number + 1), made)
        button.setAccessibleName(words)
        button.setToolTip(self.tr("Key %1").replace("%1", str(number + 1)))
        button.setChecked(self._mine is not None and self._mine[0] == number)
        self._group.addButton(button, number)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Words(words, button), 1)
        if self._mine is not None:
            row.addWidget(_label(str(votes), "muted"), 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _add_reason(self) -> None:
        self.reason = AnswerField(self.tr("Why? (if you like)"), self)
        self.reason.setObjectName("vote.reason")
        self.reason.setVisible(self._mine is not None)
        self.reason.posted.connect(self._on_reason)
        if self._mine is not None and self._mine[1]:
            self._column.addWidget(_label(self._mine[1], "small"))
        self._column.addWidget(self.reason)

    def _on_reason(self, reason: str) -> None:
        if self._mine is not None:
            self.voted.emit(self.question, self._mine[0], reason)


class _Words(QLabel):
    """The words of an option; a click on them is a click on its button."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(words, button.parentWidget())
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        super().mousePressEvent(event)
        self._button.click()


def _label(text: str, tone: str) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("tone", tone)
    return made
