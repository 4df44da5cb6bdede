"""What a text may cost at once, and how long a worker may take for it: for the preview alone.

Publishing renders everything. While one writes, the window must not wait for a text that holds a
megabyte of something odd: what weighs too much is rendered afterwards (`LiveDocument.debt`).
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from editor.markup.pieces import Piece

AT_ONCE: Final = 20_000
"""Weight rendered with a key: at most about 30 ms."""
TOO_HEAVY: Final = 300_000
"""One piece of this weight is more than a notice may hold in all: it stays the text it is."""
MOST_LINES: Final = 50_000
"""So many lines are not even cut into pieces: a draft of a megabyte has half of them."""
LONGEST_S: Final = 2.0
_LINE: Final = 40  # a line costs about as much as 40 characters more


class TooSlowError(Exception):
    """The time for a piece is over."""


class Stopwatch:
    """Ends work that takes too long, at the places that ask it."""

    def __init__(self) -> None:
        self._ends_at: float | None = None
        self._half_at = 0.0

    def start(self, limit_s: float | None) -> None:
        """Give the next work so many seconds, or all the time of the world."""
        now = perf_counter()
        self._ends_at = None if limit_s is None else now + limit_s
        self._half_at = now + (limit_s or 0) / 2

    def check(self) -> None:
        """Raise TooSlowError where the time is over."""
        if self._ends_at is not None and perf_counter() > self._ends_at:
            raise TooSlowError

    def check_half(self) -> None:
        """Raise TooSlowError where half of the time is over: what follows takes as long again."""
        if self._ends_at is not None and perf_counter() > self._half_at:
            raise TooSlowError


def weight(piece: Piece) -> int:
    """Return about what rendering a piece costs."""
    return sum(map(len, piece.lines)) + (0 if piece.is_fence else _LINE * len(piece.lines))
