"""The audit chain (CONTRACTS §5): what happened, by whom, each entry holding the hash before it.

The head row is the last lock that a transaction takes, so several nodes chain without gaps, and
two transactions that wait for each other's heads never also wait for each other's rows.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select, update

from editor.backend.store.schema import audit_entries, audit_head
from editor.domain.errors import Invalid
from editor.wire.audit import AuditView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from editor.domain.environment import Environment
    from editor.domain.errors import Field

GENESIS: Final = "0" * 64
"""What the first entry names as the one before it."""

SERVICE: Final = "service"
"""The actor of what nobody pressed: the scheduler, the gate."""

_LOG: Final = logging.getLogger("gongji.audit")
_RELEASE: Final = "gongji.release."
_FIELDS: Final = (
    "seq", "at", "actor", "action", "subject",
    "content_hash", "environment", "request_id", "details", "prev",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that happened, before it has its place in the chain."""

    action: str
    subject: str
    content_hash: str = ""
    details: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stamp:
    """When, by whom and where the notes of one transaction happened."""

    at: datetime
    environment: Environment
    actor: str = SERVICE
    request_id: str = ""


def append(connection: Connection, notes: Sequence[Note], stamp: Stamp) -> tuple[AuditView, ...]:
    """Chain notes at the end of the log; call it last in a transaction, it locks the head."""
    if not notes:
        return ()
    head = connection.execute(select(audit_head).with_for_update()).one()
    shared = {
        "at": moment_text(stamp.at),
        "actor": stamp.actor,
        "environment": stamp.environment.value,
        "request_id": stamp.request_id,
    }
    entries = tuple(_chained(notes, shared, seq=head.seq, prev=head.hash))
    rows = [{**e, "details": _json(e["details"])} for e in entries]
    connection.execute(insert(audit_entries), rows)
    last = entries[-1]
    connection.execute(update(audit_head).values(seq=last["seq"], hash=last["hash"]))
    _tell(notes)
    return tuple(AuditView.model_validate(e) for e in entries)


def _tell(notes: Sequence[Note]) -> None:
    """Write into the service's log what happens to releases: which and what, never a text."""
    for note in notes:
        if note.action.startswith(_RELEASE):
            _LOG.info("%s %s", note.action.removeprefix("gongji."), note.subject)


def moment_text(at: datetime) -> str:
    """Write a moment as the chain hashes it and the API shows it (RFC 3339 UTC)."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def canonical(entry: Mapping[str, object]) -> bytes:
    """Return the bytes that an entry's hash covers: sorted keys, UTF-8, `prev` included."""
    return _json({name: entry[name] for name in _FIELDS}).encode()


def hash_of(entry: Mapping[str, object]) -> str:
    """Return the SHA-256 of an entry's canonical JSON."""
    return hashlib.sha256(canonical(entry)).hexdigest()


def verify(entries: Iterable[Mapping[str, object]]) -> int:
    """Follow a chain from its first entry and return how many stand.

    Raises Invalid("audit_broken", seq=…, why=…) at the first entry whose number does not follow,
    which does not name the one before it, or whose hash is not of its fields.
    """
    prev, expected = GENESIS, 1
    for entry in entries:
        why = _fault(entry, prev=prev, expected=expected)
        if why:
            raise Invalid("audit_broken", seq=expected, why=why)
        prev, expected = str(entry["hash"]), expected + 1
    return expected - 1


def read_entry(row: Mapping[str, object]) -> dict[str, object]:
    """Return a stored row as the entry that was hashed."""
    return {**row, "details": json.loads(str(row["details"]))}


def _chained(
    notes: Sequence[Note], shared: Mapping[str, str], *, seq: int, prev: str
) -> Iterator[dict[str, object]]:
    for number, note in enumerate(notes, start=seq + 1):
        entry: dict[str, object] = {
            **shared,
            "seq": number,
            "action": note.action,
            "subject": note.subject,
            "content_hash": note.content_hash,
            "details": dict(note.details),
            "prev": prev,
        }
        prev = hash_of(entry)
        yield {**entry, "hash": prev}


def _fault(entry: Mapping[str, object], *, prev: str, expected: int) -> str:
    if not all(name in entry for name in (*_FIELDS, "hash")):
        return "fields"
    if entry["seq"] != expected:
        return "seq"
    if entry["prev"] != prev:
        return "prev"
    return "" if entry["hash"] == hash_of(entry) else "hash"


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
