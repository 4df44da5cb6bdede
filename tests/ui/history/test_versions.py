"""Versions can be read, compared with any other, and one becomes the text again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.domain.notice import Kind
from editor.domain.people import Role
from editor.ui.history.versions import Versions
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom


@pytest.fixture
def room(desk: Desk, practice: Practice, qtbot: QtBot) -> WritingRoom:
    """Return a room whose notice has two versions and a third text on the desk."""
    desk.sit_down(practice, Role.WRITER, qtbot)
    room = desk.writing(a_draft("첫 줄\n둘째 줄", title="하나"))
    save(room, qtbot)
    room.editor.go_to(0)
    room.editor.textCursor().insertText("새 ")
    save(room, qtbot)
    room.editor.textCursor().insertText("아직 아닌 ")
    return room


def save(room: WritingRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.open_draft.revised):
        room.open_draft.save()


def opened(room: WritingRoom, desk: Desk, qtbot: QtBot) -> Versions:
    versions = Versions(room, desk.bench)
    versions.open()
    qtbot.waitUntil(lambda: versions.list.rows.rowCount() == 2)
    return versions


def choose(versions: Versions, number: int, qtbot: QtBot) -> None:
    view = versions.list.view
    with qtbot.waitSignal(versions.difference.compared):
        view.activated.emit(versions.list.rows.index(number))


def test_newest_version_comes_first(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    rows = opened(room, desk, qtbot).list.rows
    first = rows.index(0).data()
    assert "2" in first
    assert "하나" in first


def test_version_is_compared_with_the_desk(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    versions = opened(room, desk, qtbot)
    choose(versions, 1, qtbot)
    page = versions.difference
    assert page.pair == (2, 0)
    assert page.rows.changes() == [1]
    assert "새 아직 아닌 첫 줄" in page.rows.index(1).data()


def test_any_two_can_be_compared(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    versions = opened(room, desk, qtbot)
    choose(versions, 1, qtbot)
    with qtbot.waitSignal(versions.difference.compared):
        versions.difference.right.setCurrentIndex(1)
    assert "아직" not in versions.difference.rows.index(1).data()


def test_restoring_makes_a_new_version(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    versions = opened(room, desk, qtbot)
    choose(versions, 1, qtbot)
    with qtbot.waitSignal(room.open_draft.revised) as revised:
        versions.restore_button.click()
    assert revised.args[0].revision == 3
    assert room.editor.text() == "첫 줄\n둘째 줄"
    assert room.desk.is_home


def test_one_undo_takes_the_restoring_back(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    versions = opened(room, desk, qtbot)
    choose(versions, 1, qtbot)
    with qtbot.waitSignal(room.open_draft.revised):
        versions.restore_button.click()
    room.editor.undo()
    assert room.editor.text() == "새 아직 아닌 첫 줄\n둘째 줄"


def test_without_a_service_the_list_says_so(desk: Desk) -> None:
    room = desk.writing(a_draft("글", notice_id=NoticeId("01J0000000000000000000000A")))
    versions = Versions(room, desk.bench)
    versions.open()
    assert versions.list.said.text()
    assert versions.list.rows.rowCount() == 0


def test_the_kind_of_a_version_comes_back_with_it(
    room: WritingRoom, desk: Desk, qtbot: QtBot
) -> None:
    versions = opened(room, desk, qtbot)
    room.open_draft.choose_kind(Kind.MAINTENANCE)
    room.toolbar.show_kind(Kind.MAINTENANCE)
    choose(versions, 1, qtbot)
    assert "·" in versions.difference.count.text()
    with qtbot.waitSignal(desk.bench.navigator.undoable) as offered:
        versions.restore_button.click()
    assert room.toolbar.kind is Kind.GENERAL
    offered.args[1]()
    assert room.toolbar.kind is Kind.MAINTENANCE


def test_a_later_save_is_not_said_to_go_back(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    versions = opened(room, desk, qtbot)
    choose(versions, 1, qtbot)
    room.open_draft.revised.disconnect(versions._on_revised)  # as if nobody had answered
    versions.restore_button.click()
    room.open_draft.queued.emit()
    assert versions._restored is None
