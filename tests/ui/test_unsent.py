"""What is written beside the text survives a crash as the text does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.unsent import Unsent

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


def after_a_crash(desk: Desk) -> Unsent:
    desk.bench.background.settle_store()
    return Unsent(desk.bench.background, desk.store)


def test_a_text_is_there_after_a_crash(desk: Desk) -> None:
    desk.bench.unsent.keep("idea", "김장철")
    desk.bench.unsent.flush()
    assert after_a_crash(desk).text("idea") == "김장철"


def test_it_is_written_by_itself_soon(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.unsent.keep("idea", "김장철")
    qtbot.waitUntil(lambda: desk.store.setting("unsent.idea") == "김장철")


def test_what_was_sent_is_forgotten(desk: Desk) -> None:
    unsent = desk.bench.unsent
    unsent.keep("idea", "김장철")
    unsent.flush()
    unsent.keep("idea", "")
    unsent.flush()
    assert after_a_crash(desk).text("idea") == ""
    assert desk.store.settings("unsent.") == {}


def test_a_field_holds_its_text(desk: Desk, qtbot: QtBot) -> None:
    desk.bench.unsent.keep("answer.1", "반쯤 쓴 답")
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    desk.bench.unsent.hold(field, "answer.1")
    field.appendPlainText("더")
    assert desk.bench.unsent.text("answer.1") == "반쯤 쓴 답\n더"


def test_what_an_earlier_start_left_comes_back_once(desk: Desk) -> None:
    desk.bench.unsent.keep("posting.N.1", "하나")
    desk.bench.unsent.keep("posting.N.2", "둘")
    desk.bench.unsent.flush()
    later = after_a_crash(desk)
    assert later.recovered("posting.N.") == "하나\n둘"
    assert later.recovered("posting.N.") == ""


def test_what_this_start_is_posting_is_left_alone(desk: Desk) -> None:
    desk.bench.unsent.keep("posting.N.1", "하나")
    assert desk.bench.unsent.recovered("posting.N.") == ""


def test_each_seat_has_texts_of_its_own(desk: Desk) -> None:
    seats = ["writer"]
    unsent = Unsent(desk.bench.background, desk.store, seat=lambda: seats[-1])
    unsent.keep(unsent.mine("answer.1"), "작가의 말")
    seats.append("reviewer")
    assert unsent.text(unsent.mine("answer.1")) == ""
