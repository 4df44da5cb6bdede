"""A copy of the bundled font with more room between its lines, made in memory.

QPlainTextEdit, ten times faster than QTextEdit on a long notice, has no line height of its own:
it takes the font's line gap. So the editor's font is Pretendard with another line gap (`hhea`,
`OS/2`) under a family name of equal length, never written to a file.
"""

from __future__ import annotations

import struct

from PySide6.QtGui import QFontDatabase

from editor import assets
from editor.ui.theme.tokens import EDITOR_LINE

FAMILY = "Gongjitext"
_ORIGINAL = "Pretendard"
_FILES = ("Regular", "SemiBold", "Bold")
_TABLES_AT = 12
_RECORD = struct.Struct(">4sIII")
_UNITS_AT, _ASCENT_AT, _DESCENT_AT, _GAP_AT, _TYPO_GAP_AT = 18, 4, 6, 8, 72


def load_editor_font() -> None:
    """Register the editor's font with Qt."""
    for weight in _FILES:
        font = assets.read_bytes(f"fonts/{_ORIGINAL}-{weight}.otf")
        QFontDatabase.addApplicationFontFromData(spaced(font, EDITOR_LINE))


def spaced(font: bytes, line_height: float) -> bytes:
    """Return an OpenType font whose lines stand `line_height` em apart, renamed to FAMILY."""
    data = bytearray(font)
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"] + _UNITS_AT)
    (ascent,) = struct.unpack_from(">h", data, tables["hhea"] + _ASCENT_AT)
    (descent,) = struct.unpack_from(">h", data, tables["hhea"] + _DESCENT_AT)
    gap = max(0, round(units * line_height) - ascent + descent)
    struct.pack_into(">h", data, tables["hhea"] + _GAP_AT, gap)
    struct.pack_into(">h", data, tables["OS/2"] + _TYPO_GAP_AT, gap)
    for encoding in ("utf-16-be", "ascii"):
        data = data.replace(_ORIGINAL.encode(encoding), FAMILY.encode(encoding))
    return bytes(data)


def _tables(font: bytearray) -> dict[str, int]:
    """Return where each table of an OpenType font begins (OpenType 1.9, table directory)."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = (_RECORD.unpack_from(font, _TABLES_AT + i * _RECORD.size) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}
