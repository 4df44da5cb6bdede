"""Ctrl and plus, minus or zero mean the pane that is used: the text, or the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.collaborators import gather_later
from editor.ui.phone.pick import Pick
from editor.ui.theme.tokens import EDITOR_PX
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> WritingRoom:
    made = desk.writing(a_draft("본문입니다"))
    gather_later(made, desk.bench)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.editor.setFocus()
    return made


def sizes(room: WritingRoom) -> tuple[int, int | None]:
    return room.editor.size_px, room.phone.choices.zoom


def test_keys_in_the_text_are_for_the_text(room: WritingRoom) -> None:
    QTest.keyClick(room.editor, Qt.Key.Key_Plus, CTRL)
    assert sizes(room) == (EDITOR_PX + 1, None)


def test_keys_on_the_phone_are_for_the_phone(room: WritingRoom) -> None:
    room.phone.head.device.setFocus()
    QTest.keyClick(room.phone.head.device, Qt.Key.Key_Plus, CTRL)
    assert sizes(room)[0] == EDITOR_PX
    assert room.phone.choices.zoom is not None
    QTest.keyClick(room.phone.head.device, Qt.Key.Key_0, CTRL)
    assert sizes(room) == (EDITOR_PX, None)


def test_a_click_on_the_phone_makes_the_keys_the_phone_s(room: WritingRoom) -> None:
    room.phone.picked.emit(Pick(0))
    assert room.editor.hasFocus()
    QTest.keyClick(room.editor, Qt.Key.Key_Minus, CTRL)
    assert sizes(room)[0] == EDITOR_PX
    assert room.phone.choices.zoom is not None


def test_typing_makes_the_keys_the_text_s_again(room: WritingRoom) -> None:
    room.phone.picked.emit(Pick(0))
    QTest.keyClick(room.editor, Qt.Key.Key_A)
    QTest.keyClick(room.editor, Qt.Key.Key_Plus, CTRL)
    assert sizes(room) == (EDITOR_PX + 1, None)


def test_keys_go_through_the_page_that_has_the_focus(room: WritingRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.phone.page_ready, timeout=20_000):
        room.load_phone()
    view = room.phone.page.parent()
    view.setFocus()
    qtbot.waitUntil(lambda: room.phone.isAncestorOf(room.focusWidget()))
    QTest.keyClick(room.focusWidget(), Qt.Key.Key_Minus, CTRL)
    qtbot.waitUntil(lambda: room.phone.choices.zoom is not None)
    assert room.editor.size_px == EDITOR_PX
