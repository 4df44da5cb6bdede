"""Where a query stands in the title, and which of these places is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.find.query import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.ui.find.query import Swap
    from editor.ui.writing.title_field import TitleField


class TitlePlaces:
    """The places in UTF-16 units; they come before those of the body."""

    def __init__(self, title: TitleField) -> None:
        self._title = title
        self.found: tuple[Span, ...] = ()

    @property
    def at(self) -> int | None:
        """Which place is selected, None where none."""
        title = self._title
        selected = Span(title.selectionStart(), title.selectionEnd())
        is_there = title.hasSelectedText() and selected in self.found
        return self.found.index(selected) if is_there else None

    def select(self, index: int) -> None:
        """Select a place; the keys stay where they are."""
        start, end = self.found[index]
        self._title.setSelection(start, end - start)

    def deselect(self) -> None:
        """Select nothing in the title, as long as nobody writes there."""
        if not self._title.hasFocus():
            self._title.deselect()

    def put(self, swaps: Sequence[Swap]) -> None:
        """Put texts in place of others, so that one undo takes them all back."""
        units = self._title.text().encode("utf-16-le")
        for swap in reversed(swaps):
            head, tail = units[: 2 * swap.start], units[2 * swap.end :]
            units = head + swap.text.encode("utf-16-le") + tail
        self._title.take_text(units.decode("utf-16-le"))
