"""The headings of a text: level, marks and words, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"(?m)^(?P<marks>#{1,6})[ \t]*(?P<words>[^#\s\ufffc][^\n]*)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that starts with `#`."""

    level: int
    marks: tuple[int, int]
    words: tuple[int, int]


def headings_of(prose: str) -> tuple[Heading, ...]:
    """Return the headings of a text in which code is covered."""
    return tuple(
        Heading(len(found["marks"]), found.span("marks"), _words(found))
        for found in _HEADING.finditer(prose)
    )


def _words(found: re.Match[str]) -> tuple[int, int]:
    words = found["words"].rstrip().rstrip("#").rstrip()
    return found.start("words"), found.start("words") + len(words)
