"""One picture, decoded and encoded anew; runs only in a limited process (`gongji work picture`).

Upright, in sRGB, at most 2,000 px long, and nothing else comes out: no EXIF, no place, no camera,
no bytes behind the end. Animations stay animated.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from editor.domain.errors import Refused
from editor.domain.picture import LONGEST_SIDE, PIXELS, STORED_BYTES, Format
from editor.domain.picture_file import HEIC, check_pixels, check_source, check_stored, kind_of
from editor.workflow.pictures import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRAMES: Final = 400
_ANIMATED_PIXELS: Final = 6 * PIXELS
_QUALITIES: Final = (82, 70, 55)
_SMALLER: Final = (LONGEST_SIDE, 1_440, 1_000)
_DRAWN_COLOURS: Final = 30_000
"""A photo has more; to look for its lossless form would take seconds and lose."""

_LOSSLESS: Final = ("png", "gif")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, UnidentifiedImageError)


def prepare(data: bytes) -> Prepared:
    """Return a picture as it may be stored.

    Raises Refused: picture_empty, picture_svg, picture_unknown, picture_polyglot,
    picture_truncated, picture_too_many_pixels, picture_too_hard, picture_too_heavy.
    """
    kind = kind_of(data)
    if kind != HEIC:
        check_source(data)
    Image.MAX_IMAGE_PIXELS = PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        made = _encoded(data, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        limit = PIXELS // 1_000_000
        raise Refused("picture_too_many_pixels", width=0, height=0, limit_mp=limit) from error
    except MemoryError as error:
        raise Refused("picture_too_hard") from error
    except _BROKEN as error:
        raise Refused("picture_truncated") from error
    shape = check_stored(made)
    return Prepared(made, shape.format, shape.width, shape.height)


def _encoded(data: bytes, kind: str) -> bytes:
    if kind == HEIC:
        import pi_heif

        pi_heif.register_heif_opener()
    with Image.open(io.BytesIO(data)) as image:
        check_pixels(*image.size)
        if getattr(image, "n_frames", 1) > 1 and kind != "jpg":
            return _animation(image)
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        return _still(_upright(image), is_lossless=kind in _LOSSLESS)


def _upright(image: Image.Image) -> Image.Image:
    """Return the pixels alone, turned as the camera was held, in sRGB."""
    image.load()
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    plain = _in_srgb(_with_known_mode(turned), profile)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info = {}
    return plain


def _with_known_mode(image: Image.Image) -> Image.Image:
    if image.mode in {"RGB", "RGBA", "CMYK"}:
        return image
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:  # 16 bits of grey
        return image.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")
    has_alpha = image.mode in {"LA", "PA", "La", "RGBa"} or "transparency" in image.info
    return image.convert("RGBA" if has_alpha else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            done = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode=mode
            )
        except (ImageCms.PyCMSError, OSError):  # a profile of another kind of picture
            done = None
        if done is not None:
            return done
    return image.convert("RGB") if image.mode == "CMYK" else image


def _still(image: Image.Image, *, is_lossless: bool) -> bytes:
    """Return WebP; of what was drawn, PNG or lossless WebP where that is no larger."""
    for side, quality in zip(_SMALLER, _QUALITIES, strict=True):
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        found = [_saved(image, Format.WEBP, quality=quality, method=4)]
        if is_lossless and image.getcolors(_DRAWN_COLOURS) is not None:
            found.append(_saved(image, Format.PNG))
            found.append(_saved(image, Format.WEBP, lossless=True, method=3))
        best = min(reversed(found), key=len)
        if len(best) <= STORED_BYTES:
            return best
    raise Refused("picture_too_heavy", size=len(best), limit_mb=STORED_BYTES // 1_000_000)


def _animation(image: Image.Image) -> bytes:
    frames = getattr(image, "n_frames", 1)
    if frames > _FRAMES or frames * image.width * image.height > _ANIMATED_PIXELS:
        limit = _ANIMATED_PIXELS // 1_000_000
        raise Refused(
            "picture_too_many_pixels", width=image.width, height=image.height, limit_mp=limit
        )
    durations = [_duration(frame) for frame in ImageSequence.Iterator(image)]
    loop = int(image.info.get("loop", 1) if image.format == "GIF" else image.info.get("loop", 0))
    for side in (1_000, 640, 400):
        first, *others = _frames(image, side)
        made = _saved(
            first, Format.WEBP, save_all=True, append_images=others, duration=durations,
            loop=loop, quality=70, method=2,
        )  # fmt: skip
        if len(made) <= STORED_BYTES:
            return made
    raise Refused("picture_too_heavy", size=len(made), limit_mb=STORED_BYTES // 1_000_000)


def _duration(frame: Image.Image) -> int:
    return max(20, int(frame.info.get("duration", 100) or 100))


def _frames(image: Image.Image, side: int) -> Iterator[Image.Image]:
    for frame in ImageSequence.Iterator(image):
        made = frame.convert("RGBA")
        made.thumbnail((side, side), Image.Resampling.BILINEAR)
        made.info = {}
        yield made


def _saved(image: Image.Image, kind: Format, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format=kind.name, **options)
    return out.getvalue()
