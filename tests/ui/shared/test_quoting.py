"""Words of the text stand between quotation marks, once."""

from __future__ import annotations

import pytest

from editor.ui.shared.quoting import quoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("자니?", "“자니?”"),
        ("“자니?”", "“자니?”"),
        ("“자니?” 하고 “응”", "““자니?” 하고 “응””"),
        ("아주 긴 말", "“아주…”"),
    ],
)
def test_marks_are_put_around_what_has_none(words: str, shown: str) -> None:
    assert quoted(words, 2 if words == "아주 긴 말" else 40) == shown
