"""What is picked with a mouse is high enough to be hit; a button rises after its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from editor.ui.shared.cut_label import CutLabel
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


def test_a_long_row_ends_with_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    picker = Picker()
    qtbot.addWidget(picker)
    picker.addItem("Backup · Mon 30 Nov, 10:00")
    picker.resize(140, 32)
    assert picker.shown_text().endswith("…")
    picker.resize(400, 32)
    assert picker.shown_text() == "Backup · Mon 30 Nov, 10:00"


def test_a_long_title_ends_with_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    label = CutLabel("새벽 3시의 나를 말려 드립니다")
    qtbot.addWidget(label)
    label.resize(80, 20)
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()
