"""The status line leaves words out before it cuts one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from editor.ui.room import Status
from editor.ui.window.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAID = Status(
    ("529 characters (401 without spaces)", "Title 17/28", "40 s to read"),
    ("2 comments", "1 to look at"),
    "Saved",
)


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(640, 30)
    made.show()
    return made


def said(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel)]


@pytest.mark.parametrize("width", [1200, 640, 480, 330])
def test_no_word_is_cut(line: StatusLine, width: int, qtbot: QtBot) -> None:
    line.say(SAID)
    line.setFixedWidth(width)
    labels = line.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in labels))


def test_what_was_said_last_goes_first(line: StatusLine) -> None:
    line.say(SAID)
    line.setFixedWidth(520)
    assert said(line)[0].startswith("529")
    assert "to read" not in said(line)[0]


def test_all_is_said_again_where_there_is_room(line: StatusLine) -> None:
    line.setFixedWidth(330)
    line.say(SAID)
    line.setFixedWidth(1200)
    assert "to read" in said(line)[0]
