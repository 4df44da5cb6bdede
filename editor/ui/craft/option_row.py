"""One wording: its number, its words, what colleagues said, and taking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.shared.composing_field import ComposingField

if TYPE_CHECKING:
    from editor.wire.comparison import VoteView


_MARK_PX = 12
"""As wide as the widest mark, so that the fields begin under one another."""


class OptionRow(QWidget):
    """Edits a wording.

    Signals:
        changed(): it reads differently, the open syllable included.
        taken(): use these words in the notice.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_asked, self._is_writable = False, True
        self.setObjectName(f"compare.{mark}")
        name = QLabel(mark, self)
        name.setProperty("tone", "strong")
        name.setFixedWidth(_MARK_PX)
        self.field = ComposingField(self)
        self.field.setMaxLength(300)
        self.field.setAccessibleName(self.tr("Wording %1").replace("%1", mark))
        self.field.asked.connect(lambda _: self.changed.emit())
        self._votes = QLabel(self)
        self._votes.setProperty("pill", "plain")
        self._votes.hide()
        self._why = QLabel(self)
        self._why.setProperty("tone", "small")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._why.hide()
        self.take = QPushButton(self.tr("Use"), self)
        self.take.setProperty("kind", "quiet")
        self.take.setObjectName("compare.take")
        self.take.clicked.connect(self.taken)
        self.take.setEnabled(False)
        self.changed.connect(self._offer)
        self.field.textChanged.connect(lambda _: self._offer())
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((name, 0), (self.field, 1), (self._votes, 0), (self.take, 0)):
            row.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._why)

    @property
    def words(self) -> str:
        """The wording, the open syllable included."""
        return self.field.query()

    def show_words(self, words: str) -> None:
        """Show another wording."""
        if words != self.field.text():
            self.field.setText(words)
            self.field.setCursorPosition(0)

    def show_writable(self, *, is_writable: bool) -> None:
        """Offer only what this seat may do."""
        self._is_writable = is_writable
        self._show_may_write()

    def show_votes(self, votes: tuple[VoteView, ...] | None, *, is_first: bool) -> None:
        """Say who chose it and why; None where nobody was asked."""
        self._is_asked = votes is not None
        self._show_may_write()
        self._votes.setVisible(votes is not None)
        self._votes.setText(self.tr("%n vote(s)", "", len(votes or ())))
        self._votes.setProperty("pill", "good" if is_first else "plain")
        self._votes.style().polish(self._votes)
        self._why.setText("  ·  ".join(map(_said, votes or ())))
        self._why.setVisible(bool(votes))
        self.take.setProperty("kind", "primary" if is_first else "quiet")
        self.take.style().polish(self.take)

    def _offer(self) -> None:
        self.take.setEnabled(bool(self.words))

    def _show_may_write(self) -> None:
        self.field.setReadOnly(self._is_asked or not self._is_writable)
        self.take.setVisible(self._is_writable)


def _said(vote: VoteView) -> str:
    return f"{vote.person.name}: {vote.reason}" if vote.reason else vote.person.name
