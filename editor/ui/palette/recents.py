"""What was used last, the newest first, kept over restarts and never long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.preferences import Preferences

KEPT = 50
_BETWEEN = "\n"


class Recents:
    """Names in the order of their last use."""

    def __init__(self, preferences: Preferences, what: str) -> None:
        self._preferences = preferences
        self._row = f"recent.{what}"

    def names(self) -> tuple[str, ...]:
        """Return the names, the newest first."""
        kept = self._preferences.text(self._row)
        return tuple(kept.split(_BETWEEN)) if kept else ()

    def places(self) -> dict[str, int]:
        """Return how long ago each was used: 0 for the last."""
        return {name: place for place, name in enumerate(self.names())}

    def add(self, name: str) -> None:
        """Take a name to the front."""
        others = (other for other in self.names() if other != name)
        self._preferences.put(self._row, _BETWEEN.join((name, *others)[:KEPT]))
