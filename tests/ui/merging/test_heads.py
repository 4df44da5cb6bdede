"""Who pauses is seen by colleagues, and nobody is disturbed by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.notice import Content
from editor.domain.people import Role
from editor.ui.merging import heads as timing
from editor.ui.merging.heads import Heads
from editor.wire.head import NewHead
from editor.workflow.writing import content_view
from tests.ui.desk import a_draft
from tests.ui.merging.pair import BODY, PATIENCE_MS, Seat, a_notice, seat

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.domain.ids import NoticeId
    from tests.ui.desk import Desk, Practice

OTHER = "other-desk"


@pytest.fixture
def notice(practice: Practice) -> NoticeId:
    return a_notice(practice.of(Role.WRITER), Content("12월 점검", BODY))


@pytest.fixture
def here(desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId) -> Seat:
    return seat(desk, practice, qtbot, notice)


def bodies(practice: Practice, notice: NoticeId) -> list[str]:
    return [head.content.body for head in practice.of(Role.REVIEWER).heads(notice)]


def write_elsewhere(practice: Practice, notice: NoticeId, body: str) -> None:
    head = NewHead(content=content_view(Content("12월 점검", body)), base_revision=1)
    practice.of(Role.WRITER).put_head(notice, OTHER, head, etag='"0"')


def push(here: Seat, practice: Practice, notice: NoticeId, body: str) -> None:
    here.merging.heads.push()
    here.qtbot.waitUntil(lambda: bodies(practice, notice) == [body], timeout=PATIENCE_MS)


def test_a_pause_is_half_a_minute() -> None:
    assert timing.IDLE_MS == 30_000


def test_who_pauses_is_seen(here: Seat, practice: Practice, notice: NoticeId) -> None:
    quick = Heads(here.desk.bench, here.room.open_draft, idle_ms=0)
    here.replace("두 시", "세 시")
    here.qtbot.waitUntil(lambda: bodies(practice, notice) == [here.text], timeout=PATIENCE_MS)
    assert quick.desk_id == here.merging.heads.desk_id


def test_a_head_is_written_over_even_after_a_restart(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.replace("두 시", "세 시")
    push(here, practice, notice, here.text)
    here.merging.heads._etags.clear()  # as after a restart
    here.replace("세 시", "네 시")
    push(here, practice, notice, here.text)


def test_a_text_that_the_service_has_is_not_pushed(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.merging.heads.push()
    with here.qtbot.waitSignal(here.merging.heads.changed, timeout=PATIENCE_MS):
        here.merging.heads.look()
    assert bodies(practice, notice) == []


def test_a_head_goes_when_its_writer_saves(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.replace("두 시", "세 시")
    push(here, practice, notice, here.text)
    here.replace("네 시", "다섯 시")
    here.save()
    here.qtbot.waitUntil(lambda: bodies(practice, notice) == [], timeout=PATIENCE_MS)


def test_a_colleague_at_the_same_notice_is_one_quiet_line(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    write_elsewhere(practice, notice, BODY + " 고마워요.")
    here.merging.heads.look()
    here.qtbot.waitUntil(here.merging.line.isVisible, timeout=PATIENCE_MS)
    assert here.merging.line.sentence.startswith("You are writing here at another desk")
    here.desk.bench.session.choose(Role.REVIEWER)
    here.merging.company._say()
    assert here.merging.line.sentence.startswith("이작가")
    here.merging.line.button.click()
    assert here.merging.company.page.theirs.text.toPlainText().endswith("고마워요.")


def test_the_same_words_elsewhere_are_no_news(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    write_elsewhere(practice, notice, BODY)
    with here.qtbot.waitSignal(here.merging.heads.changed, timeout=PATIENCE_MS):
        here.merging.heads.look()
    assert not here.merging.line.isVisible()


def test_only_a_writer_has_a_head(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    here = seat(desk, practice, qtbot, notice)
    desk.bench.session.choose(Role.REVIEWER)
    here.merging.heads.push()
    assert desk.errors == []


def test_who_goes_to_another_notice_is_seen_at_once(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.replace("두 시", "세 시")
    left = here.text
    here.room.open_draft.show(a_draft("다른 글"), None)
    here.qtbot.waitUntil(lambda: bodies(practice, notice) == [left], timeout=PATIENCE_MS)


def test_who_only_looked_leaves_nothing_behind(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.room.open_draft.show(a_draft("다른 글"), None)
    here.desk.bench.background.close()
    assert bodies(practice, notice) == []


def test_what_was_typed_before_closing_is_sent_after_opening(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.replace("두 시", "세 시")
    reopened = here.room.open_draft.snapshot()
    quick = Heads(here.desk.bench, here.room.open_draft, idle_ms=0)
    here.room.open_draft.show(reopened, here.room.open_draft.notice)
    here.qtbot.waitUntil(lambda: bodies(practice, notice) == [here.text], timeout=PATIENCE_MS)
    assert quick.desk_id == here.merging.heads.desk_id
