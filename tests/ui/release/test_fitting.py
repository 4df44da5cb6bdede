"""In a narrow window (a laptop at 200 %) nothing of the release room is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from editor.domain.people import Role
from editor.ui.release.fitting import CHECKS_FROM_PX, LIST_FROM_PX
from editor.ui.shared.flow import Flow
from tests.ui.release.floor import a_floor, a_slot_at, approved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.release.room import ReleaseRoom
    from tests.ui.desk import Desk, Practice

WIDE, MIDDLE, NARROW = 1200, LIST_FROM_PX - 1, CHECKS_FROM_PX - 150
AT_200 = 624 - 74
"""What the rail leaves of a laptop's 1280 px at 200 %."""


@pytest.fixture
def room(desk: Desk, practice: Practice, qtbot: QtBot) -> Iterator[ReleaseRoom]:
    a_slot_at(practice)
    notice = approved(practice, "새 게임")
    with a_floor(desk, qtbot) as made:
        with qtbot.waitSignal(made.room.desk_shown):
            desk.sit_down(practice, Role.ADMIN, qtbot)
        with qtbot.waitSignal(made.room.proposed):
            made.room.plan_for(notice.id)
        yield made.room


def make_wide(room: ReleaseRoom, width: int, qtbot: QtBot) -> None:
    """Make the window so wide that the room has this width, as a small screen would."""
    window = room.window()
    window.setMinimumSize(300, 200)
    window.resize(window.width() - room.width() + width, 400)
    qtbot.waitUntil(lambda: room.width() == width)


def pressed(room: ReleaseRoom) -> list[QWidget]:
    names = (
        "release.check",
        "release.schedule",
        "release.date",
        "release.zone",
        "release.in_1_min",
    )
    return [room.findChild(QWidget, name) for name in names]


@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW, AT_200])
def test_nothing_that_is_pressed_is_cut_at_the_side(
    room: ReleaseRoom, width: int, qtbot: QtBot
) -> None:
    make_wide(room, width, qtbot)
    inner = QRect(0, -5000, width, 10_000)
    for widget in pressed(room):
        assert widget.width() >= widget.minimumSizeHint().width()
        assert inner.contains(QRect(widget.mapTo(room, QPoint()), widget.size()))
    qtbot.waitUntil(lambda: room.form.horizontalScrollBar().maximum() == 0)


def test_figures_and_advanced_fields_have_room_on_a_small_screen(
    room: ReleaseRoom, qtbot: QtBot
) -> None:
    make_wide(room, AT_200, qtbot)
    room.form.more.click()
    room.form.forecast.switch.click()
    page, place = room.form.widget(), room.form.viewport()
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= place.width())
    header = room.form.forecast.table.horizontalHeader()
    assert all(header.sectionSize(at) >= header.sectionSizeHint(at) for at in range(header.count()))


def test_cancelling_stands_beside_the_tabs_where_it_has_room(
    room: ReleaseRoom, qtbot: QtBot
) -> None:
    room.board.cancel_button.show()
    make_wide(room, AT_200, qtbot)
    cancel, tabs = room.board.cancel_button, room.tabs
    qtbot.waitUntil(lambda: abs(_middle_of(cancel, room) - _middle_of(tabs, room)) < 12)
    assert cancel.mapTo(room, QPoint(cancel.width(), 0)).x() <= AT_200
    make_wide(room, 430, qtbot)
    qtbot.waitUntil(lambda: _middle_of(cancel, room) > _middle_of(tabs, room) + 12)


def _middle_of(widget: QWidget, room: ReleaseRoom) -> int:
    return widget.mapTo(room, widget.rect().center()).y()


def test_checks_take_no_place_under_a_plan_that_is_out(room: ReleaseRoom, qtbot: QtBot) -> None:
    make_wide(room, NARROW, qtbot)
    checks = room.board.checks
    checks.set_actions(may_edit=False, is_ready=False, label_text="", typed="")
    checks.set_note("", "")
    checks.show_past()
    qtbot.waitUntil(lambda: checks.height() == 0)
    checks.show_coming()
    qtbot.waitUntil(lambda: checks.height() > 0)


@pytest.mark.parametrize(("width", "has_list"), [(WIDE, True), (MIDDLE, False)])
def test_list_steps_back_where_it_is_narrow(
    room: ReleaseRoom,
    width: int,
    has_list: bool,  # noqa: FBT001 - a column of the table above
    qtbot: QtBot,
) -> None:
    make_wide(room, width, qtbot)
    button = room.findChild(QPushButton, "release.show_list")
    assert (room.pane.isVisible(), button.isVisible()) == (has_list, not has_list)


def test_list_is_called_and_left_again(room: ReleaseRoom, qtbot: QtBot) -> None:
    make_wide(room, NARROW, qtbot)
    room.findChild(QPushButton, "release.show_list").click()
    assert (room.pane.isVisible(), room.form.isVisible()) == (True, False)
    qtbot.keyClick(room.pane.list, Qt.Key.Key_Return)
    assert (room.pane.isVisible(), room.form.isVisible()) == (False, True)


def test_checks_come_back_beside_the_plan(room: ReleaseRoom, qtbot: QtBot) -> None:
    make_wide(room, NARROW, qtbot)
    assert room.form.isAncestorOf(room.board.checks)
    make_wide(room, WIDE, qtbot)
    assert not room.form.isAncestorOf(room.board.checks)
    assert room.board.checks.isVisible()


@pytest.mark.parametrize(("width", "lines"), [(400, 1), (150, 2), (90, 3)])
def test_a_flow_goes_on_in_the_next_line(width: int, lines: int, qtbot: QtBot) -> None:
    flow = Flow(*parts(3))
    qtbot.addWidget(flow)
    assert flow.heightForWidth(width) == lines * 20 + (lines - 1) * 8


def test_a_flow_leaves_no_gap_for_what_is_hidden(qtbot: QtBot) -> None:
    first, second = parts(2)
    first.hide()
    flow = Flow(first, second)
    qtbot.addWidget(flow)
    flow.resize(400, 40)
    flow.show()
    assert second.x() == 0
    first.show()
    qtbot.waitUntil(lambda: second.x() == 78)


def parts(count: int) -> list[QWidget]:
    found = [QWidget() for _ in range(count)]
    for part in found:
        part.setFixedSize(QSize(70, 20))
    return found
