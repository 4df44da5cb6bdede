"""Korean particles (조사) chosen by the last syllable of the word before them.

A template says `{name:을}` or `{name:를}`: either form of a pair stands for the pair. A word that
does not end in Hangul or a digit is answered with both forms, as Korean offices print it: `을(를)`.
"""

from __future__ import annotations

PAIRS = (("을", "를"), ("이", "가"), ("은", "는"), ("과", "와"), ("으로", "로"))
_BOTH = {"을": "을(를)", "이": "이(가)", "은": "은(는)", "과": "과(와)", "으로": "(으)로"}
_BY_NAME = {name: pair for pair in PAIRS for name in pair}

_FIRST_SYLLABLE, _LAST_SYLLABLE = ord("가"), ord("힣")
_FINALS = 28  # Unicode orders Hangul syllables by lead, vowel, final: ch. 3.12
_RIEUL = 8
_DIGIT_FINALS = dict(zip("0123456789", (21, 8, 0, 16, 0, 0, 1, 8, 8, 0), strict=True))
"""The finals of 영 일 이 삼 사 오 육 칠 팔 구, in Unicode's numbering (0 = none)."""


def is_particle(name: str) -> bool:
    """Tell whether a template may write `{field:name}`."""
    return name in _BY_NAME


def with_particle(word: str, particle: str) -> str:
    """Return `word` followed by the form of `particle` that fits its last syllable.

    Raises `KeyError` when `particle` is not one of `PAIRS`.
    """
    after_final, after_vowel = _BY_NAME[particle]
    final = _final(word)
    if final is None:
        return word + _BOTH[after_final]
    takes_vowel_form = final == 0 or (final == _RIEUL and after_final == "으로")
    return word + (after_vowel if takes_vowel_form else after_final)


def _final(word: str) -> int | None:
    spoken = word.rstrip("\"'”’)]」』》〉*_` ")
    if not spoken:
        return None
    last = spoken[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        return (ord(last) - _FIRST_SYLLABLE) % _FINALS
    return _DIGIT_FINALS.get(last)
