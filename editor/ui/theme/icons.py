"""Lucide icons in the ink of the moment, one stroke width."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor import assets

_SIDE_PX = 20
_SCALES = (1, 2, 3)


def icon(name: str, colour: str, checked_colour: str | None = None) -> QIcon:
    """Return a Lucide icon, optionally with another colour while checked."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_pixmap(name, colour, scale))
        if checked_colour:
            made.addPixmap(_pixmap(name, checked_colour, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _pixmap(name: str, colour: str, scale: int) -> QPixmap:
    drawing = assets.read_bytes(f"icons/{name}.svg")
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(QSize(_SIDE_PX, _SIDE_PX) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
