"""을(를) left over from a template: the form that fits is written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.messages.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_BOTH = re.compile(
    r"(?<![\s(])(?P<marks>[\"'”’)\]*_`]{0,4})"
    r"(?P<both>을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|과\(와\)|와\(과\)|\(으\)로|을/를|이/가|은/는|와/과|과/와)"
    r"(?![가-힣])"
)
_LETTER = re.compile(r"[가-힣A-Za-z0-9]")


def check(reading: Reading) -> Iterator[Finding]:
    """Find both forms of a particle; the fix is the one after the last syllable."""
    for passage in reading.passages:
        for found in _BOTH.finditer(passage.prose):
            before = passage.prose[found.start("both") - 1 : found.start("both")]
            if not before.isspace():
                fix = _fitting(passage.prose[: found.start("both")][-30:], found["both"])
                span = found.span("both")
                yield passage.finding("particle_left", Severity.WARN, span, fix, to=fix or "")


def _fitting(before: str, both: str) -> str | None:
    name = "으로" if both == "(으)로" else both[0]
    word = before.rstrip("\"'”’)]*_`")
    if not word or not _LETTER.match(word[-1]):
        return None
    return with_particle(word, name)[len(word) :]
