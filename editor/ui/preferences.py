"""What this person chose: read at once at the start, applied at once, kept in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from editor.ui.background import Background
    from editor.workflow.ports import DraftStore

_PREFIX = "pref."
_TRUE, _FALSE = "1", "0"


class Preferences(QObject):
    """Named choices; one that was never made has no row, so that a better default reaches it.

    Signals:
        changed(str): this one has another value; apply it now.
    """

    changed = Signal(str)

    def __init__(
        self, background: Background, drafts: DraftStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._drafts = drafts
        self._chosen = {
            name.removeprefix(_PREFIX): value for name, value in drafts.settings(_PREFIX).items()
        }

    def text(self, name: str, default: str = "") -> str:
        """Return a text that was chosen."""
        return self._chosen.get(name, default)

    def number(self, name: str, default: int) -> int:
        """Return a whole number that was chosen; what is none (an edited file) is the default."""
        try:
            return int(self._chosen[name])
        except (KeyError, ValueError):
            return default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a yes or no that was chosen."""
        return self._chosen.get(name, _TRUE if default else _FALSE) == _TRUE

    def is_chosen(self, name: str) -> bool:
        """Tell whether this was ever chosen, or is the default."""
        return name in self._chosen

    def put(self, name: str, value: str | int | bool | None) -> None:
        """Choose a value, or go back to the default with None; every listener hears it now."""
        row, kept = _PREFIX + name, None if value is None else _as_text(value)
        if self._chosen.get(name) == kept:
            return
        if kept is None:
            del self._chosen[name]
            self._background.store(lambda: self._drafts.forget(row))
        else:
            self._chosen[name] = kept
            self._background.store(lambda: self._drafts.remember(row, kept))
        self.changed.emit(name)


def _as_text(value: str | int | bool) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
