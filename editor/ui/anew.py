"""Our own command line, for a desktop that starts anew with what was chosen in its window."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import Final

AGAIN: Final = "--again"
"""Tells a desk that starts anew that the files of its command line are drafts by now."""
_CHOSEN: Final = ("--language", "--look")


def own_words(*, has_files: bool) -> list[str]:
    """Return the words of this start; files in them, which are drafts by now, are not opened twice.

    Language and look are left out: others were chosen in the window.
    """
    words = sys.orig_argv[1:]
    if has_files:
        first = len(words) - len(sys.argv) + 1
        words.insert(first + (words[first] == "open"), AGAIN)
    given = tuple(f"{flag}=" for flag in _CHOSEN)
    return [
        word
        for before, word in pairwise(["", *words])
        if not (before in _CHOSEN or word in _CHOSEN or word.startswith(given))
    ]
