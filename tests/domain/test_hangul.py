"""What is typed into a search finds Korean as Koreans type it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.hangul import folded, initials, matches_initials, pattern

syllables = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("공지", "ㄱㅈ"),
        ("12월 점검", "12ㅇ ㅈㄱ"),
        ("쌍 따옴표", "ㅆ ㄸㅇㅍ"),
        ("Gongji", "Gongji"),
    ],
)
def test_initials_of_a_text(text: str, found: str) -> None:
    assert initials(text) == found


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ㄱㅈ", "새 공지"),
        ("ㄱ지", "공지"),
        ("공ㅈ", "공지"),
        ("고", "공지"),
        ("고", "과자"),
        ("공ㅈ", "공 지"),
        ("ㅈㄱㅈㄱ", "12월 정기 점검 안내"),
        ("정기점검", "정기 점검"),
        ("간", "가나다"),
        ("값", "갑시다"),
        ("갑", "값을"),
        ("닭", "달그락"),
        ("ㄳ", "가수"),
        ("ㄳㄳ", "ㄳㄳ 합니다"),
        ("ㅋㅋ", "웃겨요 ㅋㅋ"),
        ("API", "새 api 안내"),
        ("", "무엇이든"),
        ("  ", "무엇이든"),
        (".*", "a.*b"),
        (unicodedata.normalize("NFD", "공지"), "공지"),
        ("공지", unicodedata.normalize("NFD", "공지")),
    ],
)
def test_what_is_typed_finds_the_title(query: str, text: str) -> None:
    assert matches_initials(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ㄱㅈ", "지공"),
        ("고지", "공지"),  # only the last syllable may be unfinished
        ("공", "고지"),
        ("ㄲ", "가"),
        (".*", "ab"),
        ("공지", "공\n지"),
    ],
)
def test_what_was_not_typed_is_not_found(query: str, text: str) -> None:
    assert not matches_initials(query, text)


@given(syllables)
def test_every_text_is_found_by_its_initials(text: str) -> None:
    assert matches_initials(initials(text), text)


@given(syllables, st.data())
def test_every_piece_of_a_text_finds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    assert matches_initials(text[start : data.draw(st.integers(start + 1, len(text)))], text)


@given(st.text(st.characters(exclude_characters="\n")), st.text())
def test_no_query_is_a_broken_pattern(query: str, text: str) -> None:
    assert pattern(query).search(folded(f"{text}\n{query}")) is not None
