"""F11: the window takes the whole screen, and gives it back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


def add_full_screen(room: WritingRoom, bench: Workbench) -> None:
    """Offer the whole screen."""
    title = QCoreApplication.translate("FullScreen", "Full screen on and off")
    group = QCoreApplication.translate("FullScreen", "View")
    action = Action("window.full-screen", title, group, "F11")
    bench.actions.add(action, lambda: toggle_full_screen(room), scope=room)


def toggle_full_screen(room: WritingRoom) -> None:
    """Take the whole screen, or stand as before: maximized windows are maximized again."""
    window = room.window()
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
