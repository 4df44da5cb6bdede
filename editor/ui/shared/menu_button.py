"""A button that opens a menu: it looks pressed as long as the menu is open, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QToolButton


def rise_after(menu: QMenu, button: QToolButton) -> None:
    """Let a button rise once its menu is closed: the menu keeps the mouse's leaving to itself."""
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: _rise(button)))


def _rise(button: QToolButton) -> None:
    button.setDown(False)
    is_under = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under)
    button.update()
