"""How often one address may ask for review pages: enough for an office, too little for a guesser.

A token has 256 bits; this guards the database, not the token. Every request counts, so that the
limit tells nothing about a link.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

BURST: Final = 120
PER_S: Final = 4.0
_ADDRESSES_MAX: Final = 10_000


@dataclass(slots=True)
class ReviewLimit:
    """A token bucket for each address, of this process."""

    monotonic: Callable[[], float] = time.monotonic
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def admits(self, address: str) -> bool:
        """Count a request and tell whether it may be answered."""
        with self._lock:
            now = self.monotonic()
            if len(self._buckets) >= _ADDRESSES_MAX:
                self._forget_full(now)
            left = self._left(address, now)
            is_fine = left >= 1
            self._buckets[address] = (left - is_fine, now)
            return is_fine

    def _left(self, address: str, now: float) -> float:
        left, at = self._buckets.get(address, (float(BURST), now))
        return min(BURST, left + (now - at) * PER_S)

    def _forget_full(self, now: float) -> None:
        full = [a for a in self._buckets if self._left(a, now) >= BURST]
        for address in full or list(self._buckets):
            del self._buckets[address]
