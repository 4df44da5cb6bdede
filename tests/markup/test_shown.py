"""From what a reader sees to the place in the source."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.render import render
from editor.markup.shown import source_offset

SOURCE = (
    "매월 **둘째** 주 [점검 안내](https://notice.example.kr/is/here)을 보세요.\n"
    "- 하나 `코드`\n- 둘 &amp; 셋\n"
)
WORD = st.text(alphabet="가나다라마바사아abc", min_size=2, max_size=5)


def shown(source: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", render(source)))


@pytest.mark.parametrize("word", ["매월", "둘째", "주 ", "점검", "을 보", "하나", "코드", "셋"])
def test_a_word_that_is_seen_is_found_in_the_source(word: str) -> None:
    text = shown(SOURCE)
    at = text.index(word)
    found = source_offset(SOURCE, text[: at + 1], text[at + 1 :])
    assert SOURCE[found - 1 :].startswith(word)


def test_the_beginning_of_a_block_is_the_beginning_of_its_words() -> None:
    assert source_offset("## 제목", "", "제목") == 3


def test_what_shows_nothing_leads_to_its_beginning() -> None:
    assert source_offset("![](media/a.png)", "", "") == 0


def test_a_text_too_long_to_compare_leads_to_its_beginning() -> None:
    assert source_offset("가" * 9_000, "가" * 5_000, "가" * 4_000) == 0


@given(st.lists(WORD, min_size=1, max_size=12), st.data())
def test_every_place_in_plain_words_is_itself(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    at = data.draw(st.integers(1, len(text)))
    assert source_offset(text, text[:at], text[at:]) == at


@given(st.lists(WORD, min_size=1, max_size=8, unique=True), st.data())
def test_marks_between_words_do_not_lead_astray(words: list[str], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(words) - 1))
    source = " ".join(f"**{word}**" for word in words)
    before = " ".join(words[:index])
    found = source_offset(source, before + " " * bool(index) + words[index][0], words[index][1:])
    assert source[found - 1] == words[index][0]
