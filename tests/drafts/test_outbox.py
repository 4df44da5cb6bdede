"""The outbox comes back from the disk as it was put there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Conflict
from editor.domain.ids import NoticeId, ThreadId
from editor.domain.notice import Content
from editor.domain.people import Role
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft
from editor.workflow.outbox import Base, ItemState
from editor.workflow.sync import Selected, reply_item, revision_item, thread_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts
    from editor.workflow.outbox import Item

NOTICE = NoticeId("01J0000000000000000000000A")
DRAFT = Draft(NOTICE, Content("점검", "새벽 두 시"), datetime(2026, 11, 22, tzinfo=UTC))


def items_of_each_kind() -> tuple[Item, ...]:
    return (
        revision_item(DRAFT, (), Role.WRITER),
        thread_item(NOTICE, Role.WRITER, Selected("새벽 두 시", 3, 4), "언제요?"),
        reply_item(NOTICE, Role.REVIEWER, ThreadId("t1"), "곧이요 👩‍👩‍👧"),
    )


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3")
    yield opened
    opened.close()


def test_items_come_back_in_order(drafts: SqliteDrafts) -> None:
    put = [drafts.outbox.put(item) for item in items_of_each_kind()]
    assert list(drafts.outbox.items()) == put


def test_items_survive_the_desk(tmp_path: Path) -> None:
    first = open_drafts(tmp_path / "drafts.sqlite3")
    put = [first.outbox.put(item) for item in items_of_each_kind()]
    first.close()
    again = open_drafts(tmp_path / "drafts.sqlite3")
    assert list(again.outbox.items()) == put
    again.close()


def test_sent_revision_gives_its_base_to_draft_and_followers(drafts: SqliteDrafts) -> None:
    drafts.put(DRAFT)
    first, *others = [drafts.outbox.put(item) for item in items_of_each_kind()]
    drafts.outbox.sent(first, Base(3, '"3"'))
    assert [(i.key, i.base) for i in drafts.outbox.items()] == [
        (i.key, Base(3, '"3"')) for i in others
    ]
    assert drafts.load(NOTICE).base_etag == '"3"'


def test_sent_comment_changes_nothing_else(drafts: SqliteDrafts) -> None:
    revision, thread, reply = (drafts.outbox.put(item) for item in items_of_each_kind())
    drafts.outbox.sent(thread, None)
    assert drafts.outbox.items() == (revision, reply)


def test_refusal_keeps_its_reason_and_text(drafts: SqliteDrafts) -> None:
    item = drafts.outbox.put(items_of_each_kind()[2])
    drafts.outbox.change(item.refused(Conflict("thread_resolved", thread="t1")))
    (kept,) = drafts.outbox.items()
    assert kept.state is ItemState.REFUSED
    assert (kept.body, repr(kept.refusal)) == (
        item.body,
        "Conflict('thread_resolved', {'thread': 't1'})",
    )
