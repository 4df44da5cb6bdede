"""The moves of a release that the clock asks for, each a few writes in one open transaction.

begin (the page is written, nothing names it) → the pointer → see (read back) → live; or missed,
suspended, failed. The same rules as everywhere: `domain.release` says which move is legal.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from editor.backend.audit import Note
from editor.backend.store import publication, releases, schema
from editor.domain.badge import BadgeState
from editor.domain.errors import Storage
from editor.domain.release import Move, ReleaseState, after, release_hash
from editor.domain.schedule import GRACE, Due

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from editor.backend.publisher import Publisher

LATE_FROM = GRACE
RETRY = timedelta(seconds=1)
_R = schema.releases.c


@dataclass(slots=True)
class Turn:
    """One claimed release in one open transaction, and what is to be written about it."""

    connection: Connection
    row: Row[Any]
    now: datetime
    notes: list[Note] = field(default_factory=list)

    def move(self, move: Move, *, reason: str = "", **columns: object) -> None:
        """Make a legal move; raises Conflict("illegal_move")."""
        state = after(ReleaseState(self.row.state), move)
        written = {**columns, "state": state.value, "reason": reason}
        releases.save(self.connection, self.row.id, self.now, **written)

    def note(self, action: str, **details: str | float | bool) -> None:
        """Write into the audit log."""
        self.notes.append(
            Note(f"gongji.release.{action}", self.row.id, self.row.content_hash, details)
        )

    @property
    def late_s(self) -> float:
        """How long after its moment this is, in seconds."""
        return seconds_between(self.row.schedule_at, self.now)


def begin(turn: Turn, publisher: Publisher) -> None:
    """Take a due release to `publishing`, or say loudly why not."""
    if releases.schedule_of(turn.row).due(turn.now) is Due.MISSED:
        _miss(turn)
        return
    stale = _why_stale(turn)
    if stale:
        turn.move(Move.SUSPEND, reason=stale, due_at=None)
        turn.note("suspend", reason=stale)
        return
    try:
        _publish(turn, publisher)
    except Storage as error:  # there may be room again in a second; the late policy ends it
        releases.save(
            turn.connection,
            turn.row.id,
            turn.now,
            reason=error.code,
            last_error=error.code,
        )


def see(turn: Turn) -> None:
    """Call a release live that was read back through the public URL."""
    turn.move(Move.SEE, seen_at=turn.now, due_at=None, last_error=None)
    late_s = seconds_between(turn.row.schedule_at, turn.row.begun_at)
    turn.note("publish", late_s=late_s)
    if late_s > LATE_FROM.total_seconds():
        turn.note("publish.late", late_s=late_s)


def not_seen(turn: Turn, why: str) -> None:
    """Keep a release in `publishing` that phones do not see yet; alarm once."""
    releases.save(
        turn.connection,
        turn.row.id,
        turn.now,
        reason="unseen",
        last_error=why[:100],
        due_at=turn.now + RETRY,
    )
    if turn.row.reason != "unseen":
        turn.note("unseen", why=why)


def fail_late(turn: Turn, why: str) -> None:
    """Give up a release that the pointer could not name before its late policy ended."""
    if releases.schedule_of(turn.row).due(turn.now) is not Due.MISSED:
        return
    turn.move(Move.FAIL, reason=why, page_hash=None, published_at=None, due_at=None)
    turn.note("fail", why=why)


def expire(turn: Turn) -> None:
    """End a release whose time is over: off the list, its badge dark, its page still there."""
    generation = publication.bump(turn.connection, turn.row.environment, turn.now)
    columns: dict[str, object] = {"generation": generation, "due_at": None}
    if turn.row.badge_state is not None and not BadgeState(turn.row.badge_state).is_final:
        columns["badge_state"] = BadgeState.EXPIRED.value
        turn.notes.append(
            Note("gongji.badge.expire", turn.row.id, turn.row.content_hash, {"state": "expired"})
        )
    turn.move(Move.EXPIRE, reason="", **columns)
    turn.note("expire")


def seconds_between(earlier: datetime, later: datetime) -> float:
    """Return a lateness as it is written down, in milliseconds' precision."""
    return round((later - earlier).total_seconds(), 3)


def _publish(turn: Turn, publisher: Publisher) -> None:
    row, now = turn.row, turn.now.replace(microsecond=0)
    public_id = _public_id(turn)
    releases.save(turn.connection, row.id, turn.now, public_id=public_id)
    named = releases.get(turn.connection, row.id)
    page_hash = publisher.write_page(named, turn.connection, at=now)
    generation = publication.bump(turn.connection, row.environment, turn.now)
    _supersede(turn, generation)
    turn.move(
        Move.BEGIN,
        page_hash=page_hash,
        generation=generation,
        begun_at=turn.now,
        published_at=now,
        due_at=turn.now,
        last_error=None,
    )
    turn.note("begin", late_s=turn.late_s)


def _miss(turn: Turn) -> None:
    """Say that a moment passed: nobody was there, or the disk never took it."""
    why = turn.row.last_error or ""
    turn.move(Move.MISS, reason=why, due_at=None)
    turn.note("missed", late_s=turn.late_s, **({"why": why} if why else {}))


def _why_stale(turn: Turn) -> str:
    """Return why a release may not go out after all, empty where it may."""
    row = turn.row
    if not releases.is_text_approved(turn.connection, row):
        return "not_approved"
    link = "" if row.slot_id is None else releases.slot(turn.connection, row.slot_id).link
    if release_hash(releases.release_of(row, link)) != row.release_hash:
        return "release_stale"
    return ""


def _public_id(turn: Turn) -> str:
    """Return the notice's opaque id, made by its first publish and kept for ever."""
    notices = schema.notices
    mine = notices.c.id == turn.row.notice_id
    known = turn.connection.execute(select(notices.c.public_id).where(mine)).scalar_one()
    if known:
        return str(known)
    fresh = secrets.token_hex(16)
    turn.connection.execute(update(notices).where(mine).values(public_id=fresh))
    return fresh


def _supersede(turn: Turn, generation: int) -> None:
    """Let a correction take the place of the notice's release before it."""
    query = select(schema.releases).where(
        _R.notice_id == turn.row.notice_id, releases.with_state(ReleaseState.LIVE)
    )
    for row in turn.connection.execute(query).all():
        old = Turn(turn.connection, row, turn.now)
        columns: dict[str, object] = {"generation": generation}
        if row.badge_state is not None and not BadgeState(row.badge_state).is_final:
            columns |= {"badge_state": BadgeState.EXPIRED.value, "badge_reason": "superseded"}
        old.move(Move.SUPERSEDE, reason="", due_at=None, **columns)
        old.note("supersede", by=turn.row.id)
        turn.notes += old.notes
