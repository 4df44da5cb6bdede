"""Colours, spacing and type sizes, each said once.

Red means badge and kill, nothing else; errors are amber. A test holds every pair of
foreground and background to WCAG 2.2 contrast (1.4.3: 4.5:1 for text, 1.4.11: 3:1 for edges).
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look, as CSS hex."""

    is_dark: bool
    paper: str
    desk: str
    shade: str
    hover: str
    hairline: str
    edge: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    red: str
    on_red: str
    red_text: str
    amber: str
    amber_soft: str
    green: str
    green_soft: str
    mark: str
    mark_edge: str
    stage_top: str
    stage_bottom: str
    bezel: str


LIGHT = Palette(
    is_dark=False,
    paper="#FFFFFF",
    desk="#F6F7F9",
    shade="#ECEEF2",
    hover="#E4E7ED",
    hairline="#E1E4EA",
    edge="#858C98",
    ink="#1B1D21",
    muted="#5B616B",
    accent="#2457D6",
    on_accent="#FFFFFF",
    accent_soft="#E6EDFB",
    red="#D32F2F",
    on_red="#FFFFFF",
    red_text="#B3261E",
    amber="#7A4B00",
    amber_soft="#FCEFD6",
    green="#1B6B3A",
    green_soft="#E0F2E7",
    mark="#FFF3D1",
    mark_edge="#B77A00",
    stage_top="#F1F3F7",
    stage_bottom="#E3E7EF",
    bezel="#101114",
)

DARK = Palette(
    is_dark=True,
    paper="#17191C",
    desk="#1F2226",
    shade="#2A2E34",
    hover="#343941",
    hairline="#33383F",
    edge="#757D89",
    ink="#E9EAEC",
    muted="#A4ABB5",
    accent="#8AB0FF",
    on_accent="#10182B",
    accent_soft="#26324A",
    red="#D32F2F",
    on_red="#FFFFFF",
    red_text="#FF9A92",
    amber="#F0B95B",
    amber_soft="#3B3020",
    green="#7FD49E",
    green_soft="#1F3327",
    mark="#453A1C",
    mark_edge="#D9A43B",
    stage_top="#202327",
    stage_bottom="#181A1E",
    bezel="#000000",
)

LIGHT_STRONG = replace(
    LIGHT,
    desk="#FFFFFF",
    shade="#E8EAEE",
    hover="#DDE1E8",
    hairline="#3A3F47",
    edge="#1B1D21",
    ink="#000000",
    muted="#2E323A",
    accent="#0B33A8",
    accent_soft="#DCE6FF",
    red_text="#8C1410",
    amber="#553300",
    green="#0B4524",
    mark_edge="#7A4B00",
)
"""Light for who needs contrast: text at 7:1 (WCAG 2.2, 1.4.6), edges at 4.5:1."""

DARK_STRONG = replace(
    DARK,
    paper="#000000",
    desk="#000000",
    shade="#1B1E22",
    hover="#262A30",
    hairline="#B9C0CA",
    edge="#E9EAEC",
    ink="#FFFFFF",
    muted="#D5DAE1",
    accent="#B7CDFF",
    on_accent="#000000",
    accent_soft="#1A2640",
    red_text="#FFBDB8",
    amber="#FFD48A",
    amber_soft="#2B2210",
    green="#A6EABF",
    green_soft="#10251A",
    mark="#332A10",
    mark_edge="#FFC24D",
)
"""Dark for who needs contrast."""

BAND = {
    "practice": "#43536B",
    "dev": "#1B613E",
    "staging": "#5B3E96",
    "production": "#16181C",
}
"""The environment band above every room; its text is white in light and dark."""

ON_BAND = "#FFFFFF"
ON_ALARM = "#16181C"
"""The ink of 비상 while something is live: it stands out as a white button."""

SPACE = (4, 8, 12, 16, 24, 32)
RADIUS = 8
TEXT_PX = 13
TITLE_PX = 20
EDITOR_PX = 17
EDITOR_LINE = 1.75
COLUMN_PX = 720

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "paper"),
    ("ink", "desk"),
    ("ink", "shade"),
    ("ink", "hover"),
    ("muted", "paper"),
    ("muted", "desk"),
    ("muted", "shade"),
    ("accent", "paper"),
    ("accent", "desk"),
    ("accent", "accent_soft"),
    ("ink", "accent_soft"),
    ("muted", "accent_soft"),
    ("on_accent", "accent"),
    ("on_red", "red"),
    ("red_text", "paper"),
    ("red_text", "desk"),
    ("amber", "paper"),
    ("amber", "desk"),
    ("amber", "amber_soft"),
    ("green", "paper"),
    ("green", "green_soft"),
    ("ink", "mark"),
)
EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("edge", "paper"),
    ("edge", "desk"),
    ("accent", "paper"),
    ("accent", "desk"),
    ("mark_edge", "paper"),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two hex colours, 1 to 21 (WCAG 2.2 relative luminance)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


_LINEAR_BELOW = 0.04045


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
