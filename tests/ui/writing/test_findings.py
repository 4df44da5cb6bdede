"""What the checks find stands under the text, with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor

from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

WRONG_DAY = "점검은 2026년 12월 1일(수)에 합니다."


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> WritingRoom:
    made = desk.writing(a_draft(WRONG_DAY, title="정기 점검"))
    with qtbot.waitSignal(made.findings.changed, check_params_cb=bool):
        made.findings.look()
    return made


def test_a_wrong_weekday_is_named_under_the_text(room: WritingRoom) -> None:
    assert "화요일" in room.finding_strip._sentence.text()


def test_the_cure_takes_the_place_of_the_words(room: WritingRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.findings.changed, check_params_cb=lambda found: not found):
        room.finding_strip._fix.click()
    assert room.editor.text() == WRONG_DAY.replace("(수)", "(화)")


def test_the_cure_never_takes_the_place_of_other_words(room: WritingRoom) -> None:
    (found,) = room.findings.found
    room.editor.go_to(0)
    room.editor.insertPlainText("새로 쓴 앞말. ")
    room.findings.fix(found)
    assert room.editor.text() == "새로 쓴 앞말. " + WRONG_DAY


@pytest.fixture
def glued(desk: Desk, qtbot: QtBot) -> WritingRoom:
    made = desk.writing(a_draft("가져올 것\n- 신분증", title="정기 점검"))
    with qtbot.waitSignal(made.findings.changed, check_params_cb=bool):
        made.findings.look()
    return made


def test_an_empty_line_is_offered_as_what_it_is(glued: WritingRoom) -> None:
    assert glued.finding_strip._fix.text() == "Put an empty line"


def test_an_empty_line_is_put_before_the_list(glued: WritingRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(glued.findings.changed, check_params_cb=lambda found: not found):
        glued.finding_strip._fix.click()
    assert glued.editor.text() == "가져올 것\n\n- 신분증"


def test_a_broken_link_has_a_wave_under_it(desk: Desk, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("[응모하기](javascript:1)", title="정기 점검"))
    with qtbot.waitSignal(room.findings.changed, check_params_cb=bool):
        room.findings.look()
    marks = room.editor.extraSelections()
    assert [one.cursor.selectedText() for one in marks] == ["javascript:1"]
    assert marks[0].format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_commented_words_keep_their_mark_beside_findings(room: WritingRoom) -> None:
    room.editor.show_marks("comments", [])
    assert len(room.editor.extraSelections()) == len(room.findings.found)


@pytest.mark.parametrize("is_seen", [True, False])
def test_the_strip_covers_no_line_that_is_written(
    desk: Desk, qtbot: QtBot, *, is_seen: bool
) -> None:
    room = desk.writing(a_draft("줄\n" * 80 + WRONG_DAY, title="정기 점검"))
    editor = room.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.ensureCursorVisible()
    if not is_seen:
        editor.verticalScrollBar().setValue(0)
    before, room_px = editor.verticalScrollBar().value(), editor.viewport().height()
    with qtbot.waitSignal(room.findings.changed, check_params_cb=bool):
        room.findings.look()
    qtbot.waitUntil(lambda: editor.viewport().height() < room_px)
    if is_seen:
        assert editor.cursorRect().bottom() <= editor.viewport().height()
    else:
        assert editor.verticalScrollBar().value() == before
