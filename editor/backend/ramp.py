"""Moves a badge from step to step: lit, grown by measured clicks, held, full, off.

Each step is one new signed program for the next pointer, or nothing: phones do the rest offline.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from editor.backend.audit import Note
from editor.backend.capacity import model_of, shifted
from editor.backend.store import publication, releases, schema
from editor.domain import controller
from editor.domain.badge import BadgeProgram, BadgeState, moment_text, payload
from editor.domain.controller import Measured, next_extension
from editor.domain.forecast import Forecast
from editor.domain.planner import Plan
from editor.domain.ramp import compact, whole_second
from editor.domain.release import RAMP_AFTER_NOTICE_S, share_at
from editor.wire.public import BADGES_AT_MOST
from editor.wire.signature import KeyPair, fingerprint, sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

    from editor.domain.release import RampPoint
    from editor.wire.release import BadgeView

PAUSED = "paused"
_LOOK_BACK = timedelta(minutes=10)
_MOST_MEASUREMENTS = 2000


@dataclass(frozen=True, slots=True)
class Signer:
    """The key that signs badge programs."""

    pair: KeyPair

    @property
    def key_id(self) -> str:
        """The name under which phones know the public half."""
        return fingerprint(self.pair.public)[:9]

    def sign(self, text: bytes) -> bytes:
        """Return the signature of a payload."""
        return sign(self.pair.private, text)


@dataclass(slots=True)
class Step:
    """One badge in one open transaction, and what is to be written about it."""

    connection: Connection
    row: Row[Any]
    now: datetime
    signer: Signer
    notes: list[Note] = field(default_factory=list)
    is_public: bool = False

    @property
    def plan(self) -> BadgeView:
        """The badge as planned; only releases with one are stepped."""
        plan = releases.plan_of(self.row)
        if plan is None:
            raise ValueError("a release without a badge")
        return plan

    def change(
        self, state: BadgeState, action: str, *, reason: str = "", **columns: object
    ) -> None:
        """Write the badge's new state, and one audit entry about it."""
        releases.save(
            self.connection,
            self.row.id,
            self.now,
            badge_state=state.value,
            badge_reason=reason,
            **columns,
        )
        details = {"state": state.value, **({"reason": reason} if reason else {})}
        self.notes.append(
            Note(f"gongji.badge.{action}", self.row.id, self.row.content_hash, details)
        )

    def publish(self, points: tuple[RampPoint, ...], *, salt: str) -> None:
        """Sign a program for the next pointer."""
        program = program_of(self.row, self.plan, points, salt=salt)
        text = payload(program)
        stored = [[moment_text(at), share] for at, share in points]
        publication.bump(self.connection, self.row.environment, self.now)
        releases.add_program(
            self.connection,
            self.row.id,
            {
                "payload": text,
                "signature": self.signer.sign(text),
                "key_id": self.signer.key_id,
                "points": stored,
                "made_at": self.now,
            },
        )
        self.is_public = True

    def darken(self, state: BadgeState, action: str, *, reason: str = "") -> None:
        """Take the program out of the next pointer."""
        publication.bump(self.connection, self.row.environment, self.now)
        self.change(state, action, reason=reason)
        self.is_public = True


def program_of(
    row: Row[Any], plan: BadgeView, points: tuple[RampPoint, ...], *, salt: str
) -> BadgeProgram:
    """Return the program that phones execute for a release."""
    return BadgeProgram(
        v=1,
        env=row.environment,
        release=row.id,
        slot=plan.slot_id,
        salt=salt,
        points=points,
        off_at=whole_second(plan.off_at),
        lease_s=plan.lease_s,
    )


def light(step: Step) -> None:
    """Publish the canary of a seen release, a minute after its notice at the earliest."""
    plan, row = step.plan, step.row
    if row.badge_reason == PAUSED:
        return
    earliest = whole_second(row.seen_at + timedelta(seconds=RAMP_AFTER_NOTICE_S))
    points = shifted(plan.canary, earliest)
    if points[-1][0] >= plan.off_at:
        step.darken(BadgeState.EXPIRED, "expire", reason="too_late")
        return
    if publication.lit_count(step.connection) >= BADGES_AT_MOST:
        return  # a place comes free when another badge ends
    salt = secrets.token_hex(8)
    step.publish(points, salt=salt)
    step.change(BadgeState.CANARY, "light", badge_salt=salt)


def advance(step: Step) -> None:
    """Do what the clock and the measured clicks ask of a lit badge now."""
    row, plan, now = step.row, step.plan, step.now
    if now >= plan.off_at:
        step.darken(BadgeState.EXPIRED, "expire")
        return
    if row.badge_state == BadgeState.FULL or row.badge_reason == PAUSED:
        return
    published = published_of(step)
    if _is_complete(published, plan) and now >= published[-1][0]:
        step.change(BadgeState.FULL, "full")
        return
    _grow_or_hold(step, published)


def hold(step: Step, published: tuple[RampPoint, ...], *, reason: str) -> None:
    """Freeze the badge at the share it has reached, in the next pointer."""
    if published[-1][0] > step.now:
        step.publish(flat(published, step.now), salt=step.row.badge_salt)
    if row_holds(step.row, reason):
        return
    step.change(BadgeState.HELD, "hold", reason=reason)


def row_holds(row: Row[Any], reason: str) -> bool:
    """Tell whether a badge is held for this reason already, so that it is written down once."""
    return bool(row.badge_state == BadgeState.HELD and row.badge_reason == reason)


def flat(points: tuple[RampPoint, ...], now: datetime) -> tuple[RampPoint, ...]:
    """Return a program up to now that grows no more."""
    at = whole_second(now)
    past = tuple(point for point in points if point[0] < at)
    here = (at, int(share_at(points, at)))
    return compact((*past, here), now=now) if past else ((at, 0),)


def published_of(step: Step) -> tuple[RampPoint, ...]:
    """Return the points that phones have now."""
    program = releases.newest_program(step.connection, step.row.id)
    if program is None:
        raise ValueError("a lit badge without a program")
    return releases.points_of(program.points)


def _grow_or_hold(step: Step, published: tuple[RampPoint, ...]) -> None:
    measured = _measured(step)
    standing = controller.health(measured, step.now)
    is_canary = step.row.badge_state == BadgeState.CANARY and step.now < published[-1][0]
    if is_canary and standing in {controller.Reason.GROW, controller.Reason.SILENT}:
        return  # the first people are only just arriving; nothing more is published yet
    if standing is not controller.Reason.GROW:
        hold(step, published, reason=standing.value)
        return
    _extend(step, published, measured)


def _extend(step: Step, published: tuple[RampPoint, ...], measured: Sequence[Measured]) -> None:
    slot = releases.slot(step.connection, step.plan.slot_id)
    decided = next_extension(
        model_of(step.plan, slot), _as_plan(step, published), published, measured, now=step.now
    )
    if decided.is_hold:
        _stand(step, published, decided.reason)
        return
    step.publish(decided.points, salt=step.row.badge_salt)
    step.change(BadgeState.RAMPING, "extend")


def _stand(step: Step, published: tuple[RampPoint, ...], reason: controller.Reason) -> None:
    """Hold a badge that may not grow; what was found safe before still runs to its end."""
    is_over = published[-1][0] <= step.now
    if reason is controller.Reason.SILENT or (reason is controller.Reason.NO_ROOM and is_over):
        hold(step, published, reason=reason.value)


def _as_plan(step: Step, published: tuple[RampPoint, ...]) -> Plan:
    """Return the ceiling as the controller reads it, delayed as much as the canary was."""
    ceiling = shifted(step.plan.ceiling, published[0][0])
    nothing = Forecast((), (), (), 0.0, ceiling[0][0])
    return Plan(ceiling, step.plan.canary, nothing, 0.0, None, 0.0)


def _is_complete(published: tuple[RampPoint, ...], plan: BadgeView) -> bool:
    return published[-1][1] >= plan.ceiling[-1][1]


def _measured(step: Step) -> list[Measured]:
    """Return what the slot's partner counted lately, without its everyday load."""
    slot = releases.slot(step.connection, step.plan.slot_id)
    columns = schema.measurements.c
    query = (
        select(schema.measurements)
        .where(columns.slot_id == slot.id, columns.at > step.now - _LOOK_BACK)
        .order_by(columns.at.desc())
        .limit(_MOST_MEASUREMENTS)
    )
    rows = reversed(step.connection.execute(query).all())
    return [
        Measured(row.at, max(0.0, row.rps - slot.organic_rps), row.p99_ms, row.error_share)
        for row in rows
    ]
