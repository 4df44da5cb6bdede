"""The draft store brings back every character, whatever happens between."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import NotFound, Storage
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts import journal as journal_module
from editor.drafts import store as store_module
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit, replay
from editor.workflow.history import before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

NOTICE = NoticeId("01J0000000000000000000000A")


def a_draft(body: str = "첫 줄\n둘째 줄") -> Draft:
    return Draft(NOTICE, Content("점검", body), datetime(2026, 11, 22, tzinfo=UTC))


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    opened = open_drafts(tmp_path / "drafts.sqlite3")
    yield opened
    opened.close()


@pytest.mark.parametrize("body", ["", "가\u00a0나\u2028다", "NFD 가", "👩‍👩‍👧 \ud800", "\n\n"])
def test_put_draft_comes_back_unchanged(drafts: SqliteDrafts, body: str) -> None:
    drafts.put(a_draft(body))
    assert drafts.load(NOTICE).content.body == body


def test_appended_edits_are_replayed(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft())
    drafts.append(NOTICE, [LineEdit(1, 1, ("셋째", "넷째"))], title="새 제목", caret=5)
    loaded = drafts.load(NOTICE)
    assert (loaded.content.body, loaded.content.title, loaded.caret) == (
        "첫 줄\n셋째\n넷째",
        "새 제목",
        5,
    )


def test_long_journal_is_folded_without_a_change(
    drafts: SqliteDrafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "JOURNAL_ROWS", 3)
    drafts.put(a_draft(""))
    for number in range(8):
        drafts.append(NOTICE, [LineEdit(0, 0, (str(number),))], title="", caret=0)
    assert drafts.load(NOTICE).content.body == "7\n6\n5\n4\n3\n2\n1\n0\n"


def test_removed_draft_is_gone(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft())
    drafts.remove(NOTICE)
    with pytest.raises(NotFound):
        drafts.load(NOTICE)


def test_draft_taken_out_comes_back_exactly(drafts: SqliteDrafts) -> None:
    draft = a_draft()
    drafts.put_all([draft], {draft.notice_id: "글.md"})
    drafts.mark(draft.notice_id, pinned=True)
    drafts.append(draft.notice_id, [LineEdit(0, 1, ("새 줄",))], title="새 제목", caret=3)
    before = drafts.open(draft.notice_id), drafts.summary(draft.notice_id), drafts.sources()
    taken = drafts.take_out(draft.notice_id)
    assert drafts.drafts() == ()
    drafts.put_back(taken)
    after = drafts.open(draft.notice_id), drafts.summary(draft.notice_id), drafts.sources()
    assert after == before


def test_pinned_draft_comes_first(drafts: SqliteDrafts) -> None:
    other = NoticeId("01J0000000000000000000000B")
    drafts.put(replace(a_draft(), pinned=True))
    drafts.put(replace(a_draft(), notice_id=other, updated_at=datetime(2027, 1, 1, tzinfo=UTC)))
    assert [d.notice_id for d in drafts.drafts()] == [NOTICE, other]


def test_marks_stay_when_an_older_copy_is_written(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft())
    drafts.mark(NOTICE, pinned=True, archived=True)
    drafts.put(a_draft("다음"))
    drafts.mark(NOTICE, archived=False)
    (summary,) = drafts.drafts()
    assert (summary.pinned, summary.archived) == (True, False)


def test_setting_is_remembered(drafts: SqliteDrafts) -> None:
    drafts.remember("last", "a")
    drafts.remember("last", "b")
    assert drafts.setting("last") == "b"


def test_second_desk_is_refused(drafts: SqliteDrafts, tmp_path: Path) -> None:
    drafts.put(a_draft())
    with pytest.raises(Storage, match="store_locked"):
        open_drafts(tmp_path / "drafts.sqlite3")


def test_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(Storage, match="store_newer"):
        open_drafts(path)


def test_damaged_store_is_named(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(Storage, match="store_damaged"):
        open_drafts(path)


def test_full_disk_keeps_the_last_good_text(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("안전한 글"))
    connection = drafts._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Storage, match="disk_full"):
        drafts.put(a_draft("길다" * 100_000))
    assert drafts.load(NOTICE).content.body == "안전한 글"


lines = st.lists(st.text(st.characters(exclude_characters="\n")), max_size=3).map(tuple)
edits = st.lists(st.builds(LineEdit, st.integers(0, 5), st.integers(0, 3), lines), max_size=6)


@given(st.text(), edits, st.integers(0, 6))
def test_replay_in_two_parts_is_replay_at_once(
    body: str, changes: list[LineEdit], cut: int
) -> None:
    halves = replay(replay(body, changes[:cut]), changes[cut:])
    assert halves == replay(body, changes)


def type_words(drafts: SqliteDrafts, *words: str) -> None:
    for word in words:
        line = drafts.load(NOTICE).content.body.split("\n")[0] + word
        drafts.append(NOTICE, [LineEdit(0, 1, (line,))], title="", caret=0)


def test_past_leads_back_to_the_first_body(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("처음"))
    type_words(drafts, " 하나", " 둘")
    opened = drafts.open(NOTICE)
    assert before(opened.draft.content.body, opened.past) == "처음"


def test_past_reaches_back_over_a_body_that_was_rewritten(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("처음"))
    type_words(drafts, " 하나")
    drafts.put(a_draft("처음 하나 그리고"))
    type_words(drafts, " 둘")
    opened = drafts.open(NOTICE)
    assert opened.draft.content.body == "처음 하나 그리고 둘"
    assert before(opened.draft.content.body, opened.past) == "처음"


def test_past_is_bounded(drafts: SqliteDrafts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "STEPS", 3)
    for number in range(9):
        drafts.put(a_draft(str(number)))
    (count,) = drafts._connection.execute("SELECT count(*) FROM history").fetchone()
    assert count == 3


def test_place_is_remembered_without_a_change(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft())
    drafts.stand(NOTICE, caret=3, scroll=1)
    loaded = drafts.load(NOTICE)
    assert (loaded.caret, loaded.scroll, loaded.updated_at) == (3, 1, a_draft().updated_at)
