"""Ideas and starred lines survive a restart as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from editor.domain.idea import Idea
from editor.domain.ids import NoticeId
from editor.drafts.store import open_drafts
from editor.workflow.favourites import Favourite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
IDEA = Idea("a", "붕어빵 👩‍👩‍👧\n둘째 줄", NOON, NOON, date(2026, 12, 1), pinned=True)
LINE = Favourite(NoticeId("n"), "걱정 마세요, 다 받을 수 있어요.", NOON)


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3")
    yield opened
    opened.close()


def test_ideas_come_back_after_a_restart(tmp_path: Path) -> None:
    first = open_drafts(tmp_path / "d.sqlite3")
    first.ideas.put(IDEA)
    first.close()
    second = open_drafts(tmp_path / "d.sqlite3")
    assert second.ideas.all() == (IDEA,)
    second.close()


def test_an_idea_is_rewritten_in_place(drafts: SqliteDrafts) -> None:
    drafts.ideas.put(IDEA)
    again = replace(IDEA, text="첫눈", valid_until=None, pinned=False)
    drafts.ideas.put(again)
    assert drafts.ideas.all() == (again,)


def test_a_removed_idea_is_put_back_as_it_was(drafts: SqliteDrafts) -> None:
    drafts.ideas.put(IDEA)
    drafts.ideas.remove(IDEA.id)
    assert drafts.ideas.all() == ()
    drafts.ideas.put(IDEA)
    assert drafts.ideas.all() == (IDEA,)


def test_a_line_has_one_star(drafts: SqliteDrafts) -> None:
    drafts.favourites.put(LINE)
    drafts.favourites.put(replace(LINE, starred_at=NOON + timedelta(days=1)))
    assert drafts.favourites.all() == (LINE,)


def test_a_star_is_taken_away(drafts: SqliteDrafts) -> None:
    drafts.favourites.put(LINE)
    drafts.favourites.put(replace(LINE, line="다른 줄"))
    drafts.favourites.remove(LINE.notice_id, LINE.line)
    assert [f.line for f in drafts.favourites.all()] == ["다른 줄"]
