"""The icons a More-tab entry may wear: the phone page's own pictures, and what they are called."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor import assets

_SIDE_PX, _SCALE = 20, 2
_SYMBOL = re.compile(r'<symbol id="icon-([a-z0-9-]+)" viewBox="[^"]*">(.*?)</symbol>', re.DOTALL)
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{}" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{}</svg>'
)

translate = QCoreApplication.translate


def names() -> dict[str, str]:
    """Return what each icon is called, by its name on the phone page."""
    return {
        "gamepad-2": translate("SlotIcons", "Game pad"),
        "gift": translate("SlotIcons", "Gift"),
        "music": translate("SlotIcons", "Music"),
        "shopping-bag": translate("SlotIcons", "Shopping bag"),
        "ticket": translate("SlotIcons", "Ticket"),
        "star": translate("SlotIcons", "Star"),
        "book-open": translate("SlotIcons", "Book"),
        "camera": translate("SlotIcons", "Camera"),
        "heart": translate("SlotIcons", "Heart"),
        "train-front": translate("SlotIcons", "Train"),
        "utensils": translate("SlotIcons", "Food"),
        "video": translate("SlotIcons", "Video"),
        "newspaper": translate("SlotIcons", "News"),
        "trophy": translate("SlotIcons", "Trophy"),
        "sparkles": translate("SlotIcons", "Sparkles"),
        "wallet": translate("SlotIcons", "Wallet"),
    }


def picture(name: str, colour: str) -> QIcon:
    """Return the icon as the phone draws it; an empty one where the page has none."""
    drawing = _drawings().get(name)
    if drawing is None:
        return QIcon()
    renderer = QSvgRenderer(QByteArray(_FRAME.format(colour, drawing).encode()))
    pixmap = QPixmap(QSize(_SIDE_PX, _SIDE_PX) * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return QIcon(pixmap)


@lru_cache(maxsize=1)
def _drawings() -> dict[str, str]:
    return dict(_SYMBOL.findall(assets.read_text("phone/index.html")))
