"""How large a phone is drawn, so that the page inside counts exactly the pixels of its label.

Chromium counts in device pixels: the size of the view times the device pixel ratio, rounded up,
divided by zoom times ratio. Where that divisor is above 1 it adds half a device pixel before, and
then cuts the fraction off (measured at ratios from 1 to 2 with 6.11). One zoom has to serve both
directions, so not every size will do; the nearest smaller one that does is a few pixels away.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

_SURE = 1e-4
"""Chromium keeps the zoom as a 32-bit number; the edges of an interval are not safe."""
_ROOM = (0, -1, 1, -2)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Fit:
    """Widget pixels of the page, and its zoom."""

    width: int
    height: int
    zoom: float


def fitted(width: int, height: int, scale: float, *, ratio: float = 1.0) -> Fit:
    """Return the largest fit of a viewport (CSS pixels) at most at a scale.

    `ratio` is the device pixel ratio of the widget.
    """
    if scale == 1 and ratio == 1:
        return Fit(width, height, 1.0)
    for screen_width in range(round(width * scale), 1, -1):
        ideal = round(screen_width * height / width)
        for screen_height in (ideal + more for more in _ROOM):
            zoom = _zoom((screen_width, screen_height), (width, height), ratio)
            if zoom is not None:
                return Fit(screen_width, screen_height, zoom)
    return Fit(round(width * scale), round(height * scale), scale)


def counted(screen: int, zoom: float, ratio: float) -> int:
    """Return the CSS pixels that Chromium counts in one direction."""
    whole = zoom * ratio
    return int((_device(screen, ratio) + (_HALF if whole > 1 else 0)) / whole)


def _zoom(screen: tuple[int, int], wanted: tuple[int, int], ratio: float) -> float | None:
    """Return a zoom that counts exactly in both directions, None where there is none."""
    for extra, least, most in ((0.0, 0.0, 1.0), (_HALF, 1.0, math.inf)):
        device = [_device(side, ratio) + extra for side in screen]
        low = max(least, *(d / (w + 1) for d, w in zip(device, wanted, strict=True)))
        high = min(most, *(d / w for d, w in zip(device, wanted, strict=True)))
        if low * (1 + _SURE) < high * (1 - _SURE):
            return (low + high) / 2 / ratio
    return None


def _device(screen: int, ratio: float) -> int:
    return math.ceil(screen * ratio - _SURE)
