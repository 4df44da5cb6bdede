"""A fit counts exactly the viewport in both directions and is as large as it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.phone.device import Device, devices
from editor.ui.phone.fit import counted, fitted

scales = st.floats(0.25, 2.0)


@given(st.sampled_from(devices()), scales, st.sampled_from((1.0, 1.25, 1.5, 1.75, 2.0)))
def test_page_counts_exactly_the_device(device: Device, scale: float, ratio: float) -> None:
    fit = fitted(device.width, device.height, scale, ratio=ratio)
    counts = (counted(fit.width, fit.zoom, ratio), counted(fit.height, fit.zoom, ratio))
    assert counts == (device.width, device.height)


MEASURED = [
    (450, 2.0, 1.0985012, 819),
    (441, 2.0, 1.8619108, 473),
    (611, 2.0, 1.2786204, 956),
    (705, 1.25, 0.9210915, 957),
    (501, 1.25, 0.5729532, 1094),
    (490, 1.25, 1.080036, 568),
]


@pytest.mark.parametrize(("side", "ratio", "whole", "count"), MEASURED)
def test_it_counts_as_chromium_was_seen_to(
    side: int, ratio: float, whole: float, count: int
) -> None:
    assert counted(side, whole / ratio, ratio) == count


@given(st.sampled_from(devices()), scales)
def test_fit_is_nearly_as_large_as_it_may_be(device: Device, scale: float) -> None:
    fit = fitted(device.width, device.height, scale)
    assert 0 <= round(device.width * scale) - fit.width <= 12


def test_whole_phone_is_drawn_at_its_own_size() -> None:
    fit = fitted(393, 852, 1.0)
    assert (fit.width, fit.height, fit.zoom) == (393, 852, 1.0)
