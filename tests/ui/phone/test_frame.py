"""The frame: the viewport inside is exactly what the label says, at any size of the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.phone.device import devices

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.phone.conftest import Phone

SIZES = [(420, 800), (300, 640), (337, 713), (511, 1201), (1200, 1400), (619, 477)]
INNER = "[innerWidth, innerHeight, document.documentElement.clientWidth]"


@pytest.mark.parametrize("size", SIZES)
def test_viewport_is_exactly_the_device(phone: Phone, size: tuple[int, int]) -> None:
    phone.pane.resize(*size)
    see_every_device(phone)


@pytest.mark.parametrize("zoom", [30, 70, 110, 150, 200])
def test_viewport_is_exactly_the_device_at_every_zoom(phone: Phone, zoom: int) -> None:
    phone.pane.choices.choose_zoom(zoom)
    see_every_device(phone)


def see_every_device(phone: Phone) -> None:
    for index, device in enumerate(devices()):
        phone.pane.head.device.setCurrentIndex(index)
        wanted = f"innerWidth === {device.width} && innerHeight === {device.height}"
        phone.until(wanted)
        assert phone.ask(INNER) == [device.width, device.height, device.width]


def test_phone_is_read_where_the_window_is_low(phone: Phone) -> None:
    phone.pane.resize(560, 330)
    assert phone.pane.frame.scale > 0.4
    assert phone.pane.frame.width() <= 560


def test_choices_take_one_row_where_it_is_wide(phone: Phone, qtbot: QtBot) -> None:
    head = phone.pane.head
    narrow_px = head.sizeHint().height()
    phone.pane.resize(560, 330)
    qtbot.waitUntil(lambda: head.height() < narrow_px)
