"""What is narrow costs the library first, then the phone, never the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.writing.columns import ALL_FROM_PX, TWO_FROM_PX, Columns, shown

ALL, NONE = Columns(library=True, phone=True), Columns(library=False, phone=False)
PHONE, LIBRARY = Columns(library=False, phone=True), Columns(library=True, phone=False)
WIDTHS = st.integers(300, 4000)
COLUMNS = st.builds(Columns, st.booleans(), st.booleans())


@pytest.mark.parametrize(
    ("width", "wanted", "fits"),
    [
        (1280, ALL, ALL),
        (ALL_FROM_PX - 1, ALL, PHONE),
        (ALL_FROM_PX - 1, LIBRARY, LIBRARY),
        (TWO_FROM_PX - 1, ALL, NONE),
        (1280, NONE, NONE),
    ],
)
def test_a_window_shows_what_fits(width: int, wanted: Columns, fits: Columns) -> None:
    assert shown(width, wanted) == fits


@given(WIDTHS, COLUMNS)
def test_nothing_unwanted_is_shown(width: int, wanted: Columns) -> None:
    fits = shown(width, wanted)
    assert fits.library <= wanted.library
    assert fits.phone <= wanted.phone


def test_the_library_can_be_called_in_a_narrow_window() -> None:
    assert shown(800, ALL, called="panes.library") == LIBRARY
