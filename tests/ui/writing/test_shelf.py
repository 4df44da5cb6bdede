"""Opening notices from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_new_notice_begins_at_its_title(desk: Desk, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("본문"))
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.editor.setFocus()
    with qtbot.waitSignal(room.open_draft.opened):
        room.library.new_button.click()
    qtbot.waitUntil(room.title.hasFocus)
