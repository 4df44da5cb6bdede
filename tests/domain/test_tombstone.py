"""Cut words find their comment again when they come back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.tombstone import Tombstone

CUT_DAY = Tombstone.of("점검은 3일입니다.", cut_at=10, start=14, end=16)


def test_it_remembers_where_the_words_stood_in_the_cut() -> None:
    assert (CUT_DAY.start_in_cut, CUT_DAY.length) == (4, 2)


@settings(deadline=None)
@given(st.text("가나다 ", max_size=9), st.text("가나다 ", max_size=9), st.integers(0, 99))
def test_a_paste_brings_the_words_back(before: str, after: str, at: int) -> None:
    start, end = CUT_DAY.restored(before + CUT_DAY.cut + after, at) or (0, 0)
    pasted = "·" * at + before + CUT_DAY.cut + after
    assert pasted[start:end] == "3일"


@pytest.mark.parametrize("inserted", ["", "3일", "점검은 4일입니다.", CUT_DAY.cut * 2])
def test_another_insert_does_not(inserted: str) -> None:
    assert CUT_DAY.restored(inserted, 0) is None


def test_words_outside_the_cut_have_no_tombstone() -> None:
    with pytest.raises(Invalid, match="anchor_outside"):
        Tombstone.of("점검", cut_at=10, start=9, end=11)
