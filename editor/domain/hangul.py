"""Hangul (한글) as a search sees it: initial consonants (초성) and syllables half typed.

A syllable of Unicode's block is `lead * 588 + vowel * 28 + final` above 가 (Unicode, ch. 3.12), so
everything that may still become of a half typed syllable is a range or two of code points, and a
query is one regular expression: twenty thousand titles are searched in milliseconds.

What was decided:
- `ㄱㅈ` and `ㄱ지` find 공지; a consonant also finds itself where a text spells ㅋㅋ.
- The last syllable may be unfinished: `고` finds 공지 and 과자, `간` finds 가나 (its ㄴ may
  belong to the next syllable, 도깨비불), `닭` finds 달그락. All syllables before it must be exact.
- Input methods join consonants (ㄱㅅ becomes ㄳ): they find themselves and what they are made of.
- Blanks in the text need not be typed: `정기점검` and `ㅈㄱㅈㄱ` find 정기 점검.
- Both sides are compared in NFC and without case; nothing stored is ever changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_JOINED = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_LONGER_VOWELS = {8: 3, 13: 3, 18: 1}
"""ㅗ → ㅘㅙㅚ, ㅜ → ㅝㅞㅟ, ㅡ → ㅢ: how many vowels after this one begin with it."""

_FIRST, _LAST = ord("가"), ord("힣")
_VOWELS, _FINAL_COUNT = 21, 28
_BLANKS = "[^\\S\\n]*"


def folded(text: str) -> str:
    """Return a text as it is compared: NFC, without case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def initials(text: str) -> str:
    """Return a text with each syllable as its initial consonant (초성): 공지 → ㄱㅈ."""
    return "".join(_initial(char) for char in unicodedata.normalize("NFC", text))


def matches_initials(query: str, text: str) -> bool:
    """Tell whether a text holds what was typed: initials, syllables, or both mixed.

    An empty query finds everything.
    """
    return pattern(query).search(folded(text)) is not None


@lru_cache(maxsize=64)
def pattern(query: str) -> re.Pattern[str]:
    """Return what finds a query in a `folded` text; no match spans two lines."""
    typed = "".join(folded(query).split())
    units = [*map(_exact, typed[:-1]), *map(_unfinished, typed[-1:])]
    return re.compile(_BLANKS.join(units))


def _initial(char: str) -> str:
    code = ord(char) - _FIRST
    return LEADS[code // (_VOWELS * _FINAL_COUNT)] if 0 <= code <= _LAST - _FIRST else char


def _exact(char: str) -> str:
    """Return what a character finds; an initial finds every syllable that begins with it."""
    if char in LEADS:
        first = _syllable(LEADS.index(char), 0, 0)
        return f"[{char}{first}-{_after(first, _VOWELS * _FINAL_COUNT)}]"
    if char in _JOINED:
        return f"(?:{char}|{_BLANKS.join(map(_exact, _JOINED[char]))})"
    return re.escape(char)


def _unfinished(char: str) -> str:
    """Return what the last character finds: also what it may still become."""
    code = ord(char) - _FIRST
    if not 0 <= code <= _LAST - _FIRST:
        return _exact(char)
    lead, rest = divmod(code, _VOWELS * _FINAL_COUNT)
    vowel, final = divmod(rest, _FINAL_COUNT)
    if final == 0:
        longer = 1 + _LONGER_VOWELS.get(vowel, 0)
        return f"[{char}-{_after(char, longer * _FINAL_COUNT)}]"
    return f"(?:{_with_final(char, final)}|{_moved_on(lead, vowel, final)})"


def _with_final(char: str, final: int) -> str:
    """Return the syllable and those whose joined final begins with this one (갑 → 값)."""
    longer = [joined for joined, parts in _JOINED.items() if parts[0] == _FINALS[final]]
    grown = (chr(ord(char) + _FINALS.index(joined) - final) for joined in longer)
    return f"[{char}{''.join(grown)}]"


def _moved_on(lead: int, vowel: int, final: int) -> str:
    """Return the two syllables that these keys become when a vowel follows (간 → 가나)."""
    parts = _JOINED.get(_FINALS[final])
    kept, moved = (parts[0], parts[1]) if parts else ("", _FINALS[final])
    return _syllable(lead, vowel, _FINALS.index(kept)) + _BLANKS + _exact(moved)


def _syllable(lead: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (lead * _VOWELS + vowel) * _FINAL_COUNT + final)


def _after(first: str, count: int) -> str:
    """Return the last of `count` syllables from `first` on."""
    return chr(ord(first) + count - 1)
