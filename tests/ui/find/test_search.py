"""Ctrl+F to Esc: found, counted, marked, replaced, without losing a comment or a syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextEdit

from editor.domain.anchor import AnchorState, Placed
from editor.ui.find.bar import FindBar
from editor.ui.find.finder import Finder
from tests.ui.desk import a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
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
        desk.bench.navigator.said.connect(self.said.append)
        self._actions = desk.bench.actions

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
    room = desk.writing(a_draft(TEXT))
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
