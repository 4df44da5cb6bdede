"""Builds what the service would answer: slots, notices and releases of a game launch."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from editor.domain.environment import Environment
from editor.domain.notice import Kind
from editor.domain.partner import Evidence
from editor.domain.release import ReleaseState
from editor.domain.schedule import schedule_at
from editor.wire.notice import NoticeView
from editor.wire.people import PersonName
from editor.wire.release import PartnerView, ReleaseView, ScheduleView, SlotView
from editor.workflow.planning import BadgeWish, Wish, usual_traffic
from editor.workflow.releasing import Desk

START = datetime(2026, 12, 3, 1, 0, tzinfo=UTC)
ADMIN = PersonName(id="p_admin", name="박게시")
HASH = "a" * 64


def a_slot(**changes: Any) -> SlotView:
    slot = SlotView(
        id="s_game",
        partner_id="p_game",
        label_ko="게임",
        label_en="Games",
        icon="gamepad-2",
        link="https://games.example.com/",
        capacity_rps=6000,
        evidence=Evidence.LOAD_TESTED,
        evidence_on=date(2026, 11, 18),
    )
    return slot.model_copy(update=changes)


def a_notice(**changes: Any) -> NoticeView:
    notice = NoticeView(
        id="n1",
        title="새 게임, 같이 하실래요?",
        kind=Kind.PARTNER,
        locale="ko",
        state=ReleaseState.APPROVED,
        revision=1,
        content_hash=HASH,
        author=PersonName(id="p_writer", name="이작가"),
        updated_at=START,
        approved=True,
        etag='"1"',
    )
    return notice.model_copy(update=changes)


def a_release(**changes: Any) -> ReleaseView:
    release = ReleaseView(
        id="r1",
        environment=Environment.PRACTICE,
        notice_id="n1",
        title="새 게임, 같이 하실래요?",
        revision=1,
        content_hash=HASH,
        schedule=ScheduleView(at=START, zone="Asia/Seoul", offset_at_entry_s=32_400),
        badge=None,
        lit=None,
        state=ReleaseState.DRAFT,
        moves=(),
        release_hash="b" * 64,
        planned_by=ADMIN,
        etag='"1"',
    )
    return release.model_copy(update=changes)


def a_wish(**changes: Any) -> Wish:
    """Return a wish for ten in the morning in Seoul; changes are those of its badge."""
    badge: dict[str, Any] = {
        "slot": a_slot(),
        "audience": 45_000_000,
        "off_at": START + timedelta(days=3),
        "traffic": usual_traffic(),
    }
    return Wish(
        notice_id="n1",
        revision=1,
        schedule=schedule_at(datetime(2026, 12, 3, 10), "Asia/Seoul"),  # noqa: DTZ001
        badge=BadgeWish(**(badge | changes)),
    )


def a_desk(**changes: Any) -> Desk:
    partner = PartnerView(id="p_game", name="달빛게임즈")
    desk: dict[str, Any] = {"slots": (a_slot(),), "partners": (partner,)}
    return Desk(**(desk | changes))
