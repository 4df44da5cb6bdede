"""Who does not write is told so, over the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.people import Role
from editor.ui.writing.reading_line import ReadingLine
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice


def test_a_reviewer_is_told_and_a_writer_is_not(
    desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    line = desk.writing(a_draft()).findChild(ReadingLine)
    assert line.isHidden()
    desk.sit_down(practice, Role.REVIEWER, qtbot)
    assert line.isVisible()
    desk.bench.session.choose(Role.WRITER)
    qtbot.waitUntil(line.isHidden, timeout=10_000)
