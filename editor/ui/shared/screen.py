"""How large a window is: as it likes, where the screen has room for it and its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 40)
"""Title bar and borders: nobody tells how large they are before the window is shown."""
_NO_SCREEN = ("offscreen", "minimal")


def within(screen: QSize, wanted: QSize) -> QSize:
    """Return the size of a window that stands on a screen with its frame, at most as wanted."""
    return wanted.boundedTo(screen - _FRAME)


def on_screen(window: QWidget, wanted: QSize) -> QSize:
    """Return how large a window may be where it stands: a laptop at 200 % has half its pixels."""
    return within(window.screen().availableSize(), wanted) if _is_seen() else wanted


def stand(window: QWidget, wanted: QSize) -> None:
    """Stand in the middle of the screen, or take all of one that is smaller than is wanted."""
    window.resize(on_screen(window, wanted))
    if not _is_seen():
        return
    window.move(window.screen().availableGeometry().center() - window.rect().center())
    if window.size() != wanted:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _is_seen() -> bool:
    return QGuiApplication.platformName() not in _NO_SCREEN
