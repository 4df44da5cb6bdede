"""Keys do what they say, in the innermost place, whatever the keyboard writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.actions.registry import Actions
    from tests.ui.desk import Desk

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Place(QWidget):
    """A list and a field in one window; writes down what was done."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.done: list[str] = []
        self.list, self.field = QListView(self), QLineEdit(self)
        self.list.setModel(QStringListModel(["j", "k"], self))
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(self.field)
        for name, keys, scope in (
            ("window.all", "Ctrl+L", self),
            ("window.letter", "J", self),
            ("list.next", "J", self.list),
            ("list.bold", "Ctrl+B", self.list),
        ):
            actions.add(Action(name, name, "", keys), self._doing(name), scope=scope)

    def _doing(self, name: str):  # noqa: ANN202 - a callable
        return lambda: self.done.append(name)


@pytest.fixture
def place(desk: Desk, qtbot: QtBot) -> Place:
    made = Place(desk.bench.actions)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.list.setFocus()
    return made


def press_jamo(widget: QWidget, jamo: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    text = "" if modifiers & CTRL else jamo
    event = QKeyEvent(QEvent.Type.KeyPress, ord(jamo), modifiers, 0, 0, 0, text)
    QApplication.sendEvent(widget, event)


def test_innermost_place_has_the_key(place: Place, qtbot: QtBot) -> None:
    qtbot.keyClick(place.list, Qt.Key.Key_J)
    qtbot.keyClick(place.list, Qt.Key.Key_J)
    assert place.done == ["list.next", "list.next"]


def test_key_of_a_list_is_heard_in_hangul(place: Place) -> None:
    press_jamo(place.list, "ㅓ")
    press_jamo(place.list, "ㅠ", CTRL)
    assert place.done == ["list.next", "list.bold"]


def test_letter_is_never_taken_from_a_text(place: Place, qtbot: QtBot) -> None:
    place.field.setFocus()
    qtbot.keyClick(place.field, Qt.Key.Key_J)
    press_jamo(place.field, "ㅓ")
    assert (place.done, place.field.text()) == ([], "jㅓ")


def test_other_jamo_stay_the_list_s_own(place: Place) -> None:
    press_jamo(place.list, "ㅋ")
    assert place.done == []


def test_action_under_the_same_name_takes_the_place(place: Place, desk: Desk, qtbot: QtBot) -> None:
    actions, done = desk.bench.actions, []
    actions.add(Action("list.next", "", "", "J"), lambda: done.append(1), scope=place.list)
    qtbot.keyClick(place.list, Qt.Key.Key_J)
    assert (place.done, done) == ([], [1])


def test_other_keys_are_taken_at_once(place: Place, desk: Desk, qtbot: QtBot) -> None:
    desk.bench.actions.take_keys("list.next", "M")
    qtbot.keyClick(place.list, Qt.Key.Key_M)
    assert place.done == ["list.next"]
    assert desk.bench.actions.tooltip("list.next") == "list.next (M)"


def test_what_is_not_possible_now_is_not_done(place: Place, desk: Desk) -> None:
    actions = desk.bench.actions
    action = Action("list.never", "", "", "X")
    actions.add(action, lambda: place.done.append("x"), scope=place.list, is_enabled=bool)
    actions.run_keys(QKeySequence("X"))
    actions.run("list.never")
    assert place.done == []
    assert action not in actions.available()


def test_actions_go_with_their_place(place: Place, desk: Desk, qtbot: QtBot) -> None:
    place.list.deleteLater()
    qtbot.waitUntil(lambda: not [a for a in desk.bench.actions.all() if "list." in a.name])
