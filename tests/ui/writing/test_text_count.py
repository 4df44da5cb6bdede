"""What the status line counts."""

from __future__ import annotations

import pytest

from editor.ui.writing.text_count import TextCount


@pytest.mark.parametrize(("body", "time"), [("", "0초"), (" \n", "0초"), ("가", "10초")])
def test_reading_time_begins_with_the_first_character(body: str, time: str) -> None:
    assert TextCount("ko").of("제목", body)[2].endswith(time)
