"""What a screen reader leans on: words for pictures, headings in order, heads of tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_FILE_NAME = re.compile(
    r"\S{0,200}\.(?:png|jpe?g|gif|webp|avif|heic|svg)"
    r"|(?:img|image|dsc|screenshot|사진|이미지|그림|스크린샷|캡처)?[ _-]?\d*(?:[_-]\d+){0,3}",
    re.IGNORECASE,
)
_SMALLEST_FIRST = 3
_TABLE = re.compile(r"(?m)^(?P<head>[^\n]*\|[^\n]*)\n[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\||$)")


def check_pictures(reading: Reading) -> Iterator[Finding]:
    """Find pictures without words, or with a file's name for words."""
    for link in reading.links:
        if link.is_image:
            words = reading.body.text[slice(*link.words)].strip()
            if _FILE_NAME.fullmatch(words[:300]):
                yield reading.body.finding(
                    "image_alt", Severity.WARN, link.span, file=link.url[:80]
                )


def check_headings(reading: Reading) -> Iterator[Finding]:
    """Find headings that skip a level; the first one may be small, below the page's title."""
    previous = 0
    for heading in reading.headings:
        if heading.level > (previous + 1 if previous else _SMALLEST_FIRST):
            above = previous or 1
            yield reading.body.finding(
                "heading_skips", Severity.WARN, heading.marks, "#" * (above + 1),
                level=heading.level, previous=above,
            )  # fmt: skip
        previous = heading.level


def check_tables(reading: Reading) -> Iterator[Finding]:
    """Find tables whose columns have no name; only the corner may be empty."""
    for found in _TABLE.finditer(reading.body.prose):
        cells = [cell.strip(" \t*_\ufffc") for cell in found["head"].strip().strip("|").split("|")]
        if (len(cells) > 1 and not all(cells[1:])) or not any(cells):
            yield reading.body.finding("table_header", Severity.WARN, found.span("head"))
