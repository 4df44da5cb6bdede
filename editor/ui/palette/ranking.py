"""How well what is typed names a thing: simple enough that a person can foresee the order.

Best is the beginning of the first name, then the beginning of one of its words, then anywhere in
it, then the same in the next name. Last come Latin letters that begin words (`sav` and `sver` find
"Save a version"). Words that are found only apart from each other come behind all of these.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editor.domain.hangul import folded, pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST, _WORD, _INSIDE, _STEP = 0, 1, 2, 3
_SCATTERED, _APART = 50, 100


def rank(query: str, names: Sequence[str]) -> int | None:
    """Return how well a query names something, 0 best, None not at all.

    `names` are what it is called, the most important first: initials (초성), half typed syllables
    and words in any order find them. An empty query finds everything alike.
    """
    typed = folded(query)
    if not typed.strip():
        return 0
    low = tuple(map(folded, names))
    whole = _of_text(typed, low)
    if whole is not None:
        return whole
    words = typed.split()
    each = [_of_text(word, low) for word in words] if len(words) > 1 else [None]
    found = [one for one in each if one is not None]
    return _APART + sum(found) if len(found) == len(each) else None


def _of_text(typed: str, names: Sequence[str]) -> int | None:
    for at, name in enumerate(names):
        place = _place(typed, name)
        if place is not None:
            return at * _STEP + place
    shape = _scattered(typed)
    is_there = shape is not None and any(shape.search(name) for name in names[:2])
    return _SCATTERED if is_there else None


def _place(typed: str, name: str) -> int | None:
    starts = [found.start() for found in pattern(typed).finditer(name)]
    if not starts:
        return None
    if 0 in starts:
        return _FIRST
    return _WORD if any(not name[at - 1].isalnum() for at in starts) else _INSIDE


@lru_cache(maxsize=64)
def _scattered(typed: str) -> re.Pattern[str] | None:
    letters = "".join(typed.split())
    if len(letters) < len("ab") or not letters.isascii():
        return None
    return re.compile(r"\b" + r"(?:.*?\b)?".join(map(re.escape, letters)))
