"""The one Qt style sheet, made from the tokens (`resources/themes/desk.qss`).

Widgets say what they are by dynamic properties, never by colours of their own:
`kind` on buttons (primary, quiet, chip, danger), `tone` on labels (title, heading, section, strong,
muted, small, amber, green, red), `pill` on labels (plain, good, warn, info, badge), `surface` on
frames (paper, desk, card, note, warning, layer, band, rail, status), `line`/`vline` for hairlines.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from editor import assets
from editor.ui.theme.tokens import ON_BAND, RADIUS, TITLE_PX

if TYPE_CHECKING:
    from editor.ui.theme.tokens import Palette


def stylesheet(palette: Palette) -> str:
    """Return the style sheet of a look."""
    colours = {name: getattr(palette, name) for name in palette.__slots__}
    sheet = Template(assets.read_text("themes/desk.qss"))
    return sheet.substitute(
        colours, on_band=ON_BAND, radius=RADIUS, title_px=TITLE_PX, **_pictures(palette)
    )


def _pictures(palette: Palette) -> dict[str, str]:
    """Return the little pictures that a style sheet can only name by file."""
    look = "dark" if palette.is_dark else "light"
    names = {"arrow": "chevron", "arrow_up": "chevron-up", "tick": "tick"}
    return {k: assets.path(f"themes/{n}-{look}.svg").as_posix() for k, n in names.items()}
