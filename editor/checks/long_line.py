"""A line of more than 10,000 characters: each key in it takes longer than a frame of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

LONGEST = 10_000
_SHOWN = 40
_LONG = re.compile(rf"[^\n]{{{LONGEST + 1},}}")


def check(reading: Reading) -> Iterator[Finding]:
    """Find them in the body and point to their beginning."""
    for found in _LONG.finditer(reading.body.text):
        length = found.end() - found.start()
        span = found.start(), found.start() + _SHOWN
        yield reading.body.finding("line_long", Severity.WARN, span, length=length, limit=LONGEST)
