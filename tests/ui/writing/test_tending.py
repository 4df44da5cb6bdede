"""The library is tended by key, menu and press: pinned, archived, folded, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from editor.ui.actions.keyed_menu import KeyedMenu
from editor.ui.library.shelves import EntryRole, ShelfRole, Shelves
from editor.ui.writing.tending import Tending
from editor.workflow.library import ARCHIVED, PINNED
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

CHECKUP, PARTY, PHOTO = "01A", "01B", "01C"


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> WritingRoom:
    for name, title in ((CHECKUP, "정기 점검"), (PARTY, "연말 이벤트")):
        desk.store.put(a_draft("글", title=title, notice_id=name))
    made = desk.writing(a_draft("첫 줄", title="사진 편집", notice_id=PHOTO))
    with qtbot.waitActive(made):
        made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: len(made.library.entries) == 3)
    made.library.list.setFocus()
    return made


def shelf_of(room: WritingRoom, notice_id: str) -> str:
    return next(e.shelf for e in room.library.entries if e.notice_id == notice_id)


def stand_at(room: WritingRoom, notice_id: str) -> None:
    shelves = room.library.findChild(Shelves)
    room.library.list.setCurrentIndex(shelves.index_of(notice_id))


def rows(room: WritingRoom) -> list[str]:
    """Return what stands in the list: the names of shelves and notices."""
    model = room.library.list.model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return [i.data(ShelfRole) or i.data(EntryRole).notice_id for i in found]


@pytest.mark.parametrize("shelf", [PINNED, ARCHIVED])
def test_key_puts_a_notice_on_its_shelf(
    room: WritingRoom, desk: Desk, qtbot: QtBot, shelf: str
) -> None:
    key = {PINNED: Qt.Key.Key_P, ARCHIVED: Qt.Key.Key_E}[shelf]
    stand_at(room, PARTY)
    qtbot.keyClick(room.library.list, key)
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == shelf)
    summary = desk.store.summary(a_draft(notice_id=PARTY).notice_id)
    assert (summary.pinned, summary.archived) == (shelf == PINNED, shelf == ARCHIVED)


@pytest.mark.parametrize("name", ["library.pin", "library.archive"])
def test_what_was_done_can_be_taken_back(
    room: WritingRoom, desk: Desk, qtbot: QtBot, name: str
) -> None:
    stand_at(room, PARTY)
    with qtbot.waitSignal(desk.bench.navigator.undoable) as done:
        desk.bench.actions.run(name)
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) != "drafts")
    done.args[1]()
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == "drafts")


def test_same_key_takes_it_out_again(room: WritingRoom, qtbot: QtBot) -> None:
    stand_at(room, PARTY)
    qtbot.keyClick(room.library.list, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == PINNED)
    stand_at(room, PARTY)
    qtbot.keyClick(room.library.list, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == "drafts")


def test_archive_is_folded_until_somebody_looks(room: WritingRoom, qtbot: QtBot) -> None:
    stand_at(room, PARTY)
    qtbot.keyClick(room.library.list, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: ARCHIVED in rows(room))
    assert PARTY not in rows(room)
    model, view = room.library.list.model(), room.library.list
    view.setCurrentIndex(model.index(rows(room).index(ARCHIVED), 0))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert rows(room)[-2:] == [ARCHIVED, PARTY]


def test_folded_shelves_are_remembered(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    view = room.library.list
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows(room) == ["drafts"]
    assert "drafts" in desk.bench.preferences.text("library.folded")


def test_what_is_looked_for_is_shown_from_folded_shelves(room: WritingRoom, qtbot: QtBot) -> None:
    room.library.show_folded(["drafts"])
    room.library.search.setText("이벤트")
    qtbot.waitUntil(lambda: rows(room) == ["drafts", PARTY])


def test_j_and_k_lead_past_the_heads(room: WritingRoom, qtbot: QtBot) -> None:
    view, ids = room.library.list, room.library.notice_ids()
    stand_at(room, ids[0])
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert view.entry().notice_id == ids[1]
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_K)
    assert view.entry().notice_id == ids[0]


def test_slash_looks_for_something(room: WritingRoom, qtbot: QtBot) -> None:
    qtbot.keyClick(room.library.list, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is room.library.search


def test_menu_says_what_it_would_do_and_its_keys(room: WritingRoom) -> None:
    stand_at(room, PARTY)
    menu = room.findChild(Tending).new_menu()
    assert [action.text().split("\t")[1] for action in menu.actions()] == ["O", "P", "E"]
    menu.deleteLater()


def test_list_has_a_size_of_its_own(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    before = room.library.list.sizeHintForRow(0)
    desk.bench.actions.run("library.larger")
    assert room.library.list.sizeHintForRow(0) > before
    assert room.editor.size_px == desk.bench.preferences.number("editor.size_px", 17)


def test_tooltips_say_the_keys_of_now(room: WritingRoom, desk: Desk) -> None:
    desk.bench.actions.take_keys("library.search", "Alt+F")
    desk.bench.actions.take_keys("notice.new", "Alt+N")
    assert "(Alt+F)" in room.library.search.toolTip()
    assert "(Alt+N)" in room.library.new_button.toolTip()


def click(room: WritingRoom, qtbot: QtBot, notice_id: str) -> None:
    view, shelves = room.library.list, room.library.findChild(Shelves)
    place = view.visualRect(shelves.index_of(notice_id)).center()
    with qtbot.waitSignal(room.open_draft.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_click_opens_and_leaves_the_keys_in_the_list(room: WritingRoom, qtbot: QtBot) -> None:
    click(room, qtbot, PARTY)
    assert room.open_draft.draft.notice_id == PARTY
    assert room.library.list.hasFocus()
    qtbot.keyClick(room.library.list, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == PINNED)
    assert room.editor.text() == "글"


def test_enter_goes_into_the_text(room: WritingRoom, qtbot: QtBot) -> None:
    click(room, qtbot, PARTY)
    qtbot.keyClick(room.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(room.editor.hasFocus)


def test_notice_that_is_wanted_takes_the_keys(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    desk.bench.navigator.notice_wanted.emit(CHECKUP)
    qtbot.waitUntil(room.editor.hasFocus)
    assert room.open_draft.draft.notice_id == CHECKUP


def test_there_is_no_menu_beside_the_rows(room: WritingRoom) -> None:
    view = room.library.list
    empty = view.viewport().rect().bottomLeft()
    assert not view.indexAt(empty).isValid()
    view.customContextMenuRequested.emit(empty)
    assert view.findChildren(KeyedMenu) == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("key", [Qt.Key.Key_P, 0x3154])  # ㅔ, on a keyboard that writes Hangul
def test_shown_key_closes_the_menu_and_does_it(room: WritingRoom, qtbot: QtBot, key: int) -> None:
    stand_at(room, PARTY)
    menu = room.findChild(Tending).new_menu()
    menu.popup(room.mapToGlobal(room.rect().center()))
    text = "ㅔ" if key == 0x3154 else "p"
    QApplication.sendEvent(
        menu, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    )
    assert not menu.isVisible()
    qtbot.waitUntil(lambda: shelf_of(room, PARTY) == PINNED)


def test_undo_in_the_list_goes_back_step_by_step(room: WritingRoom, qtbot: QtBot) -> None:
    for notice_id, key in ((PARTY, Qt.Key.Key_P), (CHECKUP, Qt.Key.Key_E)):
        stand_at(room, notice_id)
        qtbot.keyClick(room.library.list, key)
        qtbot.waitUntil(lambda one=notice_id: shelf_of(room, one) != "drafts")
    for notice_id in (CHECKUP, PARTY):
        qtbot.keyClick(room.library.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda one=notice_id: shelf_of(room, one) == "drafts")


def test_next_one_is_open_after_the_open_one_is_archived(room: WritingRoom, qtbot: QtBot) -> None:
    click(room, qtbot, PARTY)
    qtbot.waitUntil(lambda: len(room.library.entries) == 3)
    onward = room.library.neighbour(PARTY)
    with qtbot.waitSignal(room.open_draft.opened):
        qtbot.keyClick(room.library.list, Qt.Key.Key_E)
    assert room.open_draft.draft.notice_id == onward
    with qtbot.waitSignal(room.open_draft.opened):
        qtbot.keyClick(room.library.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.open_draft.draft.notice_id == PARTY
