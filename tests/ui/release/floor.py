"""A release room on a real desk, and what colleagues did before an admin sits down."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from editor.domain.approval import Verdict
from editor.domain.errors import Conflict
from editor.domain.ids import NoticeId
from editor.domain.partner import Evidence
from editor.domain.people import Role
from editor.ui.release.emergency import EmergencyLayer
from editor.ui.release.room import ReleaseRoom
from editor.ui.window.main_window import MainWindow
from editor.wire.notice import ContentView, NewApproval, NewNotice, ReviewRequest
from editor.wire.release import PartnerView, SlotView
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.wire.notice import NoticeView
    from tests.ui.desk import Desk, Practice


@dataclass
class Floor:
    """The window with the release room, and the layer under its band."""

    window: MainWindow
    room: ReleaseRoom
    layer: EmergencyLayer


@contextmanager
def a_floor(desk: Desk, qtbot: QtBot) -> Iterator[Floor]:
    """Open a window with the release room; the desk closes after it."""
    window, room = MainWindow(desk.bench), ReleaseRoom(desk.bench)
    window.add_room("release", room, title="게시", icon="calendar-clock", shortcut="Ctrl+3")
    window.resize(1280, 800)
    floor = Floor(window, room, EmergencyLayer(desk.bench, window.band))
    window.show()
    qtbot.waitExposed(window)
    room.enter()
    yield floor
    room.leave()
    window.close()
    window.deleteLater()


def approved(practice: Practice, title: str) -> NoticeView:
    """Return a notice that the writer wrote and the reviewer approved."""
    writer, reviewer = practice.of(Role.WRITER), practice.of(Role.REVIEWER)
    content = ContentView(title=title, body="같이 하실래요?\n\n12월에 만나요.")
    notice = writer.create_notice(NewNotice(id=new_id(), content=content))
    name = NoticeId(notice.id)
    writer.request_review(name, ReviewRequest(revision=notice.revision))
    yes = NewApproval(content_hash=notice.content_hash, verdict=Verdict.APPROVE)
    return reviewer.decide(name, yes)


def a_slot_at(practice: Practice, *, name: str = "game", capacity_rps: float = 6000) -> SlotView:
    """Return a slot of a partner of its own, made once."""
    admin = practice.of(Role.ADMIN)
    slot = SlotView(
        id=f"s_{name}", partner_id=f"p_{name}", label_ko="게임", label_en="Games",
        icon="gamepad-2", link="https://games.example.com/", capacity_rps=capacity_rps,
        evidence=Evidence.LOAD_TESTED, evidence_on=date(2026, 11, 18),
    )  # fmt: skip
    try:
        admin.create_partner(PartnerView(id=slot.partner_id, name="달빛게임즈"))
        return admin.create_slot(slot)
    except Conflict:
        return next(s for s in admin.slots() if s.id == slot.id)
