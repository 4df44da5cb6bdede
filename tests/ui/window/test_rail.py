"""The rail leads to the rooms, by mouse and by key, and marks the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from editor.ui.theme.theme import Look
from editor.ui.window.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme
    from tests.ui.desk import Desk

ROOMS = {
    "writing": ("글쓰기", "pen-line", "Ctrl+1"),
    "review": ("검토", "message-square-text", "Ctrl+2"),
    "release": ("게시", "calendar-clock", "Ctrl+3"),
}
NAMES = pytest.mark.parametrize("name", ROOMS)


@pytest.fixture
def rail(qtbot: QtBot, desk: Desk) -> Rail:
    made = Rail(desk.bench.theme, desk.bench.actions)
    qtbot.addWidget(made)
    for name, (title, icon, shortcut) in ROOMS.items():
        made.add(name, title, icon, shortcut=shortcut)
    made.resize(made.width(), 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(rail: Rail, name: str) -> QToolButton:
    return rail.findChild(QToolButton, f"rail.{name}")


def picture(rail: Rail) -> QImage:
    return button(rail, "writing").icon().pixmap(20).toImage()


@NAMES
def test_button_says_where_it_leads_and_by_which_key(rail: Rail, name: str) -> None:
    title, _, shortcut = ROOMS[name]
    shown = button(rail, name)
    assert (shown.text(), shown.accessibleName()) == (title, title)
    assert shown.toolTip() == f"{title} ({shortcut})"


@NAMES
def test_button_leads_to_its_room(rail: Rail, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda chosen: chosen == name):
        button(rail, name).click()


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_1, "writing"), (Qt.Key.Key_2, "review"), (Qt.Key.Key_3, "release")],
)
def test_key_leads_to_its_room(rail: Rail, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitActive(rail):
        rail.activateWindow()
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda chosen: chosen == name):
        qtbot.keyClick(rail, key, Qt.KeyboardModifier.ControlModifier)


@NAMES
def test_only_the_shown_room_is_marked(rail: Rail, name: str) -> None:
    rail.show_chosen("review")
    rail.show_chosen(name)
    assert [n for n in ROOMS if button(rail, n).isChecked()] == [name]


def test_rooms_stand_in_the_order_they_came(rail: Rail) -> None:
    assert sorted(ROOMS, key=lambda name: button(rail, name).y()) == list(ROOMS)


def test_foot_stands_below_every_room(rail: Rail, qtbot: QtBot) -> None:
    foot = QPushButton("설정", rail)
    rail.add_foot(foot)
    foot.show()
    qtbot.waitUntil(lambda: foot.y() > 400)
    assert all(foot.y() > button(rail, name).geometry().bottom() for name in ROOMS)


def test_icons_follow_the_look(rail: Rail, theme: Theme) -> None:
    light = picture(rail)
    theme.choose(Look.DARK)
    dark = picture(rail)
    theme.choose(Look.LIGHT)
    assert dark != light
    assert picture(rail) == light
