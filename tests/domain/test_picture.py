"""How a text names a picture, and what a file of a picture may hold."""

from __future__ import annotations

import pytest

from editor.domain.errors import Refused
from editor.domain.picture import (
    Format,
    check_finished,
    clean_alt,
    markdown_of,
    media_in,
    place_of,
    places_in,
)
from editor.domain.picture_file import check_stored, kind_of, shape_of
from tests.drafts import photographs as photo

ONE, TWO = "a" * 64, "b" * 64
TOKEN = "01JDZZZZZZZZZZZZZZZZZZZZZZ"


def test_pictures_are_found_once_each_in_their_order() -> None:
    body = f"![둘](media/{TWO}.png) ![](media/{ONE}.webp)\n[x]: media/{TWO}.png"
    assert media_in(body) == (TWO, ONE)


@pytest.mark.parametrize("body", ["", "media/", f"media/{ONE}", f"media/{ONE}.svg", "media/x.png"])
def test_other_words_are_no_pictures(body: str) -> None:
    assert media_in(body) == ()


def test_words_cannot_leave_the_brackets_of_their_picture() -> None:
    assert markdown_of("media/x.png", " 해](y)\n![ ") == "![해 (y) !](media/x.png)"
    assert len(clean_alt("가" * 400)) == 300


def test_the_place_of_a_picture_is_found_again() -> None:
    body = f"앞 {place_of(TOKEN, '올리는 중…')} 뒤"
    assert places_in(body) == {TOKEN: (2, len(body) - 2)}
    with pytest.raises(Refused, match="picture_unfinished"):
        check_finished(body)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (photo.png(), Format.PNG),
        (photo.jpeg(), Format.JPEG),
        (photo.jpeg(progressive=True), Format.JPEG),
        (photo.gif(), Format.GIF),
        (photo.animated_gif(), Format.GIF),
        (photo.webp(), Format.WEBP),
        (photo.saved(photo.drawn(), "WEBP"), Format.WEBP),
        (photo.saved(photo.drawn(mode="RGBA"), "WEBP"), Format.WEBP),
    ],
)
def test_a_file_says_what_it_is_and_where_it_ends(data: bytes, kind: Format) -> None:
    shape = check_stored(data)
    assert (shape.format, shape.width, shape.height, shape.end) == (kind, 64, 48, len(data)) or (
        shape.width == 40
    )


@pytest.mark.parametrize(
    "data", [photo.png(), photo.jpeg(), photo.gif(), photo.webp(), photo.animated_gif()]
)
def test_no_beginning_of_a_file_is_taken_for_the_whole(data: bytes) -> None:
    for end in range(12, len(data), 7):
        with pytest.raises(Refused):
            check_stored(data[:end])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (photo.with_place(), "picture_metadata"),
        (photo.with_words(), "picture_metadata"),
        (photo.png() + b"x", "picture_polyglot"),
        (photo.bomb(), "picture_too_many_pixels"),
        (b"\xff\xd8\xff" * 2_000_000, "picture_too_heavy"),
        (photo.SVG, "picture_svg"),
        (photo.HEIC, "picture_unknown"),
    ],
)
def test_what_may_not_be_stored_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused, match=code):
        check_stored(data)


def test_heic_is_known_by_its_brand() -> None:
    assert kind_of(photo.HEIC) == "heic"


def test_the_size_of_each_webp_is_read() -> None:
    for options in (
        {},
        {"lossless": True},
        {"exif": b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00"},
    ):
        shape = shape_of(photo.saved(photo.drawn(), "WEBP", **options))
        assert (shape.width, shape.height) == (64, 48)
