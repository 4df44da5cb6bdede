"""The words of notices that were never opened here are found, and found again without a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from editor.domain.people import Role
from editor.ui.library.body_reader import BodyReader
from editor.wire.notice import ContentView, NewNotice
from editor.workflow.body_reading import listed
from editor.workflow.ids import new_id
from tests.ui.desk import a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice

COUNT = 10  # more than are read at once


@pytest.fixture(scope="module")
def listed_ids(practice: Practice) -> set[str]:
    ids = [new_id() for _ in range(COUNT)]
    for notice_id in ids:
        content = ContentView(title="점검", body="이용에 **불편**을 드려 죄송합니다")
        practice.of(Role.WRITER).create_notice(NewNotice(id=notice_id, content=content))
    return set(ids)


def test_bodies_of_listed_notices_are_found(
    desk: Desk, practice: Practice, listed_ids: set[str], qtbot: QtBot
) -> None:
    room = desk.writing(a_draft("다른 글"))
    desk.sit_down(practice, Role.WRITER, qtbot)
    room.library.search.setText("불편 죄송")
    qtbot.waitUntil(lambda: set(room.library.notice_ids()) >= listed_ids, timeout=10_000)


def test_what_was_read_is_not_read_again(
    desk: Desk, practice: Practice, listed_ids: set[str], qtbot: QtBot
) -> None:
    notices = practice.of(Role.WRITER).notices()
    desk.sit_down(practice, Role.WRITER, qtbot)
    reader = BodyReader(
        desk.bench.background, desk.bench.session, desk.store.index, desk.bench.session
    )
    reader.take(notices)
    with qtbot.waitSignal(
        reader.progressed, check_params_cb=lambda left: left == 0, timeout=10_000
    ):
        pass
    assert desk.store.index.unread(map(listed, notices)) == ()
    assert listed_ids <= desk.store.index.find("불편").in_body


def test_nothing_found_says_how_many_are_not_read_yet(desk: Desk) -> None:
    library = desk.writing(a_draft("글")).library
    library.show_unread(3)
    said = [label.text() for label in library.findChildren(QLabel)]
    assert any("3" in text for text in said)
