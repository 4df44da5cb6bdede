"""An admin plans, checks, schedules and cancels in the window, over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QWidget,
)

from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.ui.release.list_model import Row
from editor.workflow.releasing import Check
from tests.ui.release.floor import Floor, a_floor, a_slot_at, approved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.release.room import ReleaseRoom
    from editor.wire.notice import NoticeView
    from tests.ui.desk import Desk, Practice


@pytest.fixture
def notice(practice: Practice) -> NoticeView:
    a_slot_at(practice)
    return approved(practice, "새 게임")


@pytest.fixture
def floor(desk: Desk, practice: Practice, notice: NoticeView, qtbot: QtBot) -> Iterator[Floor]:
    with a_floor(desk, qtbot) as made:
        with qtbot.waitSignal(made.room.desk_shown):
            desk.sit_down(practice, Role.ADMIN, qtbot)
        yield made


@pytest.fixture
def room(floor: Floor, notice: NoticeView, qtbot: QtBot) -> ReleaseRoom:
    """The room with a small plan for the notice on the table."""
    with qtbot.waitSignal(floor.room.proposed):
        floor.room.plan_for(notice.id)
    with qtbot.waitSignal(floor.room.proposed):
        floor.room.form.set_audience(100_000)
        floor.room.propose()
    return floor.room


def test_approved_notice_waits_in_the_list(room: ReleaseRoom, notice: NoticeView) -> None:
    assert room.pane.model.row_of(Row(notice.id)).isValid()


def test_planner_says_for_how_many_and_how_fast(room: ReleaseRoom) -> None:
    assert "100,000 people" in room.form.forecast.summary.text() or "10만 명" in (
        room.form.forecast.summary.text()
    )


def test_table_twin_says_what_the_chart_draws(room: ReleaseRoom) -> None:
    room.form.forecast.switch.setChecked(True)
    table = room.form.forecast.table
    assert table.isVisible()
    assert table.model().rowCount() > 3


def test_too_many_people_for_the_partner_are_refused_with_what_is_needed(
    room: ReleaseRoom, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.refused) as refusal:
        room.form.set_audience(2_000_000_000)
    assert refusal.args[0].code == "capacity_too_small"
    assert room.form.forecast.card.property("surface") == "warning"


def test_dry_run_keeps_the_plan_and_lists_what_passed(room: ReleaseRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.checked) as heard:
        room.check()
    rehearsal = heard.args[0]
    assert all(rehearsal.passed(check) for check in Check)
    assert rehearsal.release.state is ReleaseState.DRAFT


def test_dry_run_names_the_moment_that_is_past(room: ReleaseRoom, qtbot: QtBot) -> None:
    room.form.set_start(room._now() - timedelta(hours=1))
    with qtbot.waitSignal(room.checked) as heard:
        room.check()
    assert heard.args[0].passed(Check.TIME) is False
    assert room.board.checks._refusal.isVisible()


def test_primary_button_schedules_what_stands_in_the_form(
    room: ReleaseRoom, practice: Practice, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.scheduled) as heard:
        qtbot.mouseClick(room.board.checks.schedule_button, Qt.MouseButton.LeftButton)
    kept = practice.of(Role.ADMIN).release(heard.args[0].id)
    assert kept.state is ReleaseState.SCHEDULED
    assert kept.badge is not None
    assert kept.badge.audience == 100_000


def test_scheduled_plan_is_shown_without_fields(room: ReleaseRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.scheduled):
        room.confirm()
    assert not room.form.when.date.isVisible()
    assert not room.board.checks.schedule_button.isVisible()


def test_cancelled_plan_can_be_scheduled_again_with_its_numbers(
    room: ReleaseRoom, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.scheduled):
        room.confirm()
    with qtbot.waitSignal(room.cancelled):
        room.cancel()
    qtbot.waitUntil(room.board.again_button.isVisible)
    room.plan_again()
    assert room.release is None
    assert room.form.audience.value() == 100_000


def test_release_without_badge_is_scheduled_too(room: ReleaseRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.proposed):
        room.form.where.badge.setChecked(False)
    with qtbot.waitSignal(room.scheduled) as heard:
        room.confirm()
    assert heard.args[0].badge is None


def test_what_is_being_typed_survives_news_from_the_service(
    room: ReleaseRoom, practice: Practice, qtbot: QtBot
) -> None:
    room.form.set_audience(123_456)
    with qtbot.waitSignal(room.desk_shown):
        approved(practice, "다른 공지")
        room.planning.read()
    assert room.form.audience.value() == 123_456


def test_writer_may_read_but_not_schedule(room: ReleaseRoom, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.bench.session.person_changed):
        desk.bench.session.choose(Role.WRITER)
    checks = room.board.checks
    assert not checks.schedule_button.isVisible()
    qtbot.mouseClick(checks.seat_button, Qt.MouseButton.LeftButton)
    assert checks.schedule_button.isVisible()


def test_new_slot_is_made_in_the_partners_tab(
    room: ReleaseRoom, practice: Practice, qtbot: QtBot
) -> None:
    room.tabs.setCurrentIndex(2)
    room.partners.start_new()
    form = room.partners.form
    form.partner.setCurrentIndex(form.partner.count() - 1)
    for field, text in (
        (form.name, "별빛음악"), (form.label_ko, "음악"), (form.link, "https://music.example.com/")
    ):  # fmt: skip
        field.setText(text)
    with qtbot.waitSignal(room.partners.slot_saved) as heard:
        form.save.click()
    assert heard.args[0].id in {s.id for s in practice.of(Role.ADMIN).slots()}


def test_http_link_is_refused_in_place_and_makes_no_partner(
    room: ReleaseRoom, practice: Practice, qtbot: QtBot
) -> None:
    before = practice.of(Role.ADMIN).partners()
    room.tabs.setCurrentIndex(2)
    room.partners.start_new()
    form = room.partners.form
    form.partner.setCurrentIndex(form.partner.count() - 1)
    form.name.setText("위험한 곳")
    form.link.setText("http://games.example.com/")
    form.save.click()
    qtbot.waitUntil(form._error.isVisible)
    assert practice.of(Role.ADMIN).partners() == before


def test_figure_being_typed_survives_news_from_the_service(
    room: ReleaseRoom, practice: Practice, qtbot: QtBot
) -> None:
    field = room.form.audience
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "777")
    with qtbot.waitSignal(room.desk_shown):
        approved(practice, "또 다른 공지")
        room.planning.read()
    assert field.cleanText() == "777"


def test_every_control_says_its_name(room: ReleaseRoom) -> None:
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QAbstractItemView)
    controls = [w for kind in kinds for w in room.findChildren(kind)]
    own = [w for w in controls if w.objectName().startswith(("release.", "watch.", "slot."))]
    own = [w for w in own if not w.isHidden()]
    nameless = [w.objectName() for w in own if not name_of(w)]
    assert nameless == []


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_text_stands_out_of_its_box(floor: Floor, room: ReleaseRoom, width: int) -> None:
    floor.window.resize(width, 800)
    room.form.more.setChecked(True)
    inside = room.form.viewport().width()
    for widget in room.form.widget().findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(room.form.viewport(), widget.rect().topRight()).x()
            assert right <= inside, widget.objectName()


def test_focus_after_scheduling_stands_where_space_cancels_nothing(
    floor: Floor, room: ReleaseRoom, qtbot: QtBot
) -> None:
    room.form.set_start(room._bench.session.now() + timedelta(hours=2))
    with qtbot.waitSignal(room.scheduled):
        room.board.checks.schedule_button.setFocus()
        room.confirm()
    assert floor.window.focusWidget() is room.tabs
    room.tabs.setCurrentIndex(1)
    assert not room.board.cancel_button.isVisible()
