"""Texts as pairs of neighbouring letters, the words of the full-text index.

FTS5's own trigrams return nothing for Korean words of two syllables, and say so by no error. So a
body is written as its bigrams: 정기 점검 becomes `정기 기점 점검 검`, and whatever stands in it is
found as a phrase of them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from editor.domain.hangul import LEADS, folded

_BETWEEN_SYLLABLES: Final = re.compile(r"(?<=[가-힣])[ \t]+(?=[가-힣])")
_RUN: Final = re.compile(r"[^\W_]+")
_JAMO: Final = re.compile(r"[ㄱ-ㅎ]")


def bigrams(text: str) -> str:
    """Return the pairs of neighbouring letters of a text, the last letter of a run alone.

    Blanks between syllables do not part a run: Koreans space as they please.
    """
    runs = _RUN.findall(_BETWEEN_SYLLABLES.sub("", folded(text)))
    return " ".join(f"{_pairs(run)} {run[-1]}" for run in runs)


def match_of(word: str) -> str:
    """Return the FTS5 query of a folded word; empty where bodies cannot answer it.

    A last initial is still being typed and left out (공ㅈ asks for 공); other jamo are looked for
    in titles only.
    """
    runs = _RUN.findall(word.rstrip(LEADS))
    if any(map(_JAMO.search, runs)):
        return ""
    return " AND ".join(f'"{_pairs(run)}"' if len(run) > 1 else f'"{run}" *' for run in runs)


def _pairs(run: str) -> str:
    return " ".join(map("".join, pairwise(run)))
