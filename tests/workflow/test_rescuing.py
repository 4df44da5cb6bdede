"""What the store refuses lies in the second place, whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Storage
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit
from editor.workflow.rescuing import append_or_rescue, put_or_rescue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOTICE = NoticeId("01J0000000000000000000000A")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[SqliteDrafts]:
    """Return a store with one draft, whose disk is full from now on."""
    store = open_drafts(tmp_path / "drafts.sqlite3")
    store.put(Draft(NOTICE, Content("점검", "처음"), datetime(2026, 11, 22, tzinfo=UTC)))
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    yield store
    store.close()


def test_refused_draft_is_put_aside(full: SqliteDrafts) -> None:
    draft = Draft(NOTICE, Content("점검", "길다" * 100_000), datetime(2026, 11, 22, tzinfo=UTC))
    with pytest.raises(Storage):
        put_or_rescue(full, draft)
    assert full.rescue.all() == (draft,)


def test_refused_edits_are_put_aside_in_their_text(full: SqliteDrafts) -> None:
    edit = LineEdit(1, 0, ("길다" * 100_000,))
    with pytest.raises(Storage):
        append_or_rescue(full, NOTICE, [edit], title="제목", caret=0)
    (rescued,) = full.rescue.all()
    assert rescued.content == Content("제목", "처음\n" + "길다" * 100_000)
