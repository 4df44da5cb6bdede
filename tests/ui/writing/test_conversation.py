"""Comments in the writing room, between two people on a real service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from editor.domain.anchor import AnchorState
from editor.domain.ids import NoticeId
from editor.domain.people import Role
from editor.workflow.commenting import new_thread
from editor.workflow.ids import new_id
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

BODY = "걱정 마세요, 다 받을 수 있어요.\n\n12월 1일 새벽에 점검합니다."
QUOTE = "다 받을 수 있어요"


class Writing:
    """A writer's room with one saved notice and a reviewer elsewhere."""

    def __init__(self, desk: Desk, practice: Practice, qtbot: QtBot) -> None:
        self.desk, self.practice, self.qtbot = desk, practice, qtbot
        desk.sit_down(practice, Role.WRITER, qtbot)
        self.room: WritingRoom = desk.writing(a_draft(BODY))
        self.notice_id = NoticeId(self.room.open_draft.draft.notice_id)
        self.save()

    def save(self) -> None:
        with self.qtbot.waitSignal(self.room.open_draft.revised, timeout=10_000):
            self.room.open_draft.save()

    def colleague_comments(self, words: str = QUOTE, *, revision: int = 1) -> str:
        """Comment from another desk; return the thread once it is seen here."""
        start = BODY.index(words)
        place = (start, start + len(words))
        thread = new_thread(new_id(), BODY, place, revision=revision, body="정말요?")
        self.practice.of(Role.REVIEWER).start_thread(self.notice_id, thread)
        return thread.id

    def seen(self, thread_id: str) -> None:
        conversation = self.room.conversation
        self.qtbot.waitUntil(lambda: conversation.anchors.follows(thread_id), timeout=10_000)

    def words(self, thread_id: str) -> str | None:
        anchor = self.room.conversation.anchors.anchor(thread_id)
        return anchor and anchor.exact

    def select(self, words: str) -> None:
        self.room.editor.setTextCursor(self.room.editor.document().find(words))


@pytest.fixture
def writing(desk: Desk, practice: Practice, qtbot: QtBot) -> Writing:
    return Writing(desk, practice, qtbot)


def test_colleague_s_comment_appears_at_its_words(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    assert writing.words(thread_id) == QUOTE


def test_comment_read_while_somebody_types_stands_at_its_words(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.room.conversation.refresh()
    writing.room.editor.go_to(0)
    writing.room.editor.textCursor().insertText("먼저 쓴 긴 문장입니다. ")
    writing.seen(thread_id)
    assert writing.words(thread_id) == QUOTE


def test_own_comment_stands_at_the_words_selected_though_typing_goes_on(
    writing: Writing,
) -> None:
    writing.select(QUOTE)
    writing.room.start_comment()
    writing.room.comment_box.field.text.setPlainText("고칠 것")
    writing.room.comment_box.field.post()
    writing.room.editor.go_to(0)
    writing.room.editor.textCursor().insertText("먼저 쓴 긴 문장입니다. ")
    writing.qtbot.waitUntil(lambda: writing.room.conversation.open_count == 1, timeout=10_000)
    (thread,) = writing.room.conversation.threads
    assert (thread.anchor.exact, writing.words(thread.id)) == (QUOTE, QUOTE)


def test_revision_carries_where_the_comment_stands(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    writing.room.editor.go_to(0)
    writing.room.editor.textCursor().insertText("앞에. ")
    writing.save()
    (thread,) = writing.practice.of(Role.REVIEWER).threads(writing.notice_id)
    assert (thread.revision, thread.state, thread.anchor.exact) == (2, AnchorState.SAME, QUOTE)


def test_deleted_words_orphan_the_comment_openly(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    writing.select(BODY.split("\n", maxsplit=1)[0])
    writing.room.editor.textCursor().removeSelectedText()
    card = writing.room.conversation.cards.card(thread_id)
    assert writing.room.conversation.anchors.state(thread_id) is AnchorState.ORPHANED
    assert QUOTE in card.findChild(object, "thread.state").text()


def test_orphan_is_an_orphan_for_the_reviewer_too(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    writing.select(BODY.split("\n", maxsplit=1)[0])
    writing.room.editor.textCursor().removeSelectedText()
    writing.save()
    (thread,) = writing.practice.of(Role.REVIEWER).threads(writing.notice_id)
    assert (thread.state, thread.anchor.exact) == (AnchorState.ORPHANED, QUOTE)


def test_answer_and_resolution_reach_the_colleague(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    card = writing.room.conversation.cards.card(thread_id)
    card.answer.text.setPlainText("네, 정말요")
    card.answer.post()
    read = writing.practice.of(Role.REVIEWER).threads
    writing.qtbot.waitUntil(lambda: len(read(writing.notice_id)[0].comments) == 2, timeout=10_000)
    writing.room.conversation.cards.card(thread_id).findChild(object, "thread.resolve").click()
    writing.qtbot.waitUntil(lambda: not writing.room.conversation.open_count, timeout=10_000)
    assert read(writing.notice_id)[0].resolved_by.name == "이작가"
    assert not writing.room.conversation.anchors.follows(thread_id)


def test_answer_being_written_survives_a_new_comment(writing: Writing) -> None:
    first = writing.colleague_comments()
    writing.seen(first)
    writing.room.conversation.cards.card(first).answer.text.setPlainText("쓰는 중")
    second = writing.colleague_comments("새벽")
    writing.room.conversation.refresh()
    writing.seen(second)
    card = writing.room.conversation.cards.card(first)
    assert card.answer.text.toPlainText() == "쓰는 중"


def test_next_comment_goes_round(writing: Writing) -> None:
    for words in (QUOTE, "새벽"):
        writing.seen(writing.colleague_comments(words))
    writing.room.editor.go_to(0)
    writing.room.findings.forget()  # the keys lead to findings, too
    places = []
    for _ in range(3):
        writing.room.go_to_stop()
        places.append(writing.room.editor.textCursor().position())
    assert places == [BODY.index(QUOTE), BODY.index("새벽"), BODY.index(QUOTE)]


def test_settled_comment_is_counted_and_can_be_opened_again(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    conversation = writing.room.conversation
    conversation.resolve(thread_id)
    writing.qtbot.waitUntil(conversation.settled.button.isVisible, timeout=10_000)
    conversation.settled.button.click()
    assert conversation.settled.layer.isVisible()
    conversation.settled.layer.findChild(QPushButton, "thread.resolve").click()
    writing.seen(thread_id)
    writing.qtbot.waitUntil(conversation.settled.button.isHidden, timeout=10_000)
    assert conversation.open_count == 1


def test_another_notice_begins_without_the_comments_of_the_last(writing: Writing) -> None:
    writing.seen(writing.colleague_comments())
    with writing.qtbot.waitSignal(writing.room.conversation.changed):
        writing.room.open_draft.show(a_draft("새 글"), None)
    assert writing.room.conversation.open_count == 0


def test_a_comment_waiting_for_its_version_is_on_the_disk(writing: Writing) -> None:
    room = writing.room
    writing.desk.bench.session._is_connected = False
    start = BODY.index(QUOTE)
    room.conversation.prepared((start, start + 3), "다시 볼까요?")
    writing.desk.bench.background.settle_store()
    kept = writing.desk.store.settings(f"unsent.writer.posting.{writing.notice_id}.")
    assert list(kept.values()) == ["다시 볼까요?"]


def test_a_posted_comment_leaves_nothing_behind(writing: Writing) -> None:
    start = BODY.index(QUOTE)
    writing.room.conversation.prepared((start, start + 3), "다시 볼까요?")(1)
    writing.desk.bench.unsent.flush()
    writing.desk.bench.background.settle_store()
    assert writing.desk.store.settings("unsent.") == {}


def test_a_comment_of_a_killed_desk_stands_in_its_field(writing: Writing) -> None:
    unsent = writing.desk.bench.unsent
    name = unsent.mine(f"posting.{writing.notice_id}.1")
    unsent.keep(name, "보내지 못한 말")
    unsent._found.add(name)  # as an earlier start left it
    writing.room.open_draft.show(writing.room.open_draft.snapshot(), None)
    assert writing.room.comment_box.field.text.toPlainText() == "보내지 못한 말"


@pytest.mark.parametrize("width", [640, 1100])
def test_cards_stand_beside_the_text(writing: Writing, width: int) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    editor = writing.room.editor
    editor.setFixedWidth(width)
    card = writing.room.conversation.cards.card(thread_id)
    writing.qtbot.waitUntil(lambda: editor.width() == width)
    assert card.x() >= editor.viewport().geometry().right()
    assert card.geometry().right() < width


def test_a_card_scrolls_away_with_its_words(writing: Writing) -> None:
    thread_id = writing.colleague_comments()
    writing.seen(thread_id)
    editor = writing.room.editor
    writing.room.resize(1100, 600)
    writing.room.show()
    editor.appendPlainText("\n".join(f"{n}번째 줄" for n in range(200)))
    editor.verticalScrollBar().setValue(0)
    card = writing.room.conversation.cards.card(thread_id)
    at_home = card.geometry().bottom()
    editor.verticalScrollBar().setValue(150)
    assert at_home > 0 > card.geometry().bottom()


def test_a_half_written_comment_goes_on_at_its_words(writing: Writing) -> None:
    room = writing.room
    writing.select(QUOTE)
    room.start_comment()
    room.comment_box.field.text.setPlainText("반쯤 쓴 말")
    room.comment_box.close_box()
    writing.select("새벽")
    room.start_comment()
    with writing.qtbot.waitSignal(room.comment_box.posted) as posted:
        room.comment_box.field.post()
    assert room.editor.text()[posted.args[0] : posted.args[1]] == QUOTE


def test_the_card_of_the_last_line_is_all_to_be_seen(writing: Writing) -> None:
    thread_id = writing.colleague_comments("새벽에 점검합니다")
    writing.seen(thread_id)
    editor = writing.room.editor
    writing.room.resize(1100, 600)
    writing.room.show()
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.insertText("\n".join(f"{n}번째 줄" for n in range(200)) + "\n")
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    card = writing.room.conversation.cards.card(thread_id)
    writing.qtbot.waitUntil(lambda: card.geometry().bottom() <= editor.height())


def test_where_there_is_no_word_it_is_said(writing: Writing) -> None:
    cursor = writing.room.editor.textCursor()
    cursor.setPosition(BODY.index("\n\n") + 1)
    writing.room.editor.setTextCursor(cursor)
    with writing.qtbot.waitSignal(writing.desk.bench.navigator.said):
        writing.room.start_comment()


def test_two_comments_of_the_same_words_are_told_apart(writing: Writing) -> None:
    conversation, start = writing.room.conversation, BODY.index(QUOTE)
    first = conversation.prepared((start, start + 3), "좋아요")
    second = conversation.prepared((start, start + 5), "좋아요")
    conversation.forget(first)
    second(1)
    writing.desk.bench.background.settle_store()
    assert writing.desk.store.settings("unsent.writer.posting.") == {}
