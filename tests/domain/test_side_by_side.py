"""Two texts stand line beside line; nothing of either is lost, and like stands beside like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.side_by_side import Piece, Row, Same, compared, side_by_side

texts = st.text("가나 다\n.", max_size=40)


def side(rows: tuple[Row, ...], *, is_left: bool) -> str:
    missing = Same.COME if is_left else Same.GONE
    kept = [row for row in rows if row.kind is not missing]
    return "\n".join(
        "".join(piece.text for piece in (row.left if is_left else row.right)) for row in kept
    )


@given(texts, texts)
def test_both_texts_can_be_read_in_full(old: str, new: str) -> None:
    rows = side_by_side(old, new)
    assert (side(rows, is_left=True), side(rows, is_left=False)) == (old, new)


@given(texts)
def test_a_text_beside_itself_is_the_same(text: str) -> None:
    assert {row.kind for row in side_by_side(text, text)} == {Same.KEPT}


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("가\n나", "가\n다라마\n나", ["kept", "come", "kept"]),
        ("가\n나", "나", ["gone", "kept"]),
        ("점검은 10시에 합니다", "점검은 11시에 합니다", ["changed"]),
        ("전혀 다른 말", "xyz", ["gone", "come"]),
        ("하나 있다\n둘 있다", "xyz\n하나 있다!\n둘 있다!", ["come", "changed", "changed"]),
    ],
)  # fmt: skip
def test_like_lines_stand_beside_each_other(old: str, new: str, kinds: list[str]) -> None:
    assert [row.kind for row in side_by_side(old, new)] == kinds


def test_changed_words_are_marked_inside_a_line() -> None:
    row = compared("점검은 10시에 합니다", "점검은 11시에 합니다")
    assert row.left[1] == Piece("10시에", is_shared=False)
    assert row.right[1] == Piece("11시에", is_shared=False)
