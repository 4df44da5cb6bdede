"""Where words stand after their line was moved among others in one edit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"(?:[ ]{0,3}>[ ]?)*[ \t]*[0-9]{1,9}(?=[.)][ \t])")


def moved(
    before: Sequence[str], after: Sequence[str], words: tuple[int, int]
) -> tuple[int, int] | None:
    """Return where words of some lines stand after these changed places, None if they did not.

    Positions are code points of the joined lines. Items that were numbered again on the way
    are the same lines; of lines that are alike, the first one stays the first.
    """
    if len(before) != len(after):
        return None
    start, end = words
    text = "\n".join(before)
    line, lines = text.count("\n", 0, start), text.count("\n", start, end) + 1
    was, now = [_bare(x) for x in before], [_bare(x) for x in after]
    wanted = was[line : line + lines]
    earlier = _places(was, wanted)
    later = _places(now, wanted)
    if len(earlier) != len(later):
        return None
    to = later[earlier.index(line)]
    shift = _start(after, to) - _start(before, line)
    marks = [_mark(after[to + i]) - _mark(before[line + i]) for i in range(lines)]
    return start + shift + marks[0], end + shift + sum(marks)


def _places(lines: list[str], wanted: list[str]) -> list[int]:
    count = len(wanted)
    return [at for at in range(len(lines) - count + 1) if lines[at : at + count] == wanted]


def _start(lines: Sequence[str], number: int) -> int:
    return sum(len(line) + 1 for line in lines[:number])


def _bare(line: str) -> str:
    return _NUMBER.sub("", line, count=1)


def _mark(line: str) -> int:
    found = _NUMBER.match(line)
    return found.end() if found else 0
