"""Wordings stand side by side as phones show them; the winner is taken with one press."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from editor.domain.comparison import Part
from editor.domain.ids import NoticeId
from editor.domain.people import Role
from editor.ui.craft.compare_page import ComparePage
from editor.ui.craft.craft import Craft
from editor.workflow.comparing import vote
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.wire.comparison import ComparisonView
    from tests.ui.desk import Desk, Practice

SHORT, LONG = (
    "새벽 3시의 나",
    "아주아주 긴 제목이라서 어떤 전화기에서도 두 줄에 다 들어가지 않는 " * 3,
)
BODY = "# 머리\n\n첫 줄입니다.\n\n둘째 줄"


class Table:
    """The page, opened on a draft."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.room = desk.writing(a_draft(BODY, title=SHORT))
        self.craft = Craft(self.room, desk.bench)
        desk.bench.actions.run("compare.open")
        page = self.room.desk.currentWidget()
        assert isinstance(page, ComparePage)
        self.page = page
        qtbot.waitUntil(lambda: page.rows[0].words == SHORT)

    def write(self, *words: str) -> None:
        for row, text in zip(self.page.rows, words, strict=False):
            row.field.setText(text)

    def measured(self) -> list[dict[str, Any]]:
        view = self.page.view
        self.qtbot.waitUntil(lambda: view.page is not None and view.page.is_ready, timeout=20_000)
        with self.qtbot.waitSignal(view.drawn, timeout=10_000):
            self.page._draw()
        answers: list[str] = []
        assert view.page is not None
        view.page.runJavaScript("JSON.stringify(GongjiCompare.measured)", answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        found: list[dict[str, Any]] = json.loads(answers[0])
        return found


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> Table:
    return Table(desk, qtbot)


def test_the_phone_makes_room_for_the_phones(table: Table) -> None:
    assert not table.room.phone.isVisible()
    table.page.back_wanted.emit()
    assert table.room.phone.isVisible()


def test_where_a_wording_is_cut_is_measured_on_three_widths(table: Table) -> None:
    table.write(SHORT, LONG)
    found = table.measured()
    assert {(m["where"], m["width"]) for m in found} == {
        (where, width) for where in ("list", "push") for width in (360, 393, 440)
    }
    short = [m for m in found if m["option"] == 0]
    long = [m for m in found if m["option"] == 1]
    assert not any(m["isCut"] for m in short)
    assert all(m["isCut"] and 0 < m["seen"] < m["total"] for m in long)
    pushed = [m["seen"] for m in long if m["where"] == "push"]
    assert pushed == sorted(pushed)
    assert all(m["lines"] == (2 if m["where"] == "list" else 1) for m in long)


def test_first_lines_are_measured_in_the_push_only(table: Table) -> None:
    table.page.choose(Part.FIRST_LINE)
    assert table.page.rows[0].words == "첫 줄입니다."
    assert {m["where"] for m in table.measured()} == {"push"}


def test_the_winner_is_taken_into_the_title_and_back_again(table: Table) -> None:
    undo = []
    table.desk.bench.navigator.undoable.connect(lambda _, back: undo.append(back))
    table.write(SHORT, "말려 드립니다")
    table.page.rows[1].take.click()
    assert table.room.title.text() == "말려 드립니다"
    assert table.room.desk.is_home
    undo[0]()
    assert table.room.title.text() == SHORT


def test_a_first_line_is_taken_into_the_text_as_one_step(table: Table) -> None:
    table.page.choose(Part.FIRST_LINE)
    table.write("첫 줄입니다.", "다 왔습니다.")
    table.page.rows[1].take.click()
    assert table.room.editor.text() == BODY.replace("첫 줄입니다.", "다 왔습니다.")
    table.room.editor.undo()
    assert table.room.editor.text() == BODY


def test_wordings_are_kept_for_the_next_time(table: Table) -> None:
    table.write(SHORT, "둘째 문구")
    table.page.back_wanted.emit()
    table.desk.bench.background.settle_store()
    wordings = table.craft.comparing.wordings
    assert json.loads(table.desk.store.setting(wordings._setting) or "")["title"][1] == "둘째 문구"
    with table.qtbot.waitSignal(wordings.loaded):
        table.craft.comparing.open()
    assert table.page.rows[1].words == "둘째 문구"


def test_one_wording_is_no_question(table: Table) -> None:
    assert not table.page.ask.isEnabled()
    table.write(SHORT, "둘째")
    assert table.page.ask.isEnabled()


def test_colleagues_vote_and_the_writer_sees_it(
    table: Table, practice: Practice, qtbot: QtBot
) -> None:
    table.desk.sit_down(practice, Role.WRITER, qtbot)
    table.write(SHORT, "말려 드립니다")
    table.page.ask.click()
    qtbot.waitUntil(table.page.stop.isVisible, timeout=15_000)
    assert table.page.rows[0].field.isReadOnly()
    question = _open(practice, table)
    vote(practice.of(Role.REVIEWER), question, 1, "더 웃겨요")
    row = table.page.rows[1]
    qtbot.waitUntil(lambda: "더 웃겨요" in row._why.text(), timeout=15_000)
    assert row.take.property("kind") == "primary"
    row.take.click()
    qtbot.waitUntil(lambda: not _questions(practice, table), timeout=15_000)
    assert table.room.title.text() == "말려 드립니다"
    assert table.desk.errors == []


def _questions(practice: Practice, table: Table) -> list[ComparisonView]:
    draft = table.room.open_draft.draft
    assert draft is not None
    listed = practice.of(Role.WRITER).comparisons(NoticeId(draft.notice_id))
    return [one for one in listed if one.closed_at is None]


def _open(practice: Practice, table: Table) -> ComparisonView:
    (question,) = _questions(practice, table)
    return question


def test_leaving_deletes_the_page(table: Table) -> None:
    table.measured()
    table.page.back_wanted.emit()
    QApplication.processEvents()
    assert table.page.view.page is None


def test_a_seat_that_does_not_write_is_offered_nothing_that_does_nothing(
    table: Table, practice: Practice, qtbot: QtBot
) -> None:
    table.desk.sit_down(practice, Role.WRITER, qtbot)
    table.write(SHORT, "말려 드립니다")
    assert table.page.rows[1].take.isVisible()
    table.page.ask.click()
    qtbot.waitUntil(table.page.stop.isVisible, timeout=15_000)
    table.desk.bench.session.choose(Role.REVIEWER)
    qtbot.waitUntil(lambda: not table.page.stop.isVisible(), timeout=15_000)
    assert not table.craft.comparing._sign.isVisible()
    assert not any(row.take.isVisible() for row in table.page.rows)
    assert not table.page.ask.isVisible()
    assert all(row.field.isReadOnly() for row in table.page.rows)


def test_no_wording_is_cut_in_a_low_window(desk: Desk, qtbot: QtBot) -> None:
    table = Table(desk, qtbot)
    table.room.resize(566, 330)
    fields = [row.field for row in table.page.rows]
    qtbot.waitUntil(lambda: table.page.height() <= 330)
    assert all(field.height() >= field.minimumSizeHint().height() for field in fields)
    assert table.page.view.height() >= 240


def test_only_a_wording_that_is_there_can_be_used(table: Table) -> None:
    table.write(SHORT, "둘째", "")
    assert [row.take.isEnabled() for row in table.page.rows] == [True, True, False]


def test_wordings_begin_under_one_another(table: Table) -> None:
    assert len({row.field.x() for row in table.page.rows}) == 1
