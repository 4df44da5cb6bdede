"""Where the sentence at a place of a line begins and ends."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…。！？]+[\"'”’」』)\]]*(?=\s|$)\s*")
_MARK = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+|\d+[.)][ \t]+)?")


def sentence_at(line: str, at: int) -> tuple[int, int]:
    """Return from where to where (code points) the sentence goes that holds a place of a line.

    A sentence ends at `.`, `!`, `?` or `…` before a blank; the mark of a list is no end. The
    blanks behind a sentence belong to it.
    """
    mark = _MARK.match(line)
    start = 0
    for found in _END.finditer(line, mark.end() if mark else 0):
        if at < found.end() or found.end() == len(line):
            return start, found.end()
        start = found.end()
    return start, len(line)
