"""What a damaged store still answers is read; the file itself is never touched."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts.rescue import Rescue
from editor.drafts.salvage import salvaged, set_aside_in
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
PAGE = 4096


def a_draft(number: int) -> Draft:
    notice = NoticeId(f"01J00000000000000000000{number:03d}")
    return Draft(notice, Content(f"공지 {number}", f"본문 {number} " * 400), NOW)


def a_store(path: Path, count: int) -> None:
    store = open_drafts(path)
    for number in range(count):
        store.put(a_draft(number))
        notice = a_draft(number).notice_id
        store.append(notice, [LineEdit(1, 0, ("끝",))], title=f"공지 {number}", caret=0)
    store.close()


def test_sound_file_is_read_whole(tmp_path: Path) -> None:
    a_store(tmp_path / "a.sqlite3", 5)
    found = salvaged(tmp_path / "a.sqlite3")
    assert [d.content.title for d in found] == [f"공지 {n}" for n in range(5)]
    assert all(d.content.body.endswith("\n끝") for d in found)


def test_rows_beside_damaged_pages_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    a_store(path, 40)
    data = bytearray(path.read_bytes())
    chance = random.Random(3)
    for page in chance.sample(range(40, len(data) // PAGE), 8):
        data[page * PAGE : page * PAGE + PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)
    found = salvaged(path)
    assert 20 <= len(found) < 40
    assert path.read_bytes() == data


def test_what_is_no_database_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"no database" * 1000)
    assert salvaged(tmp_path / "a") == ()


def test_only_recent_stores_are_offered(tmp_path: Path) -> None:
    aside = tmp_path / "drafts.sqlite3.damaged-20261122-030000"
    for path in (aside, aside.with_name(aside.name + "-wal")):
        path.write_bytes(b"")
    now = datetime.now(UTC)
    assert set_aside_in(tmp_path, "drafts.sqlite3", now) == (aside,)
    assert set_aside_in(tmp_path, "drafts.sqlite3", now.replace(year=now.year + 1)) == ()


def test_rescued_draft_comes_back_and_goes(tmp_path: Path) -> None:
    rescue = Rescue(tmp_path / "drafts.sqlite3")
    draft = replace(a_draft(1), content=Content("점검", "가\u2028나 \ud800"))
    rescue.put(draft)
    assert rescue.all() == (draft,)
    rescue.drop(draft.notice_id)
    assert rescue.all() == ()
