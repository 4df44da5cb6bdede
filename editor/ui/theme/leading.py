"""A copy of the bundled font with more room between its lines, made in memory.

QPlainTextEdit, ten times faster than QTextEdit on a long notice, has no line height of its own:
it takes the font's. So the editor's font is Pretendard with more room above and below (`hhea`,
`OS/2`: half each, so that marks and caret stay centred) under a family name of equal length,
never written to a file.
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
_UNITS_AT, _ASCENT_AT, _DESCENT_AT = 18, 4, 6
_METRICS = {"hhea": (4, 6), "OS/2": (68, 70)}
"""Where a table keeps its ascender and descender."""


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
    half = max(0, round(units * line_height) - ascent + descent) // 2
    for table, (above, below) in _METRICS.items():
        _raise(data, tables[table] + above, half)
        _raise(data, tables[table] + below, -half)
    for encoding in ("utf-16-be", "ascii"):
        data = data.replace(_ORIGINAL.encode(encoding), FAMILY.encode(encoding))
    return bytes(data)


def _raise(font: bytearray, at: int, by: int) -> None:
    (value,) = struct.unpack_from(">h", font, at)
    struct.pack_into(">h", font, at, value + by)


def _tables(font: bytearray) -> dict[str, int]:
    """Return where each table of an OpenType font begins (OpenType 1.9, table directory)."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = (_RECORD.unpack_from(font, _TABLES_AT + i * _RECORD.size) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}
