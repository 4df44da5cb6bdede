"""The way from place to place in a text (F8, Shift+F8): round, and never twice the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def next_stop(places: Iterable[int], after: int, *, backwards: bool = False) -> int | None:
    """Return the place that follows a position, the first one behind the last; None: no place."""
    ordered = sorted(places, reverse=backwards)
    further = (p for p in ordered if (p < after if backwards else p > after))
    return next(further, ordered[0] if ordered else None)
