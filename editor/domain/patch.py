"""What to replace in one text to make it another: the fewest places, so that marks stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from editor.domain.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator


class Change(NamedTuple):
    """Code points start..end of the old text become `text`."""

    start: int
    end: int
    text: str


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Return what to replace, from the end to the beginning, so that places stay true."""
    return tuple(_changes(Difference.between(old, new)))[::-1]


def _changes(difference: Difference) -> Iterator[Change]:
    at = came = 0
    for run in difference.runs:
        if run.base > at or run.new > came:
            yield Change(at, run.base, difference.new[came : run.new])
        at, came = run.base + run.length, run.new + run.length
    if at < len(difference.base) or came < len(difference.new):
        yield Change(at, len(difference.base), difference.new[came:])
