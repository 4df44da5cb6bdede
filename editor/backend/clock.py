"""The service's one clock: system time, or in practice (연습) a faster one that never goes back."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select

from editor.backend.store import schema
from editor.domain.environment import Environment
from editor.domain.errors import Invalid, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from editor.backend.store.session import Store

RATES: Final = (1, 60, 600)
KEEP_EVERY_S: Final = 5.0
_AHEAD: Final = timedelta(seconds=3 * KEEP_EVERY_S)


def system_now() -> datetime:
    """Return the computer's time, in UTC."""
    return datetime.now(UTC)


class ServiceClock:
    """Says what time it is for the whole process; safe to share between threads.

    Only practice may run faster than 1. While nothing runs, a faster clock goes on at 1; what it
    may have said before a crash is reserved in the store ahead of time, so that a restart never
    takes it back.
    """

    def __init__(
        self,
        store: Store,
        environment: Environment,
        *,
        system: Callable[[], datetime] = system_now,
    ) -> None:
        self._store = store
        self._environment = environment
        self._system = system
        self._lock = threading.Lock()
        self._rate = 1
        self._base_system = self._base_service = self._last = system()
        if self._may_run_fast:
            self._load()

    @property
    def rate(self) -> int:
        """How many seconds of this clock pass in a real one."""
        return self._rate

    def now(self) -> datetime:
        """Return the moment it is, never earlier than one returned before."""
        with self._lock:
            return self._now()

    def real_s(self, span: timedelta) -> float:
        """Return how many real seconds a span of this clock takes."""
        return span.total_seconds() / self._rate

    def set_rate(self, rate: int, connection: Connection, *, dry_run: bool = False) -> None:
        """Run at 1, 60 or 600 from now on, and write it down in the given transaction.

        Raises Refused("clock_fixed") outside practice and Invalid("clock_rate").
        """
        if not self._may_run_fast:
            raise Refused("clock_fixed", environment=self._environment.value)
        if rate not in RATES:
            raise Invalid("clock_rate", rate=rate)
        if dry_run:
            return
        with self._lock:
            self._base_service, self._base_system = self._now(), self._system()
            self._rate = rate
        self._write(connection)

    def keep(self) -> None:
        """Write down how far the clock may be before the next call (every KEEP_EVERY_S)."""
        if self._may_run_fast and self._rate > 1:
            with self._store.transaction() as connection:
                self._write(connection)

    def close(self) -> None:
        """Write down the exact time, for the next start."""
        if self._may_run_fast:
            with self._store.transaction() as connection:
                self._write(connection, ahead=timedelta())

    @property
    def _may_run_fast(self) -> bool:
        return self._environment is Environment.PRACTICE

    def _now(self) -> datetime:
        passed = (self._system() - self._base_system) * self._rate
        self._last = max(self._last, self._base_service + passed)
        return self._last

    def _load(self) -> None:
        with self._store.reading() as connection:
            row = connection.execute(select(schema.clock)).one_or_none()
        if row is None:
            return
        passed = max(timedelta(), self._base_system - row.system_at)
        self._base_service = max(row.service_at + passed, row.reserved_until)
        self._last = self._base_service

    def _write(self, connection: Connection, *, ahead: timedelta = _AHEAD) -> None:
        with self._lock:
            now, system, rate = self._now(), self._system(), self._rate
        connection.execute(delete(schema.clock))
        connection.execute(
            insert(schema.clock).values(
                id=1,
                rate=rate,
                system_at=system,
                service_at=now,
                reserved_until=now + (ahead * rate if rate > 1 else timedelta()),
            )
        )
