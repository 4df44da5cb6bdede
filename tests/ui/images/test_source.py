"""The phone in the window gets stored pictures, and nothing that is not what its name says."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from editor.domain.picture import Format
from editor.ui.images.source import PictureSource, checked
from editor.workflow.pictures import Prepared
from tests.drafts import photographs as photo

if TYPE_CHECKING:
    from tests.ui.desk import Desk

MADE = Prepared(photo.webp(), Format.WEBP, 64, 48)


def test_a_stored_picture_is_answered(desk: Desk) -> None:
    picture = desk.store.pictures.add(MADE, name="")
    answers: list[bytes | None] = []
    PictureSource(desk.bench).ask(f"/{picture.address}", answers.append)
    assert answers == [photo.webp()]


@pytest.mark.parametrize(
    "path",
    [
        "/media/../drafts.sqlite3",
        "/media/%2e%2e/drafts.sqlite3",
        f"/media/{'0' * 64}.webp",
        f"/media/{'0' * 64}.svg",
        f"/media/{'A' * 64}.png",
        "/media/",
    ],
)
def test_nothing_else_is(desk: Desk, path: str) -> None:
    answers: list[bytes | None] = []
    PictureSource(desk.bench).ask(path, answers.append)
    assert answers == [None]


@pytest.mark.parametrize("data", [photo.webp() + b"x", photo.SVG, photo.with_place(), b""])
def test_what_the_service_answers_is_checked_too(data: bytes) -> None:
    assert checked(data, hashlib.sha256(data).hexdigest()) is None
    assert checked(photo.webp(), "0" * 64) is None
    assert checked(photo.webp(), hashlib.sha256(photo.webp()).hexdigest()) == MADE
