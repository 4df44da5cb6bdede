"""The line under the phone: minutes from the release, dense where much happens.

Its value is what a screen reader should say, minutes after the release; where a minute lies on the
line follows the stops, so that seven minutes and three days both find their place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from editor.ui.theme.theme import Theme

_RADIUS_PX, _GROOVE_PX, _TARGET_PX = 8, 4, 24
_PAGE: Final = 10
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -_PAGE,
    Qt.Key.Key_PageUp: _PAGE,
}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TimeTrack(QSlider):
    """A slider over minutes; painted with the span in which the badge is lit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._stops: tuple[int, ...] = (0, 1)
        self._lit: tuple[int, ...] = ()
        self.setMinimumHeight(_TARGET_PX)
        self.setMinimumWidth(120)
        theme.changed.connect(self.update)

    @property
    def stops(self) -> tuple[int, ...]:
        """The minutes that the arrows go to."""
        return self._stops

    def take_stops(self, stops: tuple[int, ...]) -> None:
        """Take other minutes, in order, at least two."""
        self._stops = stops
        was_quiet = self.blockSignals(True)
        self.setRange(stops[0], stops[-1])
        self.blockSignals(was_quiet)
        self.update()

    def paint_lit(self, span: tuple[int, ...]) -> None:
        """Paint from one minute to another as lit, or nothing."""
        self._lit = span
        self.update()

    def x_of(self, minute: int) -> float:
        """Return where a minute lies, in pixels."""
        after = min(max(bisect_left(self._stops, minute), 1), len(self._stops) - 1)
        low, high = self._stops[after - 1], self._stops[after]
        place = after - 1 + (minute - low) / (high - low)
        return _RADIUS_PX + place / (len(self._stops) - 1) * (self.width() - 2 * _RADIUS_PX)

    def minute_at(self, x: float) -> int:
        """Return the stop that is nearest to a place in pixels."""
        share = (x - _RADIUS_PX) / max(1, self.width() - 2 * _RADIUS_PX)
        return self._stops[round(min(1.0, max(0.0, share)) * (len(self._stops) - 1))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next stops by arrows and pages, to the ends by Home and End."""
        key = Qt.Key(event.key())
        if key in _ENDS:
            self._take(self._stops[_ENDS[key]])
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to the next stops by the wheel."""
        turned = event.angleDelta().y() or -event.angleDelta().x()
        self._step((turned > 0) - (turned < 0))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the moment under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._take(self.minute_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._take(self.minute_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay."""
        self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the lit span on it, the moment of release and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours, middle = self._theme.palette, self.height() / 2
        self._bar(painter, (self._stops[0], self._stops[-1]), QColor(colours.edge))
        if self._lit:
            self._bar(painter, self._lit, QColor(colours.accent))
        painter.setBrush(QColor(colours.muted))
        painter.drawRect(QRectF(self.x_of(0) - 1, middle - 6, 2, 12))
        ring = QColor(colours.accent if self.hasFocus() else colours.desk)
        painter.setPen(QPen(ring, 3))
        painter.setBrush(QColor(colours.ink))
        handle = QRectF(0, 0, 2 * _RADIUS_PX - 3, 2 * _RADIUS_PX - 3)
        handle.moveCenter(QRectF(self.x_of(self.value()), middle, 0, 0).center())
        painter.drawEllipse(handle)

    def _bar(self, painter: QPainter, span: tuple[int, ...], colour: QColor) -> None:
        left, right = self.x_of(span[0]), self.x_of(span[1])
        thick = _GROOVE_PX if span == self._lit else _GROOVE_PX / 2
        bar = QRectF(left, (self.height() - thick) / 2, right - left, thick)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)

    def _step(self, steps: int) -> None:
        if steps == 0:
            return
        find = bisect_right if steps > 0 else bisect_left
        at = find(self._stops, self.value()) + (steps - 1 if steps > 0 else steps)
        self._take(self._stops[min(max(at, 0), len(self._stops) - 1)])

    def _take(self, minute: int) -> None:
        """Choose a minute, even where the handle stands already because now lies beyond an end."""
        if minute == self.value():
            self.valueChanged.emit(minute)
        else:
            self.setValue(minute)
