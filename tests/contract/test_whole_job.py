"""The whole job between our own client and the real service: written, approved, lit, dark."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from editor.client.notice_api import connect
from editor.domain.approval import Verdict
from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.errors import Refused, Stale
from editor.domain.ids import NoticeId, ReleaseId, ThreadId
from editor.domain.partner import Evidence
from editor.domain.planner import plan
from editor.domain.release import ReleaseState
from editor.domain.traffic import KOREAN_DAY, TrafficModel
from editor.wire.notice import (
    AnchorView,
    ContentView,
    NewApproval,
    NewNotice,
    NewRevision,
    NewThread,
    ReviewRequest,
)
from editor.wire.release import (
    BadgeView,
    PartnerView,
    ReleaseDraft,
    ScheduleView,
    SlotView,
    TrafficView,
)
from tests.backend.desk import BODY, running, settings_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from editor.client.notice_api import NoticeApi
    from editor.wire.release import ReleaseView

TRAFFIC = TrafficView(
    sessions_per_day=20, p1=0.08, decay=0.65, requests_per_click=3, session_s=120, alpha=0.8
)
NOTICE, RELEASE = NoticeId("01J0000000000000000000NOTE"), ReleaseId("01J00000000000000000000REL")


class People:
    """Three tokens in three HTTP sessions."""

    def __init__(self, url: str, tokens: dict[str, str]) -> None:
        self.writer, self.reviewer, self.admin = (
            connect(url, Environment.PRACTICE, tokens[role])
            for role in ("writer", "reviewer", "admin")
        )

    def close(self) -> None:
        for one in (self.writer, self.reviewer, self.admin):
            one.close()


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    with running(
        lambda url: settings_in(tmp_path, public_url=url, has_scheduler=True, has_stub=True)
    ) as desk:
        made = People(desk.base_url, desk.tokens)
        yield made
        made.close()


def write_and_approve(people: People) -> None:
    content = ContentView(title="겨울 게임이 열립니다", body=BODY)
    made = people.writer.create_notice(NewNotice(id=NOTICE, content=content))
    people.writer.request_review(NOTICE, ReviewRequest(revision=1))
    anchor = AnchorView(exact="새벽에", start=BODY.index("새벽에"), end=BODY.index("새벽에") + 3)
    thread = NewThread(id="T1", revision=1, anchor=anchor, body="몇 시인가요?")
    people.reviewer.start_thread(NOTICE, thread)
    edited = content.model_copy(update={"body": BODY.replace("새벽에", "새벽에, 2시부터")})
    revision = people.writer.save_revision(NOTICE, NewRevision(content=edited), etag=made.etag)
    people.writer.resolve(ThreadId("T1"))
    said = NewApproval(content_hash=revision.content_hash, verdict=Verdict.APPROVE)
    assert people.reviewer.decide(NOTICE, said).approved


def draft(admin: NoticeApi) -> ReleaseDraft:
    admin.create_partner(PartnerView(id="P1", name="겨울게임"))
    today = admin.clock().now.date()
    slot = SlotView(
        id="S1", partner_id="P1", label_ko="게임", label_en="Games", icon="gamepad-2",
        link="https://game.example/", capacity_rps=3000, evidence=Evidence.LOAD_TESTED,
        evidence_on=today,
    )  # fmt: skip
    admin.create_slot(slot)
    at = admin.clock().now + timedelta(seconds=30)
    schedule = ScheduleView(at=at, zone="Asia/Seoul", offset_at_entry_s=32_400)
    badge = badge_from(at + timedelta(seconds=90))
    return ReleaseDraft(id=RELEASE, notice_id=NOTICE, revision=2, schedule=schedule, badge=badge)


def badge_from(start: datetime) -> BadgeView:
    start = start.replace(microsecond=0)
    model = TrafficModel(
        audience=200_000, capacity_rps=3000.0, rho=0.7, daily_curve=KOREAN_DAY,
        **TRAFFIC.model_dump(),
    )  # fmt: skip
    proposed = plan(model, start=start, hours=24)
    return BadgeView(
        slot_id="S1", audience=200_000, ceiling=proposed.points, canary=proposed.canary,
        off_at=start + timedelta(days=3), traffic=TRAFFIC,
    )  # fmt: skip


def wait_until_lit(admin: NoticeApi) -> ReleaseView:
    """Follow the events, as a desk does, until phones read the badge."""
    after = 0
    for _ in range(200):
        events = admin._list("/events", _event(), {"after": str(after), "wait": "0.5"})
        after = events[-1].seq if events else after
        if json.loads(admin.public("practice/more.json"))["badges"]:
            return admin.release(RELEASE)
    raise AssertionError(admin.release(RELEASE))


def _event() -> type:
    from editor.wire.audit import Event

    return Event


def test_from_a_text_to_a_lit_badge_and_back_into_the_dark(people: People) -> None:
    write_and_approve(people)
    planned = people.admin.plan_release(draft(people.admin))
    scheduled = people.admin.schedule(RELEASE, etag=planned.etag)
    assert scheduled.state is ReleaseState.SCHEDULED
    people.admin.set_clock(60)
    lit = wait_until_lit(people.admin)
    assert (lit.state, lit.lit and lit.lit.state) == (ReleaseState.LIVE, BadgeState.CANARY)
    assert lit.seen_at is not None
    assert people.admin.kill(RELEASE).dark_by > lit.seen_at
    people.admin.withdraw(RELEASE)
    pointer = json.loads(people.writer.public("practice/more.json"))
    assert pointer["badges"] == []
    assert RELEASE in pointer["tombstones"]
    assert people.writer.notice(NOTICE).state is ReleaseState.WITHDRAWN


def test_errors_come_back_as_the_errors_they_were(people: People) -> None:
    content = ContentView(title="제목", body=BODY)
    made = people.writer.create_notice(NewNotice(id=NOTICE, content=content))
    edited = NewRevision(content=content.model_copy(update={"body": "다른 글"}))
    with pytest.raises(Stale) as caught:
        people.writer.save_revision(NOTICE, edited, etag='"9"')
    assert caught.value.fields["etag"] == made.etag
    plan_of_it = draft(people.admin).model_copy(update={"revision": 1})
    planned = people.admin.plan_release(plan_of_it)
    with pytest.raises(Refused, match="not_approved"):
        people.admin.schedule(RELEASE, etag=planned.etag)


def test_an_edit_takes_the_plan_of_the_older_text_off_the_clock(people: People) -> None:
    write_and_approve(people)
    planned = people.admin.plan_release(draft(people.admin))
    people.admin.schedule(RELEASE, etag=planned.etag)
    notice = people.writer.notice(NOTICE)
    edited = NewRevision(content=ContentView(title="제목", body="다른 글"))
    people.writer.save_revision(NOTICE, edited, etag=notice.etag)
    release = people.admin.release(RELEASE)
    assert (release.state, release.reason) == (ReleaseState.SUSPENDED, "revision_changed")


def test_every_list_of_the_client_reads(people: People) -> None:
    write_and_approve(people)
    people.admin.plan_release(draft(people.admin))
    admin = people.admin
    assert admin.identity().environment is Environment.PRACTICE
    assert [len(found) for found in (admin.notices(), admin.slots(), admin.releases())] == [1, 1, 1]
    assert len(admin.revisions(NOTICE)) == 2
    assert admin.threads(NOTICE)[0].anchor.exact.startswith("새벽에")
    assert {p.role for p in admin.people()} >= {admin.me().role}
    assert len(admin.audit()) == len(admin.events(0))
