"""The settings: found by a word, holding at once, taken back one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QKeySequenceEdit, QScrollArea, QSpinBox, QWidget

from editor.ui.actions.action import Action
from editor.ui.settings.dialog import SettingsDialog
from editor.ui.settings.key_row import KeyRow
from editor.ui.settings.row import SettingRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> SettingsDialog:
    place = QWidget()
    qtbot.addWidget(place)
    place.show()
    for name, keys in (("text.bold", "Ctrl+B"), ("text.italic", "Ctrl+I")):
        desk.bench.actions.add(Action(name, name, "글", keys), lambda: None, scope=place)
    made = SettingsDialog(desk.bench)
    qtbot.addWidget(made)
    made.show()
    return made


def row(dialog: SettingsDialog, name: str) -> SettingRow:
    return next(r for r in dialog.findChildren(SettingRow) if r.setting.name == name)


def keys(dialog: SettingsDialog, name: str) -> KeyRow:
    return next(r for r in dialog.findChildren(KeyRow) if r.action.name == name)


def give(dialog: SettingsDialog, name: str, text: str) -> None:
    field = keys(dialog, name).field
    assert isinstance(field, QKeySequenceEdit)
    field.setKeySequence(QKeySequence(text))
    field.editingFinished.emit()


def test_a_number_holds_at_once(dialog: SettingsDialog, desk: Desk) -> None:
    control = row(dialog, "editor.size_px").control
    assert isinstance(control, QSpinBox)
    control.setValue(22)
    assert desk.bench.preferences.number("editor.size_px", 17) == 22


def test_a_choice_made_elsewhere_is_shown(dialog: SettingsDialog, desk: Desk) -> None:
    desk.bench.preferences.put("look", "dark")
    control = row(dialog, "look").control
    assert isinstance(control, QComboBox)
    assert control.currentData() == "dark"


def test_reset_takes_one_setting_back(dialog: SettingsDialog, desk: Desk) -> None:
    desk.bench.preferences.put("editor.size_px", 22)
    row(dialog, "editor.size_px").reset.click()
    assert not desk.bench.preferences.is_chosen("editor.size_px")


def test_only_what_was_chosen_can_be_reset(dialog: SettingsDialog) -> None:
    assert not row(dialog, "look").reset.isVisible()


@pytest.mark.parametrize(("query", "found"), [("Contrast", True), ("7:1", True), ("무지개", False)])
def test_a_word_finds_its_setting(dialog: SettingsDialog, query: str, *, found: bool) -> None:
    dialog.search.setText(query)
    assert row(dialog, "contrast").isVisible() is found


def test_size_and_language_open_the_window_again(dialog: SettingsDialog, qtbot: QtBot) -> None:
    control = row(dialog, "scale").control
    assert isinstance(control, QComboBox)
    control.setCurrentIndex(control.findData("150"))
    with qtbot.waitSignal(dialog.restart_wanted):
        control.activated.emit(control.currentIndex())


def test_other_keys_hold_at_once(dialog: SettingsDialog, desk: Desk) -> None:
    give(dialog, "text.bold", "Ctrl+Shift+B")
    assert desk.bench.actions.keys("text.bold") == "Ctrl+Shift+B"


def test_a_clash_is_named_on_both_sides(dialog: SettingsDialog) -> None:
    give(dialog, "text.bold", "Ctrl+I")
    assert "text.italic" in keys(dialog, "text.bold").clash.text()
    assert "text.bold" in keys(dialog, "text.italic").clash.text()


def test_the_keys_it_was_born_with_come_back(dialog: SettingsDialog, desk: Desk) -> None:
    give(dialog, "text.bold", "Ctrl+J")
    keys(dialog, "text.bold").reset.click()
    assert desk.bench.actions.keys("text.bold") == "Ctrl+B"


@pytest.mark.parametrize("keys", ["Q", "Shift+Q", "크"])
def test_a_letter_alone_stays_for_writing(dialog: SettingsDialog, desk: Desk, keys: str) -> None:
    give(dialog, "text.bold", keys)
    assert desk.bench.actions.keys("text.bold") == "Ctrl+B"


def test_a_dialog_that_was_closed_minds_no_actions(desk: Desk, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    desk.bench.actions.add(Action("seat.writer", "이작가", "자리"), lambda: None, scope=place)
    made = SettingsDialog(desk.bench)
    qtbot.addWidget(made)
    desk.bench.actions.remove("seat.writer")
    desk.bench.actions.changed.emit()
    assert keys(made, "seat.writer").field.keySequence().isEmpty()


def test_no_control_is_cut_on_a_small_screen(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.resize(624, 360)
    inside = dialog.findChild(QScrollArea).widget()
    qtbot.waitUntil(lambda: dialog.groups.width() < 168)
    assert inside.minimumSizeHint().width() <= 624 - 16 - dialog.groups.width() - 20
