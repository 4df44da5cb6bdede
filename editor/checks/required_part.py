"""What a notice of its kind must say, and what of its template was never filled in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editor import assets
from editor.checks.finding import Severity
from editor.domain.template import missing, placeholders, template_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.finding import Finding
    from editor.checks.reading import Reading
    from editor.domain.notice import Kind
    from editor.domain.template import RequiredPart

_BEGUN_AT = 120
"""A shorter text has only been begun: nobody wants to be told then what is still to come."""
_HANGUL, _LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]")


def check_parts(reading: Reading) -> Iterator[Finding]:
    """Find what readers of this kind of notice look for and do not find; said at its end."""
    text = reading.body.text
    if len(text.strip()) < _BEGUN_AT:
        return
    end = len(text.rstrip())
    parts = _parts_of(reading.context.kind, _language_of(text))
    for part in missing(parts, f"{reading.title.text}\n{text}"):
        yield reading.body.finding("required_part", Severity.WARN, (end, end), part=part.name)


def check_placeholders(reading: Reading) -> Iterator[Finding]:
    """Find what of a template was never filled in: it may not go out."""
    for passage in reading.passages:
        for place in placeholders(passage.prose):
            yield passage.finding("placeholder_left", Severity.BLOCK, place)


def _language_of(text: str) -> str:
    """Return the language that most letters are of."""
    return "ko" if len(_HANGUL.findall(text)) * 2 >= len(_LATIN.findall(text)) else "en"


@cache
def _parts_of(kind: Kind, language: str) -> tuple[RequiredPart, ...]:
    return template_of(assets.read_text(f"templates/{kind.value}.{language}.md")).parts
