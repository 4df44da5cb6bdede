"""A notice that is being typed: each edit renders again only what it can change, exactly.

`LiveDocument.html()` equals `render(text)` after every edit (property-tested). It holds because

* pieces are cut where nothing before them matters (`pieces`), so only the pieces that hold edited
  lines are cut again, plus a neighbour whose border was touched, plus those behind it whose start
  depends on the piece before;
* whether a fence is closed depends on lines far away, so an edit of a fence mark cuts again from
  the first mark that waits for its end to the last mark of the document;
* each piece remembers the reference names that it looked up, and is rendered again when what one
  of these names means has changed.

The work on a key does not grow with the document: lines live in their pieces, and line numbers
behind the edit are corrected lazily (`starts`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from editor.markup.blocks import Block
from editor.markup.convert import (
    Definitions,
    Rendered,
    definitions,
    render_piece,
    render_plainly,
)
from editor.markup.lines import clean_line, lines_of
from editor.markup.patience import MOST_LINES, TOO_HEAVY, weight
from editor.markup.pieces import Piece, cut, fence_roles, starts_by_context
from editor.markup.render import join
from editor.markup.starts import LineStarts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class Splice:
    """What changed on the page: `removed` blocks from `first` on give way to `inserted` HTML."""

    first: int
    removed: int
    inserted: tuple[str, ...]


@dataclass(slots=True)
class _Part:
    piece: Piece
    defined: Definitions
    has_fence_mark: bool
    rendered: Rendered = field(default=Rendered(""))
    is_owed: bool = False
    is_defined: bool = True
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Debt:
    """One piece to be rendered elsewhere, with the definitions as they are now."""

    part: _Part
    known: Definitions
    is_defined: bool

    @property
    def piece(self) -> Piece:
        """What is to be rendered."""
        return self.part.piece


Paid = tuple[Debt, tuple[Definitions, Rendered] | None]


class LiveDocument:
    """The rendered blocks of a text, kept up to date line by line; for one thread at a time."""

    def __init__(self, text: str = "", *, at_once: int | None = None) -> None:
        """Take a text; with `at_once`, what weighs more than that is owed (`debt`)."""
        self.at_once = at_once
        self._owed = 0
        self._parts: list[_Part] = []
        self._starts = LineStarts()
        self._known: Definitions = {}
        self.reset(text)

    @property
    def line_count(self) -> int:
        """How many lines the source has, at least one."""
        return self._starts.line_count

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order; covers each source line once. Costs a walk over the document."""
        return tuple(self.block(index) for index in range(len(self._parts)))

    @property
    def shown(self) -> list[str]:
        """The HTML of all blocks in order."""
        return [part.rendered.html for part in self._parts]

    def __len__(self) -> int:
        return len(self._parts)

    def block(self, index: int) -> Block:
        """Return one block by its place on the page."""
        first = self._starts[index]
        part = self._parts[index]
        return Block(first, first + len(part.piece.lines) - 1, part.rendered.html)

    def block_at_line(self, line: int) -> int:
        """Return the place of the block that holds a 0-based line; beyond the end, the last."""
        return self._starts.index_at(max(0, min(line, self.line_count - 1)))

    def html(self) -> str:
        """Return the whole body, equal to `render` of the text."""
        return join(part.rendered.html for part in self._parts)

    @property
    def owes(self) -> bool:
        """Whether something is still to be rendered."""
        return self._owed > 0

    @property
    def is_complete(self) -> bool:
        """Whether everything is rendered, and nothing was given up."""
        return not self._owed and not any(part.is_plain for part in self._parts)

    def debts(self, most: int) -> list[Debt]:
        """Return pieces that are owed, in order: up to a weight, but one at least."""
        found: list[Debt] = []
        for part in self._parts if self._owed else ():
            if part.is_owed:
                most -= weight(part.piece)
                if found and most < 0:
                    break
                found.append(Debt(part, self._known, part.is_defined))
        return found

    def pay(self, debts: Sequence[Paid]) -> Splice:
        """Take what was rendered, None for what took too long; return what it changes.

        A piece that asked for a name which means something else by now stays owed.
        """
        paid = {id(debt.part): (debt, answer) for debt, answer in debts if debt.part.is_owed}
        places = [at for at, part in enumerate(self._parts) if id(part) in paid]
        before = [replace(part) for part in self._parts_at(places)]
        for part in self._parts_at(places):
            answer = paid[id(part)][1]
            part.defined = answer[0] if answer else {}
            part.is_owed, part.is_defined, part.is_plain = False, True, answer is None
            part.rendered = answer[1] if answer else render_plainly(part.piece)
        self._owed -= len(places)
        changed = self._changed_names(before, self._parts_at(places))
        askers = self._render_askers(changed, besides=set(places)) if changed else []
        for part in self._parts_at(places):
            part.is_owed = self._has_changed(part, paid[id(part)][0])
            self._owed += part.is_owed
        return self._span([*places, *askers])

    def _parts_at(self, places: list[int]) -> list[_Part]:
        return [self._parts[at] for at in places]

    def _has_changed(self, part: _Part, debt: Debt) -> bool:
        """Say whether a name that a piece asked for means something else by now."""
        used = debt.known if debt.is_defined else {**debt.known, **part.defined}
        return any(used.get(name) != self._known.get(name) for name in part.rendered.asked)

    def _span(self, places: list[int]) -> Splice:
        """Return one splice that writes the blocks at these places anew."""
        begin, end = (min(places), max(places) + 1) if places else (0, 0)
        inserted = tuple(part.rendered.html for part in self._parts[begin:end])
        return Splice(begin, end - begin, inserted)

    def reset(self, text: str) -> Splice:
        """Take another text; blocks that stay the same at both ends are kept."""
        return self._replace_parts(0, len(self._parts), self._cut(lines_of(text)))

    def replace_lines(self, first: int, removed: int, lines: Sequence[str]) -> Splice:
        """Put `lines` in the place of `removed` lines from the 0-based line `first` on.

        Raises ValueError for a span outside the text or a line that holds a line feed.
        """
        if not 0 <= first <= first + removed <= self.line_count:
            raise ValueError(f"lines {first}+{removed} of {self.line_count}")
        if any("\n" in line for line in lines):
            raise ValueError("a line holds a line feed")
        begin, end = self._reach(first, first + removed)
        old = self._lines(begin, end)
        at = first - self._starts[begin]
        fresh = [clean_line(line) for line in lines]
        if fence_roles(fresh) != fence_roles(old[at : at + removed]):
            begin, end = self._fence_reach(begin, end)
            old = self._lines(begin, end)
            at = first - self._starts[begin]
        old[at : at + removed] = fresh
        is_all = begin == 0 and end == len(self._parts)
        return self._replace_parts(begin, end, self._cut(old or [""] if is_all else old))

    def _cut(self, lines: list[str]) -> list[Piece]:
        is_too_much = self.at_once is not None and len(lines) > MOST_LINES
        return [Piece(tuple(lines))] if is_too_much else cut(lines)

    def _reach(self, first: int, last: int) -> tuple[int, int]:
        """Return the parts to cut again for an edit of the lines first … last-1.

        A touched border may vanish, so the part beyond it belongs to them.
        """
        begin = self.block_at_line(first)
        end = self.block_at_line(max(first, last - 1)) + 1
        if first == self._starts[begin] and begin:
            begin -= 1
        if last >= self._starts[end] - 1 and end < len(self._parts):
            end += 1
        return begin, self._behind_dependents(end)

    def _behind_dependents(self, end: int) -> int:
        while end < len(self._parts) and starts_by_context(self._parts[end].piece):
            end += 1
        return end

    def _fence_reach(self, begin: int, end: int) -> tuple[int, int]:
        """Widen the parts by every fence that the edit might open, close or leave open.

        The neighbours belong to them: a fence that ends to be one ends to be a border, too.
        """
        marked = [at for at, part in enumerate(self._parts) if part.has_fence_mark]
        waiting = [at for at in marked if not self._parts[at].piece.is_fence]
        first, last = min([begin, *waiting]), max([end, *(at + 1 for at in marked)])
        return max(0, first - 1), self._behind_dependents(min(last + 1, len(self._parts)))

    def _lines(self, begin: int, end: int) -> list[str]:
        parts = self._parts[begin:end]
        return list(chain.from_iterable(part.piece.lines for part in parts))

    def _replace_parts(self, begin: int, end: int, pieces: list[Piece]) -> Splice:
        begin, end, pieces = self._without_same(begin, end, pieces)
        gone, fresh = self._parts[begin:end], self._fresh(pieces)
        if len(fresh) == len(gone) == 1 and fresh[0].is_owed:  # what was there stays on the phone
            fresh[0].rendered, fresh[0].defined = gone[0].rendered, gone[0].defined
        self._owed += sum(part.is_owed for part in fresh) - sum(part.is_owed for part in gone)
        self._parts[begin:end] = fresh
        self._starts.replace(begin, end - begin, [len(piece.lines) for piece in pieces])
        changed = self._changed_names(gone, fresh)
        for part in fresh:
            if part.is_plain:
                part.rendered = render_plainly(part.piece)
            elif not part.is_owed:
                part.rendered = render_piece(part.piece, self._known)
        splice = Splice(begin, len(gone), tuple(part.rendered.html for part in fresh))
        return self._widened(splice, self._render_askers(changed)) if changed else splice

    def _fresh(self, pieces: list[Piece]) -> list[_Part]:
        """Return parts for new pieces; those for which there is no patience are owed."""
        if self.at_once is None:
            return [_Part(piece, definitions(piece), piece.has_fence_mark) for piece in pieces]
        parts, left = [], self.at_once
        for piece in pieces:
            heavy = weight(piece)
            left -= heavy
            is_plain = heavy > TOO_HEAVY
            is_owed = left < 0 and not is_plain
            defined = {} if is_plain or is_owed else definitions(piece)
            part = _Part(piece, defined, piece.has_fence_mark)
            part.is_plain, part.is_owed, part.is_defined = is_plain, is_owed, not is_owed
            parts.append(part)
        return parts

    def _without_same(
        self, begin: int, end: int, pieces: list[Piece]
    ) -> tuple[int, int, list[Piece]]:
        """Leave out the pieces at both ends that are there already."""
        head, tail, shorter = 0, 0, min(end - begin, len(pieces))
        while head < shorter and self._parts[begin + head].piece == pieces[head]:
            head += 1
        while tail < shorter - head and self._parts[end - 1 - tail].piece == pieces[-1 - tail]:
            tail += 1
        return begin + head, end - tail, pieces[head : len(pieces) - tail]

    def _changed_names(self, gone: list[_Part], fresh: list[_Part]) -> set[str]:
        """Learn the definitions of the whole notice again; return names with another meaning."""
        if not any(part.defined for part in chain(gone, fresh)):
            return set()
        before = self._known
        self._known = {}
        for part in self._parts:
            self._known |= part.defined
        names = before.keys() | self._known.keys()
        return {name for name in names if before.get(name) != self._known.get(name)}

    def _render_askers(
        self, changed: set[str], *, besides: Collection[int] = frozenset()
    ) -> list[int]:
        """Render the parts again that asked for one of the names; return their places."""
        askers = [
            at
            for at, part in enumerate(self._parts)
            if part.rendered.asked & changed and not part.is_owed and at not in besides
        ]
        for at in askers:
            self._parts[at].rendered = render_piece(self._parts[at].piece, self._known)
        return askers

    def _widened(self, splice: Splice, places: list[int]) -> Splice:
        """Return one splice that also covers the blocks at these places."""
        last = splice.first + len(splice.inserted)
        begin = min([splice.first, *places])
        end = max([last, *(at + 1 for at in places)])
        inserted = tuple(part.rendered.html for part in self._parts[begin:end])
        return Splice(begin, splice.removed + (splice.first - begin) + (end - last), inserted)
