"""The frame: the viewport inside is exactly what the label says, at any size of the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.phone.device import devices

if TYPE_CHECKING:
    from tests.ui.phone.conftest import Phone

SIZES = [(420, 800), (300, 640), (337, 713), (511, 1201), (1200, 1400), (619, 477)]
INNER = "[innerWidth, innerHeight, document.documentElement.clientWidth]"


@pytest.mark.parametrize("size", SIZES)
def test_viewport_is_exactly_the_device(phone: Phone, size: tuple[int, int]) -> None:
    phone.pane.resize(*size)
    for index, device in enumerate(devices()):
        phone.pane.head.device.setCurrentIndex(index)
        wanted = f"innerWidth === {device.width} && innerHeight === {device.height}"
        phone.until(wanted)
        assert phone.ask(INNER) == [device.width, device.height, device.width]
