"""A colleague's version joins what is written here, and nobody's words are lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Unavailable
from editor.domain.notice import Content, Kind
from editor.domain.people import Role
from editor.ui.merging.result import Choice
from editor.wire.notice import AnchorView, NewThread
from editor.workflow.ids import new_id
from tests.ui.desk import Desk, Practice, a_draft
from tests.ui.keyboard import Hangul
from tests.ui.merging.pair import BODY, PATIENCE_MS, Seat, a_notice, revise, seat

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.domain.ids import NoticeId

THEIRS = Content("12월 점검", BODY.replace("네 시면", "다섯 시면"))
AGAINST = Content("12월 점검", BODY.replace("두 시", "한 시"))


@pytest.fixture
def notice(practice: Practice) -> NoticeId:
    return a_notice(practice.of(Role.WRITER), Content("12월 점검", BODY))


@pytest.fixture
def here(desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId) -> Seat:
    return seat(desk, practice, qtbot, notice)


def late(here: Seat, practice: Practice, theirs: Content) -> None:
    """Write here and save after somebody else has saved."""
    here.desk.bench.session.stop()  # no event tells of it
    here.replace("두 시", "세 시")
    revise(practice.of(Role.WRITER), here.room.open_draft.draft.notice_id, theirs)
    here.save()


def test_a_save_that_comes_too_late_is_merged_and_saved_again(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    late(here, practice, THEIRS)
    here.settle(3)
    both = BODY.replace("두 시", "세 시").replace("네 시면", "다섯 시면")
    assert here.text == both
    assert practice.of(Role.WRITER).revision(notice, 3).content.body == both
    assert here.desk.errors == []


def test_the_merge_names_who_came_in_and_is_taken_back_in_one_step(
    here: Seat, practice: Practice
) -> None:
    late(here, practice, THEIRS)
    here.settle(3)
    here.qtbot.waitUntil(lambda: len(here.said) == 2, timeout=PATIENCE_MS)
    assert "이작가" in here.said[-1]
    here.undo[-1]()
    assert here.text == BODY.replace("두 시", "세 시")


def test_ctrl_z_takes_the_merge_back_as_one_step(here: Seat, practice: Practice) -> None:
    late(here, practice, THEIRS)
    here.settle(3)
    here.room.editor.undo()
    assert here.text == BODY.replace("두 시", "세 시")


def test_the_same_words_open_the_merge_page_with_both_sides_named(
    here: Seat, practice: Practice
) -> None:
    late(here, practice, AGAINST)
    here.qtbot.waitUntil(lambda: not here.room.desk.is_home, timeout=PATIENCE_MS)
    page = here.merging.together.page
    conflict = page.result.conflict()
    assert conflict is not None
    assert (conflict.mine, conflict.theirs) == ("새벽 세 시에 시작해요.", "새벽 한 시에 시작해요.")
    assert not page.save.isEnabled()


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (Choice.MINE, "새벽 세 시에 시작해요."),
        (Choice.THEIRS, "새벽 한 시에 시작해요."),
        (Choice.BOTH, "새벽 세 시에 시작해요. 새벽 한 시에 시작해요."),
    ],
)
def test_what_was_chosen_is_saved(
    here: Seat, practice: Practice, choice: Choice, words: str
) -> None:
    late(here, practice, AGAINST)
    here.qtbot.waitUntil(lambda: not here.room.desk.is_home, timeout=PATIENCE_MS)
    page = here.merging.together.page
    page.choose(choice)
    page.decide()
    here.settle(2 if choice is Choice.THEIRS else 3)
    assert here.newest(practice) == BODY.replace("새벽 두 시에 시작해요.", words)


def test_leaving_the_page_keeps_both(here: Seat, practice: Practice, notice: NoticeId) -> None:
    late(here, practice, AGAINST)
    here.qtbot.waitUntil(lambda: not here.room.desk.is_home, timeout=PATIENCE_MS)
    here.room.desk.back()
    assert here.text == BODY.replace("두 시", "세 시")
    assert practice.of(Role.WRITER).notice(notice).revision == 2
    assert "버전 2" in here.merging.line.sentence or "version 2" in here.merging.line.sentence


def test_a_desk_without_changes_follows_by_itself(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    revise(practice.of(Role.WRITER), notice, THEIRS)
    here.settle(2)
    assert here.text == THEIRS.body
    here.undo[-1]()
    assert here.text == BODY


def test_a_desk_with_changes_offers_to_bring_together(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.replace("두 시", "세 시")
    revise(practice.of(Role.WRITER), notice, THEIRS)
    here.qtbot.waitUntil(here.merging.line.isVisible, timeout=PATIENCE_MS)
    assert here.text == BODY.replace("두 시", "세 시")
    here.merging.line.button.click()
    here.settle(2)
    assert here.text == BODY.replace("두 시", "세 시").replace("네 시면", "다섯 시면")


def test_nothing_is_merged_into_an_open_syllable(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.room.editor.moveCursor(here.room.editor.textCursor().MoveOperation.End)
    hangul = Hangul(here.room.editor)
    hangul.compose("ㅈ", "지", "짅")
    revise(practice.of(Role.WRITER), notice, THEIRS)
    with here.qtbot.waitSignal(here.room.open_draft.overtaken, timeout=PATIENCE_MS):
        pass
    assert here.room.editor.composition.is_composing
    hangul.commit("진")
    here.qtbot.waitUntil(here.merging.line.isVisible, timeout=PATIENCE_MS)
    assert here.text == BODY + "진"


def test_comments_stay_at_their_words(here: Seat, practice: Practice, notice: NoticeId) -> None:
    start = BODY.index("새벽")
    anchor = AnchorView(exact="새벽", start=start, end=start + 2)
    thread = NewThread(id=new_id(), revision=1, anchor=anchor, body="정말요?")
    practice.of(Role.REVIEWER).start_thread(notice, thread)
    here.room.conversation.refresh()
    here.qtbot.waitUntil(lambda: here.room.conversation.open_count == 1, timeout=PATIENCE_MS)
    longer = Content("12월 점검", "여러분, " + THEIRS.body)
    late(here, practice, longer)
    here.settle(3)
    cursor = here.room.conversation.anchors.cursor(thread.id)
    assert cursor is not None
    assert cursor.selectedText() == "새벽"


def test_a_comment_on_words_follows_them_through_a_merge(
    here: Seat, practice: Practice, notice: NoticeId
) -> None:
    here.desk.bench.session.stop()
    here.replace("두 시", "세 시")
    revise(practice.of(Role.WRITER), notice, Content("12월 점검", "여러분, " + THEIRS.body))
    at = here.text.index("세 시")
    here.room._on_comment_posted(at, at + 3, "네 시 아닌가요?")
    here.settle(3)
    service = practice.of(Role.WRITER)
    here.qtbot.waitUntil(lambda: bool(service.threads(notice)), timeout=PATIENCE_MS)
    assert [t.anchor.exact for t in service.threads(notice)] == ["세 시"]
    assert here.desk.errors == []


def test_the_other_fields_come_too(here: Seat, practice: Practice) -> None:
    late(here, practice, Content("1월 점검", BODY, Kind.MAINTENANCE))
    here.settle(3)
    content = here.room.open_draft.content()
    assert content is not None
    assert (content.title, content.kind) == ("1월 점검", Kind.MAINTENANCE)


def test_a_version_that_waited_offline_is_merged_when_it_is_refused(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    here = seat(desk, practice, qtbot, notice)
    desk.bench.session.lose(Unavailable("offline"))
    late(here, practice, THEIRS)
    qtbot.waitUntil(lambda: len(desk.bench.outgoing.items) == 1)
    desk.sit_down(practice, Role.WRITER, qtbot)
    here.settle(3)
    assert here.text == BODY.replace("두 시", "세 시").replace("네 시면", "다섯 시면")


def test_a_notice_that_is_gone_stays_here_and_becomes_a_new_one(
    desk: Desk, practice: Practice, qtbot: QtBot, notice: NoticeId
) -> None:
    here = seat(desk, practice, qtbot, notice)
    lost = replace(a_draft(BODY), base_revision=3, base_etag='"3"')
    desk.store.put(lost)
    here.room.open_draft.show(lost, None)
    here.replace("두 시", "세 시")
    here.save()
    qtbot.waitUntil(here.merging.line.isVisible, timeout=PATIENCE_MS)
    here.merging.line.button.click()
    here.settle(1)
    made = here.room.open_draft.draft
    assert made is not None
    assert made.notice_id != lost.notice_id
    assert practice.of(Role.WRITER).revision(made.notice_id, 1).content.body == here.text
    assert [d.notice_id for d in desk.store.drafts()] == [made.notice_id, notice]
