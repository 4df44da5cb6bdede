"""The bar above the text keeps its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from editor.domain.notice import Kind
from editor.ui.writing.toolbar import SHOWN, WritingToolbar

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


def narrowed(theme: Theme, qtbot: QtBot, width: int, *, version: int = 3) -> WritingToolbar:
    toolbar = WritingToolbar(theme)
    qtbot.addWidget(toolbar)
    toolbar.show_version(version)
    toolbar.resize(width, 48)
    toolbar.show()
    return toolbar


@pytest.mark.parametrize("width", [440, 480, 532, 900])
def test_a_narrow_bar_never_cuts_its_last_button(theme: Theme, qtbot: QtBot, width: int) -> None:
    toolbar = narrowed(theme, qtbot, width)
    assert toolbar.review.width() >= toolbar.review.sizeHint().width()


@pytest.mark.parametrize("version", [0, 3])
@pytest.mark.parametrize("width", range(380, 700, 40))
def test_a_bar_leaves_no_room_for_one_more_button(
    theme: Theme, qtbot: QtBot, width: int, version: int
) -> None:
    toolbar = narrowed(theme, qtbot, width, version=version)
    button = toolbar.comment.sizeHint().width() + toolbar.layout().spacing()
    empty = width - toolbar.sizeHint().width()
    assert empty < button or not set(SHOWN) & set(toolbar.hidden_formats())


def test_the_heading_is_the_last_but_one_to_fold(theme: Theme, qtbot: QtBot) -> None:
    shown = set(SHOWN) - set(narrowed(theme, qtbot, 440).hidden_formats())
    assert shown >= {"heading", "bold"}


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
