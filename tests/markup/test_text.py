"""The words of a notice, and how long they are."""

from __future__ import annotations

import pytest

from editor.markup.text import Length, measure, plain_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# 제목\n\n본문 **굵게**\n다음 줄", "제목\n본문 굵게\n다음 줄"),
        ("- 하나\n- 둘", "하나\n둘"),
        ("| a | b |\n|--|--|\n| 1 | 2 |", "a b\n1 2"),
        ("![그림](media/a.png) [a](https://a.kr) <b> &amp;", "그림 a <b> &"),
        ("[a]: https://a.kr", ""),
        ("> 인용\n\n```\ncode\n```", "인용\ncode"),
    ],
)
def test_words_without_marks(text: str, words: str) -> None:
    assert plain_text(text) == words


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (100, "안녕 👨‍👩‍👧 하세요"),
        (12, "안녕 👨‍👩‍👧 하세요"),
        (11, "안녕 👨‍👩‍👧 하…"),
        (7, "안녕…"),
    ],
)
def test_cut_words_keep_whole_characters(limit: int, words: str) -> None:
    assert len(plain_text("안녕 👨‍👩‍👧 하세요", limit=limit)) <= limit
    assert plain_text("안녕 👨‍👩‍👧 하세요", limit=limit) == words


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", Length(0, 0, 0)),
        ("안녕 하세요\n네", Length(7, 6, 1)),
        ("👨‍👩‍👧 각\u3000e\u0301", Length(5, 3, 1)),
        ("가" * 1_000, Length(1_000, 1_000, 120)),
    ],
)
def test_length_counts_what_people_call_characters(text: str, length: Length) -> None:
    assert measure(text) == length
