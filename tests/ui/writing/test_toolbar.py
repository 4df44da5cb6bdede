"""The bar above the text keeps its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from editor.domain.notice import Kind
from editor.ui.writing.toolbar import WritingToolbar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme


@pytest.mark.parametrize("version", [1, 12, 888])
def test_version_pushes_nothing_aside(theme: Theme, qtbot: QtBot, version: int) -> None:
    toolbar = WritingToolbar(theme)
    qtbot.addWidget(toolbar)
    toolbar.resize(1200, 48)
    toolbar.show()
    before = toolbar.sizeHint().width()
    toolbar.show_version(version)
    assert toolbar.sizeHint().width() == before


@pytest.mark.parametrize("width", [440, 480, 532, 900])
def test_a_narrow_bar_gives_up_the_chip_before_a_button(
    theme: Theme, qtbot: QtBot, width: int
) -> None:
    toolbar = WritingToolbar(theme)
    qtbot.addWidget(toolbar)
    toolbar.show_version(3)
    toolbar.resize(width, 48)
    toolbar.show()
    assert toolbar.review.width() >= toolbar.review.sizeHint().width()


def test_the_chip_of_the_version_leads_to_the_versions(theme: Theme, qtbot: QtBot) -> None:
    toolbar = WritingToolbar(theme)
    qtbot.addWidget(toolbar)
    toolbar.resize(1200, 48)
    toolbar.show_version(3)
    toolbar.show()
    chip = toolbar.findChild(QPushButton, "writing.version")
    assert chip.text() in {"Version 3", "버전 3"}
    assert chip.accessibleName()
    with qtbot.waitSignal(toolbar.versions_wanted, timeout=1_000):
        chip.click()


def test_the_kind_that_is_picked_is_a_kind(theme: Theme, qtbot: QtBot) -> None:
    toolbar = WritingToolbar(theme)
    qtbot.addWidget(toolbar)
    picker = toolbar.findChild(QComboBox, "writing.kind")
    with qtbot.waitSignal(toolbar.kind_chosen) as chosen:
        picker.activated.emit(picker.currentIndex())
    assert isinstance(chosen.args[0], Kind)
