"""Undo takes back a word at a time, never half a syllable, and a paste by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.typing_steps import PAUSE_S, TypingSteps
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Typing:
    """An editor and a pair of hands."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.editor = NoticeEditor(steps=TypingSteps(self.clock))
        self.hangul = Hangul(self.editor)

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.editor, text)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.editor, key)

    def paste(self, text: str) -> None:
        mime = QMimeData()
        mime.setText(text)
        self.editor.insertFromMimeData(mime)

    def wait(self) -> None:
        self.clock.now += PAUSE_S + 0.1

    def undone(self) -> list[str]:
        """Undo everything; return the texts on the way."""
        seen = []
        while self.editor.document().isUndoAvailable():
            self.editor.undo()
            seen.append(self.editor.text())
        return seen


@pytest.fixture
def typing(qtbot: QtBot) -> Typing:
    made = Typing()
    qtbot.addWidget(made.editor)
    return made


def test_step_is_a_word(typing: Typing) -> None:
    typing.keys("one two ")
    assert typing.undone() == ["one ", ""]


def test_syllables_of_a_word_are_one_step(typing: Typing) -> None:
    typing.hangul.write(("ㅎ", "하", "한"), ("ㄱ", "그", "글"))
    typing.keys(" ")
    typing.hangul.write(("ㄷ", "두"), ("ㅂ", "버", "번"))
    assert typing.undone() == ["한글 ", ""]


def test_final_consonant_that_moves_on_tears_nothing(typing: Typing) -> None:
    typing.hangul.compose("ㄱ", "가", "간")
    typing.hangul.commit("가", then="나")
    typing.hangul.commit("나")
    assert typing.undone() == [""]


def test_pause_ends_a_step(typing: Typing) -> None:
    typing.keys("ab")
    typing.wait()
    typing.keys("cd")
    assert typing.undone() == ["ab", ""]


def test_pause_within_a_syllable_tears_nothing(typing: Typing) -> None:
    typing.hangul.write(("ㅎ", "하", "한"))
    typing.hangul.compose("ㄱ", "그")
    typing.wait()
    typing.hangul.compose("글")
    typing.hangul.commit("글")
    assert typing.undone() == [""]


def test_line_end_and_jump_end_a_step(typing: Typing) -> None:
    typing.keys("ab")
    typing.key(Qt.Key.Key_Return)
    typing.keys("cd")
    typing.key(Qt.Key.Key_Left)
    typing.keys("e")
    assert typing.undone() == ["ab\ncd", "ab\n", "ab", ""]


def test_erasing_is_a_step_of_its_own(typing: Typing) -> None:
    typing.keys("abc")
    for _ in range(2):
        typing.key(Qt.Key.Key_Backspace)
    typing.keys("d")
    assert typing.undone() == ["a", "abc", ""]


def test_paste_is_a_step_of_its_own(typing: Typing) -> None:
    typing.keys("ab")
    typing.paste("PASTE")
    typing.keys("cd")
    assert typing.undone() == ["abPASTE", "ab", ""]


def test_typing_over_a_selection_is_one_step(typing: Typing) -> None:
    typing.editor.set_text("안녕 하세요")
    typing.editor.setTextCursor(typing.editor.document().find("안녕"))
    typing.hangul.write(("ㅎ", "하", "한"), ("ㄱ", "그", "글"))
    assert typing.editor.text() == "한글 하세요"
    assert typing.undone() == ["안녕 하세요"]


def test_redo_gives_the_words_back(typing: Typing) -> None:
    typing.hangul.write(("ㅎ", "하", "한"))
    typing.keys("a b")
    texts = typing.undone()
    typing.editor.redo()
    typing.editor.redo()
    assert (typing.editor.text(), len(texts)) == ("한a b", 2)


def test_undo_takes_the_open_syllable_in_first(typing: Typing) -> None:
    typing.keys("ab ")
    typing.hangul.compose("ㅉ", "쭉")
    QTest.keyClick(typing.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert typing.editor.text() == "ab "


def test_two_minutes_of_typing_are_many_steps(typing: Typing) -> None:
    for _ in range(30):
        typing.hangul.write(("ㅎ", "하", "한"), ("ㄱ", "그", "글"))
        typing.keys(" ")
    assert len(typing.undone()) == 30
