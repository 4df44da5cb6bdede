"""First lines of consecutive blocks, where an edit costs nothing for the blocks behind it.

Entries from a pivot on are stored without the last shift. Edits close to each other, as typing
is, move the pivot a little; only a jump across the document pays for the way.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class LineStarts:
    """Maps blocks to first lines and back, while blocks are replaced."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._pivot = 0
        self._shift = 0  # missing in each entry from the pivot on
        self.line_count = 0

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> int:
        """Return the first line of a block; of the one past the last: the number of lines."""
        if index == len(self._starts):
            return self.line_count
        return self._starts[index] + (self._shift if index >= self._pivot else 0)

    def index_at(self, line: int) -> int:
        """Return the block that holds a line (0 ≤ line < line_count)."""
        if self._pivot < len(self._starts) and line >= self[self._pivot]:
            return bisect_right(self._starts, line - self._shift, lo=self._pivot) - 1
        return bisect_right(self._starts, line, hi=self._pivot) - 1

    def replace(self, first: int, removed: int, lengths: Sequence[int]) -> None:
        """Put blocks of these lengths (in lines) in the place of `removed` blocks."""
        self._settle(first + removed)
        begin, end = self[first], self[first + removed]
        fresh = list(accumulate(lengths, initial=begin))
        self._starts[first : first + removed] = fresh[:-1]
        self._pivot = first + len(lengths)
        self._shift += fresh[-1] - end
        self.line_count += fresh[-1] - end

    def _settle(self, pivot: int) -> None:
        """Move the pivot so that every entry before it is true."""
        low, high = sorted((self._pivot, pivot))
        shift = self._shift if pivot > self._pivot else -self._shift
        if shift:
            self._starts[low:high] = [start + shift for start in self._starts[low:high]]
        self._pivot = pivot
