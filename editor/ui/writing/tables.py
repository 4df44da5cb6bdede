"""Markdown tables as text: where their cells stand, and how their columns line up.

Widths are those of a fixed-pitch East Asian screen (UAX #11): a Hangul syllable is two columns.
Text of a cell is never changed, only the spaces around it and the dashes under the head.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BAR = re.compile(r"\\[^`]|(?:\\`)?(`+)(?!`).+?(?<!`)\1(?!`)|\\?`+|\|")
"""A bar, or what hides bars: something escaped, a code span, ticks that close nowhere."""
_DASHES = re.compile(r"[ ]{0,3}\|?(?:[ ]*:?-+:?[ ]*\|)*[ ]*:?-+:?[ ]*\|?[ ]*")
_NARROWEST = 3
ROWS_MOST = 500
_JOINER = "\u200d"
_LATE_JAMO = ("\u1160", "\u11ff")


class Span(NamedTuple):
    """Where something stands in a line, in code points."""

    start: int
    end: int


class Change(NamedTuple):
    """Text to put in place of a span of a line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table and the spans of what its cells say, without the spaces around it."""

    line: str
    cells: tuple[Span, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cells say."""
        return tuple(self.line[cell.start : cell.end] for cell in self.cells)

    def column_at(self, at: int) -> int:
        """Return the cell in which, or after which, a position stands."""
        bars = _bars(self.line)
        is_led = bool(bars) and not self.line[: bars[0]].strip()
        passed = sum(bar < at for bar in bars) - is_led
        return max(0, min(passed, len(self.cells) - 1))


@dataclass(frozen=True, slots=True)
class Table:
    """Head, dashes and body, from line `first` of the text on."""

    first: int
    rows: tuple[Row, ...]

    @property
    def columns(self) -> int:
        """How many columns the head has: only those are shown on a phone."""
        return len(self.rows[0].cells)


def row_of(line: str) -> Row:
    """Return a line with its cells; bars in code or behind a backslash part nothing."""
    bars = _bars(line)
    is_led = bool(bars) and not line[: bars[0]].strip()
    edges = bars if is_led else [-1, *bars]
    if len(edges) == 1 or line[edges[-1] + 1 :].strip():
        edges = [*edges, len(line)]
    return Row(line, tuple(_trimmed(line, a + 1, b) for a, b in pairwise(edges)))


def is_dashes(line: str) -> bool:
    """Tell whether a line could be the one under the head of a table."""
    return "|" in line and _DASHES.fullmatch(line) is not None


def table_around(line: Callable[[int], str | None], at: int) -> Table | None:
    """Return the table that holds a line, None where there is none; `line` is None outside."""
    first = at
    while at - first < ROWS_MOST and _may_be_row(line(first - 1)):
        first -= 1
    head, dashes = line(first), line(first + 1)
    if head is None or dashes is None or not (_may_be_row(head) and is_dashes(dashes)):
        return None
    rows = [row_of(head)]
    if len(row_of(dashes).cells) != len(rows[0].cells):
        return None
    while len(rows) < ROWS_MOST and _may_be_row(following := line(first + len(rows))):
        rows.append(row_of(following or ""))
    return Table(first, tuple(rows)) if at < first + len(rows) else None


def aligned(table: Table) -> tuple[Row, ...]:
    """Return the rows with their columns in line, each with at least the cells of the head."""
    marks = [_alignment(text) for text in table.rows[1].texts]
    widths = _widths(table)
    rows = []
    for number, row in enumerate(table.rows):
        indent = row.line[: len(row.line) - len(row.line.lstrip(" "))]
        if number == 1:
            texts = [_dashes(mark, width) for mark, width in zip(marks, widths, strict=False)]
        else:
            texts = [*row.texts, *[""] * (table.columns - len(row.cells))]
        rows.append(_built(indent, texts, widths, marks))
    return tuple(rows)


def changes(
    old: Row, new: Row, kept: Sequence[tuple[int, int]] | None = None
) -> tuple[Change, ...]:
    """Return what makes one row the other, last change first; words of kept cells are not touched.

    `kept` pairs columns before with columns after, both rising; None keeps each cell in its column.
    """
    columns = ((at, at) for at in range(len(old.cells))) if kept is None else kept
    pairs = [(a, b) for a, b in columns if a < len(old.cells)]
    if any(old.texts[a] != new.texts[b] for a, b in pairs):
        return (Change(0, len(old.line), new.line),) if old.line != new.line else ()
    before = _gaps(old, [old.cells[a] for a, _ in pairs])
    after = _gaps(new, [new.cells[b] for _, b in pairs])
    found = [
        _smallest(old.line, gap, new.line[to.start : to.end])
        for gap, to in zip(before, after, strict=True)
    ]
    return tuple(change for change in reversed(found) if change is not None)


def empty_row(table: Table) -> Row:
    """Return a row with nothing in it, as wide as the head."""
    return row_of("|" + "  |" * table.columns)


def display_width(text: str) -> int:
    """Return how many columns a text takes (UAX #11; marks and joined emoji take none more)."""
    if text.isascii():
        return len(text)
    width, is_joined = 0, False
    for character in text:
        if not (is_joined or _takes_no_room(character)):
            width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        is_joined = character == _JOINER
    return width


def _bars(line: str) -> list[int]:
    return [found.start() for found in _BAR.finditer(line) if found.group() == "|"]


def _may_be_row(line: str | None) -> bool:
    return line is not None and "|" in line and not line.startswith(("    ", "\t"))


def _trimmed(line: str, start: int, end: int) -> Span:
    text = line[start:end]
    if not text.strip(" \t"):
        at = start + (len(text) > 1)
        return Span(at, at)
    head = len(text) - len(text.lstrip(" \t"))
    return Span(start + head, start + len(text.rstrip(" \t")))


def _widths(table: Table) -> list[int]:
    texts = [row.texts for number, row in enumerate(table.rows) if number != 1]
    columns = zip_longest(*texts, fillvalue="")
    return [max(_NARROWEST, *map(display_width, column)) for column in columns]


def _alignment(dashes: str) -> str:
    is_left, is_right = dashes.startswith(":"), dashes.endswith(":")
    if is_right:
        return "centre" if is_left else "right"
    return "left" if is_left else ""


def _dashes(mark: str, width: int) -> str:
    left = ":" if mark in ("left", "centre") else "-"
    right = ":" if mark in ("right", "centre") else "-"
    return left + "-" * (width - 2) + right


def _built(indent: str, texts: Sequence[str], widths: list[int], marks: list[str]) -> Row:
    line, cells = f"{indent}|", []
    for text, width, mark in zip_longest(texts, widths[: len(texts)], marks[: len(texts)]):
        spare = width - display_width(text)
        before = {"right": spare, "centre": spare // 2}.get(mark or "", 0) if text else 0
        line += " " + " " * before
        cells.append(Span(len(line), len(line) + len(text)))
        line += text + " " * (spare - before) + " |"
    return Row(line, tuple(cells))


def _gaps(row: Row, cells: Sequence[Span]) -> list[Span]:
    """Return what stands before, between and behind the words of some cells."""
    edges = [0, *(at for cell in cells for at in cell), len(row.line)]
    return [Span(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _smallest(line: str, span: Span, text: str) -> Change | None:
    old = line[span.start : span.end]
    if old == text:
        return None
    head = _same(old, text)
    tail = _same(old[head:][::-1], text[head:][::-1])
    return Change(span.start + head, span.end - tail, text[head : len(text) - tail])


def _same(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _takes_no_room(character: str) -> bool:
    if _LATE_JAMO[0] <= character <= _LATE_JAMO[1] or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    return unicodedata.category(character) in ("Mn", "Me", "Cf")
