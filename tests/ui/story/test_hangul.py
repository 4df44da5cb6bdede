"""What stands composing after each key."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.story.hangul import is_syllable, keys_of

SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)


@pytest.mark.parametrize(
    ("syllable", "keys"),
    [("한", ("ㅎ", "하", "한")), ("가", ("ㄱ", "가")), ("쭉", ("ㅉ", "쭈", "쭉"))],
)
def test_keys_of_a_syllable(syllable: str, keys: tuple[str, ...]) -> None:
    assert keys_of(syllable) == keys


@given(SYLLABLES)
def test_the_last_key_completes_the_syllable(syllable: str) -> None:
    assert keys_of(syllable)[-1] == syllable


@given(SYLLABLES)
def test_each_key_adds_one_sound(syllable: str) -> None:
    sounds = [len(unicodedata.normalize("NFD", step)) for step in keys_of(syllable)]
    assert sounds == list(range(1, len(sounds) + 1))


@given(st.characters(exclude_characters="".join(map(chr, range(0xAC00, 0xD7A4)))))
def test_nothing_else_is_a_syllable(character: str) -> None:
    assert not is_syllable(character)
