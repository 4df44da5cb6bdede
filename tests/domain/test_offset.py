"""Laws of the two numberings of a text, and of ranges that split no grapheme."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.offset import Utf16Map, code_point_of, utf16_of, whole_graphemes

PIECES = ["가", "각", "\u1100", "\u1161", "\u11a8", "a", "e\u0301", "\n", "漢", "한"]
PIECES += ["😀", "👨\u200d👩\u200d👧", "🇰🇷", "🇺", "👍🏽", "❤\ufe0f", "क्षि", "\u200d", "\u0600", "©"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@st.composite
def text_and_position(draw: st.DrawFn) -> tuple[str, int]:
    text = draw(TEXTS | st.text(max_size=20))
    return text, draw(st.integers(0, len(text)))


@settings(deadline=None)
@given(text_and_position())
def test_there_and_back_is_the_same_place(case: tuple[str, int]) -> None:
    text, at = case
    assert code_point_of(text, utf16_of(text, at)) == at


@settings(deadline=None)
@given(text_and_position())
def test_units_are_those_of_the_encoding(case: tuple[str, int]) -> None:
    text, at = case
    units = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
    assert utf16_of(text, at) == Utf16Map.of(text).utf16_of(at) == units


@settings(deadline=None)
@given(TEXTS)
def test_every_unit_belongs_to_the_last_code_point_that_starts_by_then(text: str) -> None:
    starts = [utf16_of(text, at) for at in range(len(text) + 1)]
    for unit in range(starts[-1] + 1):
        expected = max(at for at, start in enumerate(starts) if start <= unit)
        assert code_point_of(text, unit) == expected


def test_a_position_inside_a_surrogate_pair_rounds_down() -> None:
    assert [code_point_of("가😀나", unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("position", [-1, 4])
def test_a_position_outside_the_text_is_refused(position: int) -> None:
    for convert in (utf16_of, code_point_of):
        with pytest.raises(Invalid, match="offset_outside"):
            convert("가나다", position)


@settings(deadline=None)
@given(st.data())
def test_a_widened_range_starts_and_ends_where_graphemes_do(data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    breaks = [0, *(found.end() for found in regex.finditer(r"\X", text))]
    low, high = whole_graphemes(text, start, end)
    assert low == max(at for at in breaks if at <= start)
    assert high == (low if start == end else min(at for at in breaks if at >= end))


@pytest.mark.parametrize(
    ("text", "start", "end", "widened"),
    [
        ("가나다", 1, 2, (1, 2)),
        ("a👨\u200d👩\u200d👧b", 2, 3, (1, 6)),
        ("e\u0301a", 0, 1, (0, 2)),
        ("\u1100\u1161\u11a8!", 1, 2, (0, 3)),
        ("🇰🇷🇺🇸", 1, 2, (0, 2)),
        ("a\r\nb", 2, 3, (1, 3)),
    ],
)
def test_a_range_widens_to_whole_graphemes(
    text: str, start: int, end: int, widened: tuple[int, int]
) -> None:
    assert whole_graphemes(text, start, end) == widened


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(Invalid, match="offset_outside"):
        whole_graphemes("가나다", 2, 1)
