"""Enter goes on with a list and ends it at an empty item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from editor.markup.live import LiveDocument
from editor.ui.writing.list_continuation import continuation, continue_list
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from tests.ui.desk import Desk


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("- 하나", "- "), ("* 하나", "* "), ("+ 하나", "+ "), ("  - 안쪽", "  - "),
        ("1. 하나", "2. "), ("9) 아홉", "10) "), ("> 인용", "> "), ("> - 하나", "> - "),
        ("> 1. 하나", "> 2. "), ("- [x] 한 일", "- [ ] "),
        ("- ", ""), ("1. ", ""), ("> ", ""), (">", ""), ("- [ ] ", ""),
        ("글", None), ("", None), ("-글", None), ("2026년", None), ("12.5 버전", None),
        ("---", None), ("- - -", None), ("* * *", None), ("# 제목", None),
    ],
)  # fmt: skip
def test_next_line_begins_as_the_list_goes_on(line: str, begins: str | None) -> None:
    assert continuation(line) == begins


@given(st.text(alphabet="-*+>1.) [x]\t글", max_size=12))
def test_a_new_item_alone_ends_the_list(line: str) -> None:
    begins = continuation(line)
    assert not begins or continuation(begins) == ""


def a_caret(text: str, at: int | None = None) -> tuple[QTextDocument, QTextCursor]:
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    cursor.setPosition(len(text) if at is None else at)
    return document, cursor


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- 하나", "- 하나\n- "),
        ("1. 하나\n2. 둘", "1. 하나\n2. 둘\n3. "),
        ("- 하나\n- ", "- 하나\n\n"),
        ("> 하나\n> ", "> 하나\n\n"),
        ("- ", ""),
        ("글\n\n- ", "글\n\n"),
    ],
)
def test_enter_is_one_undo_step(text: str, after: str) -> None:
    document, cursor = a_caret(text)
    assert continue_list(cursor)
    assert document.toPlainText() == after
    document.undo()
    assert document.toPlainText() == text


def test_a_list_that_ends_before_another_item_leaves_room_on_both_sides() -> None:
    document, cursor = a_caret("- 하나\n- \n- 셋", 7)
    assert continue_list(cursor)
    assert document.toPlainText() == "- 하나\n\n\n\n- 셋"
    cursor.insertText("글")
    assert document.toPlainText() == "- 하나\n\n글\n\n- 셋"


def test_a_numbered_list_after_a_bullet_list_is_a_list_of_its_own(desk: Desk) -> None:
    editor = desk.writing(a_draft("")).editor
    for line in ("- 하나", "둘", "", "1. 첫째", "둘째"):
        editor.textCursor().insertText(line)
        QTest.keyClick(editor, Qt.Key.Key_Return)
    html = "".join(LiveDocument(editor.text()).shown)
    assert (html.count("<ul>"), html.count("<ol>"), html.count("<li>")) == (1, 1, 5)


def test_enter_inside_an_item_takes_the_rest_along() -> None:
    document, cursor = a_caret("- 하나 둘", 5)
    assert continue_list(cursor)
    assert document.toPlainText() == "- 하나 \n- 둘"


@pytest.mark.parametrize(("text", "at"), [("- 하나", 0), ("- 하나", 1), ("글", 1)])
def test_enter_elsewhere_is_only_enter(text: str, at: int) -> None:
    document, cursor = a_caret(text, at)
    assert not continue_list(cursor)
    assert document.toPlainText() == text


def test_enter_in_the_room_goes_on_with_the_list(desk: Desk) -> None:
    editor = desk.writing(a_draft("- 하나")).editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "- 하나\n- "
