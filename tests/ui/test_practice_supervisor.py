"""A service that ends is started again; one that cannot start is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Conflict, Storage, Unavailable
from editor.ui import practice_supervisor
from editor.ui.practice_supervisor import PracticeSupervisor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.domain.errors import GongjiError
    from tests.ui.desk import Desk


class FakeService:
    """Starts as often as it is told to, or refuses for the reasons it was given."""

    def __init__(self, *refusals: GongjiError) -> None:
        self.refusals = list(refusals)
        self.starts = 0
        self.has_ended = False

    def start(self) -> int:
        self.starts += 1
        if self.refusals:
            raise self.refusals.pop(0)
        self.has_ended = False
        return self.starts


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practice_supervisor, "_PAUSES_MS", (0, 1))
    monkeypatch.setattr(practice_supervisor, "_LOOK_MS", 1)


def supervised(desk: Desk, service: FakeService) -> PracticeSupervisor:
    return PracticeSupervisor(
        service, desk.bench.background, desk.bench.session, desk.bench.session
    )


def test_ended_service_is_started_again(desk: Desk, qtbot: QtBot) -> None:
    service = FakeService()
    supervisor = supervised(desk, service)
    with qtbot.waitSignal(supervisor.started):
        supervisor.begin()
    with qtbot.waitSignals([desk.bench.session.disconnected, supervisor.started]):
        service.has_ended = True
    supervisor.stop()
    assert service.starts == 2


def test_same_refusal_is_said_once_until_it_starts(desk: Desk, qtbot: QtBot) -> None:
    said: list[str] = []
    service = FakeService(*[Conflict("port_taken", port=1) for _ in range(3)])
    supervisor = supervised(desk, service)
    supervisor.failed.connect(lambda error: said.append(error.code))
    with qtbot.waitSignal(supervisor.started):
        supervisor.begin()
    supervisor.stop()
    assert (said, service.starts) == (["port_taken"], 4)


def test_hopeless_start_is_not_tried_again(desk: Desk, qtbot: QtBot) -> None:
    service = FakeService(Storage("store_newer"))
    supervisor = supervised(desk, service)
    with qtbot.waitSignal(supervisor.failed):
        supervisor.begin()
    assert not supervisor._soon.isActive()


def test_stopped_supervisor_starts_nothing(desk: Desk, qtbot: QtBot) -> None:
    service = FakeService()
    supervisor = supervised(desk, service)
    with qtbot.waitSignal(supervisor.started):
        supervisor.begin()
    supervisor.stop()
    assert [t.isActive() for t in (supervisor._look, supervisor._soon)] == [False, False]


def test_an_earlier_service_is_waited_for_without_growing_pauses(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_supervisor, "_LOCKED_MS", 7)
    service = FakeService(*[Unavailable("practice_locked") for _ in range(3)])
    supervisor = supervised(desk, service)
    with qtbot.waitSignal(supervisor.started):
        supervisor.begin()
    supervisor.stop()
    assert (service.starts, supervisor._soon.interval(), supervisor._falls) == (4, 7, 0)


@pytest.mark.parametrize(("falls", "pause_ms"), [(0, 0), (1, 1), (9, 1)])
def test_pause_grows_and_then_stays(desk: Desk, falls: int, pause_ms: int) -> None:
    supervisor = supervised(desk, FakeService())
    supervisor._falls = falls
    supervisor._start_soon()
    assert supervisor._soon.interval() == pause_ms
    supervisor.stop()
