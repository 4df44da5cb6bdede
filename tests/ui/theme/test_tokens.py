"""Every colour that words or edges wear stands out from what is behind it (WCAG 2.2)."""

from __future__ import annotations

import re

import pytest

from editor import assets
from editor.ui.theme.tokens import (
    BAND,
    DARK,
    DARK_STRONG,
    EDGE_PAIRS,
    LIGHT,
    LIGHT_STRONG,
    ON_ALARM,
    ON_BAND,
    TEXT_PAIRS,
    Palette,
    contrast,
)

TEXT, EDGE = 4.5, 3.0
STRONG_TEXT, STRONG_EDGE = 7.0, 4.5
BY_DESIGN = ("on_red", "red")
"""White on the one red is 4.98:1 everywhere: a badge in another red would be another sign."""
LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
STRONG = pytest.mark.parametrize("look", [LIGHT_STRONG, DARK_STRONG], ids=["light", "dark"])
VEILS = sorted(
    {
        int(veil)
        for line in assets.read_text("themes/desk.qss").splitlines()
        if 'surface="band"' in line
        for veil in re.findall(r"rgba\(255, 255, 255, (\d+)\)", line)
    }
)
"""How much white lies on the band under a button, of 255."""


def veiled(colour: str, veil: int) -> str:
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c + (255 - c) * veil / 255):02X}" for c in channels)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#000000", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@LOOKS
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_can_be_read(look: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(look, words), getattr(look, ground)) >= TEXT


@LOOKS
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_can_be_seen(look: Palette, edge: str, ground: str) -> None:
    assert contrast(getattr(look, edge), getattr(look, ground)) >= EDGE


@STRONG
@pytest.mark.parametrize(("words", "ground"), [p for p in TEXT_PAIRS if p != BY_DESIGN])
def test_words_stand_out_where_contrast_is_wanted(look: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(look, words), getattr(look, ground)) >= STRONG_TEXT


@STRONG
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_stand_out_where_contrast_is_wanted(look: Palette, edge: str, ground: str) -> None:
    assert contrast(getattr(look, edge), getattr(look, ground)) >= STRONG_EDGE


@pytest.mark.parametrize("environment", BAND)
@pytest.mark.parametrize("veil", [0, *VEILS])
def test_band_can_be_read_and_so_can_its_buttons(environment: str, veil: int) -> None:
    assert contrast(ON_BAND, veiled(BAND[environment], veil)) >= TEXT


def test_buttons_of_the_band_are_lighter_than_it() -> None:
    assert len(VEILS) >= 2


def test_alarm_can_be_read_on_its_white_button() -> None:
    assert contrast(ON_ALARM, ON_BAND) >= TEXT


def test_environments_are_told_apart_by_colour() -> None:
    assert len(set(BAND.values())) == len(BAND)
