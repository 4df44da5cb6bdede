"""The theme follows the system or the person, and tells who paints themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.theme.theme import Contrast, Look, Theme
from editor.ui.theme.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Look.LIGHT)


@pytest.mark.parametrize(
    ("look", "contrast", "palette"),
    [
        (Look.LIGHT, Contrast.STANDARD, LIGHT),
        (Look.DARK, Contrast.STANDARD, DARK),
        (Look.LIGHT, Contrast.MORE, LIGHT_STRONG),
        (Look.DARK, Contrast.MORE, DARK_STRONG),
    ],
)
def test_what_was_chosen_is_what_is_painted(
    theme: Theme, look: Look, contrast: Contrast, palette: Palette
) -> None:
    theme.choose(look)
    theme.choose_contrast(contrast)
    assert theme.palette is palette


def test_another_contrast_is_told_to_who_paints_themselves(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose_contrast(Contrast.MORE)
