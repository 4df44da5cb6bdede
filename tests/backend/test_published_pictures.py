"""Pictures are public before the page that shows them, and gone when nothing shows them."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from editor.backend import dark
from editor.backend.store import pictures
from tests.backend.world import ADMIN, NOW, World
from tests.drafts import photographs as photo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATA = photo.webp()
HASH = hashlib.sha256(DATA).hexdigest()
BODY = f"앞\n\n![해](media/{HASH}.webp)"
FILE = f"media/{HASH}.webp"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    values = {
        "hash": HASH, "format": "webp", "width": 64, "height": 48, "size": len(DATA), "name": "",
        "person_id": "p", "person_name": "이작가", "created_at": NOW, "data": DATA,
    }  # fmt: skip
    with made.store.transaction() as connection:
        pictures.add(connection, values)
    yield made
    made.close()


def withdraw(world: World, release: str) -> None:
    world.do(ADMIN, lambda work: dark.withdraw(work, release))
    world.publisher.sync()


def test_a_picture_is_public_with_its_notice(world: World) -> None:
    world.live(body=BODY)
    assert (world.public / FILE).read_bytes() == DATA
    assert not list(world.public.glob("media/*.gz"))


def test_the_page_and_its_twin_both_find_the_picture(world: World) -> None:
    world.live(body=BODY)
    folder = next(path for path in (world.public / "notice").iterdir() if path.is_dir())
    (page,) = folder.glob("*.json")
    (twin,) = folder.glob("*.html")
    assert f'src="media/{HASH}.webp"' in json.loads(page.read_bytes())["html"]
    address = twin.read_text("utf-8").partition('src="')[2].partition('"')[0]
    assert (twin.parent / address).resolve() == (world.public / FILE).resolve()


def test_words_that_look_like_a_picture_stay_words(world: World) -> None:
    world.live(body='쓰기: `<img src="media/x.webp">`')
    (twin,) = (world.public / "notice").rglob("*.html")
    assert 'src="media/x.webp"' in twin.read_text("utf-8").replace("&quot;", '"')


def test_no_picture_is_public_before_its_moment(world: World) -> None:
    world.scheduled(body=BODY)
    assert not (world.public / FILE).exists()


def test_a_withdrawn_notice_takes_its_pictures_along(world: World) -> None:
    world.live(body=BODY)
    withdraw(world, "r1")
    assert not (world.public / FILE).exists()


def test_a_picture_that_another_notice_shows_stays(world: World) -> None:
    world.live("r1", body=BODY)
    world.live("r2", body=BODY)
    withdraw(world, "r1")
    assert (world.public / FILE).exists()
