"""Words are found however they were typed, and no pattern stops the desk."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.find.query import Query, Span, Trouble, find, swaps

JAMO = unicodedata.normalize("NFD", "각")


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        (Query("각"), f"각 {JAMO} 가", [(0, 1), (2, 5)]),
        (Query(JAMO), f"각 {JAMO} 가", [(0, 1), (2, 5)]),
        (Query("가"), f"각 {JAMO} 가", [(6, 7)]),
        (Query("é"), "cafe\u0301 é", [(3, 5), (6, 7)]),
        (Query("점검"), "👩 점검, 점검을", [(2, 4), (6, 8)]),
        (Query("점검", whole_words=True), "👩 점검, 점검을", [(2, 4)]),
        (Query("api"), "API api", [(0, 3), (4, 7)]),
        (Query("api", match_case=True), "API api", [(4, 7)]),
        (Query("a.c"), "abc a.c", [(4, 7)]),
        (Query("a.c", is_pattern=True), "abc a.c", [(0, 3), (4, 7)]),
        (Query("^", is_pattern=True), "a\nb", [(0, 0), (2, 2)]),
        (Query(r"(\d+)월", is_pattern=True), "12월 3일", [(0, 3)]),
        (Query(""), "글", []),
    ],
)
def test_words_are_found(query: Query, text: str, found: list[tuple[int, int]]) -> None:
    assert [tuple(span) for span in find(query, text).found] == found


def test_only_a_part_is_looked_through() -> None:
    assert find(Query("a"), "a a a", Span(1, 4)).found == (Span(2, 3),)


@pytest.mark.parametrize("words", ["(", "[가-", "a{2,1}", "(?P<a", "x" * 2_000])
def test_broken_pattern_is_an_answer(words: str) -> None:
    assert find(Query(words, is_pattern=True), "글").trouble is Trouble.BROKEN


def test_pattern_without_an_end_is_stopped() -> None:
    started = time.perf_counter()
    query = Query(r"(a|aa)+$", is_pattern=True)
    assert find(query, "a" * 80 + "b").trouble is Trouble.SLOW
    assert swaps(query, "", "a" * 80 + "b").trouble is Trouble.SLOW
    assert time.perf_counter() - started < 60  # of processor time it takes one second


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("$2-$1", "b-a"),
        (r"\2\1", "ba"),
        ("${1}0", "a0"),
        (r"\g<other>!", "b!"),
        ("$0$0", "abab"),
        ("$$1", "$1"),
        ("$9", "$9"),
        (r"x\ty\n", "x\ty\n"),
        (r"\\1", r"\1"),
        ("\\", "\\"),
    ],
)
def test_groups_are_filled_in(template: str, made: str) -> None:
    query = Query(r"(a)(?<other>b)", is_pattern=True)
    assert [swap.text for swap in swaps(query, template, "ab").found] == [made]


def test_template_of_plain_words_is_plain() -> None:
    assert swaps(Query("a"), r"$0\1", "a").found[0].text == r"$0\1"


@given(st.text(alphabet="각가ㄱ\u1100\u1161\u11a8e\u0301a👩 \n", max_size=20))
def test_whole_text_is_found_where_it_stands(text: str) -> None:
    for span in find(Query("각"), text).found:
        assert unicodedata.normalize("NFC", text[span.start : span.end]).startswith("각")
    folded = unicodedata.normalize("NFC", text)
    if text and unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)) == folded:
        assert find(Query(text, match_case=True), text).found == (Span(0, len(text)),)
