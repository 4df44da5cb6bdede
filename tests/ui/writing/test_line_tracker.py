"""Whatever Qt reports, the tracker's lines are the document's, and its edits replay to them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.domain.offset import utf16_of
from editor.ui.writing.editor import NoticeEditor
from editor.workflow.draft import LineEdit, replay
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PIECES = (
    "가", "a", "\n", "\n\n", "나\n다", " ", "\u00a0", "\u2028", "👩‍👩‍👧", "각", "\t", "**",
    "\r\n", "\ufeff", "\x00", "x\ny\nz", "한글 문장입니다.",
)  # fmt: skip
BROKEN = "\ud800"
START = "첫 줄\n\n둘째\u00a0줄 👩\n셋째\u2028줄"
seeds = st.integers(0, 2**32)


class Watched:
    """An editor whose edits and whose phone lines are written down."""

    def __init__(self, text: str) -> None:
        self.editor = NoticeEditor()
        self.editor.set_text(text)
        self.start = self.editor.text()
        self.edits: list[LineEdit] = []
        self.seen: list[LineEdit] = []
        self.editor.tracker.edited.connect(lambda edit, _: self.edits.append(edit))
        self.editor.composition.seen.connect(self.seen.append)
        self.hangul = Hangul(self.editor)

    def raw(self) -> str:
        return self.editor.document().toRawText().replace("\u2029", "\n")

    def shown(self) -> str:
        """Return what is on the screen, the open syllable included."""
        lines = []
        block = self.editor.document().begin()
        while block.isValid():
            syllable, at = block.layout().preeditAreaText(), block.layout().preeditAreaPosition()
            units = block.text().encode("utf-16-le", "surrogatepass")
            inside = syllable.encode("utf-16-le", "surrogatepass")
            at = max(0, at) * 2
            whole = units[:at] + inside + units[at:]
            lines.append(whole.decode("utf-16-le", "surrogatepass"))
            block = block.next()
        return "\n".join(lines)

    def do(self, dice: random.Random) -> None:
        """Do one thing that a writer might do."""
        move = QTextCursor.MoveMode
        cursor = self.editor.textCursor()
        match dice.choice(("type", "type", "select", "undo", "redo", "paste", "back", "compose")):
            case "type":
                self.commit()
                cursor.insertText(dice.choice(PIECES))
            case "select":
                self.commit()
                cursor.setPosition(self.place(dice))
                cursor.setPosition(self.place(dice), dice.choice(tuple(move)))
                self.editor.setTextCursor(cursor)
            case "undo":
                self.commit()
                self.editor.undo()
            case "redo":
                self.commit()
                self.editor.redo()
            case "paste":
                self.commit()
                QApplication.clipboard().setText(dice.choice(PIECES) * 2 + BROKEN)
                self.editor.paste()
            case "back":
                self.commit()
                cursor.deletePreviousChar()
            case _:
                self.hangul.compose(dice.choice(("ㄱ", "가", "간")))

    def place(self, dice: random.Random) -> int:
        """Return a position that a caret can have: never inside a surrogate pair."""
        text = self.editor.text()
        return utf16_of(text, dice.randint(0, len(text)))

    def commit(self) -> None:
        self.editor.commit_composition()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds)
def test_lines_are_the_document_and_edits_replay(qapp: QApplication, seed: int) -> None:
    watched, dice = Watched(START + BROKEN), random.Random(seed)
    for _ in range(25):
        watched.do(dice)
        assert watched.editor.text() == watched.raw()
    assert replay(watched.start, watched.edits) == watched.raw()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds)
def test_phone_sees_what_is_on_the_screen(qapp: QApplication, seed: int) -> None:
    watched, dice = Watched(START), random.Random(seed)
    for _ in range(25):
        watched.do(dice)
        assert replay(watched.start, watched.seen) == watched.shown()


@pytest.mark.parametrize("kept", ["가\u00a0나", "가\u2028나", "각", "👩‍👩‍👧", "a\tb ", "\x00"])
def test_character_stays_what_it_is(qtbot: QtBot, kept: str) -> None:
    editor = NoticeEditor()
    qtbot.addWidget(editor)
    editor.set_text(f"1\n{kept}\n2")
    assert editor.text() == f"1\n{kept}\n2"


def test_composing_is_no_edit(qtbot: QtBot) -> None:
    watched = Watched("가\n나\n다")
    qtbot.addWidget(watched.editor)
    watched.hangul.compose("ㅉ", "쭈", "쭉")
    assert watched.edits == []


def test_commit_is_an_edit_of_one_line(qtbot: QtBot) -> None:
    watched = Watched("가\n나\n다")
    qtbot.addWidget(watched.editor)
    watched.editor.go_to(2)
    watched.hangul.write(("ㅉ", "쭉"))
    assert watched.edits == [LineEdit(1, 1, ("쭉나",))]
