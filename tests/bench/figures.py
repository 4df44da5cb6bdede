"""What one figure of the benchmarks is, and how it is made from samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence


class Figure(TypedDict):
    """One measured quantity; `value` is the p95, the number that a promise is about."""

    name: str
    value: float
    unit: str
    n: int
    p50: float
    p95: float
    p99: float


def figure(name: str, samples: Sequence[float], *, unit: str = "ms") -> Figure:
    """Return the figure of some samples (nearest-rank percentiles)."""
    ordered = sorted(samples)
    shares = (0.50, 0.95, 0.99)
    p50, p95, p99 = (round(ordered[_rank(share, len(ordered))], 4) for share in shares)
    return Figure(name=name, value=p95, unit=unit, n=len(ordered), p50=p50, p95=p95, p99=p99)


def _rank(share: float, count: int) -> int:
    return max(0, -int(-share * count // 1) - 1)
