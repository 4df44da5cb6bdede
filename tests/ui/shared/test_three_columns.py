"""List, text and phone share a window so that the text stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from editor.ui.shared.three_columns import ThreeColumns, divided

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LAPTOP_PX = 1206
"""A window of 1280 px without the rail."""


@given(st.integers(980, 4000))
def test_the_columns_fill_the_window(width: int) -> None:
    assert sum(divided(width)) == width


@given(st.integers(980, 3999))
def test_no_column_shrinks_as_the_window_grows(width: int) -> None:
    pixel = 1  # where both neighbours round up at once
    assert all(a - pixel <= b for a, b in zip(divided(width), divided(width + 1), strict=True))


def test_on_a_laptop_the_text_has_more_than_half() -> None:
    _, text, _ = divided(LAPTOP_PX)
    assert text > LAPTOP_PX / 2


def three(qtbot: QtBot) -> ThreeColumns:
    made = ThreeColumns()
    qtbot.addWidget(made)
    for _ in range(3):
        made.addWidget(QWidget())
    made.resize(1200, 400)
    made.show()
    return made


def test_columns_that_were_left_so_are_not_divided_anew(qtbot: QtBot) -> None:
    first, second = three(qtbot), three(qtbot)
    first.setSizes([300, 400, 498])
    second.restoreState(first.saveState())
    second.resize(1201, 400)
    second.resize(1200, 400)
    assert second.sizes()[0] == first.sizes()[0]
