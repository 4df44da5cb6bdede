"""The review room on a real service: words selected, commented, one exact text approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.anchor import AnchorState
from editor.domain.errors import GongjiError
from editor.domain.ids import NoticeId
from editor.domain.people import Role
from editor.messages import sentence
from editor.ui.collaborators import gather_for_review
from editor.ui.review.room import ReviewRoom
from editor.workflow.commenting import new_thread
from editor.workflow.ids import new_id
from editor.workflow.reviewing import approve, request_review
from editor.workflow.writing import save_revision
from tests.ui.desk import Desk, Practice, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft

BODY = "걱정 마세요, 다 받을 수 있어요.\n\n12월 1일 새벽에 점검합니다."


class Review:
    """A notice under review, on the reviewer's screen."""

    def __init__(self, desk: Desk, practice: Practice, qtbot: QtBot) -> None:
        self.desk, self.practice, self.qtbot = desk, practice, qtbot
        saved = request_review(practice.of(Role.WRITER), a_draft(BODY), ())
        self.draft, self.asked = saved.draft, saved.notice
        desk.sit_down(practice, Role.REVIEWER, qtbot)
        self.room = desk.review()
        self.open()

    def open(self) -> None:
        with self.qtbot.waitSignal(self.room.opened, timeout=10_000):
            self.room.open(self.asked.id)

    def revise(self, body: str) -> Draft:
        """Save another text as the writer."""
        content = self.draft.content.with_text(title=self.draft.content.title, body=body)
        draft = type(self.draft)(**{**_fields(self.draft), "content": content})
        self.draft = save_revision(self.practice.of(Role.WRITER), draft, ()).draft
        return self.draft

    def notice(self) -> NoticeView:
        return self.practice.of(Role.ADMIN).notice(NoticeId(self.asked.id))

    def comment(self, words: str, body: str) -> None:
        cursor = self.room.editor.document().find(words)
        self.room.editor.setTextCursor(cursor)
        self.room.start_comment()
        self.room.comment_box.field.text.setPlainText(body)
        self.room.comment_box.field.post()
        conversation = self.room.conversation
        self.qtbot.waitUntil(lambda: conversation.open_count == 1, timeout=10_000)

    def approve(self) -> None:
        with self.qtbot.waitSignal(self.room.decided, timeout=10_000):
            self.room.decision.approve.click()


def _fields(draft: Draft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}


@pytest.fixture
def review(desk: Desk, practice: Practice, qtbot: QtBot) -> Review:
    return Review(desk, practice, qtbot)


def test_reviewer_reads_the_text_and_cannot_change_it(review: Review) -> None:
    assert review.room.editor.text() == BODY
    assert review.room.editor.isReadOnly()


def test_text_read_before_the_room_is_seen_fits_its_column(
    review: Review, desk: Desk, qtbot: QtBot
) -> None:
    room = ReviewRoom(desk.bench)
    gather_for_review(room, desk.bench)
    desk.rooms.append(room)
    room.resize(1440, 900)
    review.revise("걱정 마세요, 다 받을 수 있어요. " * 400)
    with qtbot.waitSignal(room.opened, timeout=10_000):
        room.open(review.asked.id)
    room.resize(1280, 800)
    room.show()
    qtbot.waitUntil(room.editor.isVisible)
    assert room.editor.document().size().width() <= room.editor.viewport().width()
    assert not room.editor.horizontalScrollBar().isVisible()


def test_comment_stands_at_the_selected_words(review: Review) -> None:
    review.comment("다 받을 수 있어요", "정말요?")
    (thread,) = review.practice.of(Role.WRITER).threads(NoticeId(review.asked.id))
    assert (thread.anchor.exact, thread.comments[0].body) == ("다 받을 수 있어요", "정말요?")
    assert thread.comments[0].author.name == "김검토"


def test_comment_without_words_comes_back_to_its_writer(review: Review) -> None:
    review.room.comment_box.posted.emit(0, 0, "쓴 글")
    assert review.room.comment_box.field.text.toPlainText() == "쓴 글"
    assert [e.code for e in review.desk.errors] == ["anchor_empty"]


def test_approval_is_for_exactly_the_text_on_the_screen(review: Review) -> None:
    review.approve()
    (approval,) = review.notice().approvals
    assert (approval.content_hash, approval.stale) == (review.asked.content_hash, False)
    assert review.notice().approved


def test_one_letter_makes_the_approval_stale(review: Review) -> None:
    review.approve()
    review.revise(BODY + "!")
    assert [a.stale for a in review.notice().approvals] == [True]
    assert not review.notice().approved


def test_save_without_a_change_keeps_the_approval(review: Review) -> None:
    review.approve()
    review.revise(BODY)
    assert review.notice().approved
    assert review.notice().revision == 1


def test_text_changed_meanwhile_is_not_approved_unread(review: Review) -> None:
    review.revise(BODY + "\n몰래 고친 줄")
    with review.qtbot.waitSignal(review.desk.bench.background.failed, timeout=10_000) as failed:
        review.room.approve()
    assert failed.args[0].code == "approval_stale"
    assert not review.notice().approved


def test_changes_are_asked_for_with_a_reason(review: Review) -> None:
    review.room.decision.changes.click()
    review.room.decision.reason.text.setPlainText("날짜가 틀려요")
    with review.qtbot.waitSignal(review.room.decided, timeout=10_000):
        review.room.decision.reason.post()
    (approval,) = review.notice().approvals
    assert (approval.verdict, approval.reason) == ("request_changes", "날짜가 틀려요")


def test_self_approval_is_refused_with_a_sentence(review: Review) -> None:
    writer = review.practice.of(Role.WRITER)
    revision = writer.revision(NoticeId(review.asked.id), 1)
    with pytest.raises(GongjiError) as refused:
        approve(writer, revision)
    assert refused.value.code in {"self_approval", "forbidden"}
    assert all(sentence(refused.value, language) for language in ("ko", "en"))


def test_author_is_offered_no_approval(review: Review) -> None:
    with review.qtbot.waitSignal(review.desk.bench.session.person_changed):
        review.desk.bench.session.choose(Role.WRITER)
    with review.qtbot.waitSignal(review.room.waiting_changed, timeout=10_000):
        review.room.refresh()
    assert not review.room.decision.approve.isVisible()


def test_deleted_words_leave_an_open_orphan_with_their_quote(review: Review) -> None:
    review.comment("다 받을 수 있어요", "정말요?")
    review.revise("12월 1일 새벽에 점검합니다.")
    review.open()
    review.qtbot.waitUntil(lambda: bool(review.room.conversation.cards.visible_cards()))
    (card,) = review.room.conversation.cards.visible_cards()
    label = card.findChild(object, "thread.state")
    assert review.room.conversation.anchors.state(card.thread_id) is AnchorState.ORPHANED
    assert "다 받을 수 있어요" in label.text()


def test_writer_s_answer_and_resolution_are_seen(review: Review) -> None:
    review.comment("새벽", "몇 시?")
    (thread,) = review.room.conversation.threads
    writer = review.practice.of(Role.WRITER)
    writer.resolve(thread.id)
    conversation = review.room.conversation
    conversation.refresh()
    review.qtbot.waitUntil(lambda: conversation.open_count == 0, timeout=10_000)
    assert not review.room.conversation.cards.visible_cards()


def test_newer_text_waits_while_a_comment_is_being_written(review: Review) -> None:
    review.room.editor.setTextCursor(review.room.editor.document().find("새벽"))
    review.room.start_comment()
    review.revise(BODY + "\n새 줄")
    with review.qtbot.waitSignal(review.room.waiting_changed, timeout=10_000):
        review.room.refresh()
    assert review.room.editor.text() == BODY


def test_request_waits_for_the_reviewer_until_decided(review: Review) -> None:
    with review.qtbot.waitSignal(review.room.waiting_changed, timeout=10_000) as before:
        review.room.refresh()
    review.approve()
    with review.qtbot.waitSignal(review.room.waiting_changed, timeout=10_000) as after:
        review.room.refresh()
    assert after.args[0] == before.args[0] - 1


def test_comment_on_an_older_revision_finds_its_words(review: Review) -> None:
    review.revise("새 첫 줄\n\n" + BODY)
    anchor = new_thread(new_id(), BODY, (0, 2), revision=1, body="앞말")
    review.practice.of(Role.REVIEWER).start_thread(NoticeId(review.asked.id), anchor)
    review.open()
    review.qtbot.waitUntil(lambda: review.room.conversation.open_count == 1)
    (thread,) = review.room.conversation.threads
    assert review.room.conversation.anchors.anchor(thread.id).exact == "걱정"


def test_status_and_band_say_the_same_number(review: Review) -> None:
    said: list[str] = []
    review.room.status_changed.connect(lambda status: said.append(status.left[0]))
    with review.qtbot.waitSignal(review.room.waiting_changed, timeout=10_000) as waiting:
        review.room.refresh()
    review.qtbot.waitUntil(lambda: bool(said))
    assert said[-1].startswith(f"{waiting.args[0]} ")
