"""While a published notice is read again, the phone shows it, and not the draft behind it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.ui.craft.craft import Craft
from editor.ui.phone.pick import Pick
from editor.workflow.rereading import Published, Reading, paragraphs_of
from tests.ui.desk import a_draft
from tests.ui.phone.conftest import Phone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

BODY = "저희도 있습니다."
PUBLISHED = Published(
    NoticeId("n0"), "새벽 3시의 나", 1, datetime(2026, 11, 20, 3, tzinfo=UTC), is_over=False
)
SHOWS = "document.getElementById('body').innerText.includes('{}')"
TITLED = "document.getElementById('view-notice').innerText.includes('{}')"


class Rereader:
    """A draft on the screen with its phone, and a published notice to read."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.room: WritingRoom = desk.writing(a_draft("쓰던 글", title="쓰던 제목"))
        self.craft = Craft(self.room, desk.bench)
        with qtbot.waitSignal(self.room.phone.page_ready, timeout=20_000):
            self.room.load_phone()
        self.phone = Phone(self.room.phone, qtbot)
        self.said: list[tuple[str, ...]] = []
        self.room.status_changed.connect(lambda status: self.said.append(status.left))

    def read(self) -> None:
        self.craft._read(PUBLISHED)
        content = Content(PUBLISHED.title, BODY)
        self.craft.rereading._on_read(Reading(PUBLISHED, content, paragraphs_of(BODY), {}))


@pytest.fixture
def rereader(desk: Desk, qtbot: QtBot) -> Rereader:
    made = Rereader(desk, qtbot)
    made.read()
    return made


def test_the_phone_shows_what_is_read(rereader: Rereader) -> None:
    rereader.phone.until(SHOWS.format(BODY))
    rereader.phone.until(TITLED.format(PUBLISHED.title))


def test_the_status_names_what_is_read(rereader: Rereader) -> None:
    assert rereader.said[-1] == (f"Reading again: {PUBLISHED.title}",)


def test_the_draft_comes_back_with_what_was_changed_meanwhile(rereader: Rereader) -> None:
    rereader.phone.until(SHOWS.format(BODY))
    rereader.room.editor.moveCursor(QTextCursor.MoveOperation.End)
    rereader.room.editor.insertPlainText(" 그리고 더")
    rereader.room.desk.back()
    rereader.phone.until(SHOWS.format("쓰던 글 그리고 더"))
    rereader.phone.until(TITLED.format("쓰던 제목"))


def test_the_status_is_of_the_draft_again(rereader: Rereader) -> None:
    rereader.room.desk.back()
    assert PUBLISHED.title not in rereader.said[-1][0]


def test_another_page_brings_the_draft_back(rereader: Rereader) -> None:
    rereader.phone.until(SHOWS.format(BODY))
    rereader.room.desk.open(QLabel("Compare"))
    rereader.phone.until(SHOWS.format("쓰던 글"))


def test_a_click_on_the_phone_leads_nowhere_meanwhile(rereader: Rereader) -> None:
    page = rereader.room.phone.page
    picks: list[Pick] = []
    rereader.room.phone.picked.connect(picks.append)
    assert page is not None
    page.picked.emit(Pick(0))
    rereader.room.desk.back()
    page.picked.emit(Pick(0))
    assert len(picks) == 1


def test_what_comes_after_its_page_was_closed_is_not_shown(rereader: Rereader) -> None:
    rereader.room.desk.back()
    content = Content("딴 제목", "딴 글")
    late = Reading(PUBLISHED, content, paragraphs_of("딴 글"), {})
    rereader.craft.rereading._on_read(late)
    rereader.phone.until(SHOWS.format("쓰던 글"))
    assert not rereader.room.phone.preview.is_resting
