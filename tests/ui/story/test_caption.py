"""The demo's caption: it says one sentence, offers two things, and covers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from editor.ui.story.caption import Caption

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.setCentralWidget(QWidget())
    made.resize(1024, 640)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_caption_stands_below_the_rooms(window: QMainWindow) -> None:
    caption = Caption(window)
    caption.say("Published on time.")
    window.layout().activate()
    assert caption.sentence == "Published on time."
    assert caption.mapTo(window, caption.rect().topLeft()).y() >= window.centralWidget().height()


@pytest.mark.parametrize(("name", "signal"), [("pause", "pause_wanted"), ("stop", "stop_wanted")])
def test_a_spectator_may_pause_and_stop(
    window: QMainWindow, qtbot: QtBot, name: str, signal: str
) -> None:
    caption = Caption(window)
    caption.say("…")
    button = caption.findChild(QPushButton, f"caption.{name}")
    with qtbot.waitSignal(getattr(caption, signal), timeout=1000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_held_story_offers_to_go_on(window: QMainWindow) -> None:
    caption = Caption(window)
    caption.show_held(is_held=True)
    assert caption.findChild(QPushButton, "caption.pause").text() == "Go on (Space)"
