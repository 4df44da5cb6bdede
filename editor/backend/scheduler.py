"""Looks each second what is due, acts once, and writes it down in the same transaction.

The database and the service's clock decide, never a timer that was set: a process that starts
late, dies in between or runs twice finds everything in the committed state.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from editor.backend import audit, outgoing, ramp
from editor.backend.audit import Stamp
from editor.backend.dark import Settling
from editor.backend.outgoing import Turn
from editor.backend.publisher import html_of
from editor.backend.ramp import Signer, Step
from editor.backend.readback import Expected
from editor.backend.store import releases, schema
from editor.backend.store.publication import LIT
from editor.domain.badge import BadgeState
from editor.domain.errors import GongjiError, Storage, Unavailable
from editor.domain.release import ReleaseState
from editor.wire.public import POINTER_NAME, Permalink, Pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from threading import Event

    from sqlalchemy import ColumnElement, Connection, Row

    from editor.backend.audit import Note
    from editor.backend.clock import ServiceClock
    from editor.backend.publisher import Publisher
    from editor.backend.readback import Reader

_LOG = logging.getLogger("gongji.scheduler")
_R = schema.releases.c
_PAUSE_S = 1.0
_PAUSE_FAST_S = 0.2
_PAUSE_LEAST_S = 0.002
_SEE_EVERY_S = 0.25
_SOON_S = 60.0


@dataclass(slots=True)
class Scheduler:
    """Publishes on time, reads back, and moves the badges.

    `feed` runs before each look at the badges; practice lets its partner stub measure there.
    """

    publisher: Publisher
    reader: Reader
    clock: ServiceClock
    signer: Signer
    feed: Callable[[], None] | None = None
    _failing: set[str] = field(default_factory=set)
    _next_at: datetime | None = None

    def step(self) -> None:
        """Do everything that is due now but reading back; safe in any number of processes."""
        for name, work in (
            ("due", self._begin_due),
            ("pointer", self._sync),
            ("expiry", self._expire),
            ("badges", self._move_badges),
            ("pointer", self._sync),
            ("warm", self._render_ahead),
        ):
            self._guarded(name, work)

    def see(self) -> None:
        """Read back every publish that phones have not been seen to get; may take seconds."""
        self._guarded("readback", self._read_back)

    def run(self, stop: Event) -> None:
        """Step until told to stop."""
        while not stop.is_set():
            self.step()
            stop.wait(self._pause_s())

    def run_seeing(self, stop: Event) -> None:
        """Read back until told to stop; apart from `run`, as a dead network takes its time."""
        while not stop.is_set():
            self.see()
            stop.wait(_SEE_EVERY_S)

    def _pause_s(self) -> float:
        """Return the real seconds to the next look: a second, or less where something is due.

        The moment only makes us punctual; whether it is due, the next look asks the database.
        """
        longest = _PAUSE_S if self.clock.rate == 1 else _PAUSE_FAST_S
        if self._next_at is None:
            return longest
        ahead = self.clock.real_s(self._next_at - self.clock.now())
        return min(longest, max(ahead, _PAUSE_LEAST_S)) if ahead > -longest else longest

    def _guarded(self, name: str, work: Callable[[], None]) -> None:
        """Go on after a failure, and log its beginning and end, not each second of it."""
        try:
            work()
        except GongjiError as error:
            if name not in self._failing:
                _LOG.error("%s: %s %s", name, error.code, error.fields)
            self._failing.add(name)
        except Exception:
            if name not in self._failing:
                _LOG.exception("%s failed", name)
            self._failing.add(name)
        else:
            self._failing.discard(name)

    def _sync(self) -> None:
        """Move the pointer; a kill that the disk refused before gets its moment here."""
        try:
            on_disk = self.publisher.sync()
        except Storage as error:
            self._give_up(error.code)
            raise
        Settling(self.publisher, self.clock).print_moments(on_disk)

    def _give_up(self, why: str) -> None:
        """Fail what the disk has not taken until its late policy ended; phones never saw it."""
        on_disk = self.publisher.on_disk()
        with self.publisher.store.transaction() as connection:
            now = self.clock.now()
            query = select(schema.releases).where(
                releases.with_state(ReleaseState.PUBLISHING), _R.generation > on_disk
            )
            for row in connection.execute(query.with_for_update(skip_locked=True)).all():
                turn = Turn(connection, row, now)
                outgoing.fail_late(turn, why)
                self._write(connection, turn.notes, now)

    def _begin_due(self) -> None:
        """Begin every due release; one that only waits for room on the disk is not asked twice."""
        asked: set[str] = set()
        while True:
            with self.publisher.store.transaction() as connection:
                now = self.clock.now()
                turn = _claimed(
                    connection,
                    now,
                    releases.with_state(ReleaseState.SCHEDULED),
                    _R.due_at <= now,
                    _R.id.not_in(asked),
                )
                if turn is None:
                    return
                asked.add(turn.row.id)
                outgoing.begin(turn, self.publisher)
                self._write(connection, turn.notes, now)

    def _expire(self) -> None:
        while True:
            with self.publisher.store.transaction() as connection:
                now = self.clock.now()
                turn = _claimed(
                    connection,
                    now,
                    releases.with_state(ReleaseState.LIVE),
                    _R.expires_at <= now,
                )
                if turn is None:
                    return
                outgoing.expire(turn)
                self._write(connection, turn.notes, now)

    def _move_badges(self) -> None:
        if self.feed is not None:
            self.feed()
        with self.publisher.store.reading() as connection:
            query = select(_R.id).where(_has_light()).order_by(_R.id)
            waiting = connection.execute(query).scalars().all()
        for release_id in waiting:
            self._move_badge(release_id)

    def _move_badge(self, release_id: str) -> None:
        with self.publisher.store.transaction() as connection:
            now = self.clock.now()
            turn = _claimed(connection, now, _has_light(), _R.id == release_id)
            if turn is None:
                return
            step = Step(connection, turn.row, now, self.signer)
            move = ramp.light if turn.row.badge_state == BadgeState.WAITING else ramp.advance
            move(step)
            self._write(connection, step.notes, now)

    def _read_back(self) -> None:
        with self.publisher.store.reading() as connection:
            now = self.clock.now()
            query = select(schema.releases).where(
                releases.with_state(ReleaseState.PUBLISHING),
                _R.generation <= self.publisher.on_disk(),
                or_(_R.due_at.is_(None), _R.due_at <= now),
            )
            rows = connection.execute(query.order_by(_R.generation)).all()
        for row in rows:
            self._settle(row, self._why_unseen(row))

    def _why_unseen(self, row: Row[Any]) -> str:
        try:
            check_seen(self.reader.read, row)
        except Unavailable as error:
            return f"{error.fields.get('name')}: {error.fields.get('why')}"
        return ""

    def _settle(self, seen: Row[Any], why: str) -> None:
        with self.publisher.store.transaction() as connection:
            now = self.clock.now()
            same = and_(_R.id == seen.id, _R.generation == seen.generation)
            turn = _claimed(connection, now, releases.with_state(ReleaseState.PUBLISHING), same)
            if turn is None:
                return
            if why:
                outgoing.not_seen(turn, why)
            else:
                outgoing.see(turn)
            self._write(connection, turn.notes, now)

    def _render_ahead(self) -> None:
        """Render what goes out within a minute, so that its moment finds it ready."""
        query = select(_R.notice_id, _R.revision, _R.schedule_at)
        scheduled = query.where(releases.with_state(ReleaseState.SCHEDULED))
        with self.publisher.store.reading() as connection:
            rows = connection.execute(scheduled.order_by(_R.schedule_at).limit(8)).all()
            self._next_at = rows[0].schedule_at if rows else None
            for row in rows:
                if self.clock.real_s(row.schedule_at - self.clock.now()) < _SOON_S:
                    html_of(releases.content_of(connection, row.notice_id, row.revision).body)

    def _write(self, connection: Connection, notes: Sequence[Note], now: datetime) -> None:
        audit.append(connection, notes, Stamp(now, self.publisher.environment))


def check_seen(read: Callable[[str], bytes], row: Row[Any]) -> None:
    """Read a release the way a phone does, from the pointer to its page; raises Unavailable.

    Every object that a hash names is compared with it.
    """
    pointer = Pointer.model_validate_json(read(POINTER_NAME))
    if pointer.generation < row.generation:
        raise Unavailable("unseen", name=POINTER_NAME, why=f"generation {pointer.generation}")
    for locale, name in pointer.lists.items():
        _check(read, Expected(f"list/{locale}/{name}.json", name))
    link = Permalink.model_validate_json(read(f"notice/{row.public_id}.json"))
    if link.page != row.page_hash:
        raise Unavailable("unseen", name=f"notice/{row.public_id}.json", why="other page")
    _check(read, Expected(f"notice/{row.public_id}/{row.page_hash}.json", row.page_hash))


def _check(read: Callable[[str], bytes], expected: Expected) -> None:
    expected.check(read(expected.name))


def _claimed(connection: Connection, now: datetime, *where: ColumnElement[bool]) -> Turn | None:
    row = releases.claim_next(connection, *where)
    return None if row is None else Turn(connection, row, now)


def _has_light() -> ColumnElement[bool]:
    states = [state.value for state in (BadgeState.WAITING, *LIT)]
    return and_(releases.with_state(ReleaseState.LIVE), _R.badge_state.in_(states))
