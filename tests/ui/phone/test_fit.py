"""A fit counts exactly the viewport in both directions and is as large as it may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.phone.device import devices
from editor.ui.phone.fit import fitted

scales = st.floats(0.25, 1.0)


@given(st.sampled_from(devices()), scales)
def test_page_counts_exactly_the_device(device: object, scale: float) -> None:
    fit = fitted(device.width, device.height, scale)
    assert (int(fit.width / fit.zoom), int(fit.height / fit.zoom)) == (device.width, device.height)


@given(st.sampled_from(devices()), scales)
def test_fit_is_nearly_as_large_as_it_may_be(device: object, scale: float) -> None:
    fit = fitted(device.width, device.height, scale)
    assert 0 <= round(device.width * scale) - fit.width <= 12


def test_whole_phone_is_drawn_at_its_own_size() -> None:
    fit = fitted(393, 852, 1.0)
    assert (fit.width, fit.height, fit.zoom) == (393, 852, 1.0)
