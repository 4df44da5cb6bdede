"""What is narrow costs the library first, then the phone, never the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.writing.panes import ALL_FROM_PX, TWO_FROM_PX, Columns, shown
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from editor.ui.writing.room import WritingRoom

ALL, NONE = Columns(library=True, phone=True), Columns(library=False, phone=False)
PHONE, LIBRARY = Columns(library=False, phone=True), Columns(library=True, phone=False)
WIDTHS = st.integers(300, 4000)
COLUMNS = st.builds(Columns, st.booleans(), st.booleans())


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("첫 줄"))


@pytest.mark.parametrize(
    ("width", "wanted", "fits"),
    [
        (1280, ALL, ALL),
        (ALL_FROM_PX - 1, ALL, PHONE),
        (ALL_FROM_PX - 1, LIBRARY, LIBRARY),
        (TWO_FROM_PX - 1, ALL, NONE),
        (1280, NONE, NONE),
    ],
)
def test_a_window_shows_what_fits(width: int, wanted: Columns, fits: Columns) -> None:
    assert shown(width, wanted) == fits


@given(WIDTHS, COLUMNS)
def test_nothing_unwanted_is_shown(width: int, wanted: Columns) -> None:
    fits = shown(width, wanted)
    assert fits.library <= wanted.library
    assert fits.phone <= wanted.phone


def test_the_library_can_be_called_in_a_narrow_window() -> None:
    assert shown(600, ALL, is_library_called=True) == LIBRARY


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
