"""What a service does for itself beside publishing: keep its clock, its log and its store tidy."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from editor.backend import audit, idempotency
from editor.backend.audit import Note, Stamp
from editor.backend.clock import KEEP_EVERY_S
from editor.backend.store import heads, people, review_links, slots
from editor.domain.errors import GongjiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from editor.backend.clock import ServiceClock
    from editor.backend.store.session import Store
    from editor.domain.environment import Environment

_LOG = logging.getLogger("gongji.keeper")
_TIDY_EVERY: Final = 720
"""Rounds of KEEP_EVERY_S between two tidyings: an hour."""

MEASUREMENTS_KEPT: Final = timedelta(days=7)
LINKS_KEPT: Final = timedelta(days=30)
HEADS_KEPT: Final = timedelta(days=90)
"""Longer than anybody is away; the text itself lies on its desk."""


@dataclass(slots=True)
class Keeper:
    """Runs on a thread of its own until told to stop."""

    store: Store
    clock: ServiceClock
    environment: Environment

    def run(self, stop: Event) -> None:
        """Look after everything each KEEP_EVERY_S; a failure is logged and tried again."""
        rounds = 0
        while not stop.wait(KEEP_EVERY_S):
            rounds += 1
            self._try(self.clock.keep)
            self._try(self.write_foreign)
            if rounds % _TIDY_EVERY == 0:
                self._try(self.tidy)

    def write_foreign(self) -> None:
        """Write one audit entry for each token, environment and minute that is over."""
        now = self.clock.now()
        with self.store.reading() as connection:
            if not people.has_foreign(connection, now=now):
                return
        with self.store.transaction() as connection:
            notes = [
                Note("gongji.auth.mismatch", token[:16], details={"prefix": prefix, "count": count})
                for token, prefix, count in people.take_foreign(connection, now=now)
            ]
            audit.append(connection, notes, Stamp(now, self.environment))

    def tidy(self) -> None:
        """Forget old keys, measurements, heads and review links."""
        now = self.clock.now()
        with self.store.transaction() as connection:
            idempotency.forget_old(connection, now)
            slots.forget_measurements(connection, now - MEASUREMENTS_KEPT)
            heads.forget_old(connection, now - HEADS_KEPT)
            review_links.forget_old(connection, now - LINKS_KEPT)

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except GongjiError as error:
            _LOG.warning("%s %s", error.code, error.fields)
        except Exception:
            _LOG.exception("housekeeping failed")
