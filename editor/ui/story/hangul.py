"""How a person composes a Hangul syllable: what an input method shows on the way to it."""

from __future__ import annotations

from typing import Final

_FIRST, _LAST = "가", "힣"
_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS: Final = 21
_FINALS: Final = 28


def is_syllable(character: str) -> bool:
    """Tell whether a character is a composed Hangul syllable (Unicode 15 §3.12)."""
    return _FIRST <= character <= _LAST


def keys_of(syllable: str) -> tuple[str, ...]:
    """Return what stands composing after each key of a syllable: `ㅎ`, `하`, `한` for `한`."""
    number = ord(syllable) - ord(_FIRST)
    initial = _INITIALS[number // (_MEDIALS * _FINALS)]
    open_syllable = chr(ord(syllable) - number % _FINALS)
    steps = (initial, open_syllable, syllable)
    return steps if number % _FINALS else steps[:2]
