"""Really made pictures of each kind, good and bad, as bytes."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

HEIC = (Path(__file__).parent / "photos" / "phone.heic").read_bytes()
BLUE, RED = (40, 90, 200), (220, 40, 40)


def drawn(width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    """Return a blue picture whose upper left quarter is red."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format=kind, **options)
    return out.getvalue()


def png(**options: Any) -> bytes:
    return saved(drawn(), "PNG", **options)


def jpeg(**options: Any) -> bytes:
    return saved(drawn(), "JPEG", quality=95, subsampling=0, **options)


def gif(**options: Any) -> bytes:
    return saved(drawn(), "GIF", **options)


def webp(**options: Any) -> bytes:
    return saved(drawn(), "WEBP", lossless=True, **options)


def animated_gif(frames: int = 3) -> bytes:
    images = [Image.new("RGB", (40, 30), (80 * n % 256, 20, 30)) for n in range(frames)]
    return saved(images[0], "GIF", save_all=True, append_images=images[1:], duration=120, loop=0)


def with_place(orientation: int = 1) -> bytes:
    """Return a JPEG that says where it was taken, and how the camera was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Gongji"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (37.0, 33.0, 58.0)
    return jpeg(exif=exif.tobytes())


def with_profile() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return jpeg(icc_profile=profile.tobytes())


def with_words() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "secret")
    return png(pnginfo=words)


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """Return a PNG of a few bytes that says it has 3.6 billion pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\x00" * 100_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
