"""From place to place, round and round."""

from __future__ import annotations

import pytest

from editor.ui.writing.stops import next_stop


@pytest.mark.parametrize(
    ("after", "backwards", "expected"),
    [(0, False, 3), (3, False, 9), (9, False, 3), (9, True, 3), (3, True, 9), (50, True, 9)],
)
def test_the_next_place_is_found_both_ways(after: int, expected: int, *, backwards: bool) -> None:
    assert next_stop({9, 3}, after, backwards=backwards) == expected


def test_without_places_there_is_no_next() -> None:
    assert next_stop((), 4) is None
