"""Idempotency keys: a command that is sent twice has one effect and the same answer twice.

The key is claimed first and answered last in the transaction of its effect, so neither can be
there without the other. Somebody who repeats a running command waits for that transaction.
"""

from __future__ import annotations

import hashlib
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, delete, select, update

from editor.backend.store.schema import idempotency_keys
from editor.backend.store.session import LOCK_WAIT_S
from editor.backend.store.writing import insert_once
from editor.domain.errors import Conflict, Invalid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

KEPT: Final = timedelta(days=30)
_RUNNING: Final = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered: the exact bytes, to be sent again as they were."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """A client's key for one command; `request_hash` says what it was made for."""

    person_id: str
    text: str
    request_hash: str


def request_hash(method: str, target: str, body: bytes) -> str:
    """Return what two sends of one command have in common."""
    return hashlib.sha256(f"{method} {target}\n".encode() + body).hexdigest()


def claim(connection: Connection, key: Key, *, now: datetime) -> Answer | None:
    """Take a key for the effect that follows, or return the answer that it already had.

    Raises Invalid("idempotency_mismatch") where it was used for another request.
    """
    fresh = {
        "person_id": key.person_id,
        "key": key.text,
        "request_hash": key.request_hash,
        "status": _RUNNING,
        "headers": {},
        "body": b"",
        "created_at": now,
    }
    if insert_once(connection, idempotency_keys, fresh):
        return None
    row = connection.execute(select(idempotency_keys).where(_is(key))).one()
    if row.request_hash != key.request_hash:
        raise Invalid("idempotency_mismatch", key=key.text)
    return Answer(row.status, row.body, row.headers)


def remember(connection: Connection, key: Key, answer: Answer) -> None:
    """Keep the answer of a claimed key."""
    connection.execute(
        update(idempotency_keys)
        .where(_is(key))
        .values(status=answer.status, headers=answer.headers, body=answer.body)
    )


def forget_old(connection: Connection, now: datetime) -> int:
    """Drop the keys of more than 30 days ago; return how many."""
    old = delete(idempotency_keys).where(idempotency_keys.c.created_at < now - KEPT)
    return connection.execute(old).rowcount


class Running:
    """The keys that this process works on; another send of one waits here, without a lock."""

    def __init__(self, *, wait_s: float = LOCK_WAIT_S) -> None:
        self._wait_s = wait_s
        self._keys: set[tuple[str, str]] = set()
        self._changed = threading.Condition()

    @contextmanager
    def turn(self, key: Key) -> Iterator[None]:
        """Hold a key while its command runs; raises Conflict("in_progress") after the wait."""
        name = (key.person_id, key.text)
        self._enter(name)
        try:
            yield
        finally:
            with self._changed:
                self._keys.discard(name)
                self._changed.notify_all()

    def _enter(self, name: tuple[str, str]) -> None:
        until = time.monotonic() + self._wait_s
        with self._changed:
            while name in self._keys:
                if not self._changed.wait(max(0.0, until - time.monotonic())):
                    raise Conflict("in_progress", key=name[1])
            self._keys.add(name)


def _is(key: Key) -> ColumnElement[bool]:
    columns = idempotency_keys.c
    return and_(columns.person_id == key.person_id, columns.key == key.text)
