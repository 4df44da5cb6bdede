"""`phone`: a real page in a real pane, and short ways to look into it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.ui.phone.pane import PhonePane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme


class Phone:
    """A loaded pane."""

    def __init__(self, pane: PhonePane, qtbot: QtBot) -> None:
        self.pane = pane
        self._qtbot = qtbot
        self.frames: list[int] = []
        pane.page.frame_painted.connect(self.frames.append)

    def ask(self, script: str) -> Any:
        """Return what the page answers to an expression."""
        answers: list[Any] = []
        # As text: the binding brings back no arrays.
        self.pane.page.runJavaScript(f"JSON.stringify({script})", answers.append)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return json.loads(answers[0]) if answers[0] else None

    def settle(self) -> None:
        """Wait until the page shows everything."""
        self._qtbot.waitUntil(lambda: self.pane.preview.is_settled, timeout=10_000)

    def body(self) -> str:
        self.settle()
        return str(self.ask("document.getElementById('body').innerHTML"))

    def until(self, expression: str) -> None:
        """Wait until an expression holds in the page."""
        self._qtbot.waitUntil(lambda: bool(self.ask(expression)), timeout=10_000)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[PhonePane]:
    made = PhonePane(theme, language="ko")
    made.resize(420, 800)
    made.show()
    yield made
    made.unload()
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def phone(pane: PhonePane, qtbot: QtBot) -> Phone:
    with qtbot.waitSignal(pane.page_ready, timeout=20_000):
        pane.load()
    return Phone(pane, qtbot)
