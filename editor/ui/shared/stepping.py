"""A line that says less, one thing after another, until all of it has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLayout

    Step = Callable[[bool], object]


def say_what_fits(row: QLayout, width: int, steps: Sequence[Step]) -> None:
    """Take as many steps as it needs, the first one first: each is told whether it is taken."""
    for step in steps:
        step(False)
    for step in steps:
        if row.sizeHint().width() <= width:
            return
        step(True)
