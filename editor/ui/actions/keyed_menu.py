"""A menu whose entries show a key each: the key closes the menu, then does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from editor.ui.actions.letter_keys import sequence_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent


class KeyedMenu(QMenu):
    """Takes the keys it shows, on a keyboard that stands on Hangul as well."""

    def offer(self, title: str, keys: str, run: Callable[[], None]) -> QAction:
        """Offer something, with its keys as this system writes them."""
        action = self.addAction(f"{title}\t{keys}" if keys else title, run)
        action.setData(keys)
        return action

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the list below, whose shortcuts they are."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a shown key says, else lead through the menu as any does."""
        pressed = sequence_of(event) or QKeySequence(event.keyCombination())
        shown = pressed.toString(QKeySequence.SequenceFormat.NativeText)
        meant = next((a for a in self.actions() if shown and a.data() == shown), None)
        if meant is None:
            super().keyPressEvent(event)
        else:
            self.close()
            meant.trigger()
