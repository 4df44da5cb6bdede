"""Whether a line of a text stands in a fence of code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = re.compile(r"(`{3,}|~{3,})")


def is_in_code(lines: Sequence[str], number: int) -> bool:
    """Tell whether line `number` (from 0) stands between the marks of a fence that is closed."""
    opened = ""
    for line in lines[:number]:
        found = _FENCE.match(line)
        if found is None:
            continue
        if not opened:
            opened = found[1]
        elif line.rstrip() == opened:
            opened = ""
    return bool(opened) and any(line.rstrip() == opened for line in lines[number:])
