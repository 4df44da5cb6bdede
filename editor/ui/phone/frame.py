"""The frame around the phone page: the viewport inside is exactly what the label says."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from editor.ui.phone.casing import BEZEL, MARGIN_PX, Casing, paint_body, paint_glass, paint_stage
from editor.ui.phone.fit import Fit, fitted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.ui.phone.device import Device
    from editor.ui.theme.theme import Theme

_LEAST = QSize(240, 260)
_READ_FROM, _READ_PX = 0.42, 280
"""No smaller where only the height is small (a laptop at 200 %): the stage scrolls instead."""
_LEAST_MARGIN_PX, _MARGIN_SHARE = 10, 0.02
_SMALLEST = 0.26
"""Chromium zooms out to 0.25, and a fit may be a little smaller than asked for."""


class PhoneFrame(QWidget):
    """The soft stage with the phone on it, true to scale.

    Signals:
        scaled(float): the phone is drawn at another size (screen pixels per CSS pixel).
    """

    scaled = Signal(float)

    def __init__(self, theme: Theme, device: Device, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._device = device
        self._chosen: float | None = None
        self._is_dark_page = False
        self._view: QWebEngineView | None = None
        self._fit = fitted(device.width, device.height, 1.0)
        self._stage: QPixmap | None = None
        self._glass = _Glass(self)
        self.setMinimumSize(_least_for(device))
        theme.changed.connect(self._paint_anew)

    @property
    def scale(self) -> float:
        """Screen pixels per CSS pixel of the page."""
        return self._fit.zoom

    @property
    def theme(self) -> Theme:
        """The look it is painted in."""
        return self._theme

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

    def show_device(self, device: Device, *, scale: float | None = None) -> None:
        """Become another phone, as large as there is room or at a scale (1.0: true size)."""
        self._device = device
        self._chosen = scale
        least = _least_for(device) if scale is None else _size(device, scale).expandedTo(_LEAST)
        self.setMinimumSize(least)
        self._place()

    def show_dark(self, *, is_dark: bool) -> None:
        """Draw what a phone draws over its page so that it is seen on a dark or a light one."""
        if is_dark != self._is_dark_page:
            self._is_dark_page = is_dark
            self._paint_anew()

    def screen_rect(self) -> QRectF:
        """Return where the page's screen is."""
        fit = self._fit
        left, top = (self.width() - fit.width) // 2, (self.height() - fit.height) // 2
        return QRectF(left, top, fit.width, fit.height)

    def casing(self) -> Casing:
        """Return the phone as it is painted now."""
        return Casing(self._device, self.screen_rect(), self.scale, self._is_dark_page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the phone in the middle, true to scale."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage, the shadow on it and the body of the phone, once for many frames."""
        if self._stage is None or self._stage.devicePixelRatio() != self.devicePixelRatioF():
            self._stage = painted(self, self._paint_stage)
        _copy(self, self._stage, event)

    def _paint_stage(self, painter: QPainter) -> None:
        paint_stage(painter, QRectF(self.rect()), self._theme.palette)
        paint_body(painter, self.casing(), self._theme.palette)

    def _find_fit(self) -> Fit:
        device, ratio = self._device, self.devicePixelRatioF()
        if self._chosen is not None:
            return fitted(device.width, device.height, self._chosen, ratio=ratio)
        around = 2 * max(_LEAST_MARGIN_PX, min(MARGIN_PX, round(self.height() * _MARGIN_SHARE)))
        scale_x = (self.width() - around) / (device.width + 2 * BEZEL)
        scale_y = (self.height() - around) / (device.height + 2 * BEZEL)
        scale = max(_SMALLEST, min(1.0, scale_x, scale_y))
        return fitted(device.width, device.height, scale, ratio=ratio)

    def _place(self) -> None:
        before, self._fit = self._fit, self._find_fit()
        rect = self.screen_rect().toRect()
        if self._view is not None:
            self._view.setZoomFactor(self.scale)
            self._view.setGeometry(rect)
            self._view.setMask(_rounded(rect.size(), self.casing().radius))
        self._glass.setGeometry(self.rect())
        self._glass.raise_()
        self._paint_anew()
        if self._fit.zoom != before.zoom:
            self.scaled.emit(self._fit.zoom)

    def _paint_anew(self) -> None:
        self._stage = None
        self._glass.forget()
        self.update()


def _least_for(device: Device) -> QSize:
    """Return the smallest stage on which a phone can be read, as far as a narrow pane allows."""
    scale = min(_READ_FROM, _READ_PX / device.width)
    height = scale * (device.height + 2 * BEZEL) / (1 - 2 * _MARGIN_SHARE)
    return _LEAST.expandedTo(QSize(0, round(height)))


def _size(device: Device, scale: float) -> QSize:
    """Return the room that a phone takes with its rim and the stage around it."""
    rim = 2 * BEZEL
    sides = (device.width + rim) * scale, (device.height + rim) * scale
    return QSize(*(math.ceil(side) + 2 * MARGIN_PX for side in sides))


def painted(widget: QWidget, paint: Callable[[QPainter], None]) -> QPixmap:
    """Return a picture as large and as fine as a widget."""
    ratio = widget.devicePixelRatioF()
    made = QPixmap(widget.size() * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return made


def _copy(widget: QWidget, picture: QPixmap, event: QPaintEvent) -> None:
    painter = QPainter(widget)
    painter.setClipRegion(event.region())
    painter.drawPixmap(0, 0, picture)
    painter.end()


def _rounded(size: QSize, radius: float) -> QRegion:
    """Return the page's rounded outline; its rough edge lies under the rim."""
    outline = QPainterPath()
    beyond = QRectF(0, 0, size.width(), size.height()).adjusted(-2, -2, 2, 2)
    outline.addRoundedRect(beyond, radius, radius)
    return QRegion(outline.toFillPolygon().toPolygon())


class _Glass(QWidget):
    """What lies over the page; lets every click through."""

    def __init__(self, frame: PhoneFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._picture: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def forget(self) -> None:
        """Paint anew."""
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rim's inner corners, the camera and the home bar."""
        picture = self._picture
        if picture is None or picture.devicePixelRatio() != self.devicePixelRatioF():
            picture = self._picture = painted(self, self._paint)
        _copy(self, picture, event)

    def _paint(self, painter: QPainter) -> None:
        paint_glass(painter, self._frame.casing(), self._frame.theme.palette)
