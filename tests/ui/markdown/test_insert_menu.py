"""넣기 offers what the notice can hold, and what the palette knows too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.markup.render import render
from editor.ui.markdown.insert_menu import InsertMenu
from editor.ui.markdown.snippets import BLOCKS
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def menu(desk: Desk, qtbot: QtBot) -> InsertMenu:
    room = desk.writing(a_draft(""))
    room.show()
    qtbot.waitExposed(room)
    return InsertMenu(room, desk.bench)


def entries(menu: InsertMenu) -> list[str]:
    menu.menu.aboutToShow.emit()
    return [entry.objectName() for entry in menu.menu.actions() if not entry.isSeparator()]


def test_the_menu_shows_every_block(menu: InsertMenu) -> None:
    assert {f"insert.{name}" for name in BLOCKS} <= set(entries(menu))


def entry_of(menu: InsertMenu, name: str) -> QAction:
    menu.menu.aboutToShow.emit()
    return next(one for one in menu.menu.actions() if one.objectName() == name)


def test_a_caption_waits_for_its_picture(menu: InsertMenu) -> None:
    assert not entry_of(menu, "insert.caption").isEnabled()
    menu._room.editor.set_text("![눈](media/a.png)")
    assert entry_of(menu, "insert.caption").isEnabled()


def test_entries_say_their_keys(menu: InsertMenu, desk: Desk) -> None:
    keys = desk.bench.actions.native_keys("text.link")
    assert keys
    assert entry_of(menu, "text.link").text().endswith(f"\t{keys}")


def test_an_entry_puts_its_block_into_the_text(menu: InsertMenu) -> None:
    entries(menu)
    entry = next(one for one in menu.menu.actions() if one.objectName() == "insert.question")
    entry.trigger()
    assert "<details>" in render(menu._room.editor.text())


@pytest.mark.parametrize(
    ("name", "html"), [("button", "button"), ("note", "callout note"), ("divider", "<hr>")]
)
def test_an_action_gives_what_it_says(menu: InsertMenu, desk: Desk, name: str, html: str) -> None:
    desk.bench.actions.run(f"insert.{name}")
    assert html in render(menu._room.editor.text())


def test_who_may_only_read_is_not_offered_it(menu: InsertMenu) -> None:
    menu._room.toolbar.show_writable(is_writable=False)
    assert menu.button.isHidden()
