"""A blank notice is blank at once; a template is one press away and gone with the first key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.notice import Kind
from editor.ui.craft.craft import Craft
from editor.workflow.templates import OFFERED, read_template
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.craft.template_chips import TemplateChips
    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("", title=""))


@pytest.fixture
def chips(desk: Desk, room: WritingRoom) -> TemplateChips:
    return Craft(room, desk.bench).beginning.chips


def test_an_empty_notice_offers_every_kind(chips: TemplateChips) -> None:
    assert chips.isVisible()
    names = {child.objectName() for child in chips.children()}
    assert {f"template.{kind.value}" for kind in OFFERED} <= names


@pytest.mark.parametrize("field", ["title", "editor"])
def test_the_first_key_sends_the_offer_away(
    qtbot: QtBot, chips: TemplateChips, room: WritingRoom, field: str
) -> None:
    qtbot.keyClicks(getattr(room, field), "a")
    assert not chips.isVisible()


@pytest.mark.parametrize("field", ["title", "editor"])
def test_an_open_syllable_is_a_key(chips: TemplateChips, room: WritingRoom, field: str) -> None:
    QApplication.sendEvent(getattr(room, field), QInputMethodEvent("공", []))
    assert not chips.isVisible()


def test_a_written_notice_is_offered_nothing(
    chips: TemplateChips, room: WritingRoom, desk: Desk
) -> None:
    room.open_draft.show(a_draft("글"), None)
    assert not chips.isVisible()


def test_a_chip_writes_the_template_and_leads_to_the_title(
    chips: TemplateChips, room: WritingRoom
) -> None:
    chips.chosen.emit(Kind.TERMS)
    template = read_template(Kind.TERMS, "ko")
    content = room.open_draft.content()
    assert content is not None
    assert (content.title, content.body, content.kind) == (
        template.title,
        template.body,
        Kind.TERMS,
    )
    assert room.title.selectedText() == "⟨약관 이름⟩"
    assert not chips.isVisible()


def test_a_template_is_taken_back_in_one_step(chips: TemplateChips, room: WritingRoom) -> None:
    chips.chosen.emit(Kind.FEATURE)
    room.editor.undo()
    assert room.editor.text() == ""


def test_tab_leads_from_place_to_place_and_round(
    qtbot: QtBot, chips: TemplateChips, room: WritingRoom
) -> None:
    room.editor.set_text("⟨하나⟩ 글\n\n| ⟨둘⟩ | 셀 |\n| --- | --- |\n| a | b |")
    selected = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(room.editor, key)
        selected.append(room.editor.textCursor().selectedText())
    assert selected == ["⟨하나⟩", "⟨둘⟩", "⟨하나⟩", "⟨둘⟩"]


def test_tab_is_tab_where_nothing_is_to_be_filled_in(
    qtbot: QtBot, chips: TemplateChips, room: WritingRoom
) -> None:
    room.editor.set_text("글")
    qtbot.keyClick(room.editor, Qt.Key.Key_Tab)
    assert room.editor.text() == "\t글"


def test_an_action_starts_a_notice_of_its_kind(
    qtbot: QtBot, chips: TemplateChips, room: WritingRoom, desk: Desk
) -> None:
    room.open_draft.show(a_draft("글"), None)
    with qtbot.waitSignal(room.open_draft.opened):
        desk.bench.actions.run("notice.new.incident")
    assert room.editor.text() == read_template(Kind.INCIDENT, "ko").body


def test_a_click_beside_the_chips_is_one_on_the_text(
    qtbot: QtBot, chips: TemplateChips, room: WritingRoom
) -> None:
    room.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    room.title.setFocus()
    qtbot.mouseClick(chips, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert room.editor.hasFocus()
    assert chips.isVisible()
