"""Single keys in the comment cards, while the focus is on a card and not in a field of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.actions.registry import Actions
    from editor.ui.shared.thread_card import ThreadCard
    from editor.ui.writing.comment_cards import CommentCards


def add_card_keys(actions: Actions, cards: CommentCards, scope: QWidget, *, room: str) -> None:
    """Offer the keys of the cards that stand in `scope`; `room` makes their names its own."""
    translate = QCoreApplication.translate
    group = translate("CardKeys", "Comment cards")
    for name, title, keys, run in (
        ("next", translate("CardKeys", "Next card"), "J", lambda: _step(cards, 1)),
        ("previous", translate("CardKeys", "Previous card"), "K", lambda: _step(cards, -1)),
        ("answer", translate("CardKeys", "Answer on the card"), "R", lambda: _answer(cards)),
        ("resolve", translate("CardKeys", "Resolve, or open again"), "E", lambda: _settle(cards)),
    ):
        action = Action(f"{room}.card.{name}", title, group, keys)
        actions.add(action, run, scope=scope, is_enabled=_is_on(cards))


def _is_on(cards: CommentCards) -> Callable[[], bool]:
    def is_on() -> bool:
        place = QApplication.focusWidget()
        types = place is not None and bool(place.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))
        return _card(cards) is not None and not types

    return is_on


def _card(cards: CommentCards) -> ThreadCard | None:
    """Return the card that the focus is on."""
    place = QApplication.focusWidget()
    every = cards.visible_cards()
    return next((c for c in every if c is place or (place and c.isAncestorOf(place))), None)


def _step(cards: CommentCards, by: int) -> None:
    every, here = cards.visible_cards(), _card(cards)
    if here is None:
        return
    at = every.index(here) + by
    if 0 <= at < len(every):
        button = every[at].findChild(QPushButton)
        (button or every[at]).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _answer(cards: CommentCards) -> None:
    here = _card(cards)
    if here is not None:
        here.answer.text.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _settle(cards: CommentCards) -> None:
    here = _card(cards)
    button = here.findChild(QPushButton, "thread.resolve") if here is not None else None
    if button is not None:
        button.click()
