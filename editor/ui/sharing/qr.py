"""A QR code (ISO/IEC 18004), dark on white with its quiet zone, so that any phone reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_QUIET: Final = 4
_SIDE_PX: Final = 248
_DARK, _LIGHT = QColor("#101114"), QColor("#FFFFFF")


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a code without its quiet zone; True is dark."""
    import segno  # late: the first window has no code

    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


class QrView(QWidget):
    """Shows one code, each module on whole pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.setObjectName("sharing.qr")
        self.setFixedSize(_SIDE_PX, _SIDE_PX)

    def show_text(self, text: str) -> None:
        """Show the code of a text, or nothing."""
        self._rows = modules(text) if text else ()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the code in the middle of its white card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LIGHT)
        painter.drawRoundedRect(self.rect(), 8, 8)
        if not self._rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        side = self.width() // (len(self._rows) + 2 * _QUIET)
        start = (self.width() - side * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(QRect(start + x * side, start + y * side, side, side), _DARK)
