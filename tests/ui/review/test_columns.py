"""In a narrow window (a laptop at 200 %) the review room shows one column and a way to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.collaborators import gather_for_review
from editor.ui.review.room import ReviewRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> ReviewRoom:
    made = ReviewRoom(desk.bench)
    gather_for_review(made, desk.bench)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_a_notice_the_list_is_what_is_shown(room: ReviewRoom) -> None:
    room.resize(566, 330)
    assert (room.side.isVisible(), room.phone.isVisible()) == (True, False)


@pytest.mark.parametrize("name", ["review.list", "review.phone"])
def test_a_column_is_called(room: ReviewRoom, desk: Desk, name: str) -> None:
    room.resize(566, 330)
    room._notice = object()  # type: ignore[assignment]  # only whether there is one is asked
    room.resize(567, 330)
    column = room.side if name == "review.list" else room.phone
    assert (column.isVisible(), room.centre.isVisible()) == (False, True)
    desk.bench.actions.run(name)
    assert (column.isVisible(), room.centre.isVisible()) == (True, False)


def test_a_wide_room_shows_everything(room: ReviewRoom) -> None:
    room.resize(1300, 700)
    assert room.side.isVisible()
    assert room.phone.isVisible()
    assert room.corner is not None
    assert room.corner.isHidden()
