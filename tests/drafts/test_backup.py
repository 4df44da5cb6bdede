"""A backup is whole and sound or not there; seven are kept; a damaged store goes on with one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Storage
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts import damaged as damaged_module
from editor.drafts.backup import KEPT
from editor.drafts.damaged import open_or_set_aside
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOTICE = NoticeId("01J0000000000000000000000A")
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


def a_draft(body: str = "첫 줄") -> Draft:
    return Draft(NOTICE, Content("점검", body), NOW)


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3")
    yield opened
    opened.close()


def back_up(drafts: SqliteDrafts, now: datetime = NOW) -> None:
    drafts.backups.finish(drafts.backups.copy(), now)


def test_backup_holds_what_was_typed(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft())
    drafts.append(NOTICE, [LineEdit(1, 0, ("둘째",))], title="점검", caret=0)
    back_up(drafts)
    (backup,) = drafts.backups.all()
    (found,) = drafts.backups.read(backup)
    assert (backup.drafts, found.content.body) == (1, "첫 줄\n둘째")


def test_one_a_day_is_due(drafts: SqliteDrafts) -> None:
    assert drafts.backups.is_due(NOW)
    back_up(drafts)
    assert not drafts.backups.is_due(NOW + timedelta(seconds=1))
    assert drafts.backups.is_due(NOW + timedelta(days=1))


def test_seven_are_kept(drafts: SqliteDrafts) -> None:
    for day in range(KEPT + 2):
        back_up(drafts, NOW + timedelta(days=day))
    kept = drafts.backups.all()
    assert len(kept) == KEPT
    assert kept[0].made_at == NOW + timedelta(days=KEPT + 1)


def test_unsound_copy_is_no_backup(drafts: SqliteDrafts) -> None:
    part = drafts.backups.copy()
    part.write_bytes(b"half a page")
    with pytest.raises(Storage, match="backup_unsound"):
        drafts.backups.finish(part, NOW)
    assert drafts.backups.all() == ()
    assert not part.exists()


def test_damaged_store_goes_on_with_the_newest_backup(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    drafts = open_drafts(path)
    drafts.put(a_draft("어제의 글"))
    back_up(drafts)
    drafts.close()
    path.write_bytes(b"this is no database at all" * 100)
    again, aside = open_or_set_aside(path)
    body = again.load(NOTICE).content.body
    again.close()
    assert body == "어제의 글"
    assert aside is not None
    assert aside.exists()


def test_unsound_backup_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    drafts = open_drafts(path)
    drafts.put(a_draft("그제의 글"))
    back_up(drafts)
    back_up(drafts, NOW + timedelta(days=1))
    newest = drafts.backups.all()[0].path
    drafts.close()
    newest.write_bytes(newest.read_bytes()[:5000])
    path.write_bytes(b"this is no database at all" * 100)
    again, _ = open_or_set_aside(path)
    body = again.load(NOTICE).content.body
    again.close()
    assert body == "그제의 글"


def damage_a_page(path: Path) -> None:
    """Spoil the page on which the text lies; the rest of the file stays as it is."""
    data = bytearray(path.read_bytes())
    at = data.index("어제의 글".encode()) // 4096 * 4096
    data[at : at + 4096] = b"\x5a" * 4096
    path.write_bytes(data)


def a_damaged_store(path: Path) -> None:
    drafts = open_drafts(path)
    drafts.put(a_draft("어제의 글" * 300))
    back_up(drafts)
    drafts.close()
    damage_a_page(path)


def test_damage_in_the_middle_is_found_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    a_damaged_store(path)
    again, aside = open_or_set_aside(path)
    body = again.load(NOTICE).content.body
    again.close()
    assert aside is not None
    assert body == "어제의 글" * 300


def test_big_store_is_looked_through_once_damage_was_met(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(damaged_module, "_SMALL_BYTES", 0)
    path = tmp_path / "drafts.sqlite3"
    a_damaged_store(path)
    drafts, aside = open_or_set_aside(path)
    assert aside is None
    with pytest.raises(Storage, match="store_damaged"):
        drafts.load(NOTICE)
    drafts.close()
    again, aside = open_or_set_aside(path)
    again.close()
    assert aside is not None
