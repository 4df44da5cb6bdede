"""Tab leads out of a link where no gap is left, and writes no tab into its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.offset import utf16_of
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.link_exit import link_end

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme


@pytest.mark.parametrize(
    "shown",
    [
        "[[보기]](https://a.kr‹›)| 글",
        "[[보기‹›]](https://a.kr)|",
        "글 [보기](https://a.kr/(‹›1))| 글",
        "[가](b) [나](‹›c)|",
    ],
)
def test_a_link_ends_behind_its_brackets(shown: str) -> None:
    line = shown.replace("‹›", "")
    assert link_end(line.replace("|", ""), shown.index("‹›")) == line.index("|")


@pytest.mark.parametrize("shown", ["‹›[가](b)", "[가](b)‹›", "[가‹›] 글", "[가‹›("])
def test_beside_a_link_there_is_none_to_leave(shown: str) -> None:
    assert link_end(shown.replace("‹›", ""), shown.index("‹›")) is None


@pytest.mark.timeout(10)
@pytest.mark.parametrize("shape", ["[", "[[", "[a](", "](", "[a]((", "[]"])
def test_a_long_line_of_brackets_is_answered(shape: str) -> None:
    assert link_end(shape * 2_000, 5) is None


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("👧 [[보기]](https://a.kr‹›)\n글", "👧 [[보기]](https://a.kr)‹›\n글"),
        ("글‹›", "글\t‹›"),
    ],
)
def test_tab_leads_out_of_a_link(editor: NoticeEditor, before: str, after: str) -> None:
    text, at = before.replace("‹›", ""), before.index("‹›")
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(utf16_of(text, at))
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == after.replace("‹›", "")
    assert editor.textCursor().position() == utf16_of(editor.text(), after.index("‹›"))
