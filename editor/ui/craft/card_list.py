"""A column of cards that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable


class CardList(QScrollArea):
    """Shows cards one under the other; those that stay are not touched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: dict[Hashable, QWidget] = {}
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(12, 0, 12, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def cards(self) -> tuple[QWidget, ...]:
        """Return the cards in the order they stand."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(card for card in found if card is not None)

    def show_cards(self, named: Iterable[tuple[Hashable, QWidget]]) -> None:
        """Show exactly these, in this order; what is no longer among them is deleted.

        A card that comes in the place of one of the same name takes over the focus.
        """
        cards, focused = dict(named), self._focused()
        kept = tuple(cards.values())
        for card in self.cards():
            if card not in kept:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, card in enumerate(kept):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
        before, self._named = self._named, cards
        if focused in cards and cards[focused] is not before[focused]:
            cards[focused].show()  # the layout would show it later: too late for the focus
            cards[focused].setFocus()

    def _focused(self) -> Hashable:
        widget = QApplication.focusWidget()
        for name, card in self._named.items():
            if widget is not None and (card is widget or card.isAncestorOf(widget)):
                return name
        return None
