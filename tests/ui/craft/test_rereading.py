"""Published notices are read again, and a starred line stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication

from editor.domain.notice import Content
from editor.domain.release import ReleaseState
from editor.domain.thread import Reaction
from editor.ui.craft.craft import Craft
from editor.ui.craft.reread_list import RereadList
from editor.ui.craft.reread_page import RereadPage
from editor.ui.craft.star_card import StarCard
from editor.workflow.rereading import Reading, paragraphs_of
from tests.ui.desk import a_draft
from tests.ui.phone.test_time_slider import NOON, a_release

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

BODY = "보내 놓고 이불을 걷어찬 적, 있으시죠. 저희도 있습니다.\n\n## 이렇게\n\n- 주무세요."


class Shelf:
    """The list and the page, with two notices that were published."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.room: WritingRoom = desk.writing(a_draft("첫 줄"))
        self.craft = Craft(self.room, desk.bench)
        self.craft.reread()
        releases = tuple(
            a_release(
                id=f"r{n}", notice_id=f"n{n}", title=title, state=ReleaseState.LIVE
            ).model_copy(update={"published_at": NOON - n * timedelta(days=1)})
            for n, title in enumerate(("새벽 3시의 나", "고양이 식당"))
        )
        self.craft.rereading._on_releases(releases)
        listed = self.room.side.currentWidget()
        assert isinstance(listed, RereadList)
        self.list = listed

    def read(self) -> RereadPage:
        one = self.craft.rereading.published[0]
        self.list.chosen.emit(one)
        reading = Reading(one, Content(one.title, BODY), paragraphs_of(BODY), {Reaction.FUNNY: 2})
        self.craft.rereading._on_read(reading)
        page = self.room.desk.currentWidget()
        assert isinstance(page, RereadPage)
        return page

    def stars(self) -> list[StarCard]:
        return [card for card in self.list.stars.cards() if isinstance(card, StarCard)]


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    return Shelf(desk)


def test_the_notice_of_the_day_stands_above_all_others(shelf: Shelf) -> None:
    first, *others = shelf.list.notice_ids()
    assert others == ["n0", "n1"]
    assert first in others


def test_words_of_what_was_read_are_found(shelf: Shelf) -> None:
    shelf.read()
    shelf.list.search.setText("ㅇㅂ")
    assert shelf.list.notice_ids() == ("n0",)


def test_a_notice_is_read_in_sentences_with_what_colleagues_felt(shelf: Shelf) -> None:
    page = shelf.read()
    assert page.sentences == (
        "보내 놓고 이불을 걷어찬 적, 있으시죠.",
        "저희도 있습니다.",
        "주무세요.",
    )
    assert "Funny 2" in page.text.toPlainText()


def test_a_star_beside_a_sentence_keeps_it(shelf: Shelf) -> None:
    page = shelf.read()
    page.text.anchorClicked.emit(QUrl("star:1"))
    assert page.text.toPlainText().count("★") == 1
    assert [card.favourite.line for card in shelf.stars()] == ["저희도 있습니다."]
    shelf.desk.bench.background.settle_store()
    assert [f.line for f in shelf.desk.store.favourites.all()] == ["저희도 있습니다."]


def test_a_second_click_takes_the_star_away(shelf: Shelf) -> None:
    page = shelf.read()
    page.star(0)
    page.star(0)
    assert "★" not in page.text.toPlainText()
    assert not shelf.stars()


def test_a_star_is_reached_by_keyboard(qtbot: QtBot, shelf: Shelf) -> None:
    page = shelf.read()
    page.text.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        qtbot.keyClick(page.text, key)
    assert [card.favourite.line for card in shelf.stars()] == ["저희도 있습니다."]


def test_a_starred_line_becomes_a_quote_in_the_text(shelf: Shelf) -> None:
    page = shelf.read()
    page.star(2)
    shelf.room.editor.go_to(1)
    shelf.stars()[0].inserted.emit(shelf.stars()[0].favourite)
    assert shelf.room.editor.text() == "첫 줄\n\n> 주무세요."
    assert shelf.room.desk.is_home
    shelf.room.editor.undo()
    assert shelf.room.editor.text() == "첫 줄"


def test_a_starred_line_is_copied(shelf: Shelf) -> None:
    shelf.read().star(2)
    shelf.stars()[0].copied.emit(shelf.stars()[0].favourite)
    assert QGuiApplication.clipboard().text() == "주무세요."


def test_a_star_taken_away_in_the_list_comes_back(shelf: Shelf) -> None:
    shelf.read().star(2)
    undo = []
    shelf.desk.bench.navigator.undoable.connect(lambda _, back: undo.append(back))
    shelf.stars()[0].unstarred.emit(shelf.stars()[0].favourite)
    assert not shelf.stars()
    undo[0]()
    assert len(shelf.stars()) == 1


def test_closing_the_list_shows_the_text_again(shelf: Shelf) -> None:
    shelf.read()
    shelf.list.back_wanted.emit()
    assert shelf.room.side.is_home
    assert shelf.room.desk.is_home


def test_an_empty_list_says_why(desk: Desk) -> None:
    room = desk.writing(a_draft("첫 줄"))
    Craft(room, desk.bench).reread()
    listed = room.side.currentWidget()
    assert isinstance(listed, RereadList)
    assert "service" in listed._empty.text()
