"""합니다체 and 해요체 in one notice; information only, witty writers mix on purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.passage import covered as _without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_ENDING = re.compile(r"(?P<word>[가-힣]{1,12}(?P<ending>니다|니까|요))(?=[.!~…]|[ \t]*(?:\n|$))")
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
    """Name the first place of the rarer style where both are used."""
    formal: list[re.Match[str]] = []
    soft: list[re.Match[str]] = []
    lines = [heading.words for heading in reading.headings]
    for found in _ENDING.finditer(_without(reading.body.prose, lines)):
        if found["ending"] in _FORMAL:
            formal.append(found)
        elif not found["word"].endswith(_NEUTRAL):
            soft.append(found)
    if formal and soft:
        rarer, style = (soft, "해요체") if len(soft) <= len(formal) else (formal, "합니다체")
        place = rarer[0].span("word")
        yield reading.body.finding("styles_mixed", Severity.INFO, place, style=style)
