"""The command palette and quick open: found by any name, run by Enter, gone with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView

from editor.ui import i18n
from editor.ui.actions.action import Action
from editor.ui.actions.english import english_titles
from editor.ui.palette.choice_list import ROW_PX
from editor.ui.palette.opening import add_palette, add_quick_open
from editor.ui.palette.recents import KEPT, Recents
from tests.ui.desk import a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.palette.layer import ChoiceLayer
    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
CHECKUP, PARTY, PHOTO = "01A", "01B", "01C"


@pytest.fixture(autouse=True)
def korean(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "ko")
    yield
    i18n.install(qapp, "en")


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> WritingRoom:
    desk.store.put(a_draft("서버", title="정기 점검", notice_id=CHECKUP))
    desk.store.put(a_draft("다음 점검", title="연말 이벤트", notice_id=PARTY))
    made = desk.writing(a_draft("첫 줄", title="사진 편집", notice_id=PHOTO))
    with qtbot.waitActive(made):
        made.activateWindow()
    made.enter()
    made.editor.setFocus()
    qtbot.waitUntil(lambda: len(made.library.entries) == 3)
    return made


@pytest.fixture
def palette(desk: Desk, room: WritingRoom) -> ChoiceLayer:
    opener = add_palette(desk.bench, room)
    desk.bench.actions.run("palette.open")
    return opener.layer


@pytest.fixture
def quick(desk: Desk, room: WritingRoom) -> ChoiceLayer:
    opener = add_quick_open(desk.bench, room.window(), lambda: room.library.entries)
    desk.bench.actions.run("notice.open")
    return opener.layer


def names(layer: ChoiceLayer) -> list[str]:
    return [choice.name for choice in layer.choices()]


@pytest.mark.parametrize("query", ["굵", "ㄱㄱ", "bold", "Bold", "굵게"])
def test_action_is_found_by_any_of_its_names(palette: ChoiceLayer, query: str) -> None:
    palette.field.setText(query)
    assert names(palette)[0] == "text.bold"


def test_open_syllable_counts_as_typed(palette: ChoiceLayer) -> None:
    Hangul(palette.field).compose("ㄱ", "구", "굴", "굵")
    assert names(palette)[0] == "text.bold"


def test_keys_stand_beside_the_title(palette: ChoiceLayer) -> None:
    palette.field.setText("굵게")
    assert (palette.choices()[0].title, palette.choices()[0].keys) == ("굵게", "Ctrl+B")


def test_enter_does_what_is_marked(palette: ChoiceLayer, room: WritingRoom, qtbot: QtBot) -> None:
    room.editor.selectAll()
    palette.field.setText("굵게")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert (room.editor.text(), palette.isVisible()) == ("**첫 줄**", False)


def test_what_was_done_lately_stands_first(palette: ChoiceLayer, desk: Desk, qtbot: QtBot) -> None:
    palette.field.setText("기울임")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    desk.bench.actions.run("palette.open")
    assert names(palette)[0] == "text.italic"


def test_escape_gives_the_focus_back(palette: ChoiceLayer, room: WritingRoom, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (QApplication.focusWidget(), palette.isVisible()) == (room.editor, False)


def test_syllable_that_was_open_in_the_text_stays(desk: Desk, room: WritingRoom) -> None:
    add_palette(desk.bench, room)
    Hangul(room.editor).compose("ㄱ", "그", "글")
    desk.bench.actions.run("palette.open")
    assert room.editor.text() == "첫 줄글"


def test_arrows_lead_around_the_list(palette: ChoiceLayer, qtbot: QtBot) -> None:
    def marked() -> int:
        return palette.findChild(QListView).currentIndex().row()

    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert marked() == len(palette.choices()) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert marked() == 1


def test_what_cannot_be_done_now_is_not_offered(
    palette: ChoiceLayer, room: WritingRoom, desk: Desk
) -> None:
    room.editor.setReadOnly(True)
    palette.field.setText("굵게")
    assert "text.bold" not in names(palette)
    desk.bench.actions.add(Action("a.b", "굵게 다시"), lambda: None, scope=room)
    palette.field.setText("굵게 다")
    assert names(palette) == ["a.b"]


def test_nothing_found_is_said(palette: ChoiceLayer) -> None:
    palette.field.setText("없는 일")
    assert (palette.choices(), palette.list.isVisible()) == ((), False)
    assert palette._said.text()


def test_every_translation_leads_back_to_english() -> None:
    assert english_titles("ko")["굵게"] == "Bold"


@pytest.mark.parametrize(
    ("query", "found"), [("ㅈㄱㅈㄱ", [CHECKUP]), ("이벤", [PARTY]), ("x", [])]
)
def test_notices_are_found_by_their_titles(
    quick: ChoiceLayer, qtbot: QtBot, query: str, found: list[str]
) -> None:
    quick.field.setText(query)
    qtbot.waitUntil(lambda: names(quick) == found)


def test_words_of_the_text_do_not_find_a_notice(quick: ChoiceLayer, qtbot: QtBot) -> None:
    quick.field.setText("점검")
    qtbot.waitUntil(lambda: names(quick) == [CHECKUP])


def test_notice_opens_in_the_writing_room(
    quick: ChoiceLayer, room: WritingRoom, qtbot: QtBot
) -> None:
    quick.field.setText("이벤트")
    qtbot.waitUntil(lambda: names(quick) == [PARTY])
    qtbot.keyClick(quick.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.title.text() == "연말 이벤트")


def test_notices_opened_last_stand_first(
    quick: ChoiceLayer, room: WritingRoom, desk: Desk, qtbot: QtBot
) -> None:
    for wanted in (CHECKUP, PARTY):
        room.shelf.open(wanted)
        qtbot.waitUntil(lambda w=wanted: room.open_draft.draft.notice_id == w)
    quick.open()
    assert names(quick)[:2] == [PARTY, CHECKUP]


def test_recents_are_bounded(desk: Desk) -> None:
    recents = Recents(desk.bench.preferences, "notices")
    for number in range(KEPT + 9):
        recents.add(str(number))
    recents.add("20")
    assert (len(recents.names()), recents.names()[0]) == (KEPT, "20")


def test_titles_that_begin_so_stand_before_the_others(
    quick: ChoiceLayer, room: WritingRoom, desk: Desk, qtbot: QtBot
) -> None:
    desk.store.put(a_draft("글", title="점검 뒤의 일", notice_id="01D"))
    desk.bench.preferences.put("recent.notices", None)
    room.shelf.refresh()
    qtbot.waitUntil(lambda: len(room.library.entries) == 4)
    quick.field.setText("점검")
    qtbot.waitUntil(lambda: names(quick) == ["01D", CHECKUP])


def test_layer_ends_inside_a_small_window(palette: ChoiceLayer, desk: Desk) -> None:
    palette.window().resize(640, 360)
    palette.close_layer()
    desk.bench.actions.run("palette.open")
    assert len(palette.choices()) > 9
    assert palette.geometry().bottom() < 360
    assert palette.list.height() >= 4 * ROW_PX
