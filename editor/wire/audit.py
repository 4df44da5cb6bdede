"""The audit chain on the wire (CONTRACTS §5), and the events that follow it."""

from __future__ import annotations

from editor.wire.model import Hash, Line, Moment, Text, Wire


class AuditView(Wire):
    """One entry (작업 기록); `hash` covers every other field, `prev` included."""

    seq: int
    at: Moment
    actor: Line
    action: Line
    subject: Line
    content_hash: str
    environment: Line
    request_id: Line
    details: dict[str, Text | int | float | bool | None]
    prev: str
    hash: Hash


class Event(Wire):
    """One line of GET …/events: something changed, read it again."""

    seq: int
    action: Line
    subject: Line
