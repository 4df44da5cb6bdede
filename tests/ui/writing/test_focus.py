"""Focus, typewriter, text size and full screen: applied at once and kept."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from editor.ui.collaborators import gather_later
from editor.ui.theme.tokens import EDITOR_PX
from editor.ui.writing.focus_mode import FocusMode
from editor.ui.writing.more_menu import MoreMenu
from editor.ui.writing.sentences import sentence_at
from tests.ui.desk import a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

TEXT = "# 제목\n\n첫 문장. 둘째 문장이에요! 셋째\n이어지는 줄\n\n끝"


@pytest.mark.parametrize(
    ("line", "at", "sentence"),
    [
        ("하나. 둘! 셋", 0, "하나. "),
        ("하나. 둘! 셋", 4, "둘! "),
        ("하나. 둘! 셋", 8, "셋"),
        ("하나. 둘! ", 8, "둘! "),
        ("1. 하나. 둘", 1, "1. 하나. "),
        ("버전 2.0입니다. 끝", 3, "버전 2.0입니다. "),
        ("“정말요?” 네", 1, "“정말요?” "),
        ("", 0, ""),
    ],
)
def test_sentence_is_found(line: str, at: int, sentence: str) -> None:
    start, end = sentence_at(line, at)
    assert line[start:end] == sentence


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft(TEXT))


def bright(editor: NoticeEditor) -> str:
    """Return what is not dimmed."""
    marks = editor.extraSelections()
    before, behind = (QTextCursor(mark.cursor) for mark in marks)
    cursor = QTextCursor(before)
    cursor.setPosition(before.selectionEnd())
    cursor.setPosition(behind.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def test_only_the_sentence_is_bright(room: WritingRoom, desk: Desk) -> None:
    room.editor.go_to(TEXT.index("둘째"))
    desk.bench.actions.run("focus.sentence")
    assert bright(room.editor) == "둘째 문장이에요! "
    room.editor.go_to(TEXT.index("끝"))
    assert bright(room.editor) == "끝"


def test_only_the_paragraph_is_bright_and_back(room: WritingRoom, desk: Desk) -> None:
    room.editor.go_to(TEXT.index("둘째"))
    desk.bench.actions.run("focus.paragraph")
    assert bright(room.editor) == "첫 문장. 둘째 문장이에요! 셋째\n이어지는 줄"
    desk.bench.actions.run("focus.paragraph")
    assert room.editor.extraSelections() == []


def test_typing_stays_bright(room: WritingRoom, desk: Desk) -> None:
    desk.bench.actions.run("focus.sentence")
    room.editor.go_to(TEXT.index("둘째"))
    Hangul(room.editor).commit("정말 ")
    assert bright(room.editor) == "정말 둘째 문장이에요! "
    room.editor.go_to(len(room.editor.text()))
    Hangul(room.editor).commit("! 새")
    assert bright(room.editor) == "새"


def test_focus_is_kept(room: WritingRoom, desk: Desk) -> None:
    desk.bench.actions.run("focus.sentence")
    again = desk.writing(a_draft(TEXT))
    mode = again.findChild(FocusMode)
    assert mode.unit == "sentence"
    assert len(again.editor.extraSelections()) == 2


def test_caret_stays_in_the_middle(desk: Desk) -> None:
    editor = desk.writing(a_draft("줄\n" * 200)).editor
    desk.bench.actions.run("focus.typewriter")
    for line in (60, 61, 120):
        cursor = QTextCursor(editor.document().findBlockByNumber(line))
        editor.setTextCursor(cursor)
        middle = editor.viewport().height() // 2
        assert abs(editor.cursorRect().center().y() - middle) <= editor.cursorRect().height()


def wheel(editor: NoticeEditor, by: int) -> None:
    at, upright = QPointF(50, 50), False
    event = QWheelEvent(
        at,
        editor.mapToGlobal(at),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        upright,
    )
    QApplication.sendEvent(editor.viewport(), event)


def test_text_size_is_kept_and_reset(room: WritingRoom, desk: Desk) -> None:
    wheel(room.editor, 120)
    desk.bench.actions.run("text.larger")
    assert room.editor.size_px == EDITOR_PX + 2
    assert desk.writing(a_draft(TEXT)).editor.size_px == EDITOR_PX + 2
    desk.bench.actions.run("text.usual-size")
    assert room.editor.size_px == EDITOR_PX


def test_window_takes_the_whole_screen_and_gives_it_back(room: WritingRoom, desk: Desk) -> None:
    room.window().showMaximized()
    desk.bench.actions.run("window.full-screen")
    assert room.window().isFullScreen()
    desk.bench.actions.run("window.full-screen")
    assert room.window().isMaximized()


@pytest.mark.parametrize("width", [420, 545, 1100])
def test_toolbar_never_overflows(room: WritingRoom, desk: Desk, width: int) -> None:
    gather_later(room, desk.bench)
    bar = room.toolbar
    bar.setMinimumWidth(0)
    bar.setFixedWidth(width)
    QApplication.processEvents()
    shown = [b for b in bar.findChildren(QToolButton) if b.isVisible()]
    assert all(b.geometry().right() <= width and b.width() >= 24 for b in shown)
    edges = sorted((b.x(), b.geometry().right()) for b in shown)
    assert all(a[1] < b[0] for a, b in pairwise(edges))
    assert bar.review.geometry().right() <= width


def test_folded_formats_are_in_the_menu(room: WritingRoom, desk: Desk) -> None:
    gather_later(room, desk.bench)
    room.toolbar.setFixedWidth(420)
    QApplication.processEvents()
    more = room.findChild(MoreMenu)
    more.menu.aboutToShow.emit()
    titles = [entry.text().split("\t")[0] for entry in more.menu.actions()]
    assert {"Quote", "Strike out", "Heading 1", "Heading 2", "Find in the notice"} <= set(titles)


def test_shift_enter_is_a_line_without_a_mark(room: WritingRoom) -> None:
    room.editor.set_text("- 하나")
    room.editor.go_to(4)
    QTest.keyClick(room.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.editor.text() == "- 하나\n"
