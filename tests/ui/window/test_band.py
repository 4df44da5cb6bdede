"""The band says where this is, who sits here and whether it is in step, and can be heard."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton

from editor.domain.errors import Unavailable
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.ui import i18n
from editor.ui.release.emergency import EmergencyLayer
from editor.ui.window.band import Band
from editor.wire.people import Clock
from tests.workflow.plans import a_release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice

OUT = {ReleaseState.PUBLISHING, ReleaseState.LIVE}
SEATS = ["공지 담당", "검토자", "게시 관리자"]


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    """Speak Korean for one test."""
    before = QLocale()
    i18n.install(qapp, "ko")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def band(korean: None, desk: Desk, qtbot: QtBot) -> Band:
    made = Band(desk.bench.session)
    qtbot.addWidget(made)
    made.resize(1280, 40)
    made.show()
    return made


@pytest.fixture
def seated(band: Band, desk: Desk, practice: Practice, qtbot: QtBot) -> Band:
    """Return the band of a writer at a running practice service."""
    desk.sit_down(practice, Role.WRITER, qtbot)
    return band


def button(band: Band, name: str) -> QToolButton:
    return band.findChild(QToolButton, f"band.{name}")


def choices(band: Band, name: str) -> list[str]:
    return [action.text() for action in button(band, name).menu().actions()]


def sync(band: Band) -> str:
    return band.findChild(QLabel, "band.sync").text()


def test_seats_are_three_people_and_their_roles(seated: Band, desk: Desk) -> None:
    names = [person.name for person in desk.bench.session.people]
    said = [f"{name} · {role}" for name, role in zip(names, SEATS, strict=True)]
    assert choices(seated, "person") == said
    assert button(seated, "person").text().startswith(said[0])


@pytest.mark.parametrize(("at", "role"), [(1, Role.REVIEWER), (2, Role.ADMIN)])
def test_chosen_seat_is_taken(seated: Band, desk: Desk, at: int, role: Role) -> None:
    button(seated, "person").menu().actions()[at].trigger()
    assert desk.bench.session.role is role
    assert SEATS[at] in button(seated, "person").text()


def test_only_the_taken_seat_is_ticked(seated: Band) -> None:
    button(seated, "person").menu().actions()[2].trigger()
    ticked = [action.isChecked() for action in button(seated, "person").menu().actions()]
    assert ticked == [False, False, True]


def test_clock_runs_as_fast_as_chosen(seated: Band, desk: Desk, qtbot: QtBot) -> None:
    assert choices(seated, "clock") == ["1×", "60×", "600×"]
    for at, rate in ((1, 60), (0, 1)):
        with qtbot.waitSignal(desk.bench.session.clock_changed):
            button(seated, "clock").menu().actions()[at].trigger()
        assert f" {rate}×" in button(seated, "clock").text()


def test_nothing_is_offered_before_the_service_answers(band: Band) -> None:
    shown = [one.objectName() for one in band.findChildren(QAbstractButton) if one.isVisible()]
    assert (shown, sync(band)) == ([], "연결하는 중…")


def test_practice_stands_on_this_computer(seated: Band) -> None:
    said = {label.text() for label in seated.findChildren(QLabel)}
    assert said >= {"연습", "이 컴퓨터", "동기화됨"}


def test_lost_service_is_said_until_it_answers_again(
    seated: Band, desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    desk.bench.session.lose(Unavailable("practice_ended"))
    assert sync(seated) == "연결 끊김 · 글은 계속 쓸 수 있어요"
    with qtbot.waitSignal(desk.bench.session.connected):
        desk.bench.session.attach(practice.started.services, Role.WRITER)
    assert sync(seated) == "동기화됨"


def test_what_the_start_waits_for_is_said(band: Band, desk: Desk) -> None:
    desk.bench.session.lose(Unavailable("practice_locked"))
    assert sync(band) == "이전 연습 서비스가 끝나기를 기다리는 중 · 글은 계속 쓸 수 있어요"


@pytest.mark.parametrize("state", ReleaseState)
def test_emergency_is_offered_only_while_something_is_live(
    band: Band, desk: Desk, state: ReleaseState
) -> None:
    layer = EmergencyLayer(desk.bench, band)
    layer._on_read((a_release(state=state),))
    assert band.emergency_button.isVisible() is (state in OUT)


def test_emergency_goes_when_all_is_down(band: Band, desk: Desk) -> None:
    layer = EmergencyLayer(desk.bench, band)
    layer._on_read((a_release(state=ReleaseState.LIVE),))
    layer._on_read((a_release(state=ReleaseState.WITHDRAWN),))
    assert not band.emergency_button.isVisible()


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0, 0), ""),
        ((2, 0, 0), "보낼 것 2"),
        ((0, 1, 0), "거절 1"),
        ((1, 2, 3), "보낼 것 1 · 거절 2 · 따로 둠 3"),
    ],
)
def test_what_waits_is_counted(band: Band, counts: tuple[int, int, int], said: str) -> None:
    band.show_outgoing(*counts)
    assert (band.outbox_button.text(), band.outbox_button.isVisible()) == (said, bool(said))


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("reviews", "review_wanted"),
        ("outbox", "outbox_wanted"),
        ("emergency", "emergency_wanted"),
    ],
)
def test_button_asks_for_what_it_says(band: Band, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(band, signal)):
        band.findChild(QAbstractButton, f"band.{name}").click()


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("person", "공지 담당"),
        ("clock", "1×"),
        ("outbox", "보낼 것 1"),
        ("reviews", "검토 2"),
        ("emergency", "비상"),
    ],
)
def test_every_control_is_heard_by_name(seated: Band, name: str, heard: str) -> None:
    seated.show_outgoing(1, 0, 0)
    seated.show_reviews(2)
    seated.show_alarm(is_live=True)
    control = seated.findChild(QAbstractButton, f"band.{name}")
    said = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    assert heard in said
    assert "▾" not in said


def test_no_control_is_forgotten_above(band: Band) -> None:
    named = {one.objectName() for one in band.findChildren(QAbstractButton)}
    assert named == {f"band.{n}" for n in ("person", "clock", "outbox", "reviews", "emergency")}
    assert isinstance(band.emergency_button, QPushButton)


def full(band: Band, width: int) -> list[QAbstractButton]:
    """Return what is pressed in a band of this width that says all it may have to say."""
    band.show_outgoing(1, 2, 3)
    band.show_reviews(2)
    band.show_alarm(is_live=True)
    band.setFixedWidth(width)
    return [one for one in band.findChildren(QAbstractButton) if one.isVisible()]


def test_nothing_pressed_is_cut_on_a_small_screen(seated: Band, desk: Desk, qtbot: QtBot) -> None:
    desk.bench.session.lose(Unavailable("practice_ended"))
    pressed = full(seated, 640)
    assert len(pressed) == 5
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in pressed))
    assert all(one.geometry().right() < 640 for one in pressed)


def test_band_says_all_again_where_there_is_room(seated: Band) -> None:
    full(seated, 640)
    full(seated, 1280)
    assert button(seated, "outbox").text() == "보낼 것 1 · 거절 2 · 따로 둠 3"
    assert SEATS[0] in button(seated, "person").text()


def test_what_a_narrow_band_leaves_out_is_heard(seated: Band) -> None:
    full(seated, 560)
    assert button(seated, "outbox").text() == "보낼 것 1 …"
    assert button(seated, "outbox").accessibleName() == "보낼 것 1 · 거절 2 · 따로 둠 3"
    assert SEATS[0] in button(seated, "person").accessibleName()


def test_the_menu_of_the_clock_ticks_its_speed(seated: Band) -> None:
    for rate in (1, 600):
        seated._on_clock_changed(Clock(now=datetime(2026, 12, 3, tzinfo=UTC), rate=rate))
        menu = seated._clock.menu()
        ticked = [action.text() for action in menu.actions() if action.isChecked()]
        assert ticked == [f"{rate}×"]
