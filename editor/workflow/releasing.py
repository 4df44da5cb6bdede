"""Releasing: what an admin does with an approved notice, from the plan to going dark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError, Refused
from editor.domain.ids import PartnerId, ReleaseId, SlotId
from editor.domain.partner import Slot, check_slot
from editor.domain.release import Move, ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.wire.notice import NoticeView
    from editor.wire.release import Dark, PartnerView, ReleaseView, SlotView
    from editor.workflow.ports import NoticeService


LATE_S = 30.0
"""From here on a release is called late."""


class Shelf(StrEnum):
    """Where a release stands: 계획할 공지 · 계획 중 · 예약됨 · 게시 중 · 보류·놓침 · 끝남."""

    TO_PLAN = "to_plan"
    PLANNED = "planned"
    SCHEDULED = "scheduled"
    LIVE = "live"
    HELD = "held"
    ENDED = "ended"


_SHELF_OF = {
    ReleaseState.DRAFT: Shelf.PLANNED,
    ReleaseState.IN_REVIEW: Shelf.PLANNED,
    ReleaseState.APPROVED: Shelf.PLANNED,
    ReleaseState.SCHEDULED: Shelf.SCHEDULED,
    ReleaseState.PUBLISHING: Shelf.LIVE,
    ReleaseState.LIVE: Shelf.LIVE,
    ReleaseState.SUSPENDED: Shelf.HELD,
    ReleaseState.FAILED: Shelf.HELD,
    ReleaseState.MISSED: Shelf.HELD,
}
_OPEN = frozenset(_SHELF_OF)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the release room shows, read at one moment."""

    releases: tuple[ReleaseView, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    slots: tuple[SlotView, ...] = ()
    partners: tuple[PartnerView, ...] = ()

    def release(self, release_id: str) -> ReleaseView | None:
        """Return a release by its id."""
        return next((r for r in self.releases if r.id == release_id), None)

    def notice(self, notice_id: str) -> NoticeView | None:
        """Return a notice by its id."""
        return next((n for n in self.notices if n.id == notice_id), None)

    def slot(self, slot_id: str) -> SlotView | None:
        """Return a slot by its id."""
        return next((s for s in self.slots if s.id == slot_id), None)

    def partner(self, partner_id: str) -> PartnerView | None:
        """Return a partner by its id."""
        return next((p for p in self.partners if p.id == partner_id), None)

    def under_way(self, notice_id: str) -> ReleaseView | None:
        """Return the release in which a notice's newest text goes out, None to plan a new one.

        A live release of an older text is left alone; a plan that can still be changed takes
        the newer text.
        """
        notice = self.notice(notice_id)
        own = [r for r in self.releases if r.notice_id == notice_id and r.state in _OPEN]
        same = [r for r in own if notice and r.content_hash == notice.content_hash]
        is_newer = notice is not None and notice.approved and not same
        return next(iter(same or [r for r in own if not is_newer or is_editable(r)]), None)

    def to_plan(self) -> tuple[NoticeView, ...]:
        """Return approved notices whose approved text no plan carries yet, newest first."""
        return tuple(n for n in self.notices if n.approved and not self._is_planned(n))

    def on_shelf(self, shelf: Shelf) -> tuple[ReleaseView, ...]:
        """Return the releases of one shelf: what comes next first, what has ended last."""
        found = [r for r in self.releases if shelf_of(r) is shelf]
        is_coming = shelf in {Shelf.PLANNED, Shelf.SCHEDULED}
        return tuple(sorted(found, key=lambda r: r.schedule.at, reverse=not is_coming))

    def _is_planned(self, notice: NoticeView) -> bool:
        return any(
            r.notice_id == notice.id and r.content_hash == notice.content_hash
            for r in self.releases
        )


def read_desk(service: NoticeService) -> Desk:
    """Read releases, notices, slots and partners."""
    return Desk(service.releases(), service.notices(), service.slots(), service.partners())


def shelf_of(release: ReleaseView) -> Shelf:
    """Return where a release stands in the list."""
    return _SHELF_OF.get(release.state, Shelf.ENDED)


def late_s(release: ReleaseView) -> float | None:
    """Return by how many seconds a release went out late; None up to 30 s and before it is out."""
    if release.published_at is None:
        return None
    behind = (release.published_at - release.schedule.at).total_seconds()
    return behind if behind > LATE_S else None


def is_editable(release: ReleaseView) -> bool:
    """Tell whether the plan may still be changed; a scheduled one is cancelled first."""
    return release.state is ReleaseState.DRAFT or Move.RETURN in release.moves


def is_burning(release: ReleaseView) -> bool:
    """Tell whether this release has a badge that is lit or will be."""
    is_out = release.state in {ReleaseState.PUBLISHING, ReleaseState.LIVE}
    return is_out and release.lit is not None and not release.lit.state.is_final


def in_danger(releases: Iterable[ReleaseView]) -> tuple[ReleaseView, ...]:
    """Return what 비상 is about: everything that is out or lit, the newest first."""
    out = [r for r in releases if shelf_of(r) is Shelf.LIVE or is_burning(r)]
    return tuple(sorted(out, key=lambda r: r.published_at or r.schedule.at, reverse=True))


def save_slot(
    service: NoticeService, partner: PartnerView | None, slot: SlotView, *, is_new: bool
) -> SlotView:
    """Keep a slot, and first its partner where that is new; raises Invalid, Conflict, Stale."""
    check_slot(_slot_of(slot))
    if partner is not None:
        service.create_partner(partner)
    return service.create_slot(slot) if is_new else service.update_slot(slot)


def _slot_of(view: SlotView) -> Slot:
    figures = view.model_dump(exclude={"id", "partner_id", "etag", "evidence"})
    return Slot(
        id=SlotId(view.id), partner_id=PartnerId(view.partner_id), evidence=view.evidence, **figures
    )


class Check(StrEnum):
    """What the service looks at before it takes a plan, in its order."""

    TEXT = "text"
    TIME = "time"
    LINK = "link"
    LOAD = "load"


_JUDGED_BY = {
    "not_approved": Check.TEXT,
    "release_stale": Check.TEXT,
    "title_missing": Check.TEXT,
    "title_too_long": Check.TEXT,
    "body_missing": Check.TEXT,
    "not_confirmed": Check.TEXT,
    "schedule_past": Check.TIME,
    "badge_times": Check.TIME,
    "badge_before_notice": Check.TIME,
    "expiry_before_notice": Check.TIME,
    "link_not_https": Check.LINK,
}


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A dry run: what passed, and the refusal where one came; what follows it was not judged."""

    release: ReleaseView
    refusal: GongjiError | None = None

    def passed(self, check: Check) -> bool | None:
        """Tell whether a check passed, None where the service never came to it."""
        if self.refusal is None:
            return True
        order = list(Check)
        failed = order.index(_JUDGED_BY.get(self.refusal.code, Check.LOAD))
        at = order.index(check)
        return None if at > failed else at < failed


def rehearse(service: NoticeService, release: ReleaseView) -> Rehearsal:
    """Ask the service to schedule a plan without doing it (미리 점검)."""
    try:
        service.schedule(ReleaseId(release.id), etag=release.etag, dry_run=True)
    except Refused as refusal:
        return Rehearsal(release, refusal)
    return Rehearsal(release)


def schedule_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Put a plan on the clock (예약 확정); raises Refused for the reason the service gives."""
    return service.schedule(ReleaseId(release.id), etag=release.etag)


def confirm_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Stand for a plan as its second person; production asks for one."""
    return service.confirm(ReleaseId(release.id), etag=release.etag)


def cancel_release(service: NoticeService, release: ReleaseView) -> ReleaseView:
    """Take a plan off the table before it went out."""
    return service.cancel(ReleaseId(release.id), etag=release.etag)


def pause_badge(service: NoticeService, release_id: str) -> Dark:
    """Hold a badge where it is (일시 멈춤)."""
    return service.pause(ReleaseId(release_id))


def resume_badge(service: NoticeService, release_id: str) -> ReleaseView:
    """Let a paused badge go on growing."""
    return service.resume(ReleaseId(release_id))


def kill_badge(service: NoticeService, release_id: str) -> Dark:
    """Put a badge out for ever (뱃지 긴급 중단)."""
    return service.kill(ReleaseId(release_id))


def withdraw_notice(service: NoticeService, release_id: str) -> Dark:
    """Take a notice down (공지 내리기), its badge too."""
    return service.withdraw(ReleaseId(release_id))
