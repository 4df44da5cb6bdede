"""Cards and requests are walked through by single keys, which no text ever loses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from editor.domain.anchor import AnchorState
from editor.ui.shared.thread_card import ThreadCard
from editor.ui.writing.card_keys import add_card_keys
from editor.wire.notice import ThreadView
from tests.ui.desk import NOON

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

PERSON = {"id": "p", "name": "김검토"}


class Cards(QWidget):
    """Two cards, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.cards = tuple(a_card(name) for name in ("01A", "01B"))
        for card in self.cards:
            column.addWidget(card)

    def visible_cards(self) -> tuple[ThreadCard, ...]:
        return self.cards


def a_card(name: str) -> ThreadCard:
    comment = {"id": name, "author": PERSON, "body": "웃었어요", "created_at": NOON.isoformat()}
    anchor = {"exact": "글", "start": 0, "end": 1}
    fields = {
        "id": name, "notice_id": "01N", "revision": 1, "content_hash": "ab" * 32,
        "anchor": anchor, "state": "same", "comments": [comment],
    }  # fmt: skip
    return ThreadCard(ThreadView.model_validate(fields), AnchorState.SAME, now=NOON, language="ko")


@pytest.fixture
def place(desk: Desk, qtbot: QtBot) -> Cards:
    made = Cards()
    qtbot.addWidget(made)
    add_card_keys(desk.bench.actions, made, made, room="notice")
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.cards[0].findChild(QPushButton).setFocus()
    return made


def here(place: Cards) -> list[bool]:
    return [card.isAncestorOf(QApplication.focusWidget()) for card in place.cards]


def test_j_and_k_lead_from_card_to_card(place: Cards, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_J)
    assert here(place) == [False, True]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    assert here(place) == [True, False]


def test_answer_takes_the_letters_again(place: Cards, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
    qtbot.keyClicks(QApplication.focusWidget(), "jek")
    assert place.cards[0].answer.text.toPlainText() == "jek"


def test_e_settles_the_card(place: Cards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.cards[0].resolved) as resolved:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_E)
    assert resolved.args == ["01A"]


def test_card_is_settled_in_hangul_too(place: Cards, desk: Desk, qtbot: QtBot) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ㄷ"), Qt.KeyboardModifier.NoModifier, "ㄷ")
    with qtbot.waitSignal(place.cards[0].resolved):
        assert desk.bench.actions.run_jamo(event)
