"""The bundled Hangul font: a bare machine would show boxes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from editor import assets
from editor.ui.theme.tokens import TEXT_PX

FAMILY = "Pretendard"
_FILES = ("Regular", "Medium", "SemiBold", "Bold")


def load_fonts() -> QFont:
    """Register Pretendard with Qt and return the font of the user interface."""
    for weight in _FILES:
        QFontDatabase.addApplicationFont(str(assets.path(f"fonts/Pretendard-{weight}.otf")))
    font = QFont(FAMILY)
    font.setPixelSize(TEXT_PX)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
