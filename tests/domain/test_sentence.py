"""Where sentences of a notice begin and end."""

from __future__ import annotations

import pytest

from editor.domain.sentence import SENTENCE_END, ends_sentence, sentence_around

TEXT = "# 안내\n\n점검은 2026. 12. 3. 시작합니다! 다 받을 수 있어요 😀 감사합니다\n끝"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("안내", "# 안내"),
        ("받을", "다 받을 수 있어요 😀"),
        ("감사", "감사합니다"),
        ("시작합니다! 다", "시작합니다! 다 받을 수 있어요 😀"),
        ("끝", "끝"),
    ],
)
def test_words_stand_in_their_sentence(words: str, sentence: str) -> None:
    at = TEXT.index(words)
    low, high = sentence_around(TEXT, at, at + len(words))
    assert TEXT[low:high] == sentence


def test_a_date_does_not_separate_sentences() -> None:
    assert SENTENCE_END.split("2026. 12. 3. 시작합니다. 앱은 켜 두세요") == [
        "2026. 12. 3. 시작합니다.",
        "앱은 켜 두세요",
    ]


@pytest.mark.parametrize(("character", "ends"), [(".", True), ("😀", True), ("다", False)])
def test_sentences_end_with_a_stop_or_an_emoji(character: str, *, ends: bool) -> None:
    assert ends_sentence(character) is ends
