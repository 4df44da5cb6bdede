"""글감: what people talk about, written down in a second, found again, put into the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.domain.errors import Invalid
from editor.ui.craft.card_list import CardList
from editor.ui.craft.idea_card import IdeaCard
from editor.ui.craft.idea_field import IdeaField
from editor.ui.library.search_field import SearchField
from editor.ui.shared.page_head import PageHead
from editor.workflow.ideas import finding

if TYPE_CHECKING:
    from datetime import date

    from editor.domain.idea import Idea
    from editor.ui.craft.ideas import Ideas
    from editor.ui.workbench import Workbench

_MOST_SHOWN = 200


class IdeasPage(QFrame):
    """A field for the next idea, over those that were kept.

    Signals:
        back_wanted(): close the page.
        inserted(str): put these words into the text.
    """

    back_wanted = Signal()
    inserted = Signal(str)

    def __init__(self, bench: Workbench, ideas: Ideas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._ideas = ideas
        self._changing: Idea | None = None
        self._cards: dict[str, IdeaCard] = {}
        self.setProperty("surface", "paper")
        self.setObjectName("ideas")
        self.field = IdeaField(lambda: ideas.today, self)
        bench.unsent.hold(self.field.text, "idea")
        self.field.noted.connect(self._on_noted)
        self.field.left.connect(self._on_left)
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Find an idea"))
        self.search.setAccessibleName(self.tr("Find an idea"))
        self.search.setToolTip("")
        self.search.asked.connect(lambda _: self._fill())
        self._empty = QLabel(self)
        self._list = CardList(self)
        self.setFocusProxy(self.field)
        self._place()
        ideas.changed.connect(self._fill)
        self._fill()

    def cards(self) -> tuple[IdeaCard, ...]:
        """Return the cards in the order they stand."""
        return tuple(card for card in self._list.cards() if isinstance(card, IdeaCard))

    def _place(self) -> None:
        head = PageHead(self._bench.theme, self.tr("Ideas"), self)
        head.back_wanted.connect(self.back_wanted)
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        upper = QVBoxLayout()
        upper.setContentsMargins(12, 4, 12, 8)
        upper.setSpacing(12)
        upper.addWidget(self.field)
        upper.addWidget(self.search)
        upper.addWidget(self._empty)
        column.addLayout(upper)
        column.addWidget(self._list, 1)

    def _fill(self) -> None:
        """Show what holds the query; cards that stay the same are kept, and the focus with them."""
        shown = finding(self._ideas.all(), self.search.query())[:_MOST_SHOWN]
        today = self._ideas.today
        self._cards = {idea.id: self._card(idea, today) for idea in shown}
        self._list.show_cards(self._cards.items())
        self.search.setVisible(len(self._ideas) > 1)
        self._empty.setVisible(not shown)
        self._empty.setText(
            self.tr("No idea holds these words")
            if len(self._ideas)
            else self.tr("Heard something on the way to work?\nA line here, and it is not lost.")
        )

    def _card(self, idea: Idea, today: date) -> IdeaCard:
        known = self._cards.get(idea.id)
        if known is not None and known.idea == idea and known.is_over == idea.is_over(today):
            return known
        made = IdeaCard(idea, self._bench.theme, today=today, language=self._bench.language)
        made.inserted.connect(lambda it: self.inserted.emit(it.text))
        made.rewritten.connect(self._on_change_wanted)
        made.removed.connect(self._on_removed)
        made.pinned.connect(lambda it, is_on: self._ideas.pin(it, is_pinned=is_on))
        return made

    def _on_noted(self, words: str, last_day: date | None) -> None:
        try:
            if self._changing is None:
                self._ideas.note(words, last_day)
            else:
                self._ideas.rewrite(self._changing, words, last_day)
        except Invalid as error:
            self._bench.navigator.failed.emit(error)
            return
        self._changing = None
        self.field.clear()

    def _on_change_wanted(self, idea: Idea) -> None:
        self._changing = idea
        self.field.show_idea(idea)

    def _on_left(self) -> None:
        """Give up a change; with nothing to give up, close the page."""
        if self._changing is None:
            self.back_wanted.emit()
        else:
            self._changing = None
            self.field.clear()

    def _on_removed(self, idea: Idea) -> None:
        self._ideas.remove(idea)
        self.field.setFocus()
        self._bench.navigator.undoable.emit(self.tr("Idea deleted"), lambda: self._ideas.put(idea))
