"""One clock a process: it never runs backwards, and only practice may run it faster."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from editor.backend.clock import ServiceClock
from editor.backend.store import migration
from editor.backend.store.session import Store, open_store
from editor.domain.environment import Environment
from editor.domain.errors import Invalid, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.backend.desk import Desk

NOW = datetime(2026, 12, 1, tzinfo=UTC)


class Dial:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 's.sqlite3'}")
    migration.upgrade(opened)
    yield opened
    opened.close()


def set_rate(clock: ServiceClock, store: Store, rate: int) -> None:
    with store.transaction() as connection:
        clock.set_rate(rate, connection)


@pytest.mark.parametrize("rate", [1, 60, 600])
def test_practice_runs_at_its_rate(store: Store, rate: int) -> None:
    dial = Dial()
    clock = ServiceClock(store, Environment.PRACTICE, system=dial)
    set_rate(clock, store, rate)
    dial.turn(10)
    assert clock.now() == NOW + timedelta(seconds=10 * rate)
    assert clock.real_s(timedelta(seconds=600)) == 600 / rate


def test_it_never_runs_backwards_when_the_computers_clock_does(store: Store) -> None:
    dial = Dial()
    clock = ServiceClock(store, Environment.PRODUCTION, system=dial)
    before = clock.now()
    dial.turn(-3600)
    assert clock.now() == before


def test_a_restart_after_a_clean_end_goes_on_at_1(store: Store) -> None:
    dial = Dial()
    clock = ServiceClock(store, Environment.PRACTICE, system=dial)
    set_rate(clock, store, 600)
    dial.turn(10)
    clock.close()
    dial.turn(100)
    again = ServiceClock(store, Environment.PRACTICE, system=dial)
    assert again.now() == NOW + timedelta(seconds=6100)
    assert again.rate == 1


def test_a_restart_after_a_crash_never_takes_time_back(store: Store) -> None:
    dial = Dial()
    clock = ServiceClock(store, Environment.PRACTICE, system=dial)
    set_rate(clock, store, 600)
    for _ in range(4):
        dial.turn(4)
        clock.keep()
    dial.turn(4)
    said = clock.now()
    assert ServiceClock(store, Environment.PRACTICE, system=dial).now() >= said


def test_only_practice_may_run_faster(store: Store) -> None:
    clock = ServiceClock(store, Environment.DEV)
    with pytest.raises(Refused, match="clock_fixed"):
        set_rate(clock, store, 60)


def test_a_rate_that_is_not_offered_is_refused(store: Store) -> None:
    clock = ServiceClock(store, Environment.PRACTICE)
    with pytest.raises(Invalid, match="clock_rate"):
        set_rate(clock, store, 7)


def test_the_admin_sets_it_over_http(service: Desk) -> None:
    body = {"now": "2026-12-01T00:00:00Z", "rate": 60}
    response = service.send("PUT", service.prefix + "/clock", body=body, role="admin")
    assert response.json()["rate"] == 60
    assert service.get("/clock")["rate"] == 60
    assert service.actions() == ["gongji.clock.set"]
