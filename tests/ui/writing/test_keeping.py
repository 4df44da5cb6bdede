"""A finding is left as it is in this notice: at one press, for good, until its words change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor

from editor.domain.people import Role
from tests.ui.desk import Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

BODY = "점검은 2026년 12월 1일(수)에 합니다. 몇일 걸립니다."
BLOCKED = "[응모하기](javascript:1) 카드 5555-5555-5555-4444"


class Page:
    """A notice with findings, in the writing room."""

    def __init__(self, desk: Desk, qtbot: QtBot, body: str = BODY) -> None:
        self.desk, self.qtbot, self.draft = desk, qtbot, a_draft(body, title="정기 점검")
        self.room: WritingRoom = desk.writing(self.draft)
        self.strip = self.room.finding_strip
        self.look()

    def look(self) -> None:
        with self.qtbot.waitSignal(self.room.findings.changed):
            self.room.findings.look()

    def codes(self) -> list[str]:
        return [found.finding.code for found in self.room.findings.found]

    def keep(self) -> str:
        """Leave the finding that is shown; return its code."""
        shown = self.strip.shown
        assert shown is not None
        with self.qtbot.waitSignal(self.room.keeping.changed):
            self.strip._keep.click()
        return shown.finding.code

    def type(self, words: str) -> None:
        """Put words at the start, and let the checks look again."""
        self.room.editor.moveCursor(QTextCursor.MoveOperation.Start)
        with self.qtbot.waitSignal(self.room.findings.changed):
            self.room.editor.insertPlainText(words)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Page:
    return Page(desk, qtbot)


def test_one_press_leaves_it_and_shows_the_next(page: Page) -> None:
    before = page.codes()
    left = page.keep()
    assert page.codes() == [code for code in before if code != left]
    assert page.strip.shown in page.room.findings.found


def test_what_is_left_has_no_mark_in_the_text(page: Page) -> None:
    page.keep()
    assert len(page.room.editor.extraSelections()) == len(page.codes())


def test_what_is_left_is_not_counted_in_the_status(page: Page) -> None:
    said: list[tuple[str, ...]] = []
    page.room.status_changed.connect(lambda status: said.append(status.amber))
    page.keep()
    assert said[-1] == (f"{len(page.codes())} to look at",)


def test_the_toast_takes_it_back(page: Page) -> None:
    before = page.codes()
    with page.qtbot.waitSignal(page.desk.bench.navigator.undoable) as undoable:
        page.keep()
    undoable.args[1]()
    assert page.codes() == before


def test_it_holds_when_other_text_moves(page: Page) -> None:
    left = page.keep()
    page.type("새 첫 줄입니다.\n\n")
    assert left not in page.codes()


def test_it_comes_back_when_its_words_change(page: Page) -> None:
    left = page.keep()
    cursor = page.room.editor.document().find("1일(수)")
    with page.qtbot.waitSignal(page.room.findings.changed):
        cursor.insertText("2일(목)" if left == "weekday" else "2일(화)")
    assert page.codes()


def test_it_holds_when_the_notice_is_opened_again(page: Page) -> None:
    left = page.keep()
    again = page.desk.writing(page.draft)
    page.qtbot.waitUntil(lambda: bool(again.findings.kept))
    assert [found.finding.code for found in again.findings.kept] == [left]


def test_another_notice_asks_again(page: Page) -> None:
    left = page.keep()
    other = a_draft(BODY, title="다른 공지")
    page.desk.store.put(other)
    page.room.open_draft.show(other, None)
    page.look()
    assert left in page.codes()


def test_what_was_left_is_seen_and_taken_back(page: Page) -> None:
    left = page.keep()
    page.qtbot.waitUntil(page.strip._left.isEnabled)  # a second press there means the first button
    page.strip._left.click()
    assert page.strip.shown is not None
    assert page.strip.shown.finding.code == left
    page.strip._ask.click()
    assert left in page.codes()


def test_what_was_left_can_be_seen_where_nothing_else_is_open(page: Page) -> None:
    while page.codes():
        page.keep()
    assert page.strip.isVisible()
    assert page.strip.property("surface") != "warning"
    page.desk.bench.actions.run("finding.kept")
    assert page.strip.shown in page.room.findings.kept


def test_the_palette_leaves_the_one_that_is_shown(page: Page) -> None:
    before = len(page.codes())
    page.desk.bench.actions.run("finding.keep")
    assert len(page.codes()) == before - 1


def test_f8_walks_from_finding_to_finding(page: Page) -> None:
    page.room.editor.go_to(0)
    seen = []
    for _ in page.codes():
        page.room.go_to_stop()
        seen.append(page.strip.shown)
    assert seen == list(page.room.findings.found)


def test_what_blocks_is_not_offered_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    page = Page(desk, qtbot, BLOCKED)
    assert page.strip.shown is not None
    assert page.strip.shown.finding.severity.value == "block"
    assert not page.strip._keep.isVisible()
    assert page.strip._why.isVisible()


def test_what_blocks_is_not_left_by_name(desk: Desk, qtbot: QtBot) -> None:
    page = Page(desk, qtbot, BLOCKED)
    before = page.codes()
    with qtbot.waitSignal(desk.bench.navigator.said):
        desk.bench.actions.run("finding.keep")
    assert page.codes() == before


def test_only_a_writer_is_offered_a_change(desk: Desk, practice: Practice, qtbot: QtBot) -> None:
    page = Page(desk, qtbot)
    desk.sit_down(practice, Role.REVIEWER, qtbot)
    assert [b.isVisible() for b in (page.strip._keep, page.strip._fix)] == [False, False]
