"""The field of an answer: Ctrl+Enter posts in it, and it grows with what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.shared.answer_field import AnswerField
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

BODY = "걱정 마세요, 다 받을 수 있어요.\n\n12월 1일 새벽에 점검합니다."
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot) -> AnswerField:
    made = AnswerField("답글")
    qtbot.addWidget(made)
    made.setFixedWidth(200)
    made.show()
    return made


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> WritingRoom:
    made = desk.writing(a_draft(BODY))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.editor.setTextCursor(made.editor.document().find("새벽"))
    made.start_comment()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_posts_and_asks_for_no_review(
    room: WritingRoom, qtbot: QtBot, key: Qt.Key
) -> None:
    room.comment_box.field.text.setPlainText("몇 시?")
    with qtbot.waitSignal(room.comment_box.posted) as posted:
        QTest.keyClick(room.comment_box.field.text, key, CTRL)
    assert posted.args[2] == "몇 시?"
    assert room.open_draft.notice is None


def test_field_grows_with_wrapped_text(field: AnswerField) -> None:
    one = field.text.height()
    field.text.setPlainText("길게 이어지는 한 문장입니다 " * 4)
    assert field.text.height() >= one + 2 * field.text.fontMetrics().lineSpacing()


def test_field_is_six_lines_high_at_most(field: AnswerField) -> None:
    heights = []
    for lines in (1, 5, 6, 40):
        field.text.setPlainText("\n".join("줄" * lines))
        heights.append(field.text.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_narrower_field_grows(field: AnswerField, qtbot: QtBot) -> None:
    field.text.setPlainText("길게 이어지는 한 문장입니다 " * 2)
    before = field.text.height()
    field.setFixedWidth(120)
    qtbot.waitUntil(lambda: field.text.height() > before)


def test_comment_box_grows_with_its_field_and_stays_inside(room: WritingRoom, qtbot: QtBot) -> None:
    box = room.comment_box
    box.field.text.setPlainText("한 줄 더 씁니다\n" * 6)
    qtbot.waitUntil(lambda: box.height() >= box.sizeHint().height() > box.field.text.height())
    button = box.field.button.geometry()
    assert box.field.mapTo(box, button.bottomRight()).y() < box.height()
    assert box.geometry().bottom() <= room.editor.height()
    assert button.y() >= box.field.text.geometry().bottom()
