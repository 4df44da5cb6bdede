"""Formats put their marks around words and take them away again, as one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor

from editor.domain.offset import code_point_of, utf16_of
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.formatting import FORMATS, apply_format, apply_heading
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    return made


def write(editor: NoticeEditor, shown: str) -> None:
    """Write a text; its selection stands between ‹ and ›."""
    start, end = shown.index("‹"), shown.index("›") - 1
    text = shown.replace("‹", "").replace("›", "")
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(utf16_of(text, start))
    cursor.setPosition(utf16_of(text, end), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def seen(editor: NoticeEditor) -> str:
    """Return the text with its selection between ‹ and ›."""
    text, cursor = editor.text(), editor.textCursor()
    start = code_point_of(text, cursor.selectionStart())
    end = code_point_of(text, cursor.selectionEnd())
    return f"{text[:start]}‹{text[start:end]}›{text[end:]}"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("bold", "12월 ‹점검› 안내", "12월 **‹점검›** 안내"),
        ("bold", "점검‹› 안내", "점검**‹›** 안내"),
        ("bold", "👩‍👩‍👧 ‹점검›", "👩‍👩‍👧 **‹점검›**"),
        ("italic", "‹점검›", "*‹점검›*"),
        ("italic", "‹**점검**›", "*‹**점검**›*"),
        ("italic", "**‹점검›**", "***‹점검›***"),
        ("bold", "*‹점검›*", "***‹점검›***"),
        ("strike", "‹점검›", "~~‹점검›~~"),
        ("code", "‹점검›", "`‹점검›`"),
        ("link", "‹점검› 안내", "[점검](‹https://›) 안내"),
        ("link", "점검‹›", "점검[‹›](https://)"),
    ],
)
def test_marks_stand_around_the_selection(
    editor: NoticeEditor, name: str, before: str, after: str
) -> None:
    write(editor, before)
    apply_format(editor, name)
    assert seen(editor) == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("bold", "‹**점검**› 안내", "‹점검› 안내"),
        ("bold", "***‹점검›***", "*‹점검›*"),
        ("bold", "‹***점검***›", "‹*점검*›"),
        ("italic", "‹*점검*›", "‹점검›"),
        ("italic", "***‹점검›***", "**‹점검›**"),
        ("bold", "점검**‹›**", "점검‹›"),
        ("strike", "~~‹점검›~~", "‹점검›"),
        ("code", "‹`점검`›", "‹점검›"),
    ],
)
def test_marks_that_are_there_are_taken_away(
    editor: NoticeEditor, name: str, before: str, after: str
) -> None:
    write(editor, before)
    apply_format(editor, name)
    assert seen(editor) == after


@pytest.mark.parametrize("name", ["bold", "italic", "strike"])
@pytest.mark.parametrize(
    "text", ["**굵게 ‹점검›**", "12월 ‹점검› 안내", "점검‹›", "‹첫 줄\n둘째 줄›", "👧‹점검›👧"]
)
def test_twice_is_never(editor: NoticeEditor, name: str, text: str) -> None:
    write(editor, text)
    apply_format(editor, name)
    apply_format(editor, name)
    assert seen(editor) == text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("list", "첫‹› 줄\n둘째", "- 첫 줄\n둘째"),
        ("list", "‹첫 줄\n둘째› 줄\n끝", "- 첫 줄\n- 둘째 줄\n끝"),
        ("list", "- 첫‹ 줄\n- 둘째›", "첫 줄\n둘째"),
        ("list", "- 첫‹ 줄\n둘째›", "- - 첫 줄\n- 둘째"),
        ("numbers", "‹첫 줄\n\n끝›", "1. 첫 줄\n\n2. 끝"),
        ("numbers", "‹1. 첫 줄\n2. 끝›", "첫 줄\n끝"),
        ("numbers", "‹- 첫 줄\n- 끝›", "1. 첫 줄\n2. 끝"),
        ("numbers", "‹›", "1. "),
        ("quote", "‹첫 줄\n\n끝›", "> 첫 줄\n> \n> 끝"),
        ("quote", "> 첫‹› 줄", "첫 줄"),
        ("heading", "제목‹›\n글", "## 제목\n글"),
        ("heading", "## 제‹›목", "제목"),
        ("heading", "#### 제‹›목", "## 제목"),
        ("heading", "‹›", "## "),
        ("heading", "#해시‹›태그", "## #해시태그"),
    ],
)
def test_lines_take_a_mark_or_lose_it(
    editor: NoticeEditor, name: str, before: str, after: str
) -> None:
    write(editor, before)
    apply_format(editor, name)
    assert editor.text() == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("list", "준비물\n‹신분증\n사진›", "준비물\n\n- ‹신분증\n- 사진›"),
        ("list", "준비물\n‹›신분증", "준비물\n\n- ‹›신분증"),
        ("list", "# 준비물\n‹›신분증", "# 준비물\n- ‹›신분증"),
        ("list", "- 여권\n‹›신분증", "- 여권\n- ‹›신분증"),
        ("list", "- 여권\n이어서\n‹›신분증", "- 여권\n이어서\n- ‹›신분증"),
        ("list", "준비물\n- ‹›신분증", "준비물\n‹›신분증"),
        ("list", "준비물\n\n‹›신분증", "준비물\n\n- ‹›신분증"),
        ("numbers", "준비물\n‹신분증\n사진›", "준비물\n\n1. ‹신분증\n2. 사진›"),
        ("numbers", "준비물\n1. ‹›신분증", "준비물\n‹›신분증"),
        ("quote", "준비물\n‹›신분증", "준비물\n> ‹›신분증"),
    ],
)
def test_a_list_under_text_comes_with_an_empty_line(
    editor: NoticeEditor, name: str, before: str, after: str
) -> None:
    write(editor, before)
    apply_format(editor, name)
    assert seen(editor) == after


def test_the_empty_line_goes_back_with_its_list(editor: NoticeEditor) -> None:
    write(editor, "준비물\n‹신분증›")
    apply_format(editor, "numbers")
    editor.undo()
    assert editor.text() == "준비물\n신분증"


@pytest.mark.parametrize(
    ("level", "before", "after"),
    [
        (1, "제목", "# 제목"),
        (3, "# 제목", "### 제목"),
        (3, "### 제목", "제목"),
        (6, "제목", "###### 제목"),
    ],
)
def test_heading_has_the_level_that_was_asked(
    editor: NoticeEditor, level: int, before: str, after: str
) -> None:
    write(editor, before + "‹›")
    apply_heading(editor, level)
    assert editor.text() == after


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_one_step_to_undo(editor: NoticeEditor, name: str) -> None:
    write(editor, "# ‹첫 줄\n둘째› 줄")
    apply_format(editor, name)
    editor.undo()
    assert (editor.text(), editor.document().isUndoAvailable()) == ("# 첫 줄\n둘째 줄", False)


def test_other_level_is_one_step_to_undo(editor: NoticeEditor) -> None:
    write(editor, "# 제목‹›")
    apply_heading(editor, 3)
    editor.undo()
    assert editor.text() == "# 제목"


@pytest.mark.parametrize("name", FORMATS)
def test_text_of_others_is_left_alone(editor: NoticeEditor, name: str) -> None:
    write(editor, "‹점검›")
    editor.setReadOnly(True)
    apply_format(editor, name)
    apply_heading(editor, 1)
    assert editor.text() == "점검"


@pytest.mark.parametrize("name", FORMATS)
def test_open_syllable_is_taken_in_first(editor: NoticeEditor, name: str) -> None:
    write(editor, "한‹›")
    Hangul(editor).compose("ㄱ", "그", "글")
    apply_format(editor, name)
    assert editor.text().count("한글") == 1
