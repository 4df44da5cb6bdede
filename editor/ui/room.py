"""A room: one of the three places in the window, with its own line in the status bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Status:
    """What the status bar says: left items (amber ones need attention) and one on the right."""

    left: tuple[str, ...] = ()
    amber: tuple[str, ...] = ()
    right: str = ""


class Room(QWidget):
    """A place for one kind of work.

    Signals:
        status_changed(Status): the status bar should say this while the room is shown.
    """

    status_changed = Signal(object)
    corner: QWidget | None = None
    """What the room puts at the right end of the status line."""

    def enter(self) -> None:
        """Take up work: the room is shown now."""

    def leave(self) -> None:
        """Another room is shown now."""

    def commit(self) -> None:
        """Take what is still being composed or not yet saved (before closing)."""

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost if the window closed now."""
        return True

    @property
    def is_used(self) -> bool:
        """Whether somebody has begun to work here: nothing may take them away."""
        return False

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 cycles through, in order."""
        return ()
