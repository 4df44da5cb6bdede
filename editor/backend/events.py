"""What changed since somebody last looked: the audit log as a feed (SSE, or polled).

The sequence of the audit chain is the cursor, so a desk that was away misses nothing and a desk
of another node sees the same order.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from editor.backend.store.schema import audit_entries, audit_head
from editor.wire.audit import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.backend.store.session import Store

LOOK_EVERY_S: Final = 0.25
BATCH: Final = 200


class EventFeed:
    """Reads events; however many desks listen, it asks for the head four times a second."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._head = 0
        self._looked_at = float("-inf")
        self.stopping = threading.Event()

    def head(self) -> int:
        """Return the number of the newest event, at most a quarter of a second old."""
        with self._lock:
            if time.monotonic() - self._looked_at >= LOOK_EVERY_S:
                with self._store.reading() as connection:
                    self._head = connection.execute(select(audit_head.c.seq)).scalar_one()
                self._looked_at = time.monotonic()
            return self._head

    def after(self, seq: int, *, limit: int = BATCH) -> Sequence[Event]:
        """Return the events that follow a number."""
        columns = (audit_entries.c.seq, audit_entries.c.action, audit_entries.c.subject)
        query = select(*columns).where(audit_entries.c.seq > seq)
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(audit_entries.c.seq).limit(limit)).all()
        return [Event(seq=row.seq, action=row.action, subject=row.subject) for row in rows]


def as_message(event: Event) -> str:
    """Return one message of text/event-stream (WHATWG HTML §9.2)."""
    return f"id: {event.seq}\ndata: {event.model_dump_json()}\n\n"
