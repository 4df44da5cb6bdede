"""Pictures are found by their words, used again, deleted only where nothing shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.people import Role
from editor.domain.picture import Format, Picture, markdown_of
from editor.ui.images.images import Images
from editor.ui.images.library_page import PictureLibrary
from editor.workflow.pictures import Prepared
from tests.drafts import photographs as photo
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Practice


def kept(desk: Desk, alt: str, width: int) -> Picture:
    data = photo.saved(photo.drawn(width, 40), "WEBP", lossless=True)
    made = Prepared(data, Format.WEBP, width, 40)
    return desk.store.pictures.add(made, name=f"{width}.png", alt=alt)


@pytest.fixture
def pictures(desk: Desk) -> tuple[Picture, Picture]:
    return kept(desk, "동해의 해돋이", 60), kept(desk, "고양이", 80)


@pytest.fixture
def room(desk: Desk, pictures: tuple[Picture, Picture]) -> WritingRoom:
    return desk.writing(a_draft(markdown_of(pictures[0].address, "해")))


@pytest.fixture
def images(room: WritingRoom, desk: Desk) -> Images:
    return Images(room, desk.bench)


@pytest.fixture
def page(images: Images, qtbot: QtBot) -> PictureLibrary:
    with qtbot.waitSignal(images.gallery.changed):
        images.open_library()
    found = images.library
    assert isinstance(found, PictureLibrary)
    return found


def names(page: PictureLibrary) -> set[str]:
    return {page.list.item(row).text() for row in range(page.list.count())}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"동해의 해돋이", "고양이"}),
        ("고양", {"고양이"}),
        ("ㅎㄷㅇ", {"동해의 해돋이"}),
        ("개", set()),
    ],
)
def test_pictures_are_found_by_their_words(
    page: PictureLibrary, query: str, found: set[str]
) -> None:
    page.search.setText(query)
    assert names(page) == found


def test_what_shows_a_picture_is_named_and_keeps_it(
    page: PictureLibrary, pictures: tuple[Picture, Picture]
) -> None:
    page.search.setText("해돋이")
    shown = page.chosen()
    assert shown is not None
    assert shown.titles == ("12월 점검",)
    assert not page.delete_button.isEnabled()


def test_an_unused_picture_goes_and_comes_back(
    page: PictureLibrary, desk: Desk, qtbot: QtBot
) -> None:
    page.search.setText("고양이")
    with qtbot.waitSignal(desk.bench.navigator.undoable) as undoable:
        page.delete_button.click()
    page.search.setText("")
    qtbot.waitUntil(lambda: names(page) == {"동해의 해돋이"})
    undoable.args[1]()
    qtbot.waitUntil(lambda: names(page) == {"동해의 해돋이", "고양이"})


def test_a_picture_is_used_again(page: PictureLibrary, room: WritingRoom) -> None:
    page.search.setText("고양이")
    page.insert_button.click()
    assert "![고양이](media/" in room.editor.text()


def test_thumbnails_arrive(page: PictureLibrary, images: Images, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.thumbnails) == 2)


def test_a_picture_is_sent_and_a_colleagues_is_fetched(
    images: Images, desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    theirs = photo.saved(photo.drawn(100, 30), "WEBP", lossless=True)
    practice.of(Role.WRITER).add_picture(theirs, name="동료.png")
    desk.sit_down(practice, Role.WRITER, qtbot)
    qtbot.waitUntil(lambda: all(p.is_uploaded for p in desk.store.pictures.all()), timeout=15_000)
    images.open_library()
    qtbot.waitUntil(lambda: len(images.gallery.shown) == 3, timeout=15_000)
    qtbot.waitUntil(lambda: len(desk.store.pictures.all()) == 3, timeout=15_000)
