"""Line starts after any replacement equal those counted anew."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from editor.markup.starts import LineStarts

_LENGTHS = st.lists(st.integers(1, 9), max_size=5)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 4), _LENGTHS), max_size=30))
def test_starts_are_prefix_sums(edits: list[tuple[int, int, list[int]]]) -> None:
    starts, lengths = LineStarts(), [1]
    starts.replace(0, 0, lengths)
    for place, removed, fresh in edits:
        first = place % (len(lengths) + 1)
        count = min(removed, len(lengths) - first)
        starts.replace(first, count, fresh)
        lengths[first : first + count] = fresh
        expected = list(accumulate(lengths, initial=0))
        assert [starts[index] for index in range(len(lengths) + 1)] == expected
        for index, line in enumerate(expected[:-1]):
            assert starts.index_at(line) == starts.index_at(line + lengths[index] - 1) == index
