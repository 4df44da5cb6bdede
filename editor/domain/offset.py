"""Positions in a text: code points (Python, our stored anchors) and UTF-16 units (Qt, browsers).

The only module that converts between the two; everywhere else a position has one meaning.
Text with nothing above U+FFFF has both numbers equal, which is found out at the speed of C.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PLAIN_BELOW = "\u0300"  # no combining mark, joiner, jamo or emoji lies below
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"  # two whole syllables never join


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """Both numberings of one text, for many conversions: O(log n) each after one pass."""

    length: int
    astral: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Utf16Map:
        """Remember where the characters above U+FFFF stand."""
        if text.isascii() or _units(text) == len(text):
            return cls(len(text), ())
        return cls(len(text), tuple(found.start() for found in _ASTRAL.finditer(text)))

    def utf16_of(self, code_point: int) -> int:
        """Return the UTF-16 position of a code point position; Invalid("offset_outside")."""
        _require_inside(code_point, self.length)
        return code_point + bisect_left(self.astral, code_point)

    def code_point_of(self, utf16: int) -> int:
        """Return the code point position of a UTF-16 position, inside a pair rounded down.

        Raises Invalid("offset_outside") when it lies outside the text.
        """
        _require_inside(utf16, self.length + len(self.astral))
        before = bisect_right(range(len(self.astral)), utf16, key=self._unit_after)
        if before < len(self.astral) and utf16 == self.astral[before] + before + 1:
            return self.astral[before]
        return utf16 - before

    def _unit_after(self, index: int) -> int:
        return self.astral[index] + index + 2


def utf16_of(text: str, code_point: int) -> int:
    """Return how many UTF-16 units stand before a code point; Invalid("offset_outside")."""
    _require_inside(code_point, len(text))
    return code_point if text.isascii() else _units(text[:code_point])


def code_point_of(text: str, utf16: int) -> int:
    """Return how many code points stand before a UTF-16 unit, inside a pair rounded down.

    Raises Invalid("offset_outside") when it lies outside the text.
    """
    if text.isascii():
        _require_inside(utf16, len(text))
        return utf16
    return Utf16Map.of(text).code_point_of(utf16)


def whole_graphemes(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range of code points so that it splits no grapheme (UAX #29, extended).

    Raises Invalid("offset_outside") unless 0 <= start <= end <= len(text).
    """
    _require_inside(end, len(text))
    _require_inside(start, end)
    if start == end:
        middle = _boundary_at_or_before(text, start)
        return middle, middle
    return _boundary_at_or_before(text, start), _boundary_at_or_after(text, end)


def _boundary_at_or_before(text: str, position: int) -> int:
    if _is_plain_break(text, position):
        return position
    return max(at for at in _boundaries_around(text, position) if at <= position)


def _boundary_at_or_after(text: str, position: int) -> int:
    if _is_plain_break(text, position):
        return position
    return next(at for at in _boundaries_around(text, position) if at >= position)


def _boundaries_around(text: str, position: int) -> Iterator[int]:
    """Yield the grapheme boundaries from the last sure one up to the first at or after here."""
    at = position
    while not _is_plain_break(text, at):
        at -= 1
    yield at
    step = _grapheme_matcher()
    while at < position:
        at = step(text, at)
        yield at


def _is_plain_break(text: str, at: int) -> bool:
    """Tell whether two everyday characters meet here, which always break (but CR LF never)."""
    if at in (0, len(text)):
        return True
    before, after = text[at - 1], text[at]
    return _is_plain(before) and _is_plain(after) and (before, after) != ("\r", "\n")


def _is_plain(character: str) -> bool:
    return character < _PLAIN_BELOW or _FIRST_SYLLABLE <= character <= _LAST_SYLLABLE


@cache
def _grapheme_matcher() -> Callable[[str, int], int]:
    import regex  # late: 60 ms that plain text never needs

    pattern = regex.compile(r"\X")

    def end_of_grapheme(text: str, at: int) -> int:
        found = pattern.match(text, at)
        return found.end() if found else at + 1

    return end_of_grapheme


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _require_inside(position: int, length: int) -> None:
    if not 0 <= position <= length:
        raise Invalid("offset_outside", offset=position, length=length)
