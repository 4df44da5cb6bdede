"""Ctrl+F to Esc: found, counted, marked, replaced, without losing a comment or a syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit

from editor.domain.anchor import AnchorState, Placed
from editor.ui.find.bar import FindBar
from editor.ui.find.finder import Finder
from tests.ui.desk import a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

TEXT = "점검 안내\n12월 점검은 짧아요. 점검!"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Searching:
    """A room in which somebody searches."""

    def __init__(self, room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
        self.room, self.editor, self._qtbot = room, room.editor, qtbot
        self.said: list[str] = []
        self.offered: list[Callable[[], object]] = []
        desk.bench.navigator.undoable.connect(self._on_undoable)
        self._actions = desk.bench.actions

    def _on_undoable(self, said: str, undo: Callable[[], object]) -> None:
        self.said.append(said)
        self.offered.append(undo)

    def run(self, name: str) -> None:
        self._actions.run(f"find.{name}")
        self.settle()

    @property
    def bar(self) -> FindBar:
        return self.room.findChild(FindBar)

    @property
    def finder(self) -> Finder:
        return self.editor.findChild(Finder)

    @property
    def count(self) -> str:
        return self.bar.findChild(QLabel, "find.count").text()

    @property
    def selected(self) -> tuple[int, str]:
        cursor = self.editor.textCursor()
        return cursor.selectionStart(), cursor.selectedText()

    def marked(self) -> list[str]:
        return [s.cursor.selectedText() for s in self.editor.extraSelections()]

    def settle(self) -> None:
        """Wait until the newest question is answered."""
        finder = self.finder
        self._qtbot.waitUntil(lambda: finder._is_current and finder._then is None)

    def look_for(self, words: str) -> None:
        with self._qtbot.waitSignal(self.finder.found):
            self.bar.words.setText(words)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        field = self.bar.words
        with self._qtbot.waitSignal(self.finder.found):
            QTest.keyClick(field, key, modifier or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def searching(desk: Desk, qtbot: QtBot) -> Searching:
    room = desk.writing(a_draft(TEXT, title="공지"))
    room.editor.go_to(0)
    made = Searching(room, desk, qtbot)
    made.run("open")
    return made


def test_places_are_counted_marked_and_gone_to(searching: Searching) -> None:
    searching.look_for("점검")
    assert (searching.count, searching.selected) == ("1/3", (0, "점검"))
    assert searching.marked().count("점검") == 3
    searching.press(Qt.Key.Key_Return)
    assert (searching.count, searching.selected) == ("2/3", (10, "점검"))
    searching.press(Qt.Key.Key_Return, SHIFT)
    searching.press(Qt.Key.Key_Return, SHIFT)
    assert searching.count == "3/3"


def test_escape_gives_the_text_back_at_the_place(searching: Searching) -> None:
    searching.look_for("12월")
    QTest.keyClick(searching.bar.words, Qt.Key.Key_Escape)
    assert searching.bar.isHidden()
    assert searching.selected == (6, "12월")
    assert searching.marked() == []


def test_next_goes_on_without_the_bar(searching: Searching) -> None:
    searching.look_for("점검")
    searching.bar.left.emit()
    searching.run("next")
    assert (searching.selected, searching.bar.isHidden()) == ((10, "점검"), True)


def test_open_syllable_counts_as_typed(searching: Searching, qtbot: QtBot) -> None:
    hangul = Hangul(searching.bar.words)
    hangul.write(("ㅈ", "저", "점"))
    with qtbot.waitSignal(searching.finder.found):
        hangul.compose("ㄱ", "거", "검")
    searching.settle()
    assert searching.count == "1/3"


def test_letter_that_begins_a_syllable_waits(searching: Searching) -> None:
    searching.look_for("점")
    Hangul(searching.bar.words).compose("ㄱ")
    assert searching.bar.query().words == "점"


def test_replace_all_is_one_undo_step_and_said(searching: Searching, qtbot: QtBot) -> None:
    searching.look_for("점검")
    searching.bar.other.setText("정비")
    with qtbot.waitSignal(searching.finder.swapped):
        searching.bar.swap_all_wanted.emit()
    assert searching.editor.text() == TEXT.replace("점검", "정비")
    assert len(searching.said) == 1
    searching.editor.undo()
    assert searching.editor.text() == TEXT


def test_replace_takes_one_and_goes_on(searching: Searching, qtbot: QtBot) -> None:
    searching.look_for("점검")
    searching.bar.other.setText("정비")
    with qtbot.waitSignal(searching.editor.tracker.edited):
        searching.bar.swap_wanted.emit()
    searching.settle()
    assert searching.editor.text() == TEXT.replace("점검", "정비", 1)
    assert searching.selected == (10, "점검")


def test_groups_are_filled_in(searching: Searching, qtbot: QtBot) -> None:
    searching.bar.pattern.setChecked(True)
    searching.look_for(r"(\d+)월")
    searching.bar.other.setText("$1 달")
    with qtbot.waitSignal(searching.finder.swapped):
        searching.bar.swap_all_wanted.emit()
    assert "12 달 점검" in searching.editor.text()


def test_broken_pattern_is_said_in_a_sentence(searching: Searching) -> None:
    searching.bar.pattern.setChecked(True)
    searching.look_for("(점")
    trouble = searching.bar.findChild(QLabel, "find.trouble")
    assert trouble.isVisible()
    searching.look_for("(점)")
    assert (trouble.isVisible(), searching.count) == (False, "1/3")


def test_only_the_selected_lines_are_looked_through(searching: Searching, desk: Desk) -> None:
    searching.bar.left.emit()
    cursor = searching.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(13, QTextCursor.MoveMode.KeepAnchor)
    searching.editor.setTextCursor(cursor)
    searching.run("open")
    searching.look_for("점검")
    assert searching.count.endswith("/2")


def test_selected_words_are_looked_for(searching: Searching) -> None:
    searching.bar.left.emit()
    searching.editor.setTextCursor(searching.editor.document().find("안내"))
    searching.run("open")
    assert searching.bar.words.text() == "안내"


def test_comment_marks_stay(searching: Searching, desk: Desk) -> None:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = searching.editor.document().find("짧아요")
    searching.editor.show_marks("comments", [mark])
    searching.look_for("점검")
    assert sorted(searching.marked()) == ["점검", "점검", "점검", "짧아요"]


def test_comment_beside_a_replaced_word_stays(searching: Searching, qtbot: QtBot) -> None:
    anchors = searching.room.conversation.anchors
    anchors.put("t", "짧아요", Placed(AnchorState.SAME, 14, 17))
    searching.look_for("점검")
    searching.bar.other.setText("아주 긴 정비")
    with qtbot.waitSignal(searching.finder.swapped):
        searching.bar.swap_all_wanted.emit()
    anchor = anchors.anchor("t")
    assert anchor is not None
    assert anchor.exact == "짧아요"


def test_count_follows_the_typing(searching: Searching, qtbot: QtBot) -> None:
    searching.look_for("점검")
    cursor = searching.editor.textCursor()
    cursor.setPosition(0)
    with qtbot.waitSignal(searching.finder.found):
        cursor.insertText("점검 ")
        searching.settle()
    assert searching.count.endswith("/4")


def test_last_words_are_remembered(searching: Searching, desk: Desk) -> None:
    searching.look_for("점검")
    searching.bar.left.emit()
    assert desk.bench.preferences.text("find.words") == "점검"


def test_nothing_is_replaced_where_nobody_may_write(searching: Searching) -> None:
    searching.look_for("점검")
    searching.editor.setReadOnly(True)
    searching.finder.swap_all("x")
    assert searching.editor.text() == TEXT


@pytest.fixture
def titled(searching: Searching) -> Searching:
    searching.room.title.setText("점검 공지")
    return searching


def test_places_of_the_title_are_counted_and_gone_to(titled: Searching) -> None:
    titled.look_for("점검")
    assert titled.count == "2/4"
    titled.press(Qt.Key.Key_Return, SHIFT)
    assert (titled.count, titled.room.title.selectedText()) == ("1/4", "점검")
    assert titled.selected[1] == ""
    titled.press(Qt.Key.Key_Return)
    assert (titled.count, titled.room.title.hasSelectedText()) == ("2/4", False)


def test_a_search_from_the_title_begins_there(titled: Searching) -> None:
    titled.bar.left.emit()
    titled.room.title.setFocus()
    titled.run("open")
    titled.look_for("점검")
    assert titled.count == "1/4"
    titled.bar.left.emit()
    assert titled.room.title.hasFocus()
    assert titled.room.title.selectedText() == "점검"


def test_replace_all_takes_the_title_along_and_back(titled: Searching, qtbot: QtBot) -> None:
    titled.look_for("점검")
    titled.bar.other.setText("정비")
    with qtbot.waitSignal(titled.finder.swapped) as swapped:
        titled.bar.swap_all_wanted.emit()
    assert swapped.args == [4]
    assert titled.room.title.text() == "정비 공지"
    titled.offered[0]()
    assert (titled.room.title.text(), titled.editor.text()) == ("점검 공지", TEXT)


def test_replace_takes_the_place_of_the_title(titled: Searching, qtbot: QtBot) -> None:
    titled.look_for("점검")
    titled.press(Qt.Key.Key_Return, SHIFT)
    titled.bar.other.setText("정비")
    with qtbot.waitSignal(titled.finder.found):
        titled.bar.swap_wanted.emit()
    titled.settle()
    assert (titled.room.title.text(), titled.editor.text()) == ("정비 공지", TEXT)
    assert titled.count == "1/3"


def test_what_is_half_typed_leaves_no_selection(searching: Searching) -> None:
    searching.editor.go_to(4)
    searching.finder.begin()
    searching.look_for("점")
    assert searching.selected[1] == "점"
    searching.look_for("점심")
    assert searching.selected == (4, "")


@pytest.mark.parametrize("name", ["find.swap-all", "find.next", "find.case"])
def test_undo_works_from_every_button(searching: Searching, qtbot: QtBot, name: str) -> None:
    with qtbot.waitActive(searching.room):
        searching.room.activateWindow()
    searching.run("replace")
    searching.look_for("점검")
    searching.bar.other.setText("정비")
    with qtbot.waitSignal(searching.finder.swapped):
        searching.bar.swap_all_wanted.emit()
    button = searching.bar.findChild(QAbstractButton, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Z, CTRL)
    assert searching.editor.text() == TEXT


def test_undo_after_more_typing_takes_back_the_typing(searching: Searching, qtbot: QtBot) -> None:
    searching.look_for("점검")
    searching.bar.other.setText("정비")
    with qtbot.waitSignal(searching.finder.swapped):
        searching.bar.swap_all_wanted.emit()
    replaced = searching.editor.text()
    searching.editor.go_to(len(replaced))
    searching.editor.textCursor().insertText("!")
    searching.finder.take_back()
    assert searching.editor.text() == replaced
