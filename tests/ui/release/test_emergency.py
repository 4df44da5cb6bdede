"""Going dark is one press, in every room, by whoever may."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from editor.domain.badge import BadgeState
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.domain.schedule import Schedule
from editor.ui.room import Room
from editor.workflow.planning import BadgeWish, Wish, propose, save_plan, usual_traffic
from editor.workflow.releasing import is_burning, read_desk, schedule_release
from tests.ui.release.floor import Floor, a_floor, a_slot_at, approved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.release.emergency import EmergencyLayer
    from editor.wire.release import ReleaseView
    from tests.ui.desk import Desk, Practice


@pytest.fixture
def live(practice: Practice, qtbot: QtBot) -> ReleaseView:
    """A release that is out, its badge about to light; one that a test left burning will do."""
    admin = practice.of(Role.ADMIN)
    burning = [r for r in admin.releases() if is_burning(r)]
    if burning:
        return burning[0]
    made = go_live(practice)
    qtbot.waitUntil(lambda: is_burning(admin.release(made.id)), timeout=20_000)
    return admin.release(made.id)


def go_live(practice: Practice) -> ReleaseView:
    """Plan and schedule for two seconds from now."""
    admin, slot = practice.of(Role.ADMIN), a_slot_at(practice)
    notice, now = approved(practice, "곧 꺼질 공지"), admin.clock().now
    badge = BadgeWish(
        slot=slot, audience=100_000, off_at=now.replace(microsecond=0) + timedelta(days=1),
        traffic=usual_traffic(),
    )  # fmt: skip
    at = now.replace(microsecond=0) + timedelta(seconds=3)
    schedule = Schedule(at, "Asia/Seoul", timedelta(hours=9))
    wish = Wish(notice_id=notice.id, revision=1, schedule=schedule, badge=badge)
    plan = save_plan(admin, wish, propose(wish, read_desk(admin)), None)
    return schedule_release(admin, plan)


@pytest.fixture
def floor(desk: Desk, practice: Practice, live: ReleaseView, qtbot: QtBot) -> Iterator[Floor]:
    """The live release on the screen, the layer open."""
    with a_floor(desk, qtbot) as made:
        with qtbot.waitSignal(made.room.desk_shown):
            desk.sit_down(practice, Role.ADMIN, qtbot)
        made.room.show_release(live.id)
        made.layer.open()
        qtbot.waitUntil(lambda: made.layer.choice.findData(live.id) >= 0)
        made.layer.choose(live.id)
        yield made


def kept(floor: Floor, practice: Practice) -> ReleaseView:
    chosen = floor.layer.chosen()
    assert chosen is not None
    return practice.of(Role.ADMIN).release(chosen.id)


def test_one_press_kills_the_badge_and_says_by_when(
    floor: Floor, practice: Practice, qtbot: QtBot
) -> None:
    qtbot.waitUntil(floor.window.band.emergency_button.isVisible)
    with qtbot.waitSignal(floor.layer.darkened):
        qtbot.mouseClick(floor.layer.kill_row, Qt.MouseButton.LeftButton)
    lit = kept(floor, practice).lit
    assert lit is not None
    assert lit.state is BadgeState.KILLED
    assert "%" in floor.layer.progress.text()
    assert not floor.layer.kill_row.isEnabled()
    assert floor.layer.kill_row.text() == "Badge stopped"


def test_a_row_is_as_tall_as_its_words(floor: Floor, qtbot: QtBot) -> None:
    qtbot.waitUntil(floor.layer.kill_row.isVisible)
    assert 56 <= floor.layer.kill_row.height() <= 100


def test_three_presses_on_one_spot_are_one_kill(
    floor: Floor, practice: Practice, qtbot: QtBot
) -> None:
    layer, heard = floor.layer, []
    layer.darkened.connect(heard.append)
    qtbot.waitUntil(lambda: floor.window.childAt(press_place(layer)) is layer.kill_row)
    chosen, spot = layer.choice.currentData(), press_place(layer)
    for _ in range(3):
        press(floor, spot, qtbot)
        qtbot.waitUntil(lambda: not layer.darkening.asked and bool(heard))
    assert len(heard) == 1
    assert layer.choice.currentData() == chosen
    assert practice.of(Role.ADMIN).release(chosen).state is ReleaseState.LIVE


def test_presses_after_a_withdrawal_find_no_other_notice(
    floor: Floor, practice: Practice, qtbot: QtBot
) -> None:
    layer, heard = floor.layer, []
    layer.darkened.connect(heard.append)
    chosen = layer.choice.currentData()
    for _ in range(3):
        qtbot.mouseClick(layer.withdraw_row, Qt.MouseButton.LeftButton)
        qtbot.keyClick(layer.focusWidget() or layer, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not layer.darkening.asked and bool(heard))
    assert [dark.release.id for dark in heard] == [chosen]
    assert "taken down" in layer.choice.currentText()
    assert "Taken down" in layer.progress.text()


def press_place(layer: EmergencyLayer) -> QPoint:
    return layer.kill_row.mapTo(layer.window(), layer.kill_row.rect().center())


def press(floor: Floor, place: QPoint, qtbot: QtBot) -> None:
    """Press whatever stands in this place of the window."""
    target = floor.window.childAt(place) or floor.window
    here = target.mapFrom(floor.window, place)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=here)


def test_enter_takes_the_notice_down(floor: Floor, practice: Practice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(floor.layer.darkened) as heard:
        qtbot.keyClick(floor.layer.withdraw_row, Qt.Key.Key_Return)
    release_id = heard.args[0].release.id
    assert practice.of(Role.ADMIN).release(release_id).state is ReleaseState.WITHDRAWN


def test_seat_that_may_not_is_told_who_can(floor: Floor, desk: Desk, qtbot: QtBot) -> None:
    desk.bench.session.choose(Role.REVIEWER)
    assert not floor.layer.kill_row.isVisible()
    assert "박게시" in floor.layer._note.text()
    qtbot.mouseClick(floor.layer.seat, Qt.MouseButton.LeftButton)
    assert floor.layer.kill_row.isVisible()


def test_escape_closes_the_layer(floor: Floor, qtbot: QtBot) -> None:
    qtbot.keyClick(floor.layer.kill_row, Qt.Key.Key_Escape)
    assert not floor.layer.isVisible()


def test_escape_closes_the_layer_wherever_the_focus_is(floor: Floor, qtbot: QtBot) -> None:
    qtbot.keyClick(floor.room.pane.list, Qt.Key.Key_Escape)
    assert not floor.layer.isVisible()


def test_press_beside_the_layer_closes_it(floor: Floor, qtbot: QtBot) -> None:
    qtbot.mouseClick(floor.layer._way_out, Qt.MouseButton.LeftButton, pos=QPoint(8, 300))
    assert not floor.layer.isVisible()


def test_other_room_closes_the_layer(floor: Floor) -> None:
    floor.window.add_room("other", Room(), title="x", icon="clock", shortcut="Ctrl+9")
    floor.window.show_room("other")
    assert not floor.layer.isVisible()


def test_layer_goes_when_nothing_is_live(floor: Floor) -> None:
    floor.layer._on_read(())
    floor.layer._on_tick()
    assert not floor.layer.isVisible()


def test_rows_say_their_consequence_to_a_screen_reader(floor: Floor) -> None:
    for row in (floor.layer.kill_row, floor.layer.withdraw_row):
        assert row.consequence in row.accessibleName()
        assert row.height() >= 56


def test_badge_is_paused_and_goes_on_from_the_watch_tab(floor: Floor, qtbot: QtBot) -> None:
    watching = floor.room.watching
    floor.layer.close_layer()
    floor.room.tabs.setCurrentIndex(1)
    qtbot.waitUntil(watching.tab.pause_button.isVisible)
    with qtbot.waitSignal(watching.paused):
        watching.tab.pause_button.click()
    qtbot.waitUntil(watching.tab.resume_button.isVisible)
    with qtbot.waitSignal(watching.resumed):
        watching.tab.resume_button.click()
    qtbot.waitUntil(watching.tab.pause_button.isVisible)


def test_watch_tab_says_when_it_was_read_back(floor: Floor, qtbot: QtBot) -> None:
    floor.room.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: ":" in floor.room.watching.tab._facts["seen"].text())


def test_watch_tab_says_one_thing_after_a_kill(floor: Floor, qtbot: QtBot) -> None:
    tab = floor.room.watching.tab
    with qtbot.waitSignal(floor.layer.darkened):
        floor.layer.kill()
    floor.layer.close_layer()
    floor.room.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "dark" in tab.share.text())
    assert not any(tab._facts[name].isVisible() for name in ("people", "clicks", "points"))
