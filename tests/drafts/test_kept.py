"""What was left as it is in a notice stays so, and goes and comes with its draft."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts import schema
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft
from editor.workflow.keeping import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOTICE = NoticeId("01J0000000000000000000000A")
MARK = Mark("clock_mixed", "0f")


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3")
    opened.put(Draft(NOTICE, Content("점검", "내일"), datetime(2026, 11, 22, tzinfo=UTC)))
    yield opened
    opened.close()


def test_it_is_there_after_a_restart(drafts: SqliteDrafts, tmp_path: Path) -> None:
    drafts.kept.put(NOTICE, MARK)
    drafts.kept.put(NOTICE, MARK)
    drafts.close()
    with closing(open_drafts(tmp_path / "drafts.sqlite3")) as again:
        assert again.kept.of(NOTICE) == {MARK}


def test_it_is_of_one_notice(drafts: SqliteDrafts) -> None:
    drafts.kept.put(NOTICE, MARK)
    assert drafts.kept.of(NoticeId("01J0000000000000000000000B")) == frozenset()


def test_it_is_taken_back(drafts: SqliteDrafts) -> None:
    drafts.kept.put(NOTICE, MARK)
    drafts.kept.put(NOTICE, Mark("weekday", "0f"))
    drafts.kept.remove(NOTICE, MARK)
    assert drafts.kept.of(NOTICE) == {Mark("weekday", "0f")}


def test_it_goes_and_comes_back_with_its_draft(drafts: SqliteDrafts) -> None:
    drafts.kept.put(NOTICE, MARK)
    taken = drafts.take_out(NOTICE)
    gone = drafts.kept.of(NOTICE)
    drafts.put_back(taken)
    assert (gone, drafts.kept.of(NOTICE)) == (frozenset(), {MARK})


def test_it_stays_when_the_draft_is_written_again(drafts: SqliteDrafts) -> None:
    drafts.kept.put(NOTICE, MARK)
    drafts.put(drafts.load(NOTICE))
    assert drafts.kept.of(NOTICE) == {MARK}


def test_a_store_of_the_third_version_is_taken_along(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        for step in schema._STEPS[:3]:
            connection.executescript(step)
        connection.execute("PRAGMA user_version = 3")
    with closing(open_drafts(path)) as drafts:
        drafts.kept.put(NOTICE, MARK)
        assert drafts.kept.of(NOTICE) == {MARK}
