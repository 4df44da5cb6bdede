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
_RULE = re.compile(r"(?m)^[ \t]{0,3}\|?[ \t]{0,20}:?-+:?[ \t]{0,20}(?:\||$)")


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
    prose = reading.body.prose
    for rule in _RULE.finditer(prose):
        end = rule.start() - 1
        start = prose.rfind("\n", 0, max(end, 0)) + 1
        if end > 0 and not _has_names(prose[start:end]):
            yield reading.body.finding("table_header", Severity.WARN, (start, end))


def _has_names(head: str) -> bool:
    if "|" not in head:
        return True  # a line of dashes under a text is no table
    cells = [cell.strip(" \t*_\ufffc\r") for cell in head.strip().strip("|").split("|")]
    return all(cells[1:]) if len(cells) > 1 else any(cells)
