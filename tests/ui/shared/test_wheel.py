"""The wheel scrolls the form and changes no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QSpinBox, QVBoxLayout, QWidget

from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def wheel(area: QScrollArea, field: QWidget) -> None:
    """Turn the wheel over a field: only a turn that comes through the window goes on upwards."""
    place = QPointF(field.mapTo(area, field.rect().center()))
    QTest.wheelEvent(area.windowHandle(), place, QPoint(0, -120))


def a_picker(parent: QWidget) -> Picker:
    made = Picker(parent)
    made.addItems(["하나", "둘", "셋"])
    return made


def a_spin_box(parent: QWidget) -> QSpinBox:
    made = QSpinBox(parent)
    made.setValue(50)
    leave_wheel(made)
    return made


@pytest.mark.parametrize("make", [a_picker, a_spin_box])
def test_the_wheel_scrolls_the_form_instead(make: type, qtbot: QtBot) -> None:
    area, form = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    field = make(form)
    column = QVBoxLayout(form)
    column.addWidget(field)
    column.addSpacing(2_000)
    area.setWidget(form)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    before = field.property("currentIndex"), field.property("value")
    wheel(area, field)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    assert (field.property("currentIndex"), field.property("value")) == before
