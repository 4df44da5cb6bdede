"""How a phone looks around its page: stage, shadow, metal, glass and camera.

Everything is painted from the one rectangle of the screen, so that nothing here can take a pixel
from the page: the camera and the home bar lie over it, as they do on a real phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath, QPen, QRadialGradient

from editor.ui.phone.device import Cutout

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from editor.ui.phone.device import Device
    from editor.ui.theme.tokens import Palette

BEZEL: Final = 12
"""Width of the rim around the screen in CSS pixels: black glass within a band of metal."""
MARGIN_PX: Final = 24
_METAL: Final = 2.5
_SHADOWS: Final = ((36, 14, 3.2), (12, 4, 5.0), (3, 1, 9.0))
"""Of each layer of the shadow: how far it reaches, how far it falls, how dark a step is."""
_ISLAND: Final = (124, 36, 11)
_PUNCH: Final = (13, 12)
_HOME: Final = (136, 5, 8)


@dataclass(frozen=True, slots=True)
class Casing:
    """A phone on the stage; `screen` in widget pixels, `scale` widget pixels per CSS pixel."""

    device: Device
    screen: QRectF
    scale: float
    is_dark_page: bool = False

    @property
    def radius(self) -> float:
        """The corner of the screen."""
        return self.device.radius * self.scale

    def body(self) -> QRectF:
        """Return where the whole phone is."""
        rim = BEZEL * self.scale
        return self.screen.adjusted(-rim, -rim, rim, rim)

    def outline(self, grown: float = 0.0) -> QPainterPath:
        """Return the phone's outline, grown by some pixels."""
        path, rim = QPainterPath(), BEZEL * self.scale + grown
        box = self.screen.adjusted(-rim, -rim, rim, rim)
        path.addRoundedRect(box, self.radius + rim, self.radius + rim)
        return path

    def hole(self) -> QPainterPath:
        """Return the outline of the screen."""
        path = QPainterPath()
        path.addRoundedRect(self.screen, self.radius, self.radius)
        return path


def paint_stage(painter: QPainter, area: QRectF, palette: Palette) -> None:
    """Paint the soft ground: light falls from above onto the middle."""
    ground = QLinearGradient(area.topLeft(), area.bottomLeft())
    ground.setColorAt(0, QColor(palette.stage_top))
    ground.setColorAt(1, QColor(palette.stage_bottom))
    painter.fillRect(area, ground)
    middle = QPointF(area.center().x(), area.top() + area.height() * 0.36)
    light = QRadialGradient(middle, max(area.width(), area.height()) * 0.62)
    lamp = QColor(255, 255, 255, 16 if palette.is_dark else 150)
    light.setColorAt(0, lamp)
    light.setColorAt(1, QColor(255, 255, 255, 0))
    painter.fillRect(area, light)


def paint_body(painter: QPainter, casing: Casing, palette: Palette) -> None:
    """Paint the shadow, the keys at the side and the body of the phone."""
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, fall, alpha in _SHADOWS:
        _paint_shadow(painter, casing, (reach, fall, alpha * (1.7 if palette.is_dark else 1)))
    _paint_keys(painter, casing)
    body = casing.body()
    metal = QLinearGradient(body.topLeft(), body.bottomRight())
    for at, colour in ((0, "#70757E"), (0.18, "#34373D"), (0.5, "#4A4E56"), (0.82, "#2A2D32")):
        metal.setColorAt(at, QColor(colour))
    metal.setColorAt(1, QColor("#5B6068"))
    painter.setBrush(metal)
    painter.drawPath(casing.outline())
    painter.setBrush(QColor(palette.bezel))
    painter.drawPath(casing.outline(-_METAL * casing.scale))


def paint_glass(painter: QPainter, casing: Casing, palette: Palette) -> None:
    """Paint what lies over the page: the rim's inner corners, the camera and the home bar."""
    inner = casing.outline(-_METAL * casing.scale - 0.5)
    painter.fillPath(inner - casing.hole(), QColor(palette.bezel))
    painter.setPen(QPen(QColor(255, 255, 255, 22), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(casing.outline(-_METAL * casing.scale))
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_camera(painter, casing)
    _paint_home(painter, casing)


def _paint_shadow(painter: QPainter, casing: Casing, layer: tuple[float, float, float]) -> None:
    reach, fall, alpha = layer
    steps = max(3, round(reach / 2))
    for step in range(steps, 0, -1):
        grown = reach * step / steps
        fade = 1 - step / (steps + 1)
        painter.setBrush(QColor(14, 20, 38, max(1, round(alpha * fade * 2))))
        painter.drawPath(casing.outline(grown - reach * 0.35).translated(0, fall))


def _paint_keys(painter: QPainter, casing: Casing) -> None:
    """Paint the keys at the side; a phone that lies has them above and below."""
    device, body, scale = casing.device, casing.body(), casing.scale
    if device.cutout is Cutout.NONE:
        return
    painter.setBrush(QColor("#3A3D43"))
    out = 2.2 * scale
    lengths = ((0.19, 0.035, 0), (0.26, 0.07, 0), (0.35, 0.07, 0), (0.28, 0.11, 1))
    for start, share, side in lengths:
        if device.is_lying:
            across = body.top() - out if side else body.bottom() - out
            box = QRectF(body.left() + body.width() * start, across, body.width() * share, 2 * out)
        else:
            across = body.right() - out if side else body.left() - out
            box = QRectF(across, body.top() + body.height() * start, 2 * out, body.height() * share)
        painter.drawRoundedRect(box, out / 2, out / 2)


def _paint_camera(painter: QPainter, casing: Casing) -> None:
    device, scale = casing.device, casing.scale
    if device.cutout is Cutout.ISLAND:
        width, height, top = (side * scale for side in _ISLAND)
        box = _at_the_top(casing, width, height, top)
        painter.setBrush(QColor("#000000"))
        painter.drawRoundedRect(box, min(box.width(), box.height()) / 2, height / 2)
        _paint_lens(painter, _far_end(casing, box), height * 0.3)
    elif device.cutout is Cutout.PUNCH:
        side, top = (number * scale for number in _PUNCH)
        box = _at_the_top(casing, side, side, top)
        painter.setBrush(QColor("#000000"))
        painter.drawEllipse(box)
        _paint_lens(painter, box.center(), side * 0.34)


def _at_the_top(casing: Casing, width: float, height: float, top: float) -> QRectF:
    """Return a box at the middle of the upper edge; of a phone that lies that edge is left."""
    screen = casing.screen
    if casing.device.is_lying:
        return QRectF(screen.left() + top, screen.center().y() - width / 2, height, width)
    return QRectF(screen.center().x() - width / 2, screen.top() + top, width, height)


def _far_end(casing: Casing, box: QRectF) -> QPointF:
    if casing.device.is_lying:
        return QPointF(box.center().x(), box.top() + box.width() / 2)
    return QPointF(box.right() - box.height() / 2, box.center().y())


def _paint_lens(painter: QPainter, middle: QPointF, radius: float) -> None:
    glow = QRadialGradient(middle - QPointF(radius * 0.3, radius * 0.3), radius)
    glow.setColorAt(0, QColor("#2B3A57"))
    glow.setColorAt(1, QColor("#0A0D14"))
    painter.setBrush(glow)
    painter.drawEllipse(middle, radius, radius)


def _paint_home(painter: QPainter, casing: Casing) -> None:
    if casing.device.safe_bottom == 0:
        return
    width, height, bottom = (side * casing.scale for side in _HOME)
    screen = casing.screen
    wide = width * (1.5 if casing.device.is_lying else 1)
    low = min(bottom, casing.device.safe_bottom * casing.scale / 2 - height / 2)
    box = QRectF(screen.center().x() - wide / 2, screen.bottom() - low - height, wide, height)
    painter.setBrush(QColor("#E9EAEC" if casing.is_dark_page else "#16181C"))
    painter.drawRoundedRect(box, height / 2, height / 2)
