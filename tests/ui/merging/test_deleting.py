"""Deleting is done at once and taken back exactly; what the service knows is only archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.notice import Content
from editor.domain.people import Role
from editor.ui.merging.archived import Archived
from editor.ui.merging.deleting import Deleting
from editor.ui.merging.quiet_line import QuietLine
from tests.ui.desk import Desk, Practice, a_draft
from tests.ui.merging.pair import BODY, PATIENCE_MS, a_notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft


class Told:
    """What the toast said, and its undo."""

    def __init__(self, desk: Desk) -> None:
        self.undo: list[Callable[[], object]] = []
        desk.bench.navigator.undoable.connect(lambda _said, undo: self.undo.append(undo))


@pytest.fixture
def told(desk: Desk) -> Told:
    return Told(desk)


def opened(desk: Desk, qtbot: QtBot, *drafts: Draft) -> tuple[WritingRoom, Deleting]:
    """Open the room with these in the library, the last one on the screen."""
    for draft in drafts:
        desk.store.put(draft)
    room = desk.writing(drafts[-1])
    room.shelf.refresh()
    qtbot.waitUntil(lambda: len(room.library.entries) == len(drafts), timeout=PATIENCE_MS)
    return room, Deleting(room, desk.bench)


def ids(desk: Desk) -> set[str]:
    return {draft.notice_id for draft in desk.store.drafts()}


def test_the_open_draft_is_deleted_and_another_one_opened(
    desk: Desk, qtbot: QtBot, told: Told
) -> None:
    first, second = a_draft("하나"), a_draft("둘")
    room, deleting = opened(desk, qtbot, first, second)
    deleting.delete()
    qtbot.waitUntil(lambda: bool(told.undo), timeout=PATIENCE_MS)
    assert ids(desk) == {first.notice_id}
    assert room.editor.text() == "하나"


def test_undo_brings_it_back_as_it_was(desk: Desk, qtbot: QtBot, told: Told) -> None:
    first, second = a_draft("하나"), a_draft("둘")
    room, deleting = opened(desk, qtbot, first, second)
    room.editor.textCursor().insertText("째 ")
    deleting.delete()
    qtbot.waitUntil(lambda: bool(told.undo), timeout=PATIENCE_MS)
    told.undo[0]()
    qtbot.waitUntil(lambda: room.editor.text() == "둘째 ", timeout=PATIENCE_MS)
    assert ids(desk) == {first.notice_id, second.notice_id}


def test_the_last_draft_makes_room_for_a_new_one(desk: Desk, qtbot: QtBot, told: Told) -> None:
    only = a_draft("하나")
    room, deleting = opened(desk, qtbot, only)
    deleting.delete()
    qtbot.waitUntil(lambda: bool(told.undo), timeout=PATIENCE_MS)
    assert only.notice_id not in ids(desk)
    assert room.editor.text() == ""


def test_what_the_service_has_is_archived_only(
    desk: Desk, practice: Practice, qtbot: QtBot, told: Told
) -> None:
    notice = a_notice(practice.of(Role.WRITER), Content("12월 점검", BODY))
    desk.sit_down(practice, Role.WRITER, qtbot)
    room, deleting = opened(desk, qtbot, a_draft(BODY, notice_id=notice))
    qtbot.waitUntil(lambda: bool(room.library.entries[0].notice), timeout=PATIENCE_MS)
    deleting.delete()
    qtbot.waitUntil(lambda: desk.store.summary(notice).archived, timeout=PATIENCE_MS)
    told.undo[0]()
    qtbot.waitUntil(lambda: not desk.store.summary(notice).archived, timeout=PATIENCE_MS)


def test_a_line_over_the_text_takes_an_archived_one_out(desk: Desk, qtbot: QtBot) -> None:
    only = a_draft("하나")
    room, _ = opened(desk, qtbot, only)
    line = QuietLine(room)
    Archived(room, line)
    assert not line.sentence
    desk.store.mark(only.notice_id, archived=True)
    room.shelf.refresh()
    qtbot.waitUntil(lambda: bool(line.sentence), timeout=PATIENCE_MS)
    line.button.click()
    qtbot.waitUntil(lambda: not line.sentence, timeout=PATIENCE_MS)
    assert not desk.store.summary(only.notice_id).archived
