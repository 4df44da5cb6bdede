"""What is picked with a mouse is high enough to be hit; a button rises after its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from editor.ui.shared.menu_button import rise_after
from editor.ui.shared.picker import Picker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme

_TARGET_PX = 24


def test_rows_of_a_list_can_be_hit(theme: Theme, qtbot: QtBot) -> None:
    picker = Picker()
    qtbot.addWidget(picker)
    picker.addItems(["공지", "점검", "약관"])
    picker.ensurePolished()
    assert picker.view().sizeHintForRow(1) >= _TARGET_PX


def test_button_rises_after_its_menu(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.move(4000, 4000)
    button.show()
    menu = QMenu(button)
    menu.addAction("표")
    rise_after(menu, button)
    button.setDown(True)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: not button.isDown())
    assert not button.underMouse()
