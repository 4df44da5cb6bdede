"""Lines go up, down, twice and away; each is one undo step, and comments go with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from editor.domain.anchor import AnchorState, Placed
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.line_moves import change_lines, delete, duplicate, move_down, move_up
from editor.ui.writing.live_anchors import LiveAnchors
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CHANGES = (move_up, move_down, duplicate, delete)
LINES = st.lists(st.text(alphabet="글A👩 ", max_size=3), min_size=1, max_size=6)


@pytest.fixture
def editor(qtbot: QtBot) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    return made


def put(editor: NoticeEditor, text: str, at: int, until: int | None = None) -> None:
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at if until is None else until, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("change", "at", "after"),
    [
        (move_up, 2, "b\na\nc"),
        (move_up, 4, "a\nc\nb"),
        (move_up, 0, "a\nb\nc"),
        (move_down, 0, "b\na\nc"),
        (move_down, 2, "a\nc\nb"),
        (move_down, 4, "a\nb\nc"),
        (duplicate, 2, "a\nb\nb\nc"),
        (duplicate, 4, "a\nb\nc\nc"),
        (delete, 0, "b\nc"),
        (delete, 4, "a\nb"),
    ],
)
def test_line_at_the_caret_moves(
    editor: NoticeEditor, change: Callable[[QTextCursor], None], at: int, after: str
) -> None:
    put(editor, "a\nb\nc", at)
    change_lines(editor, change)
    assert editor.text() == after


def test_selected_lines_move_together_and_stay_selected(editor: NoticeEditor) -> None:
    put(editor, "a\nbb\ncc\nd", 3, 6)
    change_lines(editor, move_down)
    assert editor.text() == "a\nd\nbb\ncc"
    assert editor.textCursor().selectedText() == "b\u2029c"
    change_lines(editor, move_up)
    change_lines(editor, move_up)
    assert editor.text() == "bb\ncc\na\nd"


@pytest.mark.parametrize(
    ("change", "at", "after"),
    [
        (move_up, 7, "1. b\n2. a\n3. c"),
        (move_down, 0, "1. b\n2. a\n3. c"),
        (duplicate, 0, "1. a\n2. a\n3. b\n4. c"),
        (delete, 0, "1. b\n2. c"),
        (delete, 6, "1. a\n2. c"),
    ],
)
def test_numbered_list_counts_on(
    editor: NoticeEditor, change: Callable[[QTextCursor], None], at: int, after: str
) -> None:
    put(editor, "1. a\n2. b\n3. c", at)
    change_lines(editor, change)
    assert editor.text() == after


@pytest.mark.parametrize("change", [move_up, move_down])
@pytest.mark.parametrize("quote", ["첫 줄", "둘째", "셋째"])
def test_comment_goes_with_its_words_and_back(
    editor: NoticeEditor, change: Callable[[QTextCursor], None], quote: str
) -> None:
    put(editor, "9. 첫 줄 👩\n10. 둘째\n11. 셋째", 12)
    anchors = LiveAnchors(editor.document(), editor.tracker)
    start = editor.text().index(quote)
    anchors.put("t", quote, Placed(AnchorState.SAME, start, start + len(quote)))
    for step in (lambda: change_lines(editor, change), editor.undo, editor.redo):
        step()
        anchor = anchors.anchor("t")
        assert anchor is not None
        assert (anchor.exact, anchors.state("t")) == (quote, AnchorState.SAME)


def test_comment_of_a_line_that_is_twice_there_stays_at_the_same_one(editor: NoticeEditor) -> None:
    put(editor, "같다\n같다\n끝", 6)
    anchors = LiveAnchors(editor.document(), editor.tracker)
    anchors.put("t", "같다", Placed(AnchorState.SAME, 3, 5))
    change_lines(editor, move_up)
    anchor = anchors.anchor("t")
    assert editor.text() == "같다\n끝\n같다"
    assert anchor is not None
    assert anchor.start == 5


def test_open_syllable_is_taken_in_first(editor: NoticeEditor) -> None:
    put(editor, "a\nb", 3)
    Hangul(editor).compose("ㅉ", "쭈", "쭉")
    change_lines(editor, move_up)
    assert editor.text() == "b쭉\na"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.tuples(st.integers(0, 30), st.integers(0, 30)), st.sampled_from(CHANGES))
def test_no_line_is_lost_and_undo_gives_the_old_text(
    editor: NoticeEditor,
    lines: list[str],
    selected: tuple[int, int],
    change: Callable[[QTextCursor], None],
) -> None:
    text = "\n".join(lines)
    size = len(text.encode("utf-16-le")) // 2
    put(editor, text, *(place % (size + 1) for place in selected))
    text = editor.text()
    change_lines(editor, change)
    now = editor.text().split("\n")
    if change in (move_up, move_down):
        assert sorted(now) == sorted(lines)
    elif change is duplicate:
        assert set(now) == set(lines)
    if editor.document().isUndoAvailable():
        editor.undo()
    assert editor.text() == text
