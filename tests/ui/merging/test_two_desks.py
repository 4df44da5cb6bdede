"""Two writers at their own desks and one service: what both wrote survives."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.domain.notice import Content, content_hash
from editor.domain.people import Role
from editor.ui.merging.result import Choice
from tests.ui.desk import a_desk
from tests.ui.merging.pair import BODY, PATIENCE_MS, Seat, a_notice, seat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme
    from tests.ui.desk import Desk, Practice

Pair = tuple[Seat, Seat]


@pytest.fixture
def other(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(theme, tmp_path / "other" / "drafts.sqlite3")
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def pair(desk: Desk, other: Desk, practice: Practice, qtbot: QtBot) -> Pair:
    notice = a_notice(practice.of(Role.WRITER), Content("12월 점검", BODY))
    return seat(desk, practice, qtbot, notice), seat(other, practice, qtbot, notice)


def without_events(*seats: Seat) -> None:
    for one in seats:
        one.desk.bench.session.stop()


def test_sentences_of_one_paragraph_come_together_without_a_question(
    pair: Pair, practice: Practice
) -> None:
    one, two = pair
    one.replace("두 시", "세 시")
    two.replace("네 시면", "다섯 시면")
    one.save()
    two.save()
    both = BODY.replace("두 시", "세 시").replace("네 시면", "다섯 시면")
    one.settle(3)
    two.settle(3)
    assert (one.text, two.text, one.newest(practice)) == (both, both, both)


def test_chosen_words_reach_the_other_desk(pair: Pair, practice: Practice) -> None:
    one, two = pair
    without_events(two)
    one.replace("두 시", "세 시")
    two.replace("두 시", "한 시")
    one.save()
    one.settle(2)
    two.save()
    two.qtbot.waitUntil(lambda: not two.room.desk.is_home, timeout=PATIENCE_MS)
    two.merging.together.page.choose(Choice.THEIRS)
    two.merging.together.page.choose(Choice.BOTH)
    two.merging.together.page.decide()
    two.settle(3)
    one.settle(3)
    assert one.text == two.text == one.newest(practice)
    assert "새벽 한 시에 시작해요. 새벽 세 시에 시작해요." in one.text


def test_each_sees_the_other_at_work(pair: Pair) -> None:
    one, two = pair
    two.replace("두 시", "한 시")
    two.merging.heads.push()
    one.qtbot.waitUntil(lambda: _looks(one), timeout=PATIENCE_MS)
    one.merging.line.button.click()
    assert "한 시" in one.merging.company.page.theirs.text.toPlainText()


def _looks(one: Seat) -> bool:
    one.merging.heads.look()
    return one.merging.line.isVisible()


@pytest.mark.parametrize(
    "rounds", [6, pytest.param(150, marks=[pytest.mark.long, pytest.mark.timeout(900)])]
)
def test_nothing_that_two_desks_type_is_lost(pair: Pair, practice: Practice, rounds: int) -> None:
    dice = random.Random(20261122)
    words: list[str] = []
    for number in range(rounds):
        for name, one in zip("가나", pair, strict=True):
            words.append(f"{name}{number}말")
            scribble(dice, one, words[-1])
        one = dice.choice(pair)
        one.save()
        calm(one)
    for one in (*pair, *pair):
        one.save()
        calm(one)
    newest = pair[0].newest(practice)
    assert [word for word in words if word not in newest] == []


def scribble(dice: random.Random, one: Seat, word: str) -> None:
    """Write a new sentence somewhere between the others, or a word inside one."""
    cursor = one.room.editor.textCursor()
    places = [n for n, c in enumerate(one.text) if c == " "] or [0]
    cursor.setPosition(dice.choice(places))
    cursor.insertText(dice.choice((f" {word} 했어요.", f" {word}", f"\n\n{word}.\n\n")))


def calm(one: Seat) -> None:
    """Wait until everything is sent, keeping both where a page asks."""
    one.qtbot.waitUntil(lambda: _is_calm(one), timeout=PATIENCE_MS)


def _is_calm(one: Seat) -> bool:
    if not one.room.desk.is_home:
        page = one.merging.together.page
        while page.result.open_count:
            page.choose(Choice.BOTH)
        page.decide()
    draft, outgoing = one.room.open_draft.draft, one.desk.bench.outgoing
    notice = one.room.open_draft.notice
    assert draft is not None
    return (
        not outgoing.queue
        and notice is not None
        and draft.base_revision == notice.revision
        and notice.content_hash == content_hash(one.room.open_draft.snapshot().content)
    )
