"""The list under the band says what waits, what was refused and why, and offers what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from editor.domain.errors import Conflict
from editor.domain.ids import NoticeId, ThreadId
from editor.domain.people import Role
from editor.messages import sentence
from editor.ui.window.main_window import MainWindow
from editor.workflow.ids import new_id
from editor.workflow.sync import reply_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.workflow.outbox import Item
    from tests.ui.desk import Desk

ERROR = Conflict("thread_resolved")


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.bench)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_now()


@pytest.fixture
def item(desk: Desk, window: MainWindow, qtbot: QtBot) -> Item:
    """Return the one reply that waits."""
    outgoing = desk.bench.outgoing
    made = reply_item(NoticeId(new_id()), Role.WRITER, ThreadId(new_id()), "다 받을 수 있어요")
    outgoing.post(made)
    qtbot.waitUntil(lambda: bool(outgoing.items))
    return outgoing.items[0]


def texts(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.outbox.findChildren(QLabel))


def press(window: MainWindow, name: str) -> None:
    card = window.outbox.findChildren(QFrame, "outbox.refused")[-1]
    card.findChild(QPushButton, f"outbox.{name}").click()


def test_band_counts_what_waits(window: MainWindow, item: Item) -> None:
    button = window.band.outbox_button
    assert (button.isVisible(), button.text()) == (True, "To send 1")


def test_band_says_nothing_where_nothing_waits(window: MainWindow) -> None:
    assert not window.band.outbox_button.isVisible()


def test_list_shows_the_whole_comment(window: MainWindow, item: Item) -> None:
    window.band.outbox_button.click()
    assert item.body.body in texts(window)


def test_refused_item_says_why(desk: Desk, window: MainWindow, item: Item) -> None:
    desk.bench.outgoing._change(item.refused(ERROR), item)
    window.band.outbox_button.click()
    assert sentence(ERROR, "ko") in texts(window)
    assert window.band.outbox_button.text() == "Not taken 1"


def test_refused_item_can_be_put_aside(desk: Desk, window: MainWindow, item: Item) -> None:
    desk.bench.outgoing._change(item.refused(ERROR), item)
    window.band.outbox_button.click()
    press(window, "keep")
    assert window.outbox.findChild(QFrame, "outbox.kept") is not None


def test_refused_item_can_be_sent_again(desk: Desk, window: MainWindow, item: Item) -> None:
    desk.bench.outgoing._change(item.refused(ERROR), item)
    window.band.outbox_button.click()
    press(window, "retry")
    assert window.band.outbox_button.text() == "To send 1"


def test_list_closes_with_the_last_item(desk: Desk, window: MainWindow, item: Item) -> None:
    window.band.outbox_button.click()
    desk.bench.outgoing.remove(item)
    assert not window.outbox.isVisible()


def test_list_hangs_inside_a_small_window(window: MainWindow, item: Item) -> None:
    window.setMinimumSize(0, 0)
    window.resize(624, 360)
    window.band.outbox_button.click()
    assert window.rect().contains(window.outbox.geometry())
