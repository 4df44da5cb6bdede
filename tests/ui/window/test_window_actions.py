"""Whatever the window has can be done by name, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.people import Role
from editor.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.bench)
    made.rail.add("writing", "글쓰기", "pen-line", shortcut="Ctrl+1")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_now()


@pytest.mark.parametrize(
    ("name", "signal"), [("emergency.open", "emergency_wanted"), ("outbox.open", "outbox_wanted")]
)
def test_band_is_reached_by_name_while_it_offers_something(
    window: MainWindow, desk: Desk, qtbot: QtBot, *, name: str, signal: str
) -> None:
    assert not desk.bench.actions.is_available(name)
    window.band.show_alarm(is_live=True)
    window.band.show_outgoing(1, 0, 0)
    with qtbot.waitSignal(getattr(window.band, signal)):
        desk.bench.actions.run(name)


def test_seats_and_clock_of_practice_are_actions(
    window: MainWindow, desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    desk.sit_down(practice, Role.WRITER, qtbot)
    names = {action.name for action in desk.bench.actions.available()}
    assert {"seat.reviewer", "seat.admin", "clock.600"} <= names
    assert "seat.writer" not in names
    with qtbot.waitSignal(desk.bench.session.person_changed):
        desk.bench.actions.run("seat.admin")
    assert window.isVisible()
    assert desk.bench.session.role is Role.ADMIN
