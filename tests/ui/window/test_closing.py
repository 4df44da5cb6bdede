"""Closing asks one quiet question, and only where practice would stop something to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QMessageBox

from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.release import ReleaseState
from editor.ui.window.closing import needs_the_desk
from editor.ui.window.main_window import MainWindow
from editor.wire.release import LitBadge
from tests.ui.desk import a_draft
from tests.workflow.plans import a_release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

S, B = ReleaseState, BadgeState
SCHEDULED = a_release(state=S.SCHEDULED)


def lit(state: BadgeState) -> LitBadge:
    return LitBadge(state=state, share=0, published=(), program="")


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_now()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"state": S.SCHEDULED}, True),
        ({"state": S.PUBLISHING}, True),
        ({"state": S.LIVE, "lit": lit(B.WAITING)}, True),
        ({"state": S.LIVE, "lit": lit(B.CANARY)}, True),
        ({"state": S.LIVE, "lit": lit(B.RAMPING)}, True),
        ({"state": S.LIVE, "lit": lit(B.HELD)}, False),
        ({"state": S.LIVE, "lit": lit(B.FULL)}, False),
        ({"state": S.LIVE, "lit": lit(B.KILLED)}, False),
        ({"state": S.LIVE}, False),
        ({"state": S.APPROVED}, False),
        ({"state": S.WITHDRAWN, "lit": lit(B.RAMPING)}, False),
        ({"state": S.SCHEDULED, "environment": Environment.STAGING}, False),
    ],
)
def test_only_what_practice_still_has_to_do_needs_the_desk(
    changes: dict[str, Any],
    expected: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert needs_the_desk(a_release(**changes)) is expected


def test_window_closes_without_a_word_where_nothing_waits(window: MainWindow) -> None:
    assert window.close()
    assert window.question.box is None


def test_scheduled_release_is_asked_about(window: MainWindow) -> None:
    window.question._on_read([SCHEDULED])
    assert not window.close()
    box = window.question.box
    assert box is not None
    assert SCHEDULED.title in box.informativeText()


def test_second_try_does_not_ask_twice(window: MainWindow) -> None:
    window.question._on_read([SCHEDULED])
    window.close()
    first = window.question.box
    window.close()
    assert window.question.box is first


def test_enter_keeps_the_window_open(window: MainWindow) -> None:
    window.question._on_read([SCHEDULED])
    window.close()
    assert window.question.box is not None
    window.question.box.defaultButton().click()
    assert window.isVisible()


def test_yes_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.question._on_read([SCHEDULED])
    window.close()
    box = window.question.box
    assert box is not None
    accept = QMessageBox.ButtonRole.AcceptRole
    yes = next(button for button in box.buttons() if box.buttonRole(button) is accept)
    with qtbot.waitSignal(window.closing):
        yes.click()
    assert not window.isVisible()


def test_system_s_order_is_not_questioned(window: MainWindow) -> None:
    window.question._on_read([SCHEDULED])
    window.close_now()
    assert not window.isVisible()


def test_words_that_the_disk_refused_keep_the_window_open(desk: Desk, window: MainWindow) -> None:
    room = desk.writing(a_draft("첫 줄"))
    window.furnish("writing", room)
    connection = desk.store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    room.editor.insertPlainText("마지막 말 " * 20_000)
    assert not window.close()
    assert window.question.box is not None
    connection.execute("PRAGMA max_page_count = 1000000")
    assert window.close()
