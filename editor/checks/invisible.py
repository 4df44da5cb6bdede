"""Characters that nobody sees: zero-width ones, fillers, and those that turn the reading order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_ZERO_WIDTH = re.compile("[\u200b-\u200d\u2060-\u2064\ufeff\u00ad\u180e\u3164\u115f\u1160\uffa0]+")
_ORDER = re.compile("[\u202a-\u202e\u2066-\u2069]+")
_MARKS = re.compile("[\u200e\u200f\u061c]+")
_JOINER = "\u200d"
_EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")


def check(reading: Reading) -> Iterator[Finding]:
    """Find them; the joiner inside an emoji is at home there."""
    for passage in reading.passages:
        text = passage.text
        if text.isascii():
            continue
        for found in _ZERO_WIDTH.finditer(text):
            if not _joins_emoji(text, found) and not _is_jamo(text, found):
                yield passage.finding(
                    "zero_width", Severity.WARN, found.span(), "", points=_points(found)
                )
        for code, severity, pattern in (
            ("bidi_control", Severity.BLOCK, _ORDER),
            ("bidi_mark", Severity.WARN, _MARKS),
        ):
            for found in pattern.finditer(text):
                yield passage.finding(code, severity, found.span(), "", points=_points(found))


def _joins_emoji(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found[0] == _JOINER and bool(_EMOJI.match(before)) and bool(_EMOJI.match(after))


def _is_jamo(text: str, found: re.Match[str]) -> bool:
    """Tell whether a filler stands for a missing jamo of an old syllable."""
    return (
        found[0] in "\u115f\u1160" and "\u1100" <= text[found.end() : found.end() + 1] <= "\u11ff"
    )


def _points(found: re.Match[str]) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in found[0][:4])
