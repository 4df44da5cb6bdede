"""How large a phone is drawn, so that the page inside counts exactly the pixels of its label.

Chromium counts `floor(screen pixels / zoom)` in each direction. One zoom has to serve both, so not
every size will do; the nearest smaller one that does is at most a few pixels away.
"""

from __future__ import annotations

from dataclasses import dataclass

_SURE = 1e-4
"""Chromium keeps the zoom as a 32-bit number; the edges of an interval are not safe."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Screen pixels of the page, and its zoom."""

    width: int
    height: int
    zoom: float


def fitted(width: int, height: int, scale: float) -> Fit:
    """Return the largest fit of a viewport (CSS pixels) at most at a scale from 0 to 1."""
    if scale >= 1:
        return Fit(width, height, 1.0)
    for screen_width in range(round(width * scale), 1, -1):
        ideal = screen_width * height / width
        for screen_height in (round(ideal), int(ideal), int(ideal) + 1):
            low = max(screen_width / (width + 1), screen_height / (height + 1))
            high = min(screen_width / width, screen_height / height)
            if low * (1 + _SURE) < high * (1 - _SURE):
                return Fit(screen_width, screen_height, (low + high) / 2)
    return Fit(round(width * scale), round(height * scale), scale)
