"""The first run: five notices, two open comments and one planned release, made by three people.

Everything goes through the same API as everybody's work. Each thing's identifier follows from a
seed that the desk keeps, so a first run that was killed half-way goes on where it stopped and
plants nothing twice.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from editor.domain.approval import Verdict
from editor.domain.errors import Conflict
from editor.domain.ids import NoticeId, ReleaseId, ThreadId, ulid
from editor.domain.partner import Evidence
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.domain.schedule import Schedule, schedule_at, zone_of
from editor.domain.thread import Reaction
from editor.domain.traffic import KOREA
from editor.wire.notice import NewApproval, NewNotice, NewReaction, ReviewRequest
from editor.wire.release import PartnerView, SlotView
from editor.workflow.commenting import new_thread
from editor.workflow.draft import Draft
from editor.workflow.planning import BadgeWish, Wish, draft_of, propose, usual_traffic
from editor.workflow.releasing import read_desk
from editor.workflow.samples import OPENS_FIRST, Sample, read_samples
from editor.workflow.writing import content_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from editor.wire.notice import NoticeView
    from editor.wire.release import ReleaseDraft, ReleaseView
    from editor.workflow.ports import DraftStore, NoticeService

_SEED, _DONE = "welcome.seed", "welcome.done"
_SOON: Final = timedelta(seconds=3)
_LIVE_LATE_MINUTES: Final = 60
_NEED_REVIEW: Final = frozenset({"in_review", "approved", "planned", "live"})
_NEED_APPROVAL: Final = frozenset({"approved", "planned", "live"})


@dataclass(frozen=True, slots=True)
class Welcome:
    """A first run: the moment it began and 32 random hex digits."""

    began_at: datetime
    entropy: str

    def id(self, name: str) -> str:
        """Return the one identifier of a thing; the same in every attempt."""
        digest = hashlib.sha256(f"{self.entropy}:{name}".encode()).digest()
        return ulid(self.began_at, digest[:10])

    @property
    def samples(self) -> tuple[Sample, ...]:
        """The five notices, dated from the day it began, in Korea."""
        return read_samples(self.began_at.astimezone(zone_of(KOREA)).date())


def begin_welcome(drafts: DraftStore, now: datetime) -> Welcome | None:
    """Put the first notice on an empty desk, before any service answers.

    Returns what is still to be planted: None on a desk that was welcomed, or that has drafts of
    its own. `now` is UTC.
    """
    if drafts.setting(_DONE) is not None:
        return None
    known = drafts.setting(_SEED)
    if known is not None:
        moment, _, entropy = known.partition(" ")
        return Welcome(datetime.fromisoformat(moment), entropy)
    if drafts.drafts():
        return None
    welcome = Welcome(now.astimezone(UTC).replace(microsecond=0), os.urandom(16).hex())
    first = next(s for s in welcome.samples if s.name == OPENS_FIRST)
    notice_id = NoticeId(welcome.id(first.name))
    drafts.put(Draft(notice_id, first.content, welcome.began_at))
    drafts.remember("last_notice", notice_id)
    drafts.remember(_SEED, f"{welcome.began_at.isoformat()} {welcome.entropy}")
    return welcome


def end_welcome(drafts: DraftStore) -> None:
    """Remember that everything stands."""
    drafts.remember(_DONE, "1")


def plant_first(welcome: Welcome, services: Mapping[Role, NoticeService]) -> None:
    """Give the notice that lies open its first version and its comments; soon done.

    Raises GongjiError where a service does not answer; the next start goes on.
    """
    planting = _Planting(welcome, services)
    planting.grow([s for s in welcome.samples if s.name == OPENS_FIRST])


def plant_rest(welcome: Welcome, services: Mapping[Role, NoticeService]) -> None:
    """Let the writer, the reviewer and the admin do what is not done yet of the others.

    Raises GongjiError where a service does not answer; the next start goes on.
    """
    planting = _Planting(welcome, services)
    planting.grow([s for s in welcome.samples if s.name != OPENS_FIRST])


class _Planting:
    """Does each thing only where the service does not have it."""

    def __init__(self, welcome: Welcome, services: Mapping[Role, NoticeService]) -> None:
        self._welcome = welcome
        self._writer = services[Role.WRITER]
        self._reviewer = services[Role.REVIEWER]
        self._admin = services[Role.ADMIN]
        self._key = welcome.id

    def grow(self, samples: Sequence[Sample]) -> None:
        """Bring each sample to its stage."""
        for sample in samples:
            self._write(sample)
            self._remark(sample)
            if sample.stage in _NEED_REVIEW:
                self._ask_for_review(sample)
            if sample.stage in _NEED_APPROVAL:
                self._approve(sample)
            if sample.stage == "live":
                self._publish(sample)
            if sample.stage == "planned":
                self._plan(sample)

    def _id(self, sample: Sample) -> NoticeId:
        return NoticeId(self._welcome.id(sample.name))

    def _notice(self, sample: Sample) -> NoticeView:
        return self._writer.notice(self._id(sample))

    def _write(self, sample: Sample) -> None:
        if self._id(sample) in {notice.id for notice in self._writer.notices()}:
            return
        notice = NewNotice(id=self._id(sample), content=content_view(sample.content))
        self._writer.create_notice(notice, key=self._key(f"{sample.name}.create"))

    def _remark(self, sample: Sample) -> None:
        if not sample.remarks:
            return
        known = {thread.id: thread for thread in self._reviewer.threads(self._id(sample))}
        text = sample.content.body
        for number, remark in enumerate(sample.remarks):
            name = f"{sample.name}.thread.{number}"
            thread_id = self._welcome.id(name)
            if thread_id not in known:
                start = text.index(remark.on)
                words = start, start + len(remark.on)
                thread = new_thread(thread_id, text, words, revision=1, body=remark.body)
                self._reviewer.start_thread(self._id(sample), thread, key=self._key(f"{name}.key"))
            if remark.reaction and not (thread_id in known and known[thread_id].reactions):
                reaction = NewReaction(reaction=Reaction(remark.reaction))
                key = self._key(f"{name}.reaction")
                self._writer.react(ThreadId(thread_id), reaction, key=key)

    def _ask_for_review(self, sample: Sample) -> None:
        notice = self._notice(sample)
        if notice.review_requested_at is None and notice.revision == 1:
            request = ReviewRequest(revision=1)
            self._writer.request_review(
                self._id(sample), request, key=self._key(f"{sample.name}.review")
            )

    def _approve(self, sample: Sample) -> None:
        notice = self._notice(sample)
        if not notice.approvals and notice.revision == 1:
            word = NewApproval(content_hash=notice.content_hash, verdict=Verdict.APPROVE)
            self._reviewer.decide(self._id(sample), word, key=self._key(f"{sample.name}.approve"))

    def _publish(self, sample: Sample) -> None:
        """Put a notice without a badge on the clock, a moment from now."""
        release = self._release(sample)
        if release is not None and release.state is not ReleaseState.DRAFT:
            return
        draft = self._draft_for_now(sample)
        if release is None:
            release = self._admin.plan_release(draft)
        else:  # its moment passed before it was on the clock
            release = self._admin.update_release(draft, etag=release.etag)
        self._admin.schedule(ReleaseId(release.id), etag=release.etag)

    def _draft_for_now(self, sample: Sample) -> ReleaseDraft:
        at = (self._admin.clock().now + _SOON).replace(microsecond=0)
        when = _schedule(at, late_minutes=_LIVE_LATE_MINUTES)
        wish = Wish(notice_id=self._id(sample), revision=1, schedule=when)
        return draft_of(wish, None, self._welcome.id(f"{sample.name}.release"))

    def _plan(self, sample: Sample) -> None:
        """Plan a badge as the planner proposes it; whoever sits here puts it on the clock."""
        if self._release(sample) is not None:
            return
        slot = self._slot(sample)
        when = self._opening(sample)
        badge = BadgeWish(
            slot=slot,
            audience=sample.release["audience"],
            off_at=when.at + timedelta(days=sample.release["badge_days"]),
            traffic=usual_traffic(),
        )
        wish = Wish(notice_id=self._id(sample), revision=1, schedule=when, badge=badge)
        proposal = propose(wish, read_desk(self._admin))
        draft = draft_of(wish, proposal, self._welcome.id(f"{sample.name}.release"))
        self._admin.plan_release(draft, key=self._key(f"{sample.name}.plan"))

    def _opening(self, sample: Sample) -> Schedule:
        days, hour = sample.release["day"], sample.release["hour"]
        first = self._welcome.began_at.astimezone(zone_of(KOREA)).replace(tzinfo=None)
        wall = first.replace(hour=hour, minute=0, second=0) + timedelta(days=days)
        return schedule_at(wall, KOREA)

    def _release(self, sample: Sample) -> ReleaseView | None:
        mine = self._welcome.id(f"{sample.name}.release")
        return next((r for r in self._admin.releases() if r.id == mine), None)

    def _slot(self, sample: Sample) -> SlotView:
        asked = dict(sample.release["slot"])
        partner = PartnerView(id=self._welcome.id("partner"), **sample.release["partner"])
        _unless_there(lambda: self._admin.create_partner(partner, key=self._key("partner.create")))
        measured = self._welcome.began_at.date() - timedelta(days=asked.pop("evidence_days_ago"))
        evidence = Evidence(asked.pop("evidence"))
        slot = SlotView(
            id="s_" + self._welcome.entropy[:8],
            partner_id=partner.id,
            evidence=evidence,
            evidence_on=measured,
            **asked,
        )
        _unless_there(lambda: self._admin.create_slot(slot, key=self._key("slot.create")))
        return next(s for s in self._admin.slots() if s.id == slot.id)


def _unless_there(make: Callable[[], object]) -> None:
    try:
        make()
    except Conflict as conflict:
        if not conflict.code.endswith("_exists"):
            raise


def _schedule(at: datetime, *, late_minutes: int) -> Schedule:
    offset = at.astimezone(zone_of(KOREA)).utcoffset() or timedelta()
    return Schedule(at, KOREA, offset, late_minutes)
