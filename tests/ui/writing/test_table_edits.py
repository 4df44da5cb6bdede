"""Columns and rows of a written table change: one undo step, the caret and comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.anchor import AnchorState, Placed
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.highlighter import MarkdownHighlighter
from editor.ui.writing.line_moves import change_lines
from editor.ui.writing.live_anchors import LiveAnchors
from editor.ui.writing.table_actions import OFFERS, may_do
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme

TABLE = "| 대상 | 시간 |\n| ---- | ---- |\n| 알림 | 5분  |\n| 채팅 | 9분  |"
LONG = "| a | b |\n|---|---|" + 499 * "\n| 1 | 2 |"


@pytest.fixture
def editor(qtbot: QtBot) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    return made


def put(editor: NoticeEditor, text: str, at: int) -> None:
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    editor.setTextCursor(cursor)


def do(editor: NoticeEditor, name: str) -> None:
    change_lines(editor, OFFERS[name].change)


def may(editor: NoticeEditor, name: str) -> bool:
    return may_do(editor, OFFERS[name].may)


def word(editor: NoticeEditor) -> str:
    """The text at the caret, which every test below puts into the middle of two letters."""
    at = editor.textCursor().position()
    return editor.toPlainText()[at - 1 : at + 1]


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("row-above", [0, 1, "|      |      |", 2, 3]),
        ("row-below", [0, 1, 2, "|      |      |", 3]),
        ("row-remove", [0, 1, 3]),
    ],
)
def test_rows_come_and_go(editor: NoticeEditor, name: str, after: list[int | str]) -> None:
    lines = TABLE.split("\n")
    put(editor, TABLE, TABLE.index("5분") + 1)
    do(editor, name)
    expected = [lines[row] if isinstance(row, int) else row for row in after]
    assert editor.text().split("\n") == expected


def test_a_row_below_the_head_is_below_its_dashes(editor: NoticeEditor) -> None:
    put(editor, TABLE, 3)
    do(editor, "row-below")
    assert editor.text().split("\n")[2] == "|      |      |"


def test_the_last_row_goes_without_an_empty_line(editor: NoticeEditor) -> None:
    put(editor, f"{TABLE}\n\n글", TABLE.index("9분"))
    do(editor, "row-remove")
    assert editor.text() == TABLE.rpartition("\n")[0] + "\n\n글"


def test_the_caret_goes_on_in_the_row_that_follows(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("5분") + 1)
    do(editor, "row-remove")
    assert editor.text()[editor.textCursor().position() :].startswith("9분")


@pytest.mark.parametrize("name", [name for name in OFFERS if "remove" not in name])
def test_the_caret_stays_between_its_letters(editor: NoticeEditor, name: str) -> None:
    put(editor, TABLE, TABLE.index("9분") + 1)
    do(editor, name)
    assert word(editor) == "9분"


def test_a_selection_in_the_cell_stays(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("채팅"))
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, 2)
    editor.setTextCursor(cursor)
    do(editor, "column-move-right")
    assert editor.textCursor().selectedText() == "채팅"


@pytest.mark.parametrize("name", OFFERS)
def test_each_is_one_step_beside_what_was_typed(editor: NoticeEditor, name: str) -> None:
    put(editor, TABLE, TABLE.index("9분") + 1)
    editor.insertPlainText("x")
    typed = editor.text()
    if may(editor, name):
        do(editor, name)
        assert editor.text() != typed
        editor.undo()
    assert editor.text() == typed


def test_the_open_syllable_is_taken_in_first(editor: NoticeEditor) -> None:
    put(editor, TABLE, TABLE.index("5분") + 2)
    Hangul(editor).compose("ㅉ", "쭈", "쭉")
    do(editor, "column-left")
    assert "| 5분쭉 |" in editor.text()


@pytest.mark.parametrize("words", ["알림", "5분"])
@pytest.mark.parametrize("name", ["column-left", "column-move-left", "align-right", "row-above"])
def test_a_comment_stays_at_its_words(editor: NoticeEditor, name: str, words: str) -> None:
    put(editor, TABLE, TABLE.index("9분"))
    anchors = LiveAnchors(editor.document(), editor.tracker)
    start = TABLE.index(words)
    anchors.put("t", words, Placed(AnchorState.SAME, start, start + 2))
    do(editor, name)
    anchor = anchors.anchor("t")
    assert anchor is not None
    assert (anchor.exact, anchors.state("t")) == (words, AnchorState.SAME)


@pytest.mark.parametrize("name", ["column-remove", "column-move-left"])
def test_undo_brings_a_comment_back(editor: NoticeEditor, name: str) -> None:
    put(editor, TABLE, TABLE.index("5분"))
    anchors = LiveAnchors(editor.document(), editor.tracker)
    start = TABLE.index("9분")
    anchors.put("t", "9분", Placed(AnchorState.SAME, start, start + 2))
    do(editor, name)
    editor.undo()
    anchor = anchors.anchor("t")
    assert anchor is not None
    assert (anchor.exact, anchor.start) == ("9분", start)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("글", 1),
        (f"```\n{TABLE}\n```", 8),
        (LONG, 2),
    ],
    ids=["words", "code", "too long"],
)
def test_there_is_nothing_to_change_elsewhere(
    editor: NoticeEditor, theme: Theme, text: str, at: int
) -> None:
    MarkdownHighlighter(editor.document(), theme)
    put(editor, text, at)
    assert not any(may(editor, name) for name in OFFERS)


@pytest.mark.parametrize("name", ["row-above", "row-remove"])
def test_the_head_stays_the_first_row(editor: NoticeEditor, name: str) -> None:
    put(editor, TABLE, 3)
    assert not may(editor, name)


def test_a_reader_changes_nothing(editor: NoticeEditor) -> None:
    put(editor, TABLE, 3)
    editor.setReadOnly(True)
    assert not may(editor, "column-left")


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(st.text(alphabet="가A👩 ", max_size=3), min_size=1, max_size=3), min_size=1),
    st.sampled_from(["", "\n꼬리", "\n\n글"]),
    st.tuples(st.integers(0, 60), st.sampled_from(list(OFFERS))),
)
def test_only_the_table_changes_and_undo_gives_it_back(
    editor: NoticeEditor, rows: list[list[str]], behind: str, chosen: tuple[int, str]
) -> None:
    head, *body = ["|" + "".join(f"{cell}|" for cell in row) for row in rows[:4]]
    table = "\n".join([head, "|" + "-|" * len(rows[0]), *body])
    text, (at, name) = f"앞\n\n{table}{behind}", chosen
    put(editor, text, 3 + at % len(table))
    if not may(editor, name):
        return
    do(editor, name)
    assert editor.text().startswith("앞\n\n|")
    assert editor.text().endswith("\n\n글") is (behind == "\n\n글")
    if editor.document().isUndoAvailable():
        editor.undo()
    assert editor.text() == text
