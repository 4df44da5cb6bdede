"""The forecast drawn against the capacity; pyqtgraph is imported with this module, so late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.schedule import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.ui.theme.theme import Theme

_HEIGHT_PX = 236
_HEADROOM = 1.18
_SPACINGS_S = (60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400)
_LABELS = 7
_LINE_PX, _POINT_PX = 2, 9


@dataclass(frozen=True, slots=True)
class Line:
    """A level that the chart names; the capacity is drawn through, the safe line dashed."""

    rps: float
    text: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """Requests per second over time."""

    times: tuple[datetime, ...] = ()
    rps: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """All that one chart shows, for `zone`'s wall clock."""

    zone: str
    forecast: Curve
    lines: tuple[Line, ...] = ()
    points: Curve = Curve()
    measured: Curve = Curve()
    now: datetime | None = None


class Chart(QWidget):
    """Draws a picture; the same figures stand in the table beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._axis = _WallClock(orientation="bottom")
        self._plot = pg.PlotWidget(self, axisItems={"bottom": self._axis, "left": _Rates("left")})
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        self.setFixedHeight(_HEIGHT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        theme.changed.connect(self._on_theme_changed)

    def show_picture(self, picture: Picture) -> None:
        """Draw this."""
        self._picture = picture
        self._axis.zone = zone_of(picture.zone)
        self._draw(picture)

    def _draw(self, picture: Picture) -> None:
        colours = self._theme.palette
        item = self._plot.getPlotItem()
        item.clear()
        self._plot.setBackground(colours.paper)
        self._dress_axes()
        xs, ys = _numbers(picture.forecast)
        area = QColor(colours.accent)
        area.setAlpha(46)
        item.plot(xs, ys, pen=pg.mkPen(colours.accent, width=_LINE_PX), fillLevel=0, brush=area)
        if picture.measured.times:
            pen = pg.mkPen(colours.ink, width=_LINE_PX)
            item.plot(*_numbers(picture.measured), pen=pen)
        self._draw_lines(picture)
        self._draw_points(picture)
        self._fit(picture, xs, ys)

    def _draw_points(self, picture: Picture) -> None:
        colours = self._theme.palette
        points = pg.ScatterPlotItem(
            *_numbers(picture.points),
            size=_POINT_PX,
            pen=pg.mkPen(colours.accent, width=_LINE_PX),
            brush=colours.paper,
        )
        self._plot.addItem(points)

    def _draw_lines(self, picture: Picture) -> None:
        colours = self._theme.palette
        for line in picture.lines:
            style = Qt.PenStyle.DashLine if line.is_dashed else Qt.PenStyle.SolidLine
            colour = colours.muted if line.is_dashed else colours.ink
            width = 1 if line.is_dashed else _LINE_PX
            drawn = pg.InfiniteLine(
                line.rps, angle=0, pen=pg.mkPen(colour, width=width, style=style)
            )
            self._plot.addItem(drawn)
            text = pg.TextItem(line.text, color=colour, anchor=(1, 1))
            font = QFont(self.font())
            font.setPixelSize(12)
            font.setWeight(QFont.Weight.Normal if line.is_dashed else QFont.Weight.DemiBold)
            text.setFont(font)
            text.setPos(QPointF(_end(picture), line.rps))
            self._plot.addItem(text, ignoreBounds=True)
        if picture.now is not None:
            pen = pg.mkPen(colours.edge, width=1)
            self._plot.addItem(pg.InfiniteLine(picture.now.timestamp(), angle=90, pen=pen))

    def _fit(self, picture: Picture, xs: list[float], ys: list[float]) -> None:
        highest = max([*ys, *picture.measured.rps, *(line.rps for line in picture.lines), 1.0])
        self._plot.setYRange(0, highest * _HEADROOM, padding=0)
        if len(xs) > 1:
            self._plot.setXRange(xs[0], xs[-1], padding=0.01)

    def _dress_axes(self) -> None:
        colours = self._theme.palette
        font = QFont(self.font())
        font.setPixelSize(12)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(colours.hairline)
            axis.setTextPen(colours.muted)
            axis.setTickFont(font)
            axis.setStyle(tickLength=0)
        self._plot.getAxis("left").setWidth(56)
        self._plot.showGrid(x=False, y=True, alpha=0.18)

    def _on_theme_changed(self) -> None:
        if self._picture is not None:
            self._draw(self._picture)


class _WallClock(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """Hours and minutes on the wall of a zone, on round ones only."""

    zone: ZoneInfo = ZoneInfo("UTC")

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return moments a round step apart, at most seven of them."""
        del size
        step = next((s for s in _SPACINGS_S if (high - low) / s <= _LABELS), _SPACINGS_S[-1])
        offset = datetime.fromtimestamp(low, self.zone).utcoffset()
        shift = offset.total_seconds() if offset else 0.0
        first = -(-(low + shift) // step) * step - shift
        return [(step, [first + k * step for k in range(int((high - first) // step) + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return `14:00`, and the day where a new one begins."""
        del scale, spacing
        moments = [datetime.fromtimestamp(value, self.zone) for value in values]
        return [f"{m.month}/{m.day}" if not (m.hour or m.minute) else f"{m:%H:%M}" for m in moments]


class _Rates(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """Requests per second with thousands told apart."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return only the coarse steps."""
        coarse: list[Any] = super().tickValues(low, high, size)
        return coarse[:1]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return `4,000`."""
        del scale
        return [f"{v:,.0f}" if spacing >= 1 else f"{v:g}" for v in values]


def _numbers(curve: Curve) -> tuple[list[float], list[float]]:
    return [at.timestamp() for at in curve.times], list(curve.rps)


def _end(picture: Picture) -> float:
    times = picture.forecast.times or picture.measured.times
    return times[-1].timestamp() if times else 0.0
