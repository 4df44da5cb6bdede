"""The window shows one room at a time, and the keyboard gets everywhere in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.domain.errors import Unavailable
from editor.messages import sentence
from editor.ui.room import Room, Status
from editor.ui.window.main_window import MainWindow
from editor.ui.window.memory import WindowMemory
from tests.ui.desk import Desk, a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LIBRARY, TEXT, PHONE = range(3)
PLAN = Status(("12월 3일(목) 오전 10:00",), ("놓친 게시 1건",), "1건 게시 중")


class PlainRoom(Room):
    """A room with nothing in it but a status."""

    def enter(self) -> None:
        self.status_changed.emit(PLAN)


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("첫 줄"))


@pytest.fixture
def window(desk: Desk, room: WritingRoom, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with the writing room, and a plain one behind the button 게시."""
    made = MainWindow(desk.bench)
    made.add_room("writing", room, title="글쓰기", icon="pen-line", shortcut="Ctrl+1")
    made.rail.add("release", "게시", "calendar-clock", shortcut="Ctrl+3")
    made.show_room("writing")
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    room.enter()
    yield made
    made.close_now()


@pytest.fixture
def release(window: MainWindow) -> PlainRoom:
    made = PlainRoom()
    window.furnish("release", made)
    return made


def button(window: MainWindow, name: str) -> QToolButton:
    return window.findChild(QToolButton, f"rail.{name}")


def status(window: MainWindow) -> str:
    return window.findChild(QLabel, "status.saved").text()


def focused(panes: tuple[QWidget, ...]) -> list[bool]:
    now = QApplication.focusWidget()
    return [pane is now or pane.isAncestorOf(now) for pane in panes]


@pytest.mark.parametrize(
    ("modifier", "way"), [(NONE, (PHONE, LIBRARY, TEXT)), (SHIFT, (LIBRARY, PHONE, TEXT))]
)
def test_f6_leads_from_pane_to_pane(
    window: MainWindow, qtbot: QtBot, modifier: Qt.KeyboardModifier, way: tuple[int, ...]
) -> None:
    for pane in way:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, modifier)
        assert focused(window.room.panes()) == [at == pane for at in range(3)]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_f6_leads_to_something_that_takes_keys(
    window: MainWindow, qtbot: QtBot, times: int
) -> None:
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert QApplication.focusWidget().focusPolicy() & Qt.FocusPolicy.TabFocus


def test_room_without_panes_lets_f6_pass(
    window: MainWindow, release: PlainRoom, qtbot: QtBot
) -> None:
    window.show_room("release")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.room is release


def test_rail_button_shows_its_room(window: MainWindow, release: PlainRoom) -> None:
    button(window, "release").click()
    assert (window.room, release.isVisible()) == (release, True)
    assert button(window, "release").isChecked()


def test_key_shows_its_room(window: MainWindow, release: PlainRoom, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.room is release)


def test_room_that_is_not_there_yet_is_shown_when_it_comes(window: MainWindow) -> None:
    window.show_room("release")
    made = PlainRoom()
    window.furnish("release", made)
    assert window.room is made


def test_open_syllable_is_taken_in_on_leaving(
    window: MainWindow, room: WritingRoom, release: PlainRoom, desk: Desk
) -> None:
    Hangul(room.editor).compose("ㄱ", "그", "글")
    window.show_room("release")
    assert room.editor.text() == "첫 줄글"
    desk.bench.background.settle_store()
    assert desk.store.load(room.open_draft.draft.notice_id).content.body == "첫 줄글"


def test_title_s_open_syllable_is_taken_in_on_leaving(
    window: MainWindow, room: WritingRoom, release: PlainRoom
) -> None:
    room.title.setFocus()
    room.title.setCursorPosition(len(room.title.text()))
    Hangul(room.title).compose("ㄱ", "그", "글")
    button(window, "release").click()
    assert room.title.text() == "12월 점검글"


def test_way_back_leads_to_the_text(
    window: MainWindow, room: WritingRoom, release: PlainRoom
) -> None:
    window.show_room("release")
    window.show_room("writing")
    assert QApplication.focusWidget() is room.editor


def test_status_line_says_what_the_shown_room_says(window: MainWindow, release: PlainRoom) -> None:
    window.show_room("release")
    said = [label.text() for label in window._status.findChildren(QLabel)]
    assert said == [*PLAN.left, *PLAN.amber, PLAN.right]


def test_status_line_is_deaf_to_hidden_rooms(window: MainWindow, release: PlainRoom) -> None:
    before = status(window)
    release.status_changed.emit(PLAN)
    assert status(window) == before


def test_status_line_returns_with_its_room(
    window: MainWindow, room: WritingRoom, release: PlainRoom
) -> None:
    before = status(window)
    window.show_room("release")
    window.show_room("writing")
    assert (status(window), bool(before)) == (before, True)


@pytest.mark.parametrize("by", ["navigator", "background"])
def test_failure_is_said_in_the_user_s_language(window: MainWindow, desk: Desk, by: str) -> None:
    error = Unavailable("practice_ended")
    getattr(desk.bench, by).failed.emit(error)
    assert window.toast.sentence == sentence(error, "ko")


@pytest.mark.parametrize(
    ("signal", "there", "here"),
    [
        ("room_wanted", "release", "writing"),
        ("notice_wanted", "writing", "release"),
        ("release_wanted", "release", "writing"),
    ],
)
@pytest.mark.usefixtures("release")
def test_rooms_lead_to_each_other(window: MainWindow, signal: str, there: str, here: str) -> None:
    window.show_room(here)
    getattr(window._bench.navigator, signal).emit(there)
    assert window.room is window.room_named(there)


def test_window_stands_where_it_stood(desk: Desk, qtbot: QtBot) -> None:
    first, second = MainWindow(desk.bench), MainWindow(desk.bench)
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(1024, 660)  # the screen of a test is small
    second.take_geometry(first.geometry_text())
    assert second.size() == first.size()


def test_columns_are_as_wide_as_they_were(desk: Desk, qtbot: QtBot) -> None:
    first = desk.writing(a_draft())
    WindowMemory(desk.bench, first).take("writing", first)
    first.splitter.setSizes([300, 700, 440])
    first.splitter.splitterMoved.emit(300, 1)
    qtbot.waitUntil(lambda: desk.bench.preferences.is_chosen("columns.writing.0"))
    second = desk.writing(a_draft())
    WindowMemory(desk.bench, second).take("writing", second)
    assert second.splitter.sizes() == first.splitter.sizes()


def test_room_that_was_left_last_opens_when_it_is_there(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.preferences.put("window.room", "release")
    made = MainWindow(desk.bench)
    qtbot.addWidget(made)
    for name in ("writing", "release"):
        made.rail.add(name, name, "pen-line", shortcut="")
    made.furnish("writing", PlainRoom())
    made.show_room("writing")
    made.furnish("release", PlainRoom())
    assert made.room is made.room_named("release")
    made.show_room("writing")
    assert desk.bench.preferences.text("window.room") == "writing"


def test_somebody_who_types_already_is_not_led_away(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.preferences.put("window.room", "release")
    made = MainWindow(desk.bench)
    qtbot.addWidget(made)
    for name in ("writing", "release"):
        made.rail.add(name, name, "pen-line", shortcut="")
    writing = desk.writing(a_draft("첫 줄"))
    made.furnish("writing", writing)
    made.show_room("writing")
    Hangul(writing.editor).compose("ㄱ")
    made.furnish("release", PlainRoom())
    assert made.room is writing


def test_f6_leads_to_the_page_that_was_opened_in_a_pane_s_place(
    window: MainWindow, room: WritingRoom, qtbot: QtBot
) -> None:
    page = QWidget()
    field = QLineEdit(page)
    field.show()
    room.side.open(page)
    room.editor.setFocus()
    qtbot.keyClick(room.editor, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is field


def test_what_was_done_is_taken_back_from_the_toast(window: MainWindow, desk: Desk) -> None:
    taken_back: list[str] = []
    desk.bench.navigator.undoable.emit("글감을 지웠어요", lambda: taken_back.append("글감"))
    assert window.toast.sentence == "글감을 지웠어요"
    window.toast.findChild(QPushButton).click()
    assert taken_back == ["글감"]
