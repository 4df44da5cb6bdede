"""What the status line counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.writing.text_count import TextCount, blanks


@pytest.mark.parametrize(("body", "time"), [("", "0초"), (" \n", "0초"), ("가", "10초")])
def test_reading_time_begins_with_the_first_character(body: str, time: str) -> None:
    assert TextCount("ko").of("제목", body)[2].endswith(time)


@given(st.text(alphabet="가a \n\t\u00a0\u3000\u2028\u200b\x1f👩"))
def test_blanks_are_what_splitting_takes_away(text: str) -> None:
    assert blanks(text) == len(text) - len("".join(text.split()))
