"""The frame around the phone page: the viewport inside is exactly what the label says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from editor.ui.phone.fit import Fit, fitted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.ui.phone.device import Device
    from editor.ui.theme.theme import Theme

_BEZEL = 11
_MARGIN_PX = 20
_SHADOW_PX = 18
_RIM = QColor("#101114")


class PhoneFrame(QWidget):
    """The soft stage with the phone on it, true to scale."""

    def __init__(self, theme: Theme, device: Device, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._device = device
        self._view: QWebEngineView | None = None
        self._glass = _Glass(self)
        self.setMinimumSize(260, 320)
        theme.changed.connect(self.update)

    @property
    def scale(self) -> float:
        """Screen pixels per CSS pixel of the page."""
        return self._fit().zoom

    def _fit(self) -> Fit:
        room_x = self.width() - 2 * _MARGIN_PX
        room_y = self.height() - 2 * _MARGIN_PX
        wanted_x = self._device.width + 2 * _BEZEL
        wanted_y = self._device.height + 2 * _BEZEL
        scale = max(0.25, min(1.0, room_x / wanted_x, room_y / wanted_y))
        return fitted(self._device.width, self._device.height, scale)

    def hold(self, view: QWebEngineView) -> None:
        """Put the page into the frame."""
        self._view = view
        view.setParent(self)
        view.show()
        self._glass.raise_()
        self._place()

    def let_go(self) -> None:
        """Delete the page and its view at once."""
        view, self._view = self._view, None
        if view is not None:
            shiboken6.delete(view)

    def show_device(self, device: Device) -> None:
        """Become another phone."""
        self._device = device
        self._place()
        self.update()

    def screen_rect(self) -> QRectF:
        """Return where the page's screen is."""
        fit = self._fit()
        left, top = (self.width() - fit.width) // 2, (self.height() - fit.height) // 2
        return QRectF(left, top, fit.width, fit.height)

    def radius(self) -> float:
        """Return the corner radius of the screen in screen pixels."""
        return self._device.radius * self.scale

    def bezel(self) -> float:
        """Return the width of the rim in screen pixels."""
        return _BEZEL * self.scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the phone in the middle, true to scale."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage, the shadow on it and the body of the phone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stage = QLinearGradient(0, 0, 0, self.height())
        stage.setColorAt(0, QColor(self._theme.palette.stage_top))
        stage.setColorAt(1, QColor(self._theme.palette.stage_bottom))
        painter.fillRect(self.rect(), stage)
        self._paint_shadow(painter)

    def _paint_shadow(self, painter: QPainter) -> None:
        rim = self.screen_rect().adjusted(*self._rim())
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_SHADOW_PX, 0, -1):
            painter.setBrush(QColor(16, 20, 32, 3))
            grown = rim.adjusted(-step, -step + 8, step, step + 8)
            painter.drawRoundedRect(grown, self.radius() + step, self.radius() + step)
        painter.setBrush(_RIM)  # the page's rough corners let through what lies under them
        painter.drawRoundedRect(rim, self.radius() + self.bezel(), self.radius() + self.bezel())

    def _rim(self) -> tuple[float, float, float, float]:
        bezel = self.bezel()
        return -bezel, -bezel, bezel, bezel

    def _place(self) -> None:
        rect = self.screen_rect().toRect()
        if self._view is not None:
            self._view.setZoomFactor(self.scale)
            self._view.setGeometry(rect)
            self._view.setMask(_rounded(rect.size(), self.radius()))
        self._glass.setGeometry(self.rect())
        self._glass.raise_()


def _rounded(size: QSize, radius: float) -> QRegion:
    """Return the page's rounded outline; its rough edge lies under the rim."""
    outline = QPainterPath()
    beyond = QRectF(0, 0, size.width(), size.height()).adjusted(-2, -2, 2, 2)
    outline.addRoundedRect(beyond, radius, radius)
    return QRegion(outline.toFillPolygon().toPolygon())


class _Glass(QWidget):
    """The rim, painted over the corners of the page; lets every click through."""

    def __init__(self, frame: PhoneFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rim with its rounded inner corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        screen, bezel = self._frame.screen_rect(), self._frame.bezel()
        outer, inner = QPainterPath(), QPainterPath()
        radius = self._frame.radius()
        outer.addRoundedRect(
            screen.adjusted(-bezel, -bezel, bezel, bezel), radius + bezel, radius + bezel
        )
        inner.addRoundedRect(screen, radius, radius)
        painter.fillPath(outer - inner, _RIM)
        painter.setPen(QPen(QColor(255, 255, 255, 40), 1))
        painter.drawPath(outer)
