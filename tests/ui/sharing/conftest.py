"""`shared`: a writing room with its layer, at a real practice service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import requests

from editor.domain.people import Role
from editor.ui.sharing.addresses import Address, Line
from editor.ui.sharing.sharing import Sharing
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

HERE = Address("127.0.0.2", "wlan0", Line.WIFI)


@dataclass
class Shared:
    """The parts that a test asks."""

    desk: Desk
    room: WritingRoom
    sharing: Sharing
    qtbot: QtBot

    def make(self) -> str:
        """Press the button and return the address of the code."""
        before = self.sharing.url
        if before:
            self.sharing.panel.another.click()
        self.sharing.panel.make.click()
        self.qtbot.waitUntil(lambda: self.sharing.url not in ("", before), timeout=20_000)
        self.rows(at_least=1)
        return self.sharing.url

    def rows(self, *, at_least: int = 0) -> list[str]:
        panel = self.sharing.panel
        self.qtbot.waitUntil(lambda: len(panel._rows) >= at_least, timeout=20_000)
        return [row.opened.text() for row in panel._rows.values()]


def asked(url: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(url, timeout=10)


@pytest.fixture
def shared(desk: Desk, practice: Practice, qtbot: QtBot) -> Iterator[Shared]:
    room = desk.writing(a_draft("폰에서 읽을 글"))
    sharing = Sharing(room, desk.bench, addresses=lambda: (HERE,))
    desk.sit_down(practice, Role.WRITER, qtbot)
    sharing.toggle()
    yield Shared(desk, room, sharing, qtbot)
    practice.process.close_door()
