"""Which columns of a room are shown: those that are wanted, as far as there is room.

In a narrow window (a laptop at 200 %) the library goes first, then the phone. What is asked for by
name comes back: beside the text, or, where there is room for one column only, in its place.
"""

from __future__ import annotations

from dataclasses import dataclass

ALL_FROM_PX = 980
"""From this width on library, text and phone stand beside each other."""
TWO_FROM_PX = 680
"""From this width on there is room for the text and one more."""

LIBRARY, PHONE = "panes.library", "panes.phone"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns are shown."""

    library: bool
    phone: bool
    text: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether nothing is hidden."""
        return self.library and self.phone and self.text


def shown(width_px: int, wanted: Columns, *, called: str = "") -> Columns:
    """Return what fits of the columns that are wanted.

    `called`: `LIBRARY` or `PHONE`, asked for in this narrow window: it comes before the others.
    """
    is_library, is_phone = called == LIBRARY, called == PHONE
    if width_px >= ALL_FROM_PX:
        return Columns(wanted.library or is_library, wanted.phone or is_phone)
    has_room = width_px >= TWO_FROM_PX
    if called:
        return Columns(is_library, is_phone, text=has_room)
    library = wanted.library and not wanted.phone
    return Columns(library and has_room, wanted.phone and has_room)
