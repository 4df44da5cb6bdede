"""Counts what the service does, for Prometheus (text format 0.0.4)."""

from __future__ import annotations

import threading
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Scope

Labels = tuple[tuple[str, str], ...]


class Metrics:
    """Counters and gauges of one process; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: defaultdict[tuple[str, Labels], float] = defaultdict(float)
        self._gauges: dict[tuple[str, Labels], float] = {}

    def count(self, name: str, amount: float = 1, **labels: str) -> None:
        """Add to a counter, e.g. `count("gongji_publishes_total", late="yes")`."""
        with self._lock:
            self._counts[name, tuple(sorted(labels.items()))] += amount

    def gauge(self, name: str, value: float, **labels: str) -> None:
        """Set a value that goes up and down."""
        with self._lock:
            self._gauges[name, tuple(sorted(labels.items()))] = value

    def served(self, scope: Scope, status: int, seconds: float) -> None:
        """Count one request by its route, never by its path, which anybody can invent."""
        route = getattr(scope.get("route"), "path", "other")
        labels = {"method": scope["method"], "route": route}
        self.count("gongji_requests_total", status=str(status), **labels)
        self.count("gongji_request_seconds_total", seconds, **labels)

    def text(self) -> str:
        """Return every value, one a line, sorted."""
        with self._lock:
            values = {**self._counts, **self._gauges}
        return "".join(f"{_name(key)} {value:g}\n" for key, value in sorted(values.items()))


def _name(key: tuple[str, Labels]) -> str:
    name, labels = key
    inner = ",".join(f'{label}="{_escaped(value)}"' for label, value in labels)
    return f"{name}{{{inner}}}" if inner else name


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
