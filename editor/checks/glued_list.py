"""A list right under a line of text, which phones show raw: a list begins behind an empty line.

`1)` begins no list on a phone wherever it stands, and `1. 5.` is more likely a day.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.markup.render import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editor.checks.reading import Reading

MOST = 200
"""Each place is drawn twice to be sure; nobody needs the 201st."""
_DRAWN = 1000
_NOTHING, _TEXT, _HELD = range(3)
_MARK = re.compile(r" {0,3}(?:[-*+]|1\.(?! +\d\d?\.))(?= +\S)")
_LIST = re.compile(r"<[ou]l>")
_RULE = re.compile(r"[-*_= ]+$|#{1,6}")
_HOLDS = re.compile(r"\t| {4}| {0,3}(?:>|(?:[-*+]|\d+\.) )")
_TABLE = re.compile(r"[-:| ]*\|[-:| ]*$|[-: ]+\|[-:| ]*$")


def check(reading: Reading) -> Iterator[Finding]:
    """Find the first mark of each such list; the cure is an empty line before it."""
    text = reading.body.text
    for top, start, end in islice(_places(reading.body.prose), MOST):
        if _is_cured(text[top:start], text[start : end + _DRAWN].split("\n")[0]):
            fix = "\n" + text[start:end]
            yield reading.body.finding("list_glued", Severity.WARN, (start, end), fix)


def would_glue(above: Iterable[str]) -> bool:
    """Tell whether a list right under these lines of one paragraph would be under text."""
    kind = _NOTHING
    for line in above:
        kind = _kind(line, kind)
    return kind == _TEXT


def _places(prose: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a text begins, and where the mark right under it begins and ends."""
    at = top = 0
    above = _NOTHING
    for line in prose.split("\n"):
        mark = _MARK.match(line) if above == _TEXT else None
        if mark:
            yield top, at, at + mark.end()
        above = _HELD if mark else _kind(line, above)
        at += len(line) + 1
        top = at if above == _NOTHING else top


def _kind(line: str, above: int) -> int:
    """Say what stands over the next line; what is held (quote, list, table) ends by a blank one."""
    if not line.strip():
        return _NOTHING
    if above == _HELD or _TABLE.match(line):
        return _HELD
    if _RULE.match(line):
        return _NOTHING
    return _HELD if above == _NOTHING and _HOLDS.match(line) else _TEXT


def _is_cured(text: str, item: str) -> bool:
    """Tell whether phones show an item below a text raw, and as a list behind an empty line."""
    last = text[-_DRAWN:]
    return not _LIST.search(render(last + item)) and bool(_LIST.search(render(f"{last}\n{item}")))
