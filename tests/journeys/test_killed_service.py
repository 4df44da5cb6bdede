"""The practice service dies under the window: nothing is lost, nothing arrives twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Unavailable
from editor.domain.ids import ReleaseId
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.wire.notice import ReviewRequest
from editor.wire.release import ReleaseDraft, ScheduleView
from editor.workflow.ids import new_id
from editor.workflow.releasing import schedule_release
from editor.workflow.reviewing import approve
from tests.journeys.opened import PATIENCE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.wire.release import ReleaseView
    from tests.journeys.opened import Opened


@pytest.fixture(autouse=True)
def _nothing_left_running() -> None:
    """Let the service that replaces a killed one live on: the desk of the file ends it."""


@pytest.fixture
def desk(lasting_desk: Opened, qtbot: QtBot) -> Opened:
    """One desk for this file, whose service has been calm for a while."""
    lasting_desk.qtbot = qtbot
    lasting_desk.said.clear()
    lasting_desk.desk.supervisor._on_calm()
    lasting_desk.desk.session.choose(Role.WRITER)
    return lasting_desk


BODY = "새벽 두 시부터 점검합니다."


def test_service_killed_while_typing_comes_back_with_the_same_person(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.save()
    desk.desk.session.choose(Role.ADMIN)
    desk.kill_service()
    assert desk.desk.window.band._sync.text() == "연결 끊김 · 글은 계속 쓸 수 있어요"
    desk.type(" 미안합니다.")
    desk.connected()
    assert desk.desk.session.role is Role.ADMIN
    assert desk.on_disk() == desk.text == BODY + " 미안합니다."


def test_save_under_a_killed_service_waits_and_arrives_once(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.save()
    desk.type(" 미안합니다.")
    desk.kill_service()
    desk.room.open_draft.save()
    desk.qtbot.waitUntil(lambda: bool(desk.desk.bench.outgoing.items), timeout=PATIENCE_MS)
    assert desk.desk.window.band.outbox_button.text() == "보낼 것 1"
    desk.connected()
    desk.nothing_waits()
    assert [r.number for r in desk.desk.session.service.revisions(desk.notice_id)] == [2, 1]


def test_service_killed_in_the_middle_of_a_save_saves_once(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.save()
    desk.type(" 미안합니다.")
    desk.room.open_draft.save()
    desk.kill_service()
    desk.connected()
    desk.nothing_waits()
    assert [r.number for r in desk.desk.session.service.revisions(desk.notice_id)] == [2, 1]


def test_comment_and_reply_wait_for_the_service_in_order(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.kill_service()
    desk.room._on_comment_posted(0, 2, "몇 시까지요?")
    items = desk.desk.bench.outgoing
    desk.qtbot.waitUntil(lambda: len(items.items) == 2, timeout=PATIENCE_MS)
    desk.connected()
    desk.nothing_waits()
    (thread,) = desk.desk.session.service.threads(desk.notice_id)
    assert (thread.revision, thread.anchor.exact) == (1, "새벽")


def test_review_is_never_queued(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.kill_service()
    desk.room.open_draft.ask_for_review()
    desk.qtbot.waitUntil(lambda: "offline" in desk.said, timeout=PATIENCE_MS)
    desk.connected()
    desk.nothing_waits()
    assert desk.desk.session.service.notice(desk.notice_id).review_requested_at is None


def a_planned_release(desk: Opened) -> ReleaseView:
    """Return a release of an approved notice, an hour ahead, that is only to be scheduled."""
    desk.new_notice("점검", BODY)
    desk.save()
    session, notice_id = desk.desk.session, desk.notice_id
    session.service_of(Role.WRITER).request_review(notice_id, ReviewRequest(revision=1))
    reviewer = session.service_of(Role.REVIEWER)
    approve(reviewer, reviewer.revision(notice_id, 1))
    at = session.now() + timedelta(hours=1)
    schedule = ScheduleView(at=at, zone="Asia/Seoul", offset_at_entry_s=32_400)
    draft = ReleaseDraft(id=new_id(), notice_id=notice_id, revision=1, schedule=schedule)
    return session.service_of(Role.ADMIN).plan_release(draft)


def test_schedule_under_a_killed_service_is_said_and_never_queued(desk: Opened) -> None:
    release = a_planned_release(desk)
    service = desk.desk.session.service_of(Role.ADMIN)
    desk.kill_service()
    desk.desk.background.network(lambda: schedule_release(service, release))
    desk.hears(Unavailable("offline"))
    desk.connected()
    found = desk.desk.session.service_of(Role.ADMIN).release(ReleaseId(release.id))
    assert (found.state, desk.desk.bench.outgoing.items) == (ReleaseState.DRAFT, ())


def test_service_killed_while_scheduling_schedules_at_most_once(desk: Opened) -> None:
    release = a_planned_release(desk)
    service = desk.desk.session.service_of(Role.ADMIN)
    desk.desk.background.network(lambda: schedule_release(service, release))
    desk.kill_service()
    desk.connected()
    admin = desk.desk.session.service_of(Role.ADMIN)
    found = admin.release(ReleaseId(release.id))
    noted = [a for a in admin.audit() if a.action == "gongji.release.schedule"]
    about = [a for a in noted if a.subject == release.id]
    assert len(about) == (found.state is ReleaseState.SCHEDULED)
