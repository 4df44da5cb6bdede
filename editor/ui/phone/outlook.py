"""What a release will look like on a phone at any moment: the arithmetic under the time slider.

A published badge program is followed as far as it reaches; beyond it, and before there is one, the
plan's own ramp goes on, unsigned and said to be the plan (계획).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from editor.domain.badge import BadgeProgram, BadgeState, Reason, is_lit, program_from
from editor.domain.ramp import Ramp, compact, whole_second
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.wire.release import BadgeView, ReleaseView

_NEAREST: Final = (
    ReleaseState.LIVE,
    ReleaseState.PUBLISHING,
    ReleaseState.SCHEDULED,
    ReleaseState.APPROVED,
    ReleaseState.IN_REVIEW,
    ReleaseState.DRAFT,
)
"""Which release of a notice is shown where there are several."""
_FOREVER: Final = datetime.max.replace(tzinfo=UTC)
_LEAD: Final = timedelta(minutes=30)
_WITHOUT_END: Final = timedelta(days=7)
_MINUTE: Final = timedelta(minutes=1)
_STEPS: Final = (
    (timedelta(hours=1), _MINUTE),
    (timedelta(hours=6), 5 * _MINUTE),
    (timedelta(days=1), 15 * _MINUTE),
    (timedelta(days=7), 60 * _MINUTE),
)
"""Up to how long after the release the slider moves by which step."""
_TAIL_STEPS: Final = 100


class Sight(StrEnum):
    """What one person sees of a release at one moment."""

    UNPUBLISHED = "unpublished"
    LISTED = "listed"
    NOT_YET = "not_yet"
    LIT = "lit"
    OFF = "off"
    KILLED = "killed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Outlook:
    """One release over time; `program` is None for a release without a badge, or a killed one.

    `follows_until` is where the published program ends and the plan goes on (UTC); None before
    anything is published, `datetime.max` where there is nothing more to come.
    """

    release_id: str
    published_at: datetime
    ends_at: datetime
    expires_at: datetime | None
    program: BadgeProgram | None
    follows_until: datetime | None
    is_killed: bool = False

    @property
    def salt(self) -> str:
        """The salt of the queue, one for the preview where there is no badge."""
        return self.program.salt if self.program else _preview_salt(self.release_id)

    def is_plan(self, at: datetime) -> bool:
        """Tell whether a moment is only planned, not published."""
        return self.follows_until is None or at > self.follows_until

    def sight(self, user: str, at: datetime) -> Sight:
        """Return what a user sees at a moment (UTC)."""
        if at < self.published_at:
            return Sight.UNPUBLISHED
        if self.expires_at is not None and at >= self.expires_at:
            return Sight.GONE
        if self.program is None:
            return Sight.KILLED if self.is_killed else Sight.LISTED
        answer = is_lit(self.program, user, at, lease_until=_FOREVER)
        if answer.reason is Reason.OFF:
            return Sight.OFF
        return Sight.LIT if answer.lit else Sight.NOT_YET

    def stops(self) -> tuple[datetime, ...]:
        """Return the slider's moments: dense around the release, sparse towards the end."""
        stops = {self.published_at, self.ends_at}
        stops |= {self.published_at - n * _MINUTE for n in range(1, int(_LEAD / _MINUTE) + 1)}
        if self.program is not None:
            stops |= {at for at, _ in self.program.points}
        stops |= _steps(self.published_at, self.ends_at)
        return tuple(sorted(stops))


def release_of(releases: Iterable[ReleaseView], notice_id: str) -> ReleaseView | None:
    """Return the planned, scheduled or live release of a notice, the most advanced one."""
    mine = [r for r in releases if r.notice_id == notice_id and r.state in _NEAREST]
    return min(mine, key=lambda r: _NEAREST.index(r.state), default=None)


def outlook_of(release: ReleaseView) -> Outlook:
    """Return how a release goes on from its publication to its end."""
    published = whole_second(release.published_at or release.schedule.at)
    badge, lit = release.badge, release.lit
    off_at = badge.off_at if badge else None
    ends = [at for at in (off_at, release.expires_at) if at is not None]
    is_killed = lit is not None and lit.state is BadgeState.KILLED
    signed = program_from(json.loads(lit.program)) if lit is not None and lit.program else None
    program = None if badge is None or is_killed else _program(release, badge, signed)
    return Outlook(
        release.id,
        published,
        max(published + _MINUTE, *map(whole_second, ends or [published + _WITHOUT_END])),
        release.expires_at,
        program,
        _follows_until(release, program, signed),
        is_killed,
    )


def _follows_until(
    release: ReleaseView, program: BadgeProgram | None, signed: BadgeProgram | None
) -> datetime | None:
    if release.state is not ReleaseState.LIVE:
        return None
    if program is None or program == signed:
        return _FOREVER
    return signed.points[-1][0] if signed else release.published_at


def _program(
    release: ReleaseView, badge: BadgeView, signed: BadgeProgram | None
) -> BadgeProgram | None:
    """Return the published program, continued by the rest of the plan."""
    known = signed.points if signed else ()
    rest = _beyond(known, badge.ceiling)
    if signed is not None and not rest:
        return signed
    if not known and not rest:
        return None
    return BadgeProgram(
        v=1,
        env=release.environment.value,
        release=release.id,
        slot=badge.slot_id,
        salt=signed.salt if signed else _preview_salt(release.id),
        points=compact([*known, *rest], now=_FOREVER),
        off_at=whole_second(badge.off_at),
        lease_s=badge.lease_s,
    )


def _beyond(known: Ramp, ceiling: Ramp) -> Ramp:
    if not known:
        return tuple(ceiling)
    until, share = known[-1]
    return tuple((at, high) for at, high in ceiling if at > until and high > share)


def _preview_salt(release_id: str) -> str:
    return f"preview:{release_id}"


def _steps(start: datetime, end: datetime) -> set[datetime]:
    found, at = set(), start
    tail = max(_STEPS[-1][1], (end - start) / _TAIL_STEPS)
    while at < end:
        found.add(at)
        step = next((step for reach, step in _STEPS if at - start < reach), tail)
        at += timedelta(seconds=round(step.total_seconds()))
    return found


_LENGTH = re.compile(
    r"(?P<before>-)?\s*(?:(?P<d>\d{1,4})\s*(?:일|d))?\s*(?:(?P<h>\d{1,5})\s*(?:시간|h|:))?"
    r"\s*(?:(?P<m>\d{1,6})\s*(?:분|min|m)?)?\s*(?:(?P<ago>전|before|ago)|뒤|후|after)?"
)


def length_from(text: str) -> timedelta | None:
    """Read `7`, `1:30`, `2시간 30분 뒤`, `10분 전`, `3 d 2 h`: minutes unless said; None if odd."""
    found = _LENGTH.fullmatch(text.strip().lower().removeprefix("게시").strip())
    if found is None or not any(found[unit] for unit in "dhm"):
        return None
    days, hours, minutes = (int(found[unit] or 0) for unit in "dhm")
    length = timedelta(days=days, hours=hours, minutes=minutes)
    return -length if found["before"] or found["ago"] else length
