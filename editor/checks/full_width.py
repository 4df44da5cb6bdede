"""Full-width Latin signs (！ ： （ Ａ １) from an input method of another language."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_WIDE = re.compile("[\uff01-\uff5e\u3000\u3001\u3002\uffe0-\uffe6]+")
_ASIAN = str.maketrans({"、": ",", "。": "."})


def check(reading: Reading) -> Iterator[Finding]:
    """Find runs of them; the fix is their narrow form (NFKC)."""
    for passage in reading.passages:
        for found in _WIDE.finditer(passage.prose):
            fix = unicodedata.normalize("NFKC", found[0]).translate(_ASIAN)
            yield passage.finding("full_width", Severity.WARN, found.span(), fix, to=fix)
