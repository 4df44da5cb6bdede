"""할께요 → 할게요, 될런지 → 될는지: what follows a syllable that ends in ㄹ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_ENDING = re.compile(
    r"(?P<stem>[가-힣])(?P<ending>께(?:요|용|염)?(?![가-힣])|께요|런지|껄(?:요)?(?![가-힣]))"
)
_RIGHT = {"께": "게", "런": "는", "껄": "걸"}
_RIEUL, _FINALS = 8, 28  # as Unicode orders Hangul syllables: ch. 3.12
_NOUN = re.compile(r"[가-힣]들$|(?:하늘|마을|딸)$")


def check(reading: Reading) -> Iterator[Finding]:
    """Find the endings; 들께 of "고객들께" is the particle 께 and right."""
    for passage in reading.passages:
        for found in _ENDING.finditer(passage.prose):
            if _is_verb(passage.prose, found):
                ending = found["ending"]
                fix = found["stem"] + _RIGHT[ending[0]] + ending[1:]
                yield passage.finding("misspelling", Severity.WARN, found.span(), fix, to=fix)


def _is_verb(prose: str, found: re.Match[str]) -> bool:
    if (ord(found["stem"]) - ord("가")) % _FINALS != _RIEUL:
        return False
    word = prose[max(0, found.start() - 5) : found.start() + 1]
    return not (found["ending"][0] == "께" and _NOUN.search(word))
