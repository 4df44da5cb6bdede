"""A reviewer sees what the checks find before saying yes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.people import Role
from editor.ui.review.preflight import Preflight
from editor.workflow.reviewing import request_review
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.review.room import ReviewRoom

BODY = "점검을 알려 드립니다.\n\n점검은 2026년 12월 1일(수)에 합니다.\n\n[응모하기](javascript:1)"
SEEN_MS = 10_000


class Reading:
    """A notice with a wrong weekday and a broken button, on the reviewer's screen."""

    def __init__(self, desk: Desk, practice: Practice, qtbot: QtBot) -> None:
        self.desk, self.practice, self.qtbot = desk, practice, qtbot
        desk.sit_down(practice, Role.REVIEWER, qtbot)
        self.room: ReviewRoom = desk.review()
        (self.preflight,) = self.room.findChildren(Preflight)
        self.said: list[tuple[str, ...]] = []
        self.room.status_changed.connect(lambda status: self.said.append(status.amber))

    def open(self, body: str) -> None:
        asked = request_review(self.practice.of(Role.WRITER), a_draft(body), ()).notice
        self.room.open(asked.id)
        self.qtbot.waitUntil(lambda: self.room.editor.text() == body, timeout=SEEN_MS)

    def codes(self) -> set[str]:
        return {found.finding.code for found in self.preflight.findings.found}


@pytest.fixture
def reading(desk: Desk, practice: Practice, qtbot: QtBot) -> Reading:
    made = Reading(desk, practice, qtbot)
    made.open(BODY)
    qtbot.waitUntil(lambda: bool(made.codes()), timeout=SEEN_MS)
    return made


def test_a_wrong_weekday_and_a_broken_button_are_seen(reading: Reading) -> None:
    assert {"weekday_differs", "link_broken"} <= reading.codes()
    assert reading.preflight.strip.isVisible()


def test_the_status_says_how_many(reading: Reading) -> None:
    assert reading.said[-1] == (f"{len(reading.codes())} to look at",)


def test_a_press_leads_to_the_words(reading: Reading) -> None:
    strip = reading.preflight.strip
    shown = strip.shown
    assert shown is not None
    strip._show.click()
    assert reading.room.editor.textCursor().position() == shown.finding.start


def test_nothing_can_be_changed(reading: Reading) -> None:
    strip = reading.preflight.strip
    for _ in reading.codes():
        assert not strip._fix.isVisible()
        assert not strip._keep.isVisible()
        strip.show_next()


def test_another_text_brings_its_own_findings(reading: Reading, qtbot: QtBot) -> None:
    reading.open("점검을 알려 드립니다.")
    qtbot.waitUntil(reading.preflight.strip.isHidden, timeout=SEEN_MS)
    assert reading.said[-1] == ()


def test_a_long_text_is_looked_at_too(reading: Reading, qtbot: QtBot) -> None:
    reading.open("점검을 알려 드립니다.\n\n" * 4_600 + "점검은 2026년 12월 1일(수)에 합니다.")
    qtbot.waitUntil(lambda: "weekday_differs" in reading.codes(), timeout=SEEN_MS)
