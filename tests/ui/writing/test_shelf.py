"""Opening notices from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.notice import Kind
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.wire.notice import NoticeView
from editor.wire.people import PersonName
from editor.workflow.last_told import last_told, remember_told
from tests.ui.desk import NOON, Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Practice


def test_new_notice_begins_at_its_title(desk: Desk, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("본문"))
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.editor.setFocus()
    with qtbot.waitSignal(room.open_draft.opened):
        room.library.new_button.click()
    qtbot.waitUntil(room.title.hasFocus)


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.ADMIN])
def test_a_seat_that_may_not_write_makes_no_draft(
    desk: Desk, practice: Practice, qtbot: QtBot, role: Role
) -> None:
    room = desk.writing(a_draft("본문"))
    desk.sit_down(practice, role, qtbot)
    desk.bench.actions.run("notice.new")
    assert [error.code for error in desk.errors] == ["seat_not_writer"]
    desk.bench.background.settle_store()
    assert len(desk.store.drafts()) == 1
    assert room.editor.text() == "본문"


def a_notice(notice_id: str, state: ReleaseState) -> NoticeView:
    return NoticeView(
        id=notice_id,
        title="정기 점검",
        kind=Kind.MAINTENANCE,
        locale="ko",
        state=state,
        revision=1,
        content_hash="0" * 64,
        author=PersonName(id="writer", name="이작가"),
        updated_at=NOON,
        etag="1",
    )


def test_shelves_of_the_last_session_stand_until_the_service_answers(
    desk: Desk, qtbot: QtBot
) -> None:
    told = (a_notice("01A", ReleaseState.LIVE), a_notice("01B", ReleaseState.IN_REVIEW))
    remember_told(desk.store, told)
    desk.store.put(a_draft("본문", notice_id="01A"))
    room = desk.writing()
    room.start()
    room.shelf.recall()
    qtbot.waitUntil(lambda: len(room.library.entries) == len(told))
    shelves = {entry.notice_id: entry.shelf for entry in room.library.entries}
    assert shelves == {"01A": "live", "01B": "in_review"}
    assert room.shelf.notices == ()
    room.shelf.open("01B")
    qtbot.waitUntil(lambda: bool(desk.errors))
    assert desk.errors[0].code == "offline"


def test_what_another_version_kept_is_no_library(desk: Desk) -> None:
    desk.store.remember("library.last_told", '[{"id": 1}]')
    assert last_told(desk.store) == ()
