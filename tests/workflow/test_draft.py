"""Edits of lines, replayed in order, give the text that was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.workflow.draft import LineEdit, replay

TEXT = "하나\n둘\n셋"
WORDS = st.text(alphabet="가나 \t\r👩\u2028", max_size=4)
LINES = st.lists(WORDS, min_size=1, max_size=5)
EDITS = st.lists(
    st.builds(
        LineEdit, st.integers(0, 4), st.integers(1, 3), LINES.map(tuple)
    ),
    max_size=4,
)  # fmt: skip


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([], TEXT),
        ([LineEdit(1, 1, ("두울",))], "하나\n두울\n셋"),
        ([LineEdit(1, 1, ("둘", "둘 반"))], "하나\n둘\n둘 반\n셋"),
        ([LineEdit(0, 2, ("하나둘",))], "하나둘\n셋"),
        ([LineEdit(2, 1, ("셋", ""))], "하나\n둘\n셋\n"),
        ([LineEdit(0, 3, ("",))], ""),
        ([LineEdit(0, 1, ("", "하나")), LineEdit(1, 1, ("한나",))], "\n한나\n둘\n셋"),
        ([LineEdit(1, 1, ("a\tb\r\u2028",))], "하나\na\tb\r\u2028\n셋"),
    ],
)
def test_edits_of_lines_make_the_text(edits: list[LineEdit], text: str) -> None:
    assert replay(TEXT, edits) == text


@given(LINES, EDITS, EDITS)
def test_journal_may_be_cut_anywhere(
    lines: list[str], first: list[LineEdit], then: list[LineEdit]
) -> None:
    body = "\n".join(lines)
    assert replay(replay(body, first), then) == replay(body, first + then)


@given(LINES, LINES)
def test_one_edit_of_every_line_is_another_text(old: list[str], new: list[str]) -> None:
    edit = LineEdit(0, len(old), tuple(new))
    assert replay("\n".join(old), [edit]) == "\n".join(new)
