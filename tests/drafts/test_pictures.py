"""A stored picture is named by its bytes, and outlives whatever happens to the desk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.domain.picture import Format
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit
from editor.workflow.ids import new_id
from editor.workflow.pictures import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
MADE = Prepared(b"pixels", Format.WEBP, 20, 10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3", lambda: NOON)
    yield opened
    opened.close()


def test_a_picture_is_there_after_a_restart(store: SqliteDrafts, tmp_path: Path) -> None:
    picture = store.pictures.add(MADE, name="a.png", alt="해")
    store.close()
    again = open_drafts(tmp_path / "drafts.sqlite3")
    assert again.pictures.all() == (picture,)
    assert again.pictures.read(picture.hash) == (b"pixels", Format.WEBP)
    again.close()


def test_the_same_picture_is_stored_once(store: SqliteDrafts) -> None:
    one = store.pictures.add(MADE, name="a.png", alt="해")
    assert store.pictures.add(MADE, name="b.png") == one


@pytest.mark.parametrize("name", ["../drafts.sqlite3", "0" * 64, "", "A" * 64])
def test_nothing_but_a_stored_hash_is_read(store: SqliteDrafts, name: str) -> None:
    assert store.pictures.read(name) is None


def test_a_file_that_waits_comes_back_as_it_was(store: SqliteDrafts) -> None:
    token = new_id()
    store.pictures.keep_waiting(token, b"raw\nbytes", "사진\n.png")
    assert store.pictures.waiting(token) == (b"raw\nbytes", "사진 .png")
    store.pictures.forget_waiting(token)
    assert store.pictures.waiting(token) is None


def test_who_shows_a_picture_is_known_while_it_is_typed(store: SqliteDrafts) -> None:
    picture = store.pictures.add(MADE, name="a.png")
    draft = Draft(NoticeId(new_id()), Content("점검", "글"), NOON)
    store.put(draft)
    assert store.pictures.uses() == {}
    edit = LineEdit(0, 1, (f"![해]({picture.address})",))
    store.append(draft.notice_id, [edit], title="새 제목", caret=0)
    assert store.pictures.uses() == {picture.hash: ("새 제목",)}


def test_a_removed_picture_can_be_restored_until_the_desk_is_swept(store: SqliteDrafts) -> None:
    picture = store.pictures.add(MADE, name="a.png")
    store.pictures.remove(picture)
    assert store.pictures.all() == ()
    store.pictures.restore(picture)
    store.pictures.sweep()
    assert store.pictures.read(picture.hash) is not None
    store.pictures.remove(picture)
    store.pictures.sweep()
    assert store.pictures.read(picture.hash) is None


def test_words_and_sending_are_remembered(store: SqliteDrafts) -> None:
    picture = store.pictures.add(MADE, name="a.png")
    store.pictures.describe(picture.hash, "해")
    store.pictures.mark_uploaded(picture.hash)
    (found,) = store.pictures.all()
    assert (found.alt, found.is_uploaded) == ("해", True)
