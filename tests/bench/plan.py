"""`plan.forecast`: a day of traffic from a ramp; `plan.ramp`: a day's ramp from a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

from editor.domain.forecast import forecast
from editor.domain.partner import Evidence
from editor.domain.planner import plan
from editor.domain.traffic import default_model
from tests.bench.figures import Figure, figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

START = datetime(2026, 12, 3, 1, tzinfo=UTC)
MODEL = default_model(45_000_000, 6000, Evidence.MEASURED)
_FORECASTS, _PLANS = 300, 60


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    if "plan.forecast".startswith(wanted):
        yield figure("plan.forecast", _samples(_forecast_of(), _FORECASTS))
    if "plan.ramp".startswith(wanted):
        yield figure("plan.ramp", _samples(_plan, _PLANS))


def _forecast_of() -> Callable[[int], object]:
    """Return the forecast as the chart asks for it: the same day again, another ramp."""
    points = plan(MODEL, start=START, hours=24).points
    until = START + timedelta(hours=24)
    return lambda turn: forecast(MODEL, (*points[:-1], (points[-1][0], 10**9 - turn)), until=until)


def _plan(turn: int) -> object:
    """Plan with another start and capacity each time, so that nothing is remembered."""
    model = replace(MODEL, capacity_rps=2000.0 + 100 * turn)
    return plan(model, start=START + timedelta(minutes=17 * turn), hours=24)


def _samples(work: Callable[[int], object], count: int) -> list[float]:
    work(count)
    samples = []
    for turn in range(count):
        started = perf_counter()
        work(turn)
        samples.append((perf_counter() - started) * 1_000)
    return samples
