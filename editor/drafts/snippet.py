"""The line of a body that shows why it was found."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from editor.domain.hangul import folded, pattern
from editor.workflow.searching import Snippet

_BEFORE, _AFTER = 14, 110
_LINK_END: Final = re.compile(r"\]\([^)\s]*\)?")
_MARKUP: Final = re.compile(r"[*_`~>|\[\]!#]+(?=\S)|[*_`~>|\[\]#]+")
_BULLET: Final = re.compile(r"(?m)^[ \t]*[-+*][ \t]+")
_TABLE_RULE: Final = re.compile(r"(?m)^[ \t]*\|?[ \t:|-]{3,}$")
_BLANKS: Final = re.compile(r"\s+")


def snippet_of(body: str, query: str) -> Snippet:
    """Return a line around the first word of a query that a body holds, without Markdown's marks.

    A body that holds none of them is shown from its start.
    """
    words = folded(query).split()
    shown = _comparable(body)
    at = next((place for word in words if (place := _place(word, shown)) >= 0), 0)
    start = _line_start(shown, at)
    text = _plain(shown[start : at + _AFTER])
    if start and shown[start - 1] != "\n":
        text = f"…{text}"
    return Snippet(text, _marks(text, words))


def _comparable(text: str) -> str:
    """Return the text in NFC, in which places are those of the folded text."""
    composed = unicodedata.normalize("NFC", text)
    low = folded(text)
    return composed if len(low) == len(composed) else low


def _place(word: str, text: str) -> int:
    found = pattern(word).search(folded(text))
    return found.start() if found else -1


def _line_start(text: str, at: int) -> int:
    """Return where to begin: a little before the word, at its line's start or after a blank."""
    line = text.rfind("\n", 0, at) + 1
    if at - line <= _BEFORE:
        return line
    blank = text.find(" ", at - _BEFORE, at)
    return blank + 1 if blank >= 0 else at - _BEFORE


def _plain(text: str) -> str:
    bare = _MARKUP.sub("", _LINK_END.sub("", _BULLET.sub("", _TABLE_RULE.sub("", text))))
    return _BLANKS.sub(" ", bare).strip()


def _marks(text: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    low = folded(text)
    if len(low) != len(text):
        return ()
    spans = sorted(found.span() for word in words for found in pattern(word).finditer(low))
    return tuple(_apart(spans))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans joined where they touch."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined
