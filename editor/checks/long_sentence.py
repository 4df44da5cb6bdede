"""A sentence of more than 90 characters: on a phone it fills the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.passage import COVER
from editor.domain.sentence import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Span
    from editor.checks.reading import Reading

LONGEST = 90
_UNSAID = re.compile(rf"[*_~`\[\]{COVER}]|\(\)|!(?=\[)|<>")
_MARK = re.compile(r"[ \t]*(?:>[ \t]?){0,9}[ \t]*(?:[*+-][ \t]+|\d+\.[ \t]+)?")
_LEFT_OUT = re.compile(r"[ \t]*(?:\||#{1,6}|\[[^\]\n]{1,300}\]:)")


def check(reading: Reading) -> Iterator[Finding]:
    """Find them by what a reader sees: no marks, no addresses, no tables and headings."""
    prose = reading.body.prose
    for start, end in _sentences(prose):
        if end - start > LONGEST:
            length = len(_UNSAID.sub("", prose[start:end]))
            if length > LONGEST:
                yield reading.body.finding(
                    "sentence_long", Severity.WARN, (start, end), length=length, limit=LONGEST
                )


def _sentences(prose: str) -> Iterator[Span]:
    start = 0
    for found in SENTENCE_END.finditer(prose):
        yield from _trimmed(prose, start, found.start())
        start = found.end()
    yield from _trimmed(prose, start, len(prose))


def _trimmed(prose: str, start: int, end: int) -> Iterator[Span]:
    if not prose[start:end].strip() or _LEFT_OUT.match(prose, start):
        return
    mark = _MARK.match(prose, start, end)
    yield (mark.end() if mark else start), end
