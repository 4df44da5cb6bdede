"""A colleague chooses with one press, sees the others only then, and may change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from editor.domain.comparison import Part
from editor.domain.people import Role
from editor.workflow.comparing import ask, vote
from editor.workflow.reviewing import request_review
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.craft.vote_card import VoteCard
    from editor.ui.review.room import ReviewRoom
    from editor.wire.comparison import ComparisonView
    from tests.ui.desk import Desk, Practice


class Asked:
    """A reviewer's room, and a question of the writer."""

    def __init__(self, desk: Desk, practice: Practice, qtbot: QtBot) -> None:
        self.practice, self.qtbot = practice, qtbot
        writer = practice.of(Role.WRITER)
        for old in writer.open_comparisons():
            writer.close_comparison(old.id)
        draft = a_draft("걱정 마세요.")
        request_review(writer, draft, ())
        self.question = ask(writer, draft.notice_id, Part.TITLE, ("새벽 3시의 나", "예약 전송"))
        desk.sit_down(practice, Role.REVIEWER, qtbot)
        self.room: ReviewRoom = desk.review()
        self.room.votes.refresh()
        qtbot.waitUntil(lambda: bool(self.room.votes.cards()), timeout=15_000)

    @property
    def card(self) -> VoteCard:
        return self.room.votes.cards()[0]

    def votes(self) -> list[tuple[str, int, str]]:
        (found,) = (c for c in self._all() if c.id == self.question.id)
        return [(v.person.name, v.option, v.reason) for v in found.votes]

    def until(self, *expected: tuple[str, int, str]) -> None:
        self.qtbot.waitUntil(lambda: self.votes() == list(expected), timeout=15_000)
        self.qtbot.waitUntil(lambda: self.card._mine is not None, timeout=15_000)

    def _all(self) -> tuple[ComparisonView, ...]:
        return self.practice.of(Role.ADMIN).open_comparisons()


@pytest.fixture
def asked(desk: Desk, practice: Practice, qtbot: QtBot) -> Asked:
    return Asked(desk, practice, qtbot)


def test_a_digit_chooses_and_another_one_changes_it(asked: Asked, qtbot: QtBot) -> None:
    qtbot.keyClick(asked.card, Qt.Key.Key_2)
    asked.until(("김검토", 1, ""))
    qtbot.keyClick(asked.card, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: asked.votes() == [("김검토", 0, "")], timeout=15_000)


def test_a_third_of_two_is_no_choice(asked: Asked, qtbot: QtBot) -> None:
    qtbot.keyClick(asked.card, Qt.Key.Key_3)
    assert asked.votes() == []


def test_a_reason_goes_with_the_choice(asked: Asked) -> None:
    asked.card.choose(1)
    asked.until(("김검토", 1, ""))
    asked.card.reason.text.setPlainText("더 웃겨요")
    asked.card.reason.post()
    asked.qtbot.waitUntil(lambda: asked.votes() == [("김검토", 1, "더 웃겨요")], timeout=15_000)


def test_what_waits_is_counted_until_it_is_answered(asked: Asked) -> None:
    counted: list[int] = []
    said: list[str] = []
    asked.room.waiting_changed.connect(counted.append)
    asked.room.status_changed.connect(lambda status: said.append(status.left[0]))
    assert asked.room.votes.unanswered == 1
    vote(asked.practice.of(Role.REVIEWER), asked.question, 0)
    asked.qtbot.waitUntil(lambda: asked.room.votes.unanswered == 0, timeout=15_000)
    assert counted
    assert said[-1].split()[0] == str(counted[-1])


def test_a_closed_question_leaves_the_room(asked: Asked) -> None:
    asked.practice.of(Role.WRITER).close_comparison(asked.question.id)
    asked.qtbot.waitUntil(lambda: not asked.room.votes.isVisible(), timeout=15_000)


def test_the_one_who_asks_is_not_asked(asked: Asked, desk: Desk) -> None:
    with asked.qtbot.waitSignal(desk.bench.session.person_changed):
        desk.bench.session.choose(Role.WRITER)
    assert not asked.room.votes.cards()
