"""Lucide icons in the ink of the moment, one stroke width."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from editor import assets

_SIDE_PX = 20


def icon(name: str, colour: str, checked_colour: str | None = None) -> QIcon:
    """Return a Lucide icon, optionally with another colour while checked.

    It is drawn as sharp as the sharpest screen at hand; Qt makes it smaller where that is enough.
    """
    made, scale = QIcon(), _sharpest()
    made.addPixmap(_kept(name, colour, scale))
    if checked_colour:
        made.addPixmap(_kept(name, checked_colour, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _sharpest() -> int:
    ratios = (screen.devicePixelRatio() for screen in QGuiApplication.screens())
    return max(1, ceil(max(ratios, default=1)))


def _kept(name: str, colour: str, scale: int) -> QPixmap:
    """Return a picture that may have been drawn before: Qt forgets it before it ends."""
    key, found = f"gongji/{name}/{colour}/{scale}", QPixmap()
    if not QPixmapCache.find(key, found):
        found = _drawn(name, colour, scale)
        QPixmapCache.insert(key, found)
    return found


def _drawn(name: str, colour: str, scale: int) -> QPixmap:
    drawing = assets.read_bytes(f"icons/{name}.svg")
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(QSize(_SIDE_PX, _SIDE_PX) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
