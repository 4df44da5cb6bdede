"""Hangul that is stored in pieces (NFD, as macOS names files): search and counting miss it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
_RUN = re.compile(
    f"[가-힣]?[{_JAMO}](?:[가-힣]?[{_JAMO}]){{0,400}}|[A-Za-z\u00c0-\u024f][\u0300-\u036f]{{1,20}}"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Find runs that NFC writes otherwise."""
    for passage in reading.passages:
        if unicodedata.is_normalized("NFC", passage.text):
            continue
        for found in _RUN.finditer(passage.text):
            fix = unicodedata.normalize("NFC", found[0])
            if fix != found[0]:
                yield passage.finding("decomposed", Severity.WARN, found.span(), fix, to=fix)
