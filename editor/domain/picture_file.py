"""Pictures as bytes: what a file really is, where it ends, and what does not belong into it.

No pixel is decoded here: the service and the desk both look at headers and chunks only, so that
nothing in a file can make them work hard. (PNG §5, RFC 9649 for WebP, GIF89a, ITU T.81 Annex B.)
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import Final

from editor.domain.errors import Refused
from editor.domain.picture import PIXELS, STORED_BYTES, Format

HEIC: Final = "heic"
_PNG, _GIF = b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_SVG = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|svg)", re.IGNORECASE)
_ENDINGS: Final = {
    "webp": "webp", "png": "png", "apng": "png", "jpg": "jpg", "jpeg": "jpg", "jfif": "jpg",
    "jpe": "jpg", "gif": "gif", "heic": HEIC, "heif": HEIC, "hif": HEIC,
}  # fmt: skip
_STRANGERS: Final = (b"PK\x03\x04", b"%PDF-", b"<script", b"<?php", b"Rar!\x1a", b"7z\xbc\xaf")
_STRANGERS_AT_START: Final = (b"MZ", b"\x7fELF", b"<html", b"<!DOCTYPE", b"#!")
_META_PNG: Final = (b"eXIf", b"tEXt", b"iTXt", b"zTXt")
_META_WEBP: Final = (b"EXIF", b"XMP ")
_MARK, _EOI, _SOS = 0xFF, 0xD9, 0xDA
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_GIF_END, _GIF_EXTENSION, _GIF_IMAGE = 0x3B, 0x21, 0x2C
_APP1, _APP13 = 0xE1, 0xED


@dataclass(frozen=True, slots=True)
class Shape:
    """What a picture's own headers say; `end` is where it ends, in bytes."""

    format: Format
    width: int
    height: int
    end: int
    has_metadata: bool = False


def kind_of(data: bytes) -> str:
    """Return "webp", "png", "jpg", "gif" or "heic" by content.

    Raises Refused: picture_empty, picture_svg, picture_unknown.
    """
    if not data:
        raise Refused("picture_empty")
    if data.startswith(_PNG):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(_GIF):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return HEIC
    raise Refused("picture_svg" if _SVG.match(data[:400]) else "picture_unknown")


def check_name(name: str, kind: str) -> None:
    """Raise Refused("picture_disguised") where a file's ending promises another kind."""
    _, dot, ending = name.rpartition(".")
    promised = _ENDINGS.get(ending.lower()) if dot else None
    if promised is not None and promised != kind:
        raise Refused("picture_disguised", name=name[-80:], ending=ending.lower(), kind=kind)


def is_picture_name(name: str) -> bool:
    """Tell whether a file's ending says that it is a picture; SVG too, to be refused as one."""
    return name.rpartition(".")[2].lower() in {*_ENDINGS, "svg", "svgz", "bmp", "tif", "tiff"}


def shape_of(data: bytes) -> Shape:
    """Return the shape of a PNG, JPEG, GIF or WebP.

    Raises Refused: picture_truncated, and what `kind_of` raises.
    """
    kind = kind_of(data)
    readers = {"png": _png, "jpg": _jpeg, "gif": _gif, "webp": _webp}
    if kind not in readers:
        raise Refused("picture_unknown")
    try:
        return readers[kind](data)
    except (IndexError, struct.error) as error:
        raise Refused("picture_truncated") from error


def check_source(data: bytes) -> None:
    """Raise Refused("picture_polyglot") where something else hangs behind a picture.

    (What phones append to their own photos is no harm: it does not survive encoding anew.)
    """
    shape = shape_of(data)
    behind = data[shape.end :]
    is_strange = behind.lstrip()[:16].startswith(_STRANGERS_AT_START)
    if is_strange or any(sign in behind for sign in _STRANGERS):
        raise Refused("picture_polyglot")
    check_pixels(shape.width, shape.height)


def check_pixels(width: int, height: int) -> None:
    """Raise Refused("picture_too_many_pixels") over 50 million, "picture_truncated" for none."""
    if not (width > 0 and height > 0):
        raise Refused("picture_truncated")
    if width * height > PIXELS:
        limit = PIXELS // 1_000_000
        raise Refused("picture_too_many_pixels", width=width, height=height, limit_mp=limit)


def check_stored(data: bytes) -> Shape:
    """Return the shape of a picture that may be stored and published.

    Raises Refused: picture_too_heavy (over 5 MB), picture_polyglot (one byte too many),
    picture_metadata (places and cameras are nobody's business), and what `shape_of` raises.
    """
    if len(data) > STORED_BYTES:
        raise Refused("picture_too_heavy", size=len(data), limit_mb=STORED_BYTES // 1_000_000)
    shape = shape_of(data)
    if shape.end != len(data):
        raise Refused("picture_polyglot")
    if shape.has_metadata:
        raise Refused("picture_metadata")
    check_pixels(shape.width, shape.height)
    return shape


def _png(data: bytes) -> Shape:
    at, has_metadata = len(_PNG), False
    width, height = struct.unpack(">II", data[16:24])
    while True:
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, end = data[at + 4 : at + 8], at + 12 + length
        (crc,) = struct.unpack(">I", data[end - 4 : end])
        if zlib.crc32(data[at + 4 : end - 4]) != crc:
            raise Refused("picture_truncated")
        has_metadata = has_metadata or name in _META_PNG
        at = end
        if name == b"IEND":
            return Shape(Format.PNG, width, height, end, has_metadata)


def _webp(data: bytes) -> Shape:
    (length,) = struct.unpack("<I", data[4:8])
    end = 8 + length + length % 2
    if end > len(data):
        raise Refused("picture_truncated")
    names, at = set(), 12
    while at < end:
        (size,) = struct.unpack("<I", data[at + 4 : at + 8])
        names.add(data[at : at + 4])
        at += 8 + size + size % 2
    width, height = _webp_size(data)
    return Shape(Format.WEBP, width, height, end, bool(names & set(_META_WEBP)))


def _webp_size(data: bytes) -> tuple[int, int]:
    first = data[12:16]
    if first == b"VP8X":
        return _uint24(data, 24) + 1, _uint24(data, 27) + 1
    if first == b"VP8L":
        (bits,) = struct.unpack("<I", data[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if first != b"VP8 ":
        raise Refused("picture_truncated")
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _uint24(data: bytes, at: int) -> int:
    return data[at] | data[at + 1] << 8 | data[at + 2] << 16


def _gif(data: bytes) -> Shape:
    width, height, packed = struct.unpack("<HHB", data[6:11])
    at = 13 + _palette(packed)
    while data[at] != _GIF_END:
        if data[at] == _GIF_EXTENSION:
            at = _after_blocks(data, at + 2)
        elif data[at] == _GIF_IMAGE:
            at = _after_blocks(data, at + 11 + _palette(data[at + 9]))
        else:
            raise Refused("picture_truncated")
    return Shape(Format.GIF, width, height, at + 1)


def _palette(packed: int) -> int:
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _jpeg(data: bytes) -> Shape:
    at, size, has_metadata = 2, (0, 0), False
    while True:
        if data[at] != _MARK:
            raise Refused("picture_truncated")
        mark = data[at + 1]
        if mark == _MARK:
            at += 1
            continue
        if mark == _EOI:
            return Shape(Format.JPEG, *size, at + 2, has_metadata)
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if mark in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            size = (width, height)
        has_metadata = has_metadata or mark in {_APP1, _APP13}
        at += 2 + length
        if mark == _SOS:
            at = _after_scan(data, at)


_SCAN_END = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)


def _after_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands: in a scan FF is followed by 00 or a restart."""
    found = _SCAN_END.search(data, at)
    if found is None:
        raise Refused("picture_truncated")
    return found.start()
