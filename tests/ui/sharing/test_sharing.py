"""The pinned version on a phone of the network that was named, until somebody turns it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from editor.domain.people import Role
from editor.ui.sharing.sharing import Sharing
from tests.ui.desk import a_draft
from tests.ui.sharing.conftest import HERE, asked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk
    from tests.ui.sharing.conftest import Shared


def test_the_code_leads_to_the_version_on_the_chosen_address(shared: Shared) -> None:
    url = shared.make()
    assert url.startswith(f"http://{HERE.text}:")
    assert "폰에서 읽을 글" in asked(url).text


def test_the_choice_names_the_address(shared: Shared) -> None:
    assert shared.sharing.panel.address.currentText() == "127.0.0.2 – Wi-Fi (wlan0)"
    assert "127.0.0.2" not in shared.sharing.panel.door_said.text()


def test_what_is_written_later_is_not_on_the_phone(shared: Shared) -> None:
    url = shared.make()
    shared.room.editor.textCursor().insertText("나중 글 ")
    shared.room.open_draft.save()
    assert "나중 글" not in asked(url).text


def test_opens_are_shown(shared: Shared, qtbot: QtBot) -> None:
    url = shared.make()
    assert shared.rows() == ["Not opened yet"]
    for _ in range(3):
        asked(url)
    shared.sharing._read_links()
    qtbot.waitUntil(lambda: shared.rows() != ["Not opened yet"], timeout=20_000)
    assert shared.rows()[0].endswith("방금")


def test_turning_a_link_off_closes_it_and_takes_its_code_away(shared: Shared, qtbot: QtBot) -> None:
    url = shared.make()
    (row,) = shared.sharing.panel._rows.values()
    row.off.click()
    qtbot.waitUntil(lambda: shared.rows() == [], timeout=20_000)
    assert asked(url).status_code == 404
    assert not shared.sharing.panel.code.isVisible()


def test_turning_a_link_off_keeps_the_keyboard_in_the_layer(shared: Shared, qtbot: QtBot) -> None:
    shared.make()
    shared.make()
    panel = shared.sharing.panel
    shared.rows(at_least=2)
    first, second = sorted(panel._rows.values(), key=lambda row: row.y())
    for row, expected in ((first, second.off), (second, panel.cross)):
        row.off.setFocus()
        row.off.click()
        qtbot.waitUntil(lambda r=row: r not in panel._rows.values(), timeout=20_000)
        assert expected.hasFocus()
    qtbot.keyClick(panel.cross, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_closing_the_door_lets_no_phone_in(shared: Shared, qtbot: QtBot) -> None:
    url = shared.make()
    shared.sharing.panel.close_door.click()
    qtbot.waitUntil(shared.sharing.panel.door.isHidden, timeout=20_000)
    with pytest.raises(requests.ConnectionError):
        asked(url)


def test_another_link_shows_another_code_and_both_are_listed(shared: Shared) -> None:
    first, second = shared.make(), shared.make()
    assert first != second
    assert len(shared.rows(at_least=2)) == 2


def test_the_link_can_be_copied(shared: Shared) -> None:
    url = shared.make()
    shared.sharing.panel.copy.click()
    assert QGuiApplication.clipboard().text() == url


def test_escape_closes_the_layer(shared: Shared, qtbot: QtBot) -> None:
    qtbot.keyClick(shared.sharing.panel, Qt.Key.Key_Escape)
    assert not shared.sharing.panel.isVisible()


def test_without_a_private_address_it_says_so(desk: Desk, practice: object, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("글"))
    sharing = Sharing(room, desk.bench, addresses=tuple)
    desk.sit_down(practice, Role.WRITER, qtbot)
    sharing.toggle()
    assert not sharing.panel.make.isEnabled()
    assert "no address in a private network" in sharing.panel.trouble.text()


def test_addresses_are_offered_once_the_service_answers(
    desk: Desk, practice: object, qtbot: QtBot
) -> None:
    sharing = Sharing(desk.writing(a_draft("글")), desk.bench, addresses=lambda: (HERE,))
    sharing.toggle()
    desk.sit_down(practice, Role.WRITER, qtbot)
    assert sharing.panel.make.isEnabled()
    assert sharing.panel.chosen_address == HERE.text


def test_nothing_in_the_layer_is_cut(shared: Shared) -> None:
    panel = shared.sharing.panel
    panel.say_trouble("긴 문장이 두 줄이 되어도 " * 6)
    panel.stand(shared.sharing.button)
    panel.layout().activate()
    shown = [w for w in (panel.make, panel.trouble, panel.address) if w.isVisible()]
    assert all(w.height() >= w.minimumSizeHint().height() for w in shown)
    assert panel.choices.height() >= panel.choices.sizeHint().height()


def test_without_a_service_it_says_so(desk: Desk) -> None:
    sharing = Sharing(desk.writing(a_draft("글")), desk.bench, addresses=lambda: (HERE,))
    sharing.toggle()
    assert not sharing.panel.make.isEnabled()
    assert "once the service answers" in sharing.panel.trouble.text()


def test_panel_stands_under_the_band_of_a_small_window(shared: Shared, qtbot: QtBot) -> None:
    shared.room.window().resize(640, 391)
    shared.make()
    panel, window = shared.sharing.panel, shared.room.window()
    qtbot.waitUntil(lambda: window.rect().contains(panel.geometry()))
    assert panel.y() >= 40
    assert panel.code.visibleRegion().boundingRect().height() >= 240
