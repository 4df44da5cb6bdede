"""합니다체 and 해요체 in one notice; information only, witty writers mix on purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.passage import covered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Span
    from editor.checks.reading import Reading

_ENDING = re.compile(r"(?P<ending>니다|니까|요)(?=[.!~…]|[ \t]*(?:\n|$))")
_HANGUL_END = re.compile(r"[가-힣]+\Z")
_LONGEST_WORD = 12
_FORMAL = ("니다", "니까")
# 참고해 주세요 is how formal notices ask, too; and nouns that end like a verb
_NEUTRAL = (
    *("세요", "네요", "나요", "까요"),
    *(
        "필요",
        "중요",
        "주요",
        "수요",
        "개요",
        "소요",
        "가요",
        "동요",
        "강요",
        "비요",
        "월요",
        "화요",
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Name the first place of the rarer style where both are used; headings do not count."""
    prose = covered(reading.body.prose, (heading.words for heading in reading.headings))
    formal: list[Span] = []
    soft: list[Span] = []
    for found in _ENDING.finditer(prose):
        word = _word_before(prose, found)
        if found["ending"] in _FORMAL:
            formal.append(word)
        elif not prose[slice(*word)].endswith(_NEUTRAL) and word[1] - word[0] > 1:
            soft.append(word)
    if formal and soft:
        rarer, style = (soft, "해요체") if len(soft) <= len(formal) else (formal, "합니다체")
        yield reading.body.finding("styles_mixed", Severity.INFO, rarer[0], style=style)


def _word_before(prose: str, ending: re.Match[str]) -> Span:
    before = prose[max(0, ending.start() - _LONGEST_WORD) : ending.start()]
    stem = _HANGUL_END.search(before)
    return ending.start() - (len(stem[0]) if stem else 0), ending.end()
