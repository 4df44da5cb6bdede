"""Whatever is pasted or dropped comes out harmless, or is refused with the reason."""

from __future__ import annotations

import io
import sys

import pytest
from PIL import Image

from editor.domain.errors import Refused
from editor.domain.picture import Format
from editor.drafts.picture_work import prepare
from editor.drafts.workshop import Workshop
from tests.drafts import photographs as photo


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (photo.png(), "그림.png"),
        (photo.jpeg(), "사진.JPG"),
        (photo.gif(), "a.gif"),
        (photo.webp(), "b.webp"),
        (photo.HEIC, "IMG_0001.HEIC"),
        (photo.png(), ""),
    ],
    ids=["png", "jpeg", "gif", "webp", "heic", "no name"],
)
def test_each_kind_is_taken_in_by_a_process_of_its_own(data: bytes, name: str) -> None:
    made = Workshop().picture(data, name)
    assert (made.width, made.height) == (64, 48)
    assert opened(made.data).convert("RGB").getpixel((5, 5))[0] > 180


@pytest.mark.parametrize("data", [photo.with_place(), photo.HEIC, photo.with_words()])
def test_nothing_but_pixels_comes_out(data: bytes) -> None:
    made = prepare(data)
    assert b"Gongji" not in made.data
    assert b"secret" not in made.data
    assert not opened(made.data).getexif()


@pytest.mark.parametrize(("orientation", "corner"), [(1, (5, 5)), (6, (40, 5)), (3, (58, 42))])
def test_a_picture_stands_as_the_camera_was_held(orientation: int, corner: tuple[int, int]) -> None:
    made = opened(prepare(photo.with_place(orientation)).data).convert("RGB")
    assert made.getpixel(corner)[0] > 180


def test_colours_come_out_in_srgb_without_a_profile() -> None:
    assert "icc_profile" not in opened(prepare(photo.with_profile()).data).info


def test_a_large_picture_is_made_smaller() -> None:
    made = prepare(photo.saved(photo.drawn(4_000, 1_000), "JPEG"))
    assert (made.width, made.height) == (2_000, 500)


def test_an_animation_stays_one() -> None:
    made = prepare(photo.animated_gif(3))
    assert made.format is Format.WEBP
    assert getattr(opened(made.data), "n_frames", 1) == 3


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16"])
def test_every_kind_of_pixel_is_understood(mode: str) -> None:
    image = photo.drawn(mode=mode if mode != "I;16" else "L").convert(mode)
    assert prepare(photo.saved(image, "PNG")).width == 64


def test_transparency_stays() -> None:
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert opened(prepare(photo.saved(image, "PNG")).data).convert("RGBA").getpixel((1, 1))[3] == 0


def test_what_was_drawn_stays_exact() -> None:
    made = opened(prepare(photo.png()).data).convert("RGB")
    assert made.tobytes() == photo.drawn().tobytes()


def test_what_hangs_behind_a_photo_of_a_phone_is_left_behind() -> None:
    made = prepare(photo.jpeg() + b"\x00\x00SEFHn\x00\x00\x00SEFT" + b"\x00\x00\x00\x18ftypmp42")
    assert b"SEFT" not in made.data


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.png", "picture_empty"),
        (photo.SVG, "a.svg", "picture_svg"),
        (photo.SVG, "a.png", "picture_svg"),
        (b"hello", "a.png", "picture_unknown"),
        (photo.jpeg(), "a.png", "picture_disguised"),
        (photo.png(), "a.jpg", "picture_disguised"),
        (photo.png()[:-20], "a.png", "picture_truncated"),
        (photo.jpeg()[:-200], "a.jpg", "picture_truncated"),
        (photo.gif()[:-40], "a.gif", "picture_truncated"),
        (photo.webp()[:-9], "a.webp", "picture_truncated"),
        (photo.HEIC[:-300], "a.heic", "picture_truncated"),
        (photo.HEIC[:40], "a.heic", "picture_truncated"),
        (photo.png() + b"PK\x03\x04rest", "a.png", "picture_polyglot"),
        (photo.gif() + b"<script>alert(1)</script>", "a.gif", "picture_polyglot"),
        (photo.jpeg() + b"%PDF-1.7", "a.jpg", "picture_polyglot"),
        (photo.bomb(), "a.png", "picture_too_many_pixels"),
        (photo.bomb(7_000, 7_000), "a.png", "picture_truncated"),
        (b"\xff" * 20_000_001, "a.jpg", "picture_too_large"),
    ],
)
def test_what_is_no_honest_picture_is_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        Workshop().picture(data, name)


def test_a_worker_that_dies_takes_nothing_with_it() -> None:
    dying = (sys.executable, "-c", "import os; os._exit(9)")
    with pytest.raises(Refused, match="picture_too_hard"):
        Workshop(dying).picture(photo.png(), "a.png")


def test_hostile_html_ends_its_worker_and_not_the_desk() -> None:
    with pytest.raises(Refused, match="rich_text_too_hard"):
        Workshop(rich_text_s=1.0).rich_text("<div>" * 400_000)


def test_much_html_is_converted_by_a_worker() -> None:
    made = Workshop().rich_text("<p>가나다 <b>라마</b></p>" * 4_000)
    assert made.markdown.startswith("가나다 **라마**")
