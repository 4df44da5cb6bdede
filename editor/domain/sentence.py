"""Where a sentence of a notice begins and ends: roughly, and the same for everyone who asks."""

from __future__ import annotations

import re
from typing import Final

_STOPS: Final = "!?…。\U0001f000-\U0001faff"  # writers end sentences with an emoji, too
_STOP: Final = re.compile(rf"[.\n{_STOPS}]")

SENTENCE_END: Final = re.compile(rf"(?:(?<=[^\d\s]\.)|(?<=[{_STOPS}]))[\"')\]”’]*\s+|\n")
"""What separates two sentences; the points of "2026. 12. 3." do not."""


def ends_sentence(character: str) -> bool:
    """Tell whether a sentence may end with this character."""
    return _STOP.match(character) is not None


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of the sentence, or of those together, that hold start..end."""
    line = text.rfind("\n", 0, start) + 1
    begin = max((found.end() for found in _STOP.finditer(text, line, start)), default=line)
    stop = _STOP.search(text, max(start, end - 1))
    inner = text[begin : max(stop.end() if stop else len(text), end)]
    return begin + len(inner) - len(inner.lstrip()), begin + len(inner.rstrip())
