"""Where a notice may be cut, so that its pieces rendered alone give the whole page exactly.

A piece starts after a blank line, at a line that can only open a new block at the top level:

* a line that starts with anything but white space, `>`, `[` or a list mark: whatever came before;
* `>` where no line of the piece before it could have begun a quote, and a list mark where none
  could have begun a list: there is nothing that it could continue (a list between two quotes);
* `>` with the mark of a box (`boxes`), as it opens one of its own;
* `[` where there was neither quote, list nor indented code. It could be a reference definition,
  which leaves nothing behind: the lines after it may still belong to the list before it.

A closed fence is a piece of its own, with the blank lines that follow it. A fence that is never
closed is text, as in Python-Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTE_WORDS = frozenset({"안내", "알림", "참고", "팁", "note", "tip", "info"})
CAUTION_WORDS = frozenset({"주의", "경고", "중요", "warning", "caution", "important"})
BOX_MARK = rf"\[(?:\?|!(?P<word>(?i:{'|'.join(sorted(NOTE_WORDS | CAUTION_WORDS))})))\](?= |$)"
_BOX = re.compile(f">[ ]{{0,4}}{BOX_MARK}")
_LIST_MARK = re.compile(r"[*+-] |\d+\. ")
_LISTS, _QUOTES, _CODE = 1, 2, 4  # what a line may have begun, in a set of bits
_CODE_INDENT = "    "
_OPENING = re.compile(
    r"(~{3,}|`{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(\"|')[^\n]*?\2[ ]*)?)"
)
_FENCES = ("```", "~~~")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some whole lines that are rendered on their own."""

    lines: tuple[str, ...]
    is_fence: bool = False

    @property
    def has_fence_mark(self) -> bool:
        """Say whether a line looks like the start or end of a fence."""
        return self.is_fence or touches_fence(self.lines)


def touches_fence(lines: Iterable[str]) -> bool:
    """Say whether one of the lines looks like the start or end of a fence."""
    return any(line.startswith(_FENCES) for line in lines)


def fence_roles(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Return what each mark can open and close; fences pair alike where the roles are alike."""
    marks = [line for line in lines if line.startswith(_FENCES)]
    roles = [(_opened_by(mark), mark.rstrip(" ")) for mark in marks]
    return [(opens, closes if opens == closes else "") for opens, closes in roles if opens]


def cut(lines: Sequence[str]) -> list[Piece]:
    """Cut clean lines into pieces; together they hold each line once, in order."""
    pieces: list[Piece] = []
    start = 0
    for first, last in _fences(lines):
        pieces += _cut_text(lines[start:first])
        start = _after_blanks(lines, last + 1)
        pieces.append(Piece(tuple(lines[first:start]), is_fence=True))
    return pieces + _cut_text(lines[start:])


def code_of(piece: Piece) -> str:
    """Return the code inside a fence, each line with its line end."""
    closing = len(piece.lines) - 1
    while not piece.lines[closing]:
        closing -= 1
    return "".join(f"{line}\n" for line in piece.lines[1:closing])


def starts_by_context(piece: Piece) -> bool:
    """Say whether what stands in the piece before it decides that this one starts here."""
    first = piece.lines[0]
    return not piece.is_fence and (first.startswith("[") or bool(_begins(first)))


def _cut_text(lines: Sequence[str]) -> list[Piece]:
    if not lines:
        return []
    starts, begun = [0], _begins(lines[0])
    for at in range(1, len(lines)):
        line = lines[at]
        if not line:
            continue
        begins = _begins(line)
        if not lines[at - 1] and _opens_block(line, begins, begun):
            starts.append(at)
            begun = 0
        begun |= begins
    ends = [*starts[1:], len(lines)]
    return [Piece(tuple(lines[a:b])) for a, b in zip(starts, ends, strict=True)]


def _opens_block(line: str, begins: int, begun: int) -> bool:
    """Say whether a line behind a blank one starts a piece; `begun` is what its piece has begun."""
    if line[0] == "[":
        return not begun
    if begins & begun & _QUOTES and _BOX.match(line):
        return True
    return not line[0].isspace() and not begins & begun


def _begins(line: str) -> int:
    """Return what a line could begin at the top level, rather too much than too little."""
    rest = line.lstrip(" ")
    begins = _CODE if line.startswith(_CODE_INDENT) else 0
    if rest.startswith(">"):
        return begins | _QUOTES
    return begins | _LISTS if _LIST_MARK.match(rest) else begins


def _fences(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return first and last line of each closed fence."""
    marks = [at for at, line in enumerate(lines) if line.startswith(_FENCES)]
    closings: dict[str, list[int]] = {}
    for at in marks:
        closings.setdefault(lines[at].rstrip(" "), []).append(at)
    found: list[tuple[int, int]] = []
    for at in marks:
        if (not found or at > found[-1][1]) and (last := _closing(lines[at], at, closings)):
            found.append((at, last))
    return found


def _closing(line: str, at: int, closings: dict[str, list[int]]) -> int | None:
    places = closings.get(_opened_by(line), [])
    following = bisect_right(places, at)
    return places[following] if following < len(places) else None


def _opened_by(line: str) -> str:
    """Return the run of marks that would close what this line opens; empty where it opens none."""
    opening = _OPENING.fullmatch(line)
    return opening[1] if opening else ""


def _after_blanks(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at
