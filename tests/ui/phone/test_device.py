"""A phone on its side swaps its numbers and moves what the camera covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.phone.device import Cutout, Device, devices

if TYPE_CHECKING:
    from tests.ui.phone.conftest import Phone


@pytest.mark.parametrize("device", devices(), ids=lambda d: d.id)
def test_lying_phone_has_its_sides_swapped(device: Device) -> None:
    lying = device.rotated()
    assert (lying.width, lying.height) == (device.height, device.width)


def test_camera_of_a_lying_phone_is_at_its_side() -> None:
    lying = next(d for d in devices() if d.cutout is Cutout.ISLAND).rotated()
    assert lying.safe_top == 0
    assert lying.safe_left == lying.safe_right > 0


def test_number_inside_is_exact_for_a_lying_phone(phone: Phone) -> None:
    phone.pane.resize(420, 800)
    phone.pane.choices.rotate(is_rotated=True)
    for device in devices():
        phone.pane.choices.choose_device(device.id)
        phone.until(f"innerWidth === {device.height} && innerHeight === {device.width}")


def test_text_of_a_lying_phone_stays_beside_the_camera(phone: Phone) -> None:
    phone.pane.preview.load("글")
    phone.pane.choices.rotate(is_rotated=True)
    left = phone.pane.choices.device.safe_left
    phone.until(f"document.querySelector('#body p').getBoundingClientRect().left >= {left}")


def test_true_size_draws_one_pixel_a_pixel(phone: Phone) -> None:
    phone.pane.choices.draw_true_size(is_true=True)
    assert phone.pane.frame.scale == 1.0
    phone.until("innerWidth === 393 && innerHeight === 852")
