"""What was lost is listed beside what stands; both can be kept, and nothing is deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.drafts.store import open_drafts
from editor.ui.history.recovery import Recovery
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

ONE, TWO = NoticeId("01J0000000000000000000000A"), NoticeId("01J0000000000000000000000B")


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    desk.store.rescue.put(a_draft("되찾은 글", notice_id=ONE))
    return desk.writing(a_draft("지금 글", notice_id=ONE))


def found(room: WritingRoom, desk: Desk, qtbot: QtBot, count: int = 1) -> Recovery:
    recovery = Recovery(room, desk.bench)
    qtbot.waitUntil(lambda: len(recovery.texts.items) == count)
    return recovery


def choose(recovery: Recovery, qtbot: QtBot) -> None:
    with qtbot.waitSignal(recovery.texts.difference.compared):
        recovery.texts.compare(recovery.texts.items[0])


def test_text_that_could_not_be_saved_is_listed(
    room: WritingRoom, desk: Desk, qtbot: QtBot
) -> None:
    recovery = found(room, desk, qtbot)
    assert recovery.texts.is_open
    assert recovery.texts.items[0].draft.content.body == "되찾은 글"


def test_keeping_it_instead_can_be_undone(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    recovery = found(room, desk, qtbot)
    choose(recovery, qtbot)
    recovery.texts.instead.click()
    assert room.editor.text() == "되찾은 글"
    room.editor.undo()
    assert room.editor.text() == "지금 글"


def test_keeping_both_makes_a_new_draft(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    recovery = found(room, desk, qtbot)
    choose(recovery, qtbot)
    with qtbot.waitSignal(recovery.texts.kept):
        recovery.texts.beside.click()
    desk.bench.background.settle_store()
    bodies = sorted(desk.store.load(d.notice_id).content.body for d in desk.store.drafts())
    assert bodies == ["되찾은 글", "지금 글"]


def test_what_was_decided_is_not_asked_again(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    recovery = found(room, desk, qtbot)
    choose(recovery, qtbot)
    with qtbot.waitSignal(recovery.texts.kept):
        recovery.texts.beside.click()
    desk.bench.background.settle_store()
    recovery.open()
    qtbot.waitUntil(lambda: "Nothing" in recovery.texts.list.said.text())
    assert recovery.texts.items == ()


def test_damaged_store_gives_its_texts(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    aside = open_drafts(tmp_path / "drafts.sqlite3.damaged-20261122-030000")
    aside.put(a_draft("잃을 뻔한 글", notice_id=TWO))
    aside.put(a_draft("같은 글", notice_id=ONE))
    aside.close()
    room = desk.writing(a_draft("같은 글", notice_id=ONE))
    recovery = found(room, desk, qtbot)
    assert recovery.texts.items[0].draft.notice_id == TWO
    choose(recovery, qtbot)
    with qtbot.waitSignal(recovery.texts.kept):
        recovery.texts.instead.click()
    assert desk.store.load(TWO).content.body == "잃을 뻔한 글"


def test_nothing_opens_where_nothing_was_lost(desk: Desk, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("글", notice_id=ONE))
    desk.store.rescue.put(replace(a_draft("글", notice_id=ONE)))
    recovery = Recovery(room, desk.bench)
    with qtbot.waitSignal(desk.bench.background.busy_changed):
        pass
    qtbot.waitUntil(lambda: room.side.is_home)
    assert not recovery.texts.is_open
