"""The right mouse button over a table offers its rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from editor.ui.writing.text_menu import TextMenu
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.editor import NoticeEditor
    from tests.ui.desk import Desk

TEXT = "글\n\n| 대상 | 시간 |\n| ---- | ---- |\n| 알림 | 5분  |"


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> NoticeEditor:
    room = desk.writing(a_draft(TEXT))
    qtbot.waitExposed(room)
    return room.editor


@pytest.fixture
def menu(editor: NoticeEditor, desk: Desk) -> TextMenu:
    return TextMenu(editor, desk.bench.actions)


def at(editor: NoticeEditor, words: str) -> QPoint:
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(words) + 1)
    return editor.cursorRect(cursor).center()


def offered(menu: QMenu) -> dict[str, QAction]:
    parts = [menu, *(m for m in menu.findChildren(QMenu))]
    return {e.objectName(): e for part in parts for e in part.actions() if e.objectName()}


def test_the_pressed_cell_is_the_one_that_changes(menu: TextMenu, editor: NoticeEditor) -> None:
    offered(menu.menu_at(at(editor, "대상")))["table.column-right"].trigger()
    assert "| 대상 |     | 시간 |" in editor.text()


def test_the_table_is_offered_where_one_is(menu: TextMenu, editor: NoticeEditor) -> None:
    assert "table.column-left" not in offered(menu.menu_at(at(editor, "글")))


def test_what_cannot_be_done_in_the_cell_is_absent(menu: TextMenu, editor: NoticeEditor) -> None:
    shown = offered(menu.menu_at(at(editor, "대상")))
    assert {"table.row-remove", "table.column-move-left"}.isdisjoint(shown)


def test_entries_say_their_keys(menu: TextMenu, editor: NoticeEditor) -> None:
    shown = offered(menu.menu_at(at(editor, "5분")))
    assert "\t" in shown["table.column-move-left"].text()


def test_a_selection_is_kept_for_copying(menu: TextMenu, editor: NoticeEditor) -> None:
    editor.selectAll()
    menu.menu_at(at(editor, "대상"))
    assert editor.textCursor().hasSelection()


def test_qts_own_entries_stay(menu: TextMenu, editor: NoticeEditor) -> None:
    assert "edit-copy" in offered(menu.menu_at(at(editor, "글")))
