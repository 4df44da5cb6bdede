"""The practice partner (연습용 제휴사): counts the clicks that the forecast says, always healthy.

In practice nobody clicks, and without measured clicks no badge grows. Only the embedded practice
service runs this; every other environment hears its partners through the API.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sqlalchemy import select

from editor.backend.capacity import model_of
from editor.backend.store import releases, schema, slots
from editor.backend.store.publication import LIT
from editor.domain.forecast import forecast
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from editor.backend.clock import ServiceClock
    from editor.backend.store.session import Store

_R = schema.releases.c
HEALTHY_P99_MS: Final = 120.0
_AHEAD: Final = timedelta(seconds=60)


@dataclass(slots=True)
class PartnerStub:
    """Measures at every lit slot of a practice service."""

    store: Store
    clock: ServiceClock

    def feed(self) -> None:
        """Write down one measurement for each slot with a lit badge."""
        with self.store.reading() as connection:
            lit = connection.execute(_lit()).all()
        if not lit:
            return
        with self.store.transaction() as connection:
            now = self.clock.now()
            counted: dict[str, float] = {}
            for row in lit:
                rps = _expected_rps(connection, row, now)
                counted[row.slot_id] = counted.get(row.slot_id, 0.0) + rps
            for slot_id, rps in counted.items():
                organic = releases.slot(connection, slot_id).organic_rps
                values = {"rps": organic + rps, "p99_ms": HEALTHY_P99_MS, "error_share": 0.0}
                slots.add_measurement(connection, {"slot_id": slot_id, "at": now, **values})


def _lit() -> Any:  # noqa: ANN401  (the type of a Select of a whole table)
    burning = _R.badge_state.in_([state.value for state in LIT])
    return select(schema.releases).where(releases.with_state(ReleaseState.LIVE), burning)


def _expected_rps(connection: Connection, row: Row[Any], now: datetime) -> float:
    """Return what the forecast says of a badge's published points at this moment."""
    plan, program = releases.plan_of(row), releases.newest_program(connection, row.id)
    if plan is None or program is None:
        return 0.0
    points = releases.points_of(program.points)
    if now <= points[0][0]:
        return 0.0
    model = model_of(plan, releases.slot(connection, plan.slot_id))
    expected = forecast(model, points, until=now + _AHEAD)
    since_start = [(at - points[0][0]).total_seconds() for at in expected.times]
    return float(np.interp((now - points[0][0]).total_seconds(), since_start, expected.rps))
