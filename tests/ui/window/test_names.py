"""Whatever takes the keyboard has a name for a screen reader, in every room and layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton, QWidget

from editor.domain.people import Role
from editor.ui.collaborators import gather_later
from editor.ui.palette.opening import add_palette
from editor.ui.release.emergency import EmergencyLayer
from editor.ui.release.room import ReleaseRoom
from editor.ui.window.main_window import MainWindow
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_INNER = ("qt_", "QWebEngineView")


@pytest.fixture
def window(desk: Desk, practice: Practice, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.bench)
    writing = desk.writing(a_draft("첫 줄"))
    made.add_room("writing", writing, title="글쓰기", icon="pen-line", shortcut="Ctrl+1")
    made.add_room("review", desk.review(), title="검토", icon="pen-line", shortcut="Ctrl+2")
    release = ReleaseRoom(desk.bench)
    made.add_room("release", release, title="게시", icon="pen-line", shortcut="Ctrl+3")
    made.show_room("writing")
    made.show()
    gather_later(writing, desk.bench)
    desk.sit_down(practice, Role.ADMIN, qtbot)
    yield made
    made.close_now()


def nameless(place: QWidget) -> list[str]:
    """Return what takes the keyboard below a place and has no name."""
    found = [w for w in place.findChildren(QWidget) if _is_ours(w)]
    return sorted({_described(w) for w in found if not _name_of(w)})


def _is_ours(widget: QWidget) -> bool:
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    inner = f"{widget.objectName()} {type(widget.parentWidget()).__name__}"
    return takes_keys and widget.isVisible() and not any(part in inner for part in _INNER)


def _name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def _described(widget: QWidget) -> str:
    above = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(above).__name__}"


@pytest.mark.parametrize("room", ["writing", "review", "release"])
def test_everything_in_a_room_has_a_name(window: MainWindow, room: str) -> None:
    window.show_room(room)
    assert nameless(window) == []


@pytest.mark.parametrize("room", ["writing", "review", "release"])
def test_every_icon_says_what_it_does(window: MainWindow, room: str) -> None:
    window.show_room(room)
    mute = [
        _described(button)
        for button in window.findChildren(QToolButton)
        if button.isVisible() and not button.text() and not button.toolTip()
    ]
    assert mute == []


def test_everything_in_a_layer_has_a_name(window: MainWindow, desk: Desk) -> None:
    palette = add_palette(desk.bench, window).layer
    palette.open()
    emergency = EmergencyLayer(desk.bench, window.band)
    emergency.open()
    assert nameless(palette) + nameless(emergency) == []


def test_tooltips_of_keys_are_those_of_now(window: MainWindow, desk: Desk) -> None:
    desk.bench.actions.take_keys("room.review", "Alt+9")
    assert "(Alt+9)" in window.findChild(QToolButton, "rail.review").toolTip()


def test_no_keys_mean_two_things_at_one_place(window: MainWindow, desk: Desk) -> None:
    """The innermost place wins; within one place nobody could know what is meant."""
    entries = desk.bench.actions._entries.values()
    held = [(e.shortcut.key().toString(), id(e.scope), e.action.name) for e in entries]
    taken: dict[tuple[str, int], list[str]] = {}
    for keys, scope, name in held:
        taken.setdefault((keys, scope), []).append(name)
    assert {k[0]: names for k, names in taken.items() if k[0] and len(names) > 1} == {}
