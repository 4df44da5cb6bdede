"""What colleagues ask me (물어본 문구), under the review requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.ui.craft.card_list import CardList
from editor.ui.craft.vote_card import VoteCard

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.wire.audit import Event
    from editor.wire.comparison import ComparisonView

_ASKED = "gongji.comparison."
_AGAIN_MS = 2_000


class VotePanel(QFrame):
    """One card a question of somebody else; hidden while nobody asks.

    Signals:
        changed(): other questions are open, or one was answered.
    """

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._questions: tuple[ComparisonView, ...] = ()
        self._cards: dict[str, VoteCard] = {}
        self.unanswered = 0
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        self.setProperty("surface", "paper")
        self.setObjectName("review.votes")
        self._title = QLabel(self)
        self._title.setProperty("tone", "section")
        self._title.setContentsMargins(22, 8, 12, 8)
        self._list = CardList(self)
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        session = bench.session
        session.connected.connect(lambda _: self.refresh())
        session.person_changed.connect(lambda _: self._fill())
        session.changed.connect(self._on_changed)
        self.hide()

    def cards(self) -> tuple[VoteCard, ...]:
        """Return the cards in the order they stand."""
        return tuple(card for card in self._list.cards() if isinstance(card, VoteCard))

    def refresh(self) -> None:
        """Ask what is open."""
        session = self._bench.session
        if session.is_connected:
            service = session.service
            self._bench.background.network(
                service.open_comparisons,
                self._on_read,
                failed=lambda _: self._again.start(),
                key="craft.votes",
            )

    def _on_changed(self, events: tuple[Event, ...]) -> None:
        if any(event.action.startswith(_ASKED) for event in events):
            self.refresh()

    def _on_read(self, questions: tuple[ComparisonView, ...]) -> None:
        self._questions = questions
        self._fill()

    def _fill(self) -> None:
        from editor.workflow.comparing import for_me, mine

        person = self._bench.session.person
        shown = for_me(self._questions, person.id) if person else ()
        name = person.id if person else ""
        self._cards = {question.id: self._card(question, name) for question in shown}
        self._list.show_cards(self._cards.items())
        self.unanswered = sum(mine(question, name) is None for question in shown)
        self._title.setText(self.tr("Wordings to choose from"))
        self.setVisible(bool(shown))
        self.changed.emit()

    def _card(self, question: ComparisonView, person_id: str) -> VoteCard:
        known = self._cards.get(question.id)
        if known is not None and (known.question, known.person_id) == (question, person_id):
            return known
        made = VoteCard(question, person_id)
        made.voted.connect(self._on_voted)
        return made

    def _on_voted(self, question: ComparisonView, option: int, reason: str) -> None:
        from editor.workflow.comparing import vote

        service = self._bench.session.service
        self._bench.background.network(
            lambda: vote(service, question, option, reason), lambda _: self.refresh()
        )
