"""How a word that does not end in Hangul is read aloud in Korean: the final (받침) it ends with.

Particles follow the sound, not the sign: `dev.internal` is 인터널, `notice.md` 엠디, `30%` 퍼센트.
Finals are numbered as Unicode numbers them (ch. 3.12): 0 is none, 8 is ㄹ.
"""

from __future__ import annotations

import re
import unicodedata

NONE, GIYEOK, NIEUN, RIEUL, MIEUM, BIEUP, SIOT, IEUNG = 0, 1, 4, 8, 16, 17, 19, 21
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_FINALS = 28
_CLOSING = "\"'”’)]}」』》〉>*_` .,:;!?/\\|~-–—\u00a0\n\t"
"""What is not read aloud at the end of a word."""

_DIGITS = dict(zip("0123456789", (21, 8, 0, 16, 0, 0, 1, 8, 8, 0), strict=True))
"""영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천 and 만 take the same particles as 영."""

_SIGNS = {"%": NONE, "‰": RIEUL, "#": BIEUP, "@": SIOT, "₩": NIEUN, "¥": NIEUN, "元": NIEUN}
"""퍼센트, 퍼밀, 샵, 앳, 원, 엔, 위안; every other sign reads without a final (플러스, 달러, 도)."""

_UNITS = {"m": NONE, "km": NONE, "cm": NONE, "mm": NONE, "l": NONE, "ml": NONE, "min": NIEUN}
_UNITS |= {"g": MIEUM, "kg": MIEUM, "mg": MIEUM, "h": NONE, "s": NONE, "ms": NONE}
"""Read in full behind a number: 미터, 리터, 분, 그램, 시, 초."""

_LETTERS = {"l": RIEUL, "m": MIEUM, "n": NIEUN, "r": RIEUL}
"""엘, 엠, 엔, 알; the names of all other letters end in a vowel (에프, 에스, 엑스, 제트)."""

_ENDINGS = (
    # the sound at the end of a written word, the first that fits
    (r"(?:check|week|deck|network|task|link|boot|root|route)$", NONE),  # 체크, 위크 …
    (r"type$", BIEUP),  # 타입
    (r"ng$", IEUNG),  # 스트리밍
    (r".le$|l$", RIEUL),  # 테이블, 파일, 인터널
    (r"[aeiouy]me$|m$", MIEUM),  # 네임, 시스템
    (r"[aeiouy]ne$|n$", NIEUN),  # 라인, 버전
    (r"(?:[aeiouy]|c)k$|[aeiouy]c$", GIYEOK),  # 북, 슬랙, 퍼블릭
    (r"[aeiouy]p?p$|[aeiouy]b$", BIEUP),  # 앱, 맵, 웹
    (r"(?:^|[^aeiouy])[aeiouy]t$", SIOT),  # 인터넷; but 보트
)
"""Words in small letters. The rest reads with 으 or a vowel: 서버, 로그, 필드, 박스, 리스트."""

_LATIN = re.compile(r"(?P<number>[0-9][ ]?)?(?P<letters>[A-Za-z]+)$")
_VOWELS = re.compile(r"[aeiouyAEIOUY]")


def final_of(word: str) -> int:
    """Return the final that `word` ends with when it is read aloud; 0 for none and for no word."""
    spoken = unicodedata.normalize("NFKC", word).rstrip(_CLOSING)
    if not spoken:
        return NONE
    last = spoken[-1]
    if _FIRST_SYLLABLE <= last <= _LAST_SYLLABLE:
        return (ord(last) - ord(_FIRST_SYLLABLE)) % _FINALS
    latin = _LATIN.search(_plain(spoken))
    return _final_of_letters(latin) if latin else _DIGITS.get(last, _final_of_sign(last))


def _final_of_letters(latin: re.Match[str]) -> int:
    letters = latin["letters"]
    if latin["number"] and letters in _UNITS:
        return _UNITS[letters]
    if letters.isupper() or not _VOWELS.search(letters):  # spelled out: URL, md
        return _LETTERS.get(letters[-1].lower(), NONE)
    found = (final for ending, final in _ENDINGS if re.search(ending, letters.lower()))
    return next(found, NONE)


def _final_of_sign(sign: str) -> int:
    """Read a sign, or a lone letter of the alphabet: 기역 … 히읗 all end in a consonant."""
    if "\u1100" <= sign <= "\u1112" or "\u11a8" <= sign <= "\u11c2":
        return RIEUL if sign in "\u1105\u11af" else GIYEOK
    return _SIGNS.get(sign, NONE)


def _plain(text: str) -> str:
    """Return Latin letters without their accents: é is read like e."""
    return "".join(one for one in unicodedata.normalize("NFD", text) if not _is_accent(one))


def _is_accent(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn"
