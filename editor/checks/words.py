"""Misspellings and house terms: words of the team's lists, with what to write instead."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.settings import Word, house_terms, misspellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Passage, Span
    from editor.checks.reading import Reading

_MOST = 400  # places of one word; far more than are ever shown
_WORD = re.compile(r"[가-힣A-Za-z0-9]")


def check(reading: Reading) -> Iterator[Finding]:
    """Find the listed words; where two overlap, the longer one says more."""
    for passage in reading.passages:
        known = [("misspelling", word) for word in misspellings()]
        known += [("house_term", word) for word in house_terms()]
        yield from _longest(passage, known)


def _longest(passage: Passage, known: list[tuple[str, Word]]) -> Iterator[Finding]:
    found = [
        (span, code, word)
        for code, word in known
        for span in islice(_places(passage.prose, word), _MOST)
    ]
    done = 0
    for (start, end), code, word in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if start >= done:
            done = end
            yield passage.finding(code, Severity.WARN, (start, end), word.write, to=word.write)


def _places(prose: str, word: Word) -> Iterator[Span]:
    at = prose.find(word.find)
    while at >= 0:
        end = at + len(word.find)
        if _fits(prose, word, at, end):
            yield at, end
        at = prose.find(word.find, end)


def _fits(prose: str, word: Word, start: int, end: int) -> bool:
    if word.start and start and _WORD.match(prose[start - 1]):
        return False
    if word.end and _WORD.match(prose[end : end + 1]):
        return False
    if word.unless_before and prose.startswith(word.unless_before, end):
        return False
    before = prose[max(0, start - 20) : start]
    return not (word.unless_after and before.endswith(word.unless_after))
