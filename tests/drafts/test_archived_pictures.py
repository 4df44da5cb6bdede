"""A desk that moves takes its pictures along, byte for byte."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.domain.picture import Format
from editor.drafts.archive import export_notices, import_notices
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft
from editor.workflow.ids import new_id
from editor.workflow.pictures import Prepared
from tests.drafts import photographs as photo
from tests.drafts.test_pictures import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "here" / "drafts.sqlite3", lambda: NOON)
    picture = opened.pictures.add(Prepared(photo.webp(), Format.WEBP, 64, 48), name="해.png")
    opened.pictures.add(Prepared(photo.png(), Format.PNG, 64, 48), name="아무도 안 쓰는 그림.png")
    opened.put(Draft(NoticeId(new_id()), Content("해돋이", f"![해]({picture.address})"), NOON))
    yield opened
    opened.close()


def taken(source: Path, folder: Path) -> tuple[SqliteDrafts, list[str]]:
    there = open_drafts(folder / "there" / "drafts.sqlite3", lambda: NOON)
    return there, import_notices(there, source, now=NOON, new_id=new_id).skipped


def test_pictures_go_out_and_come_back_as_they_were(desk: SqliteDrafts, tmp_path: Path) -> None:
    written = export_notices(desk, tmp_path / "a.zip")
    assert (len(written.notices), len(written.pictures)) == (1, 1)
    there, skipped = taken(tmp_path / "a.zip", tmp_path)
    (picture,) = there.pictures.all()
    assert there.pictures.read(picture.hash) == (photo.webp(), Format.WEBP)
    assert skipped == []
    export_notices(there, tmp_path / "b.zip")
    there.close()
    assert _files(tmp_path / "a.zip") == _files(tmp_path / "b.zip")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (f"media/{'a' * 64}.webp", photo.webp()),
        (f"media/{'b' * 64}.png", photo.SVG),
        ("media/x.webp", photo.webp()),
    ],
)
def test_a_file_that_is_not_what_its_name_says_stays_out(
    tmp_path: Path, name: str, data: bytes
) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr(name, data)
    there, skipped = taken(tmp_path / "a.zip", tmp_path)
    assert there.pictures.all() == ()
    assert skipped == [name]
    there.close()


def _files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
