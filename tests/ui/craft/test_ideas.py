"""An idea is kept with one Enter, found as Koreans type, and put into the text."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.idea import Span
from editor.ui.craft.craft import Craft
from editor.ui.craft.ideas_page import IdeasPage
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("첫 줄\n둘째 줄"))


@pytest.fixture
def craft(desk: Desk, room: WritingRoom) -> Craft:
    return Craft(room, desk.bench)


def page(craft: Craft, room: WritingRoom) -> IdeasPage:
    craft.note_idea()
    shown = room.side.currentWidget()
    assert isinstance(shown, IdeasPage)
    return shown


def note(qtbot: QtBot, shown: IdeasPage, words: str) -> None:
    shown.field.text.setPlainText(words)
    qtbot.keyClick(shown.field.text, Qt.Key.Key_Return)


def test_the_action_opens_the_page_with_the_field_ready(
    desk: Desk, craft: Craft, room: WritingRoom
) -> None:
    desk.bench.actions.run("idea.new")
    shown = room.side.currentWidget()
    assert isinstance(shown, IdeasPage)
    assert shown.field.text.hasFocus() or QApplication.focusWidget() is None


def test_enter_keeps_an_idea_and_the_library_counts_it(
    qtbot: QtBot, desk: Desk, craft: Craft, room: WritingRoom
) -> None:
    shown = page(craft, room)
    note(qtbot, shown, "붕어빵 지도")
    assert [card.idea.text for card in shown.cards()] == ["붕어빵 지도"]
    assert craft.foot.ideas.text().endswith("1")
    desk.bench.background.settle_store()
    assert [idea.text for idea in desk.store.ideas.all()] == ["붕어빵 지도"]


def test_shift_enter_starts_a_line(qtbot: QtBot, craft: Craft, room: WritingRoom) -> None:
    shown = page(craft, room)
    qtbot.keyClicks(shown.field.text, "ab")
    qtbot.keyClick(shown.field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert shown.field.text.toPlainText() == "ab\n"


def test_nothing_is_kept_of_blanks(qtbot: QtBot, craft: Craft, room: WritingRoom) -> None:
    shown = page(craft, room)
    note(qtbot, shown, "  \n")
    assert not len(craft.ideas)


def test_too_long_an_idea_stays_in_the_field(
    qtbot: QtBot, desk: Desk, craft: Craft, room: WritingRoom
) -> None:
    shown = page(craft, room)
    note(qtbot, shown, "가" * 2_001)
    assert [error.code for error in desk.errors] == ["idea_too_long"]
    assert len(shown.field.text.toPlainText()) == 2_001


def test_a_composed_word_is_found_while_it_is_typed(craft: Craft, room: WritingRoom) -> None:
    for words in ("첫눈 안부", "붕어빵 지도"):
        craft.ideas.note(words)
    shown = page(craft, room)
    QApplication.sendEvent(shown.search, QInputMethodEvent("붕", []))
    assert [card.idea.text for card in shown.cards()] == ["붕어빵 지도"]


def test_an_idea_is_inserted_at_the_caret_as_one_step(craft: Craft, room: WritingRoom) -> None:
    craft.ideas.note("붕어빵")
    room.editor.go_to(1)
    page(craft, room).cards()[0].inserted.emit(craft.ideas.all()[0])
    assert room.editor.text() == "첫붕어빵 줄\n둘째 줄"
    room.editor.undo()
    assert room.editor.text() == "첫 줄\n둘째 줄"


def test_where_nothing_may_be_written_it_is_copied(craft: Craft, room: WritingRoom) -> None:
    room.editor.setReadOnly(True)
    craft.insert("붕어빵")
    assert room.editor.text() == "첫 줄\n둘째 줄"
    assert QGuiApplication.clipboard().text() == "붕어빵"


def test_a_deletion_is_taken_back(desk: Desk, craft: Craft, room: WritingRoom) -> None:
    idea = craft.ideas.note("붕어빵")
    undo = []
    desk.bench.navigator.undoable.connect(lambda _, back: undo.append(back))
    shown = page(craft, room)
    shown.cards()[0].removed.emit(idea)
    assert not shown.cards()
    undo[0]()
    assert [card.idea for card in shown.cards()] == [idea]


def test_what_is_over_stands_last_and_says_so(craft: Craft, room: WritingRoom) -> None:
    yesterday = craft.ideas.today - timedelta(days=1)
    craft.ideas.note("지난 유행", yesterday)
    craft.ideas.note("새 유행")
    cards = page(craft, room).cards()
    assert [card.idea.text for card in cards] == ["새 유행", "지난 유행"]
    assert [card.is_over for card in cards] == [False, True]


def test_an_idea_is_rewritten_and_keeps_its_day(
    qtbot: QtBot, craft: Craft, room: WritingRoom
) -> None:
    day = craft.ideas.today + timedelta(days=3)
    idea = craft.ideas.note("붕어빵", day)
    shown = page(craft, room)
    shown.cards()[0].rewritten.emit(idea)
    note(qtbot, shown, "잉어빵")
    assert [(i.id, i.text, i.valid_until) for i in craft.ideas.all()] == [(idea.id, "잉어빵", day)]


def test_a_pinned_idea_stands_first(craft: Craft, room: WritingRoom) -> None:
    first = craft.ideas.note("하나")
    craft.ideas.note("둘")
    craft.ideas.pin(first, is_pinned=True)
    assert [card.idea.text for card in page(craft, room).cards()] == ["하나", "둘"]


def test_a_week_is_chosen_by_name(qtbot: QtBot, craft: Craft, room: WritingRoom) -> None:
    shown = page(craft, room)
    shown.field._span.setCurrentIndex(shown.field._span.findData(Span.WEEK))
    assert shown.field.last_day is not None
    assert shown.field.last_day.isoweekday() == 7


def test_selected_words_are_kept(desk: Desk, craft: Craft, room: WritingRoom) -> None:
    assert not desk.bench.actions.is_available("idea.keep")
    room.editor.selectAll()
    desk.bench.actions.run("idea.keep")
    assert [idea.text for idea in craft.ideas.all()] == ["첫 줄\n둘째 줄"]


def test_esc_gives_a_change_up_before_it_closes_the_page(
    qtbot: QtBot, craft: Craft, room: WritingRoom
) -> None:
    idea = craft.ideas.note("붕어빵")
    shown = page(craft, room)
    shown.cards()[0].rewritten.emit(idea)
    shown.field.text.setPlainText("다른 말")
    shown.field.left.emit()
    assert not room.side.is_home
    shown.field.left.emit()
    assert room.side.is_home
    assert craft.ideas.all() == (idea,)


def test_a_pinned_card_keeps_the_focus(qtbot: QtBot, craft: Craft, room: WritingRoom) -> None:
    idea = craft.ideas.note("하나")
    shown = page(craft, room)
    room.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    shown.cards()[0].setFocus()
    craft.ideas.pin(idea, is_pinned=True)
    assert shown.cards()[0].idea.pinned
    assert shown.cards()[0].hasFocus()
