"""What is read before the window: never in the way of the desk that opens next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.drafts.peek import peek
from editor.drafts.store import open_drafts

if TYPE_CHECKING:
    from pathlib import Path


def test_a_setting_is_read_without_opening_the_desk(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    store = open_drafts(path)
    store.remember("pref.scale", "200")
    store.remember("other", "x")
    store.close()
    assert peek(path, "pref.") == {"pref.scale": "200"}


def test_the_desk_opens_after_a_look(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    open_drafts(path).close()
    peek(path, "pref.")
    store = open_drafts(path)
    assert store.drafts() == ()
    store.close()


def test_a_store_in_use_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    store = open_drafts(path)
    store.remember("pref.scale", "200")
    assert peek(path, "pref.") == {}
    store.close()


def test_a_file_that_is_no_store_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    path.write_bytes(b"not a database at all" * 100)
    assert peek(path, "pref.") == {}


def test_no_file_is_made_by_looking(tmp_path: Path) -> None:
    assert peek(tmp_path / "drafts.sqlite3", "pref.") == {}
    assert list(tmp_path.iterdir()) == []
