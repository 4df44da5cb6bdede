"""Pictures travel as they are, tell how far they are, and stop when told to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Refused
from editor.domain.people import Role
from tests.drafts import photographs as photo
from tests.ui.desk import Practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.client.notice_api import NoticeApi


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    made = Practice(tmp_path_factory.mktemp("practice"))
    yield made
    made.stop()


@pytest.fixture
def api(practice: Practice) -> NoticeApi:
    return practice.of(Role.WRITER)


def large(seed: int) -> bytes:
    """Return a picture of some hundred kilobytes: noise does not shrink."""
    from PIL import Image

    noise = Image.frombytes("RGB", (400, 300), os.urandom(360_000))
    noise.putpixel((0, 0), (seed, seed, seed))
    return photo.saved(noise, "PNG")


def test_a_picture_comes_back_and_goes(api: NoticeApi) -> None:
    view = api.add_picture(photo.webp(), name="해.png")
    assert api.picture(view.hash) == photo.webp()
    assert view.hash in {one.hash for one in api.pictures()}
    api.remove_picture(view.hash)
    assert view.hash not in {one.hash for one in api.pictures()}


def test_sending_tells_how_far_it_is(api: NoticeApi) -> None:
    said: list[tuple[int, int]] = []
    data = large(1)
    api.add_picture(data, progress=lambda sent, total: bool(said.append((sent, total)) or True))
    assert said[-1] == (len(data), len(data))
    assert len(said) > 3


def test_sending_stops_when_told_to(api: NoticeApi) -> None:
    data = large(2)
    with pytest.raises(Refused, match="upload_cancelled"):
        api.add_picture(data, progress=lambda sent, _total: sent < 100_000)
    assert api.add_picture(data).size == len(data)
