"""Going dark (비상): pause, kill and withdraw, each one move of one person.

Two halves: `pause`, `kill` and `withdraw` write what was decided, in one transaction; `settle`
moves the pointer at once and says by when every phone follows. Where the disk refuses, the
decision stands, the scheduler tries each second, and nobody is told a moment that is not true.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from editor.backend import audit, ramp
from editor.backend.audit import Note, Stamp
from editor.backend.ramp import PAUSED, Signer, Step
from editor.backend.release_views import release_view
from editor.backend.store import publication, releases, schema
from editor.backend.store.writing import insert_once
from editor.backend.work import Outcome
from editor.domain.badge import BadgeState, dark_by
from editor.domain.errors import Conflict, Storage
from editor.domain.release import Move, ReleaseState, after
from editor.wire.release import Dark

if TYPE_CHECKING:
    from sqlalchemy import Row

    from editor.backend.clock import ServiceClock
    from editor.backend.publisher import Publisher
    from editor.backend.work import Work

SKEW_S: Final = 5
"""How far phones' clocks may be off: they follow the service's `Date`, which has whole seconds."""

DEFAULT_LEASE_S: Final = 900
_REMEMBERED: Final = timedelta(days=1)
_R = schema.releases.c


def kill(work: Work, release_id: str) -> Outcome:
    """Kill a badge (뱃지 긴급 중단); killed twice is killed once. It never comes back."""
    row = releases.get(work.connection, release_id, lock=True)
    if row.badge_state != BadgeState.KILLED:
        _require_burning(row)
        _kill_badge(work, row)
        work.note("gongji.release.kill", release_id, row.content_hash)
    return _expected(work, release_id)


def withdraw(work: Work, release_id: str) -> Outcome:
    """Take a notice down (공지 내리기), and its badge with it."""
    row = releases.get(work.connection, release_id, lock=True)
    if row.state == ReleaseState.WITHDRAWN:
        return _expected(work, release_id)
    state = after(ReleaseState(row.state), Move.WITHDRAW)
    columns: dict[str, object] = {"state": state.value, "reason": "", "due_at": None}
    if state is ReleaseState.WITHDRAWN:
        generation = publication.bump(work.connection, row.environment, work.now)
        columns |= {"generation": generation, "withdrawn_at": work.now.replace(microsecond=0)}
        _bury(work, row, kind="notice", subject=row.public_id, generation=generation)
    releases.save(work.connection, release_id, work.now, **columns)
    if state is ReleaseState.WITHDRAWN and _is_burning(row):
        _kill_badge(work, row)
    work.note("gongji.release.withdraw", release_id, row.content_hash)
    return _expected(work, release_id)


def pause(work: Work, release_id: str, signer: Signer) -> Outcome:
    """Hold a badge where it is (일시 멈춤) until somebody resumes it."""
    row = releases.get(work.connection, release_id, lock=True)
    if row.badge_reason != PAUSED:
        _require_burning(row)
        _hold(work, row, signer)
        work.note("gongji.release.pause", release_id, row.content_hash)
    return _expected(work, release_id)


def resume(work: Work, release_id: str) -> Outcome:
    """Let a paused badge go on; it grows when the partner's clicks allow it."""
    row = releases.get(work.connection, release_id, lock=True)
    if row.badge_reason != PAUSED:
        raise Conflict("not_paused", state=row.badge_state)
    was_lit = row.badge_state == BadgeState.HELD
    state = BadgeState.RAMPING if was_lit else BadgeState.WAITING
    releases.save(work.connection, release_id, work.now, badge_state=state.value, badge_reason="")
    work.note("gongji.release.resume", release_id, row.content_hash)
    view = release_view(work.connection, release_id, work.now)
    return Outcome(view, etag=view.etag)


@dataclass(frozen=True, slots=True)
class Settling:
    """Moves the pointer after a decision to go dark, and says by when it holds."""

    publisher: Publisher
    clock: ServiceClock

    def settle(self, release_id: str) -> Dark:
        """Return the release and the moment by which every phone is dark.

        Raises Storage("dark_pending") where the pointer could not be moved.
        """
        try:
            on_disk = self.publisher.sync()
        except Storage as error:
            self._alarm(release_id, error.code)
            raise Storage("dark_pending", why=error.code) from error
        self.print_moments(on_disk)
        with self.publisher.store.reading() as connection:
            now = self.clock.now()
            row = releases.get(connection, release_id)
            moment = row.dark_by or dark_by(now, _lease_s(row), SKEW_S)
            return Dark(release=release_view(connection, release_id, now), dark_by=moment)

    def print_moments(self, on_disk: int) -> None:
        """Write down, once, by when the killed badges of swapped pointers are dark."""
        open_moment = (_R.badge_state == BadgeState.KILLED.value, _R.dark_by.is_(None))
        with self.publisher.store.reading() as connection:
            if connection.execute(select(_R.id).where(*open_moment).limit(1)).first() is None:
                return
        with self.publisher.store.transaction() as connection:
            now = self.clock.now()
            stones = schema.tombstones.c
            swapped = select(stones.release_id).where(stones.generation <= on_disk)
            query = select(schema.releases).where(*open_moment, _R.id.in_(swapped))
            for row in connection.execute(query.with_for_update()).all():
                moment = dark_by(now, _lease_s(row), SKEW_S)
                releases.save(connection, row.id, now, dark_by=moment)

    def _alarm(self, release_id: str, why: str) -> None:
        note = Note("gongji.release.dark_pending", release_id, details={"why": why})
        with self.publisher.store.transaction() as connection:
            stamp = Stamp(self.clock.now(), self.publisher.environment)
            audit.append(connection, [note], stamp)


def _expected(work: Work, release_id: str) -> Outcome:
    """Answer with the moment to expect if the pointer moves now; `settle` says the true one."""
    row = releases.get(work.connection, release_id)
    moment = row.dark_by or dark_by(work.now, _lease_s(row), SKEW_S)
    view = release_view(work.connection, release_id, work.now)
    return Outcome(Dark(release=view, dark_by=moment), etag=view.etag)


def _require_burning(row: Row[Any]) -> None:
    """Raise unless there is a badge that is lit or will be."""
    if row.badge_state is None:
        raise Conflict("no_badge", state=row.state)
    if BadgeState(row.badge_state).is_final:
        raise Conflict("badge_ended", state=row.badge_state)


def _is_burning(row: Row[Any]) -> bool:
    return row.badge_state is not None and not BadgeState(row.badge_state).is_final


def _kill_badge(work: Work, row: Row[Any]) -> None:
    generation = publication.bump(work.connection, row.environment, work.now)
    _bury(work, row, kind="badge", subject=row.id, generation=generation)
    releases.save(
        work.connection,
        row.id,
        work.now,
        badge_state=BadgeState.KILLED.value,
        badge_reason="",
    )


def _bury(work: Work, row: Row[Any], *, kind: str, subject: str, generation: int) -> None:
    plan = releases.plan_of(row)
    forget_at = None if plan is None else plan.off_at + timedelta(seconds=plan.lease_s)
    stone = {
        "kind": kind,
        "subject": subject,
        "environment": row.environment,
        "release_id": row.id,
        "made_at": work.now,
        "forget_at": forget_at and forget_at + _REMEMBERED,
        "generation": generation,
    }
    insert_once(work.connection, schema.tombstones, stone)


def _hold(work: Work, row: Row[Any], signer: Signer) -> None:
    """Freeze a lit badge in the next pointer; one that is not lit yet only waits."""
    if row.badge_state == BadgeState.WAITING:
        releases.save(work.connection, row.id, work.now, badge_reason=PAUSED)
        return
    step = Step(work.connection, row, work.now, signer)
    ramp.hold(step, ramp.published_of(step), reason=PAUSED)
    work.notes.extend(step.notes)


def _lease_s(row: Row[Any]) -> int:
    plan = releases.plan_of(row)
    return DEFAULT_LEASE_S if plan is None else plan.lease_s
