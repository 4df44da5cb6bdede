"""Blocks come with their blank lines, as one step to undo, ready to be written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor.commands.check import answer
from editor.domain.offset import code_point_of, utf16_of
from editor.ui.markdown.insertion import insert_block, insert_caption, picture_at
from editor.ui.markdown.snippets import BLOCKS, caption, is_picture
from editor.ui.writing.editor import NoticeEditor
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
        ("button", "‹›", "[[‹⟨Words of the button⟩›]](⟨https://⟩)"),
        ("button", "하나‹›둘", "하나둘\n\n[[‹⟨Words of the button⟩›]](⟨https://⟩)"),
        ("button", "‹›하나", "[[‹⟨Words of the button⟩›]](⟨https://⟩)\n\n하나"),
        ("button", "하나\n‹›\n둘", "하나\n\n[[‹⟨Words of the button⟩›]](⟨https://⟩)\n\n둘"),
        ("button", "하나\n\n‹›\n\n둘", "하나\n\n[[‹⟨Words of the button⟩›]](⟨https://⟩)\n\n둘"),
        ("button", "하나‹›\n둘\n\n셋", "하나\n둘\n\n[[‹⟨Words of the button⟩›]](⟨https://⟩)\n\n셋"),
        ("button", "하나\n\n‹보기›\n\n둘", "하나\n\n[[보기]](‹⟨https://⟩›)\n\n둘"),
        ("button", "자세히 ‹보기 😀›!", "자세히 보기 😀!\n\n[[보기 😀]](‹⟨https://⟩›)"),
        ("note", "‹›", "> [!NOTE]\n> ‹⟨What readers should know⟩›"),
        ("note", "‹하나\n둘›", "> [!NOTE]\n> 하나\n> 둘‹›"),
        ("caution", "😀\n\n‹›", "😀\n\n> [!WARNING]\n> ‹⟨What readers should know⟩›"),
        ("question", "‹›", "> [?] ‹⟨What do people ask?⟩›\n> ⟨The answer⟩"),
        ("question", "‹언제?›", "> [?] 언제?\n> ‹⟨The answer⟩›"),
        ("question", "‹언제?\n내일›", "> [?] 언제?\n> 내일‹›"),
        ("divider", "하나‹›\n\n둘", "하나\n\n---\n‹›\n\n둘"),
    ],
)
def test_a_block_comes_with_its_blank_lines(
    editor: NoticeEditor, name: str, before: str, after: str
) -> None:
    write(editor, before)
    insert_block(editor, BLOCKS[name])
    assert seen(editor) == after


def test_tab_leads_from_gap_to_gap(editor: NoticeEditor) -> None:
    write(editor, "‹›")
    insert_block(editor, BLOCKS["question"])
    QTest.keyClicks(editor, "Why?")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert seen(editor) == "> [?] Why?\n> ‹⟨The answer⟩›"


@pytest.mark.parametrize("name", ["button", "note", "caution", "question"])
def test_a_gap_that_is_left_holds_the_notice_back(editor: NoticeEditor, name: str) -> None:
    write(editor, "‹›")
    insert_block(editor, BLOCKS[name])
    assert "placeholder_left" in {f["code"] for f in answer({"text": editor.text()})["findings"]}


@pytest.mark.parametrize("name", list(BLOCKS))
def test_a_block_is_one_step_to_undo(editor: NoticeEditor, name: str) -> None:
    write(editor, "하나\n‹둘›\n셋")
    insert_block(editor, BLOCKS[name])
    editor.undo()
    assert editor.text() == "하나\n둘\n셋"


def test_the_open_syllable_is_taken_in_first(editor: NoticeEditor, qtbot: QtBot) -> None:
    editor.show()
    Hangul(editor).compose("한")
    insert_block(editor, BLOCKS["divider"])
    assert editor.text().startswith("한\n\n---")


@pytest.mark.parametrize("before", ["![눈](media/a.png)‹›", "![눈](media/a.png)\n‹›"])
def test_a_caption_stands_right_below_its_picture(editor: NoticeEditor, before: str) -> None:
    write(editor, before)
    insert_caption(editor, caption)
    assert seen(editor).startswith("![눈](media/a.png)\n*‹⟨What the picture shows⟩›*")


def test_without_a_picture_there_is_no_caption(editor: NoticeEditor) -> None:
    write(editor, "글 ![눈](media/a.png)‹›")
    insert_caption(editor, caption)
    assert editor.text() == "글 ![눈](media/a.png)"
    assert picture_at(editor) is None


def test_who_may_only_read_inserts_nothing(editor: NoticeEditor) -> None:
    write(editor, "하나‹›")
    editor.setReadOnly(True)
    insert_block(editor, BLOCKS["note"])
    assert editor.text() == "하나"


@pytest.mark.parametrize(
    ("line", "expected"), [(" ![a](b) ", True), ("![a](b) c", False), ("[a](b)", False)]
)
def test_a_line_that_is_a_picture(line: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_picture(line) is expected
