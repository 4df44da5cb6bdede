"""A list, a text and a phone side by side, divided by the room there is until they are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_LIST_PX, _LIST_SHARE = (204, 252), 0.17
_PHONE_PX, _PHONE_SHARE = (300, 460), 0.275


def divided(width_px: int) -> tuple[int, int, int]:
    """Return how wide list, text and phone are: the text takes what the others can spare.

    In a low window the phone is as large as its height lets it be; a wider stage would stay empty.
    """
    side = _within(_LIST_PX, round(width_px * _LIST_SHARE))
    phone = _within(_PHONE_PX, round(width_px * _PHONE_SHARE))
    return side, max(1, width_px - side - phone), phone


def _within(bounds: tuple[int, int], wanted: int) -> int:
    least, most = bounds
    return max(least, min(most, wanted))


class ThreeColumns(QSplitter):
    """Divides itself anew at each width; columns that a person moved stay as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_own = False
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._on_moved)

    def restoreState(self, state: QByteArray) -> bool:  # type: ignore[override]
        """Take the columns as they were left."""
        self._is_own = True
        return super().restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width."""
        super().resizeEvent(event)
        if not self._is_own:
            self.setSizes(divided(event.size().width()))

    def _on_moved(self) -> None:
        self._is_own = True
