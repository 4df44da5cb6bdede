"""In a narrow writing room columns step back, and come when they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from editor.ui.writing.room import WritingRoom


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("첫 줄"))


@pytest.mark.parametrize("name", ["panes.library", "panes.phone"])
def test_what_is_called_takes_the_place_of_the_text_where_only_one_fits(
    room: WritingRoom, desk: Desk, name: str
) -> None:
    room.resize(600, 500)
    column = room.side if name == "panes.library" else room.phone
    desk.bench.actions.run(name)
    assert (column.isVisible(), room.desk.isVisible()) == (True, False)
    desk.bench.actions.run(name)
    assert (column.isVisible(), room.desk.isVisible()) == (False, True)


def test_opening_a_notice_brings_the_text_back(room: WritingRoom, desk: Desk) -> None:
    room.resize(600, 500)
    desk.bench.actions.run("panes.library")
    desk.bench.navigator.notice_wanted.emit("ntc_1")
    assert room.desk.isVisible()


def test_a_page_of_the_library_column_is_seen_in_a_narrow_room(room: WritingRoom) -> None:
    room.resize(600, 500)
    room.side.open(QLabel("글감"))
    assert room.side.isVisible()


@pytest.mark.parametrize("width", [600, 800, 1280])
def test_the_buttons_are_there_while_a_column_is_hidden(room: WritingRoom, width: int) -> None:
    room.resize(width, 600)
    assert room.corner is not None
    assert room.corner.isHidden() is (width == 1280)


@pytest.mark.parametrize("width", [600, 800])
def test_a_button_brings_the_library_back(room: WritingRoom, width: int) -> None:
    room.resize(width, 600)
    assert room.corner is not None
    button = room.corner.findChild(QToolButton, "panes.library")
    button.click()
    assert (room.side.isVisible(), button.isChecked()) == (True, True)
    assert button.accessibleName()


def test_a_narrow_room_keeps_its_text(room: WritingRoom) -> None:
    room.resize(600, 500)
    assert (room.side.isVisible(), room.phone.isVisible()) == (False, False)
    assert room.editor.isVisible()


def test_room_comes_back_with_the_width(room: WritingRoom) -> None:
    room.resize(600, 500)
    room.resize(1280, 800)
    assert room.side.isVisible()
    assert room.phone.isVisible()


def test_only_the_text_is_kept_as_a_wish(room: WritingRoom, desk: Desk) -> None:
    desk.bench.actions.run("panes.text")
    assert not room.side.isVisible()
    desk.bench.actions.run("panes.text")
    assert room.side.isVisible()
    assert not desk.bench.preferences.is_chosen("panes.phone")


def test_in_a_narrow_window_the_library_is_called_for_a_moment(
    room: WritingRoom, desk: Desk
) -> None:
    room.resize(800, 600)
    desk.bench.actions.run("panes.library")
    assert (room.side.isVisible(), room.phone.isVisible()) == (True, False)
    desk.bench.actions.run("panes.library")
    assert (room.side.isVisible(), room.phone.isVisible()) == (False, True)
