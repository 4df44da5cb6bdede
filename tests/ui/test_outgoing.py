"""What cannot be sent now waits, goes out once, and stops only its own notice when refused."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.errors import Unavailable
from editor.domain.ids import NoticeId, ThreadId
from editor.domain.people import Role
from editor.ui.outgoing import Answers, Outgoing
from editor.wire.notice import NewNotice
from editor.workflow.ids import new_id
from editor.workflow.outbox import ItemState
from editor.workflow.sync import reply_item, revision_item
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.workflow.outbox import Item

PATIENCE_MS = 20_000


def a_save(notice_id: NoticeId, body: str = "글") -> Item:
    return revision_item(a_draft(body, notice_id=notice_id), (), Role.WRITER)


def a_lost_reply(notice_id: NoticeId) -> Item:
    """Return a reply in a thread that no service knows: it will be refused."""
    return reply_item(notice_id, Role.WRITER, ThreadId(new_id()), "다 받을 수 있어요")


def post(desk: Desk, qtbot: QtBot, *items: Item) -> Outgoing:
    """Post while nobody answers, and wait until everything is on the disk."""
    outgoing = desk.bench.outgoing
    for item in items:
        outgoing.post(item)
    qtbot.waitUntil(lambda: len(outgoing.items) == len(items))
    return outgoing


@pytest.fixture
def notice() -> NoticeId:
    return NoticeId(new_id())


def test_what_waits_is_told_and_kept_on_the_disk(
    desk: Desk, qtbot: QtBot, notice: NoticeId
) -> None:
    told: list[str] = []
    desk.bench.outgoing.post(a_save(notice), Answers(queued=lambda: told.append("queued")))
    qtbot.waitUntil(lambda: bool(told))
    assert [item.notice_id for item in desk.store.outbox.items()] == [notice]


def test_same_save_twice_waits_once(desk: Desk, qtbot: QtBot, notice: NoticeId) -> None:
    outgoing = post(desk, qtbot, a_save(notice))
    outgoing.post(a_save(notice))
    assert len(outgoing.items) == 1


def test_saves_arrive_in_order_as_one_chain(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    outgoing = post(desk, qtbot, a_save(notice, "하나"), a_save(notice, "둘"))
    desk.sit_down(practice, Role.WRITER, qtbot)
    qtbot.waitUntil(lambda: not outgoing.items, timeout=PATIENCE_MS)
    found = practice.of(Role.WRITER).revisions(notice)
    assert [(r.number, r.content.body) for r in found] == [(2, "둘"), (1, "하나")]


def test_what_a_killed_desk_left_is_sent_by_the_next(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    desk.store.outbox.put(a_save(notice))
    outgoing = Outgoing(desk.bench.background, desk.bench.session, desk.store.outbox)
    qtbot.waitUntil(lambda: bool(outgoing.items))
    desk.sit_down(practice, Role.WRITER, qtbot)
    qtbot.waitUntil(lambda: not desk.store.outbox.items(), timeout=PATIENCE_MS)
    assert practice.of(Role.WRITER).notice(notice).revision == 1


def test_answer_lost_on_the_way_makes_no_second_revision(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    item = a_save(notice)
    new = practice.of(Role.WRITER)
    new.create_notice(NewNotice(id=notice, content=item.body.content), key=item.key)
    outgoing = post(desk, qtbot, item)
    desk.sit_down(practice, Role.WRITER, qtbot)
    qtbot.waitUntil(lambda: not outgoing.items, timeout=PATIENCE_MS)
    assert new.notice(notice).revision == 1


def test_refused_item_stops_only_its_own_notice(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    other = NoticeId(new_id())
    outgoing = post(desk, qtbot, a_lost_reply(notice), a_save(notice), a_save(other))
    desk.sit_down(practice, Role.WRITER, qtbot)
    qtbot.waitUntil(lambda: len(outgoing.items) == 2, timeout=PATIENCE_MS)
    assert [item.state for item in outgoing.items] == [ItemState.REFUSED, ItemState.WAITING]
    assert practice.of(Role.WRITER).notice(other).revision == 1


def refused(desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId) -> Outgoing:
    outgoing = post(desk, qtbot, a_lost_reply(notice), a_save(notice))
    with qtbot.waitSignal(outgoing.refused, timeout=PATIENCE_MS):
        desk.sit_down(practice, Role.WRITER, qtbot)
    return outgoing


def test_item_put_aside_keeps_its_text_and_frees_the_others(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    outgoing = refused(desk, practice, qtbot, notice)
    outgoing.keep(outgoing.items[0])
    qtbot.waitUntil(lambda: len(outgoing.items) == 1, timeout=PATIENCE_MS)
    assert (outgoing.items[0].state, outgoing.items[0].body.body) == (
        ItemState.KEPT,
        "다 받을 수 있어요",
    )


def test_item_that_is_tried_again_is_refused_again_with_its_reason(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    outgoing = refused(desk, practice, qtbot, notice)
    first = outgoing.items[0]
    with qtbot.waitSignal(outgoing.refused, timeout=PATIENCE_MS):
        outgoing.retry(first)
    assert outgoing.items[0].key != first.key
    assert outgoing.items[0].refusal is not None


def test_deleted_item_comes_back_on_undo(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    outgoing = refused(desk, practice, qtbot, notice)
    gone = outgoing.items[0]
    outgoing.remove(gone)
    outgoing.restore(gone)
    qtbot.waitUntil(lambda: any(i.state is ItemState.KEPT for i in outgoing.items))
    assert [i.body for i in desk.store.outbox.items() if i.state is ItemState.KEPT] == [gone.body]


def test_refusal_on_the_spot_goes_back_to_who_posted(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    desk.sit_down(practice, Role.WRITER, qtbot)
    said: list[str] = []
    answers = Answers(failed=lambda error: said.append(error.code))
    desk.bench.outgoing.post(a_lost_reply(notice), answers)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert desk.bench.outgoing.items == ()


def test_what_is_under_way_is_counted_once_the_service_is_gone(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    told: list[str] = []
    slow = Slow(practice.of(Role.WRITER))
    desk.bench.session.attach({Role.WRITER: slow}, Role.WRITER)
    qtbot.waitUntil(lambda: desk.bench.session.is_connected)
    desk.bench.outgoing.post(a_save(notice), Answers(queued=lambda: told.append("queued")))
    qtbot.waitUntil(slow.asked.is_set)
    desk.bench.session.lose(Unavailable("offline"))
    counted = len(desk.bench.outgoing.items)
    slow.let_go.set()
    assert (counted, told) == (1, ["queued"])


class Slow:
    """A service that takes a notice only when it is let go."""

    def __init__(self, service: Any) -> None:
        self._service = service
        self.asked, self.let_go = threading.Event(), threading.Event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._service, name)

    def create_notice(self, *arguments: Any, **named: Any) -> Any:
        self.asked.set()
        self.let_go.wait(20)
        return self._service.create_notice(*arguments, **named)
