"""Numbered lists count on by themselves when lines come, go or change places.

A list that says the same number at every item (`1. 1. 1.`) is left so: Markdown counts it anyway.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

_ITEM = re.compile(
    r"(?P<lead>(?:[ ]{0,3}>[ ]?)*[ \t]*)(?:(?P<number>[0-9]{1,9})(?P<dot>[.)])|[-*+])(?:[ \t]|$)"
)
_ENDS = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]|```|~~~)")


class Digits(NamedTuple):
    """Digits to put in place of others at the start of a line."""

    line: int
    start: int
    end: int
    text: str


class _Number(NamedTuple):
    line: int
    at: int
    text: str


@dataclass(slots=True)
class Run:
    """Numbers that belong to one list, from its first item on."""

    width: int
    dot: str
    items: list[_Number] = field(default_factory=list)

    @property
    def numbers(self) -> list[int]:
        """What the items say."""
        return [int(item.text) for item in self.items]

    @property
    def is_flat(self) -> bool:
        """Whether it says the same number again and again."""
        return len(self.items) > 1 and len(set(self.numbers)) == 1

    def is_at(self, lines: Container[int]) -> bool:
        """Tell whether one of its items stands in these lines."""
        return any(item.line in lines for item in self.items)


def is_numbered(line: str) -> bool:
    """Tell whether a line begins an item with a number."""
    found = _ITEM.match(line)
    return bool(found and found["number"])


def runs(lines: Sequence[str]) -> list[Run]:
    """Return the numbered lists of some lines, inner ones too."""
    found: list[Run] = []
    opened: list[Run] = []
    was_blank = False
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        if item:
            _take(item, number, opened, found)
        elif _ENDS.match(line) or (was_blank and line.strip() and not line[0].isspace()):
            opened.clear()
        was_blank = not line.strip()
    return found


def begins(lines: Sequence[str], touched: Container[int]) -> dict[int, int | None]:
    """Return with which number each list around some lines begins, by its indent.

    None where it says the same number at every item.
    """
    return {
        run.width: None if run.is_flat else min(run.numbers)
        for run in runs(lines)
        if run.is_at(touched)
    }


def renumbered(
    lines: Sequence[str],
    touched: Container[int],
    begun: Mapping[int, int | None] | None = None,
    *,
    anew: Container[int] = (),
) -> list[Digits]:
    """Return the digits that make the lists at the touched lines count on again.

    `begun` is what `begins` said before lines came or went; a list that begins at a line in
    `anew` begins with 1.
    """
    found = []
    for run in runs(lines):
        first = _first(run, begun or {}, anew)
        if first is None or not run.is_at(touched):
            continue
        for count, item in enumerate(run.items, start=first):
            if int(item.text) != count:
                found.append(Digits(item.line, item.at, item.at + len(item.text), str(count)))
    return found


def _first(run: Run, begun: Mapping[int, int | None], anew: Container[int]) -> int | None:
    if run.items[0].line in anew:
        return 1
    return begun.get(run.width, None if run.is_flat else run.numbers[0])


def _take(item: re.Match[str], line: int, opened: list[Run], found: list[Run]) -> None:
    width = len(item["lead"].expandtabs(4))
    while opened and opened[-1].width > width:
        opened.pop()
    if item["number"] is None:
        if opened and opened[-1].width == width:
            opened.pop()
        return
    if not opened or opened[-1].width != width or opened[-1].dot != item["dot"]:
        run = Run(width, item["dot"])
        opened.append(run)
        found.append(run)
    opened[-1].items.append(_Number(line, item.start("number"), item["number"]))
