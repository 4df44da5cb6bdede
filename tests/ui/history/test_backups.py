"""A person finds the day's backup, sees what differs, and brings texts back beside the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.ui.history import backups as backups_module
from editor.ui.history.backups import Backups
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

ONE, TWO = NoticeId("01J0000000000000000000000A"), NoticeId("01J0000000000000000000000B")


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    """Return a room that stands otherwise than its backup: one changed, one is gone."""
    room = desk.writing(a_draft("처음 글", notice_id=ONE))
    desk.store.put(a_draft("사라질 글", notice_id=TWO))
    store = desk.store
    store.backups.finish(store.backups.copy(), desk.bench.session.now())
    store.remove(TWO)
    room.editor.textCursor().insertText(" 그리고")
    room.commit()
    desk.bench.background.settle_store()
    return room


def chosen(room: WritingRoom, desk: Desk, qtbot: QtBot) -> Backups:
    backups = Backups(room, desk.bench)
    backups.open()
    qtbot.waitUntil(lambda: backups.list.rows.rowCount() == 1)
    backups.list.view.activated.emit(backups.list.rows.index(0))
    qtbot.waitUntil(lambda: backups.texts.is_open)
    return backups


def test_backup_says_how_many_notices_it_holds(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    backups = chosen(room, desk, qtbot)
    assert backups.list.rows.items[0].drafts == 2


def test_only_what_differs_is_shown(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    texts = chosen(room, desk, qtbot).texts.items
    assert {text.draft.notice_id for text in texts} == {ONE, TWO}
    assert {text.current is None for text in texts} == {True, False}


def test_all_come_back_beside_what_stands(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    backups = chosen(room, desk, qtbot)
    with qtbot.waitSignal(desk.bench.navigator.said):
        backups.restore_all()
    bodies = sorted(desk.store.load(d.notice_id).content.body for d in desk.store.drafts())
    assert bodies == ["사라질 글", "처음 글", "처음 글 그리고"]


def test_backup_of_the_day_is_made_once_nobody_types(
    room: WritingRoom, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.store.backups.all()[0].path.unlink()
    monkeypatch.setattr(backups_module, "_FIRST_MS", 0)
    monkeypatch.setattr(backups_module, "_QUIET_MS", 300)
    backups = Backups(room, desk.bench)
    qtbot.waitUntil(backups._quiet.isActive)
    room.editor.textCursor().insertText("!")
    assert desk.store.backups.all() == ()
    qtbot.waitUntil(lambda: len(desk.store.backups.all()) == 1)


def test_backup_is_made_by_hand(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    backups = chosen(room, desk, qtbot)
    backups.open()
    desk.store.backups.all()[0].path.unlink()
    backups.make()
    qtbot.waitUntil(lambda: len(desk.store.backups.all()) == 1)
    qtbot.waitUntil(lambda: backups.list.rows.rowCount() == 1)
