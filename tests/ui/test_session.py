"""The session asks who sits here and what changed, and survives a service that is replaced."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.errors import Unavailable
from editor.domain.people import Role
from editor.ui.background import Background
from editor.ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice


class Slow:
    """A service that answers events only when it is let go."""

    def __init__(self, service: Any) -> None:
        self._service = service
        self.asked = 0
        self.let_go = threading.Event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._service, name)

    def events(self, after: int) -> Any:
        self.asked += 1
        self.let_go.wait(20)
        return self._service.events(after)


def test_service_that_hangs_is_asked_once(desk: Desk, practice: Practice, qtbot: QtBot) -> None:
    slow, session = Slow(practice.of(Role.WRITER)), desk.bench.session
    with qtbot.waitSignal(session.person_changed):
        session.attach({Role.WRITER: slow}, Role.WRITER)
    for _ in range(5):
        session._ask_for_changes()
    qtbot.waitUntil(lambda: slow.asked > 0)
    slow.let_go.set()
    assert slow.asked == 1


def test_new_tokens_keep_the_seat(desk: Desk, practice: Practice, qtbot: QtBot) -> None:
    session = desk.bench.session
    desk.sit_down(practice, Role.ADMIN, qtbot)
    session.lose(Unavailable("practice_ended"))
    assert session.person is not None
    with qtbot.waitSignal(session.connected):
        session.attach(practice.started.services, session.role or Role.WRITER)
    assert (session.role, session.is_connected) == (Role.ADMIN, True)


class Dead:
    """A service that never answers."""

    def __getattr__(self, name: str) -> Any:
        def call(*_: object) -> None:
            raise Unavailable("offline")

        return call


def test_first_attempt_that_fails_is_made_again(
    desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    session = desk.bench.session
    services: dict[Role, Any] = {Role.WRITER: Dead()}
    with qtbot.waitSignal(session.disconnected):
        session.attach(services, Role.WRITER)
    services[Role.WRITER] = practice.of(Role.WRITER)
    with qtbot.waitSignal(session.connected):
        session._ask_for_changes()


@pytest.mark.parametrize("times", [1, 3])
def test_loss_is_said_once(desk: Desk, practice: Practice, qtbot: QtBot, times: int) -> None:
    said: list[str] = []
    desk.sit_down(practice, Role.WRITER, qtbot)
    desk.bench.session.disconnected.connect(lambda error: said.append(error.code))
    for _ in range(times):
        desk.bench.session.lose(Unavailable("practice_ended"))
    assert said == ["practice_ended"]


def test_changes_are_heard_however_slowly_the_service_was_met(
    desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    """The first question for changes falls due while a slow service is still being met."""
    session = desk.bench.session
    with qtbot.waitSignal(session.person_changed):
        session.attach(practice.started.services, Role.WRITER)
        session._poll.stop()
        session._ask_for_changes()
    assert session._poll.isActive()


def test_service_that_falls_silent_is_not_there(practice: Practice, qtbot: QtBot) -> None:
    background = Background()
    session = Session(background, silence_ms=50)
    slow = Slow(practice.of(Role.WRITER))
    with qtbot.waitSignal(session.person_changed):
        session.attach({Role.WRITER: slow}, Role.WRITER)
    with qtbot.waitSignal(session.disconnected, timeout=10_000):
        session._ask_for_changes()
    with qtbot.waitSignal(session.connected, timeout=10_000):
        slow.let_go.set()
    session.stop()
    background.close()
