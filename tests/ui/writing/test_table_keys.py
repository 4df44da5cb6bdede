"""Tab and Enter in a table: from cell to cell, one undo step each, nothing else touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor.domain.anchor import AnchorState, Placed
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.live_anchors import LiveAnchors
from editor.ui.writing.table_keys import insert_table
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TABLE = "| 대상 | 시간 |\n| --- | --- |\n| 알림 | 5분 |"
LINED = "| 대상 | 시간 |\n| ---- | ---- |\n| 알림 | 5분  |"
EMPTY = "|      |      |"


@pytest.fixture
def editor(qtbot: QtBot) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def put(editor: NoticeEditor, text: str, at: int) -> None:
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    editor.setTextCursor(cursor)


def press(editor: NoticeEditor, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(editor, key)


def selected(editor: NoticeEditor) -> str:
    return editor.textCursor().selectedText()


def test_tab_goes_through_the_cells_and_past_the_dashes(editor: NoticeEditor) -> None:
    put(editor, TABLE, 3)
    seen = []
    for _ in range(3):
        press(editor, Qt.Key.Key_Tab)
        seen.append(selected(editor))
    assert (seen, editor.text()) == (["시간", "알림", "5분"], LINED)


def test_tab_behind_the_last_cell_makes_a_row(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("5분"))
    press(editor, Qt.Key.Key_Tab)
    assert editor.text() == f"{LINED}\n{EMPTY}"
    assert editor.textCursor().positionInBlock() == 2


def test_shift_tab_goes_back(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("알림"))
    press(editor, Qt.Key.Key_Backtab)
    assert selected(editor) == "시간"


def test_enter_goes_down_the_column(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("시간"))
    press(editor, Qt.Key.Key_Return)
    assert selected(editor) == "5분"
    press(editor, Qt.Key.Key_Return)
    assert editor.text() == f"{LINED}\n{EMPTY}"


def test_enter_behind_the_dashes_begins_the_first_row(editor: NoticeEditor) -> None:
    put(editor, "| a | b |\n|---|---|", 19)
    press(editor, Qt.Key.Key_Return)
    assert editor.text() == "| a   | b   |\n| --- | --- |\n|     |     |"
    assert editor.textCursor().positionInBlock() == 2


def test_enter_on_an_empty_last_row_leaves_the_table(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("5분"))
    press(editor, Qt.Key.Key_Return, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "x")
    assert editor.text() == f"{LINED}\n\nx"


def test_enter_before_the_first_bar_is_only_enter(editor: NoticeEditor) -> None:
    put(editor, TABLE, 0)
    press(editor, Qt.Key.Key_Return)
    assert editor.text() == f"\n{TABLE}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_key_is_one_undo_step(editor: NoticeEditor, key: Qt.Key) -> None:
    put(editor, TABLE, TABLE.index("5분"))
    press(editor, key)
    editor.undo()
    assert (editor.text(), editor.document().isUndoAvailable()) == (TABLE, False)


def test_open_syllable_is_taken_in_first(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("5분") + 2)
    Hangul(editor).compose("ㅉ", "쭈", "쭉")
    press(editor, Qt.Key.Key_Tab)
    assert "| 5분쭉 |" in editor.text()


def test_comment_in_a_cell_stays_at_its_words(editor: NoticeEditor) -> None:
    put(editor, TABLE.replace("알림", "새 알림"), 3)
    anchors = LiveAnchors(editor.document(), editor.tracker)
    start = editor.text().index("알림")
    anchors.put("t", "알림", Placed(AnchorState.SAME, start, start + 2))
    press(editor, Qt.Key.Key_Tab)
    anchor = anchors.anchor("t")
    assert anchor is not None
    assert (anchor.exact, anchors.state("t")) == ("알림", AnchorState.SAME)


def test_tab_in_plain_text_is_a_tab(editor: NoticeEditor) -> None:
    put(editor, "글", 1)
    press(editor, Qt.Key.Key_Tab)
    assert editor.text() == "글\t"


def test_table_is_inserted_behind_a_blank_line(editor: NoticeEditor) -> None:
    put(editor, "글", 1)
    cursor = editor.textCursor()
    insert_table(cursor, ("항목", "내용"))
    assert editor.text() == (
        "글\n\n| 항목 | 내용 |\n| ---- | ---- |\n|      |      |\n|      |      |\n"
    )
    assert cursor.selectedText() == "항목"
    editor.undo()
    assert editor.text() == "글"


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.tuples(st.text(alphabet="글- \n", max_size=6), st.text(alphabet="글- ", max_size=6)),
    st.lists(st.lists(st.text(alphabet="가A ", max_size=3), min_size=1, max_size=3), min_size=1),
    st.tuples(st.integers(0, 60), st.sampled_from([Qt.Key.Key_Tab, Qt.Key.Key_Return])),
)
def test_only_the_table_changes_and_undo_gives_it_back(
    editor: NoticeEditor,
    around: tuple[str, str],
    rows: list[list[str]],
    pressed: tuple[int, Qt.Key],
) -> None:
    (before, behind), (at, key) = around, pressed
    head, *body = ["|" + "".join(f"{cell}|" for cell in row) for row in rows[:4]]
    table = "\n".join([head, "|" + "-|" * len(rows[0]), *body])
    text = f"{before}\n\n{table}\n\n{behind}"
    put(editor, text, len(before) + 3 + at % len(table))
    press(editor, key)
    now = editor.text()
    assert now.startswith(f"{before}\n\n")
    assert now.endswith(f"\n\n{behind}")
    if editor.document().isUndoAvailable():
        editor.undo()
    assert editor.text() == text


def test_several_lines_are_indented_together(editor: NoticeEditor) -> None:
    put(editor, "1. 하나\n2. 둘\n3. 셋\n4. 넷", 7)
    cursor = editor.textCursor()
    cursor.setPosition(14, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Tab)
    assert editor.text() == "1. 하나\n    1. 둘\n    2. 셋\n2. 넷"
    press(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "1. 하나\n2. 둘\n3. 셋\n4. 넷"
