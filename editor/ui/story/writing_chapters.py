"""The first half of the story: written, read on the phone, commented, answered, approved."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from editor.domain.approval import Verdict
from editor.domain.errors import Conflict, Forbidden, Refused
from editor.domain.ids import NoticeId
from editor.domain.notice import content_hash
from editor.domain.people import Role
from editor.ui.review.requests import Requests
from editor.ui.story import script
from editor.wire.notice import NewApproval, NoticeView
from editor.workflow.writing import content_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from editor.ui.phone.page import PhonePage
    from editor.ui.review.room import ReviewRoom
    from editor.ui.story.patience import Patience
    from editor.ui.story.robot import Robot
    from editor.ui.story.stage import Stage

_START_S = 40.0


class WritingChapters:
    """Each method is one step: it works through the window and then looks whether it is true."""

    def __init__(self, stage: Stage, robot: Robot, patience: Patience) -> None:
        self._stage = stage
        self._robot = robot
        self._patience = patience
        self.notice_id = NoticeId("")

    def start(self) -> None:
        """Wait until the service answers and the phone page takes calls."""
        session, phone = self._stage.bench.session, self._stage.writing.phone
        self._patience.until(
            lambda: session.is_connected and session.person is not None,
            "the practice service",
            within_s=_START_S,
        )
        self._patience.until(
            lambda: phone.page is not None and phone.page.is_ready,
            "the phone page",
            within_s=_START_S,
        )

    def write(self) -> None:
        """Write a notice with keys and the input method; it must lie on the disk."""
        writing, drafts = self._stage.writing, self._stage.bench.drafts
        self._robot.sit_down_as(Role.WRITER)
        self._robot.go_to("writing")
        self._patience.hear(
            writing.open_draft.opened, lambda: self._robot.press("library.new"), "a new notice"
        )
        draft = writing.open_draft.draft
        if draft is None:
            raise Conflict("story_wrong", expected="an open draft", found="none")
        self.notice_id = draft.notice_id
        self._robot.type(writing.title, script.TITLE)
        self._robot.key(writing.title, Qt.Key.Key_Return)
        self._robot.type(writing.editor, script.BODY)
        self._patience.until(lambda: writing.open_draft.autosave.is_saved, "the autosave")
        kept = drafts.load(self.notice_id).content
        expect((script.TITLE, script.BODY), (kept.title, kept.body))

    def preview(self) -> None:
        """Compare the phone page with what was typed, an open syllable included."""
        editor = self._stage.writing.editor
        self._shows(script.TITLE, "notice-title")
        self._shows("손은 안 시려요.", "body")
        self._shows("회의 중엔 꺼 주세요.", "body")
        self._robot.compose(editor, script.COMPOSING)
        self._shows(script.COMPOSING, "body")
        expect(script.BODY, editor.text())
        self._robot.compose(editor, "")
        self._patience.until(
            lambda: script.COMPOSING not in self._phone_text("body"), "the syllable to go"
        )

    def comment(self) -> None:
        """Ask for review; the reviewer draws over some words and says something about them."""
        self.ask_for_review()
        self.say_something()

    def ask_for_review(self) -> None:
        """Press the button of the writing room."""
        open_draft = self._stage.writing.open_draft
        asked = self._patience.hear(
            open_draft.review_requested,
            lambda: self._robot.press("writing.review"),
            "the request for review",
        )
        if isinstance(asked, NoticeView):
            expect("in_review", asked.state.value)

    def say_something(self) -> None:
        """Comment as the reviewer, in the review room."""
        review = self._stage.review
        self._robot.sit_down_as(Role.REVIEWER)
        self._robot.go_to("review")
        self.open_review()
        self._robot.select(review.editor, script.WORDS)
        self._robot.press("review.comment")
        self._robot.type(review.comment_box.field.text, script.COMMENT)
        self._robot.press("answer.post", inside=review.comment_box)
        self._patience.until(lambda: review.conversation.open_count == 1, "the comment")
        [thread] = self._stage.bench.session.service.threads(self.notice_id)
        expect(script.WORDS, thread.anchor.exact)

    def answer(self) -> None:
        """Answer, write on (the comment stays at its words), and settle it."""
        writing, robot = self._stage.writing, self._robot
        robot.sit_down_as(Role.WRITER)
        robot.go_to("writing")
        conversation = writing.conversation
        self._patience.until(lambda: conversation.open_count == 1, "the comment beside the text")
        robot.look()
        thread_id = conversation.threads[0].id
        self._patience.until(lambda: conversation.anchors.follows(thread_id), "the marked words")
        self.reply(thread_id)
        writing.editor.setFocus()
        robot.key(writing.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        robot.type(writing.editor, script.ADDED.removeprefix("\n"))  # the list's end brings a line
        self._head_stays(thread_id)
        card = conversation.cards.card(thread_id)
        robot.press("thread.resolve", inside=card)
        self._patience.until(lambda: conversation.open_count == 0, "the settled comment")
        self.ask_for_review()

    def reply(self, thread_id: str) -> None:
        """Answer in the card beside the text."""
        conversation = self._stage.writing.conversation
        card = conversation.cards.card(thread_id)
        if card is None:
            raise Conflict("story_wrong", expected="a comment card", found="none")
        self._robot.type(card.answer.text, script.ANSWER)
        self._robot.press("answer.post", inside=card)
        self._patience.until(
            lambda: any(len(t.comments) > 1 for t in conversation.threads), "the answer"
        )

    def approve(self) -> None:
        """Approve exactly this text, and see that nobody approves their own."""
        review, session = self._stage.review, self._stage.bench.session
        self._robot.sit_down_as(Role.REVIEWER)
        self._robot.go_to("review")
        self.open_review()
        own = content_of(session.service.revision(self.notice_id, 2).content)
        self._own_word_is_refused(content_hash(own))
        told = self._patience.hear(
            review.decided, lambda: self._robot.press("review.approve"), "the approval"
        )
        if isinstance(told, NoticeView):
            given = [a.content_hash for a in told.approvals if not a.stale]
            expect([content_hash(own)], given)
            expect(script.BODY + script.ADDED, own.body)

    def open_review(self) -> None:
        """Choose the notice in the list of the review room, its newest version."""
        review, session = self._stage.review, self._stage.bench.session
        newest = session.service.notice(self.notice_id).revision
        self._patience.until(lambda: self._is_listed(review), "the request in the list")
        view, index = self._listed(review)
        self._robot.click_row(view, index)
        text = session.service.revision(self.notice_id, newest).content.body
        self._patience.until(
            lambda: self._is_open(review, newest) and review.editor.text() == text,
            "the newest version on the screen",
        )

    def _is_open(self, review: ReviewRoom, revision: int) -> bool:
        notice = review.notice
        return notice is not None and (notice.id, notice.revision) == (self.notice_id, revision)

    def _is_listed(self, review: ReviewRoom) -> bool:
        _, index = self._listed(review)
        return index.isValid()

    def _listed(self, review: ReviewRoom) -> tuple[QListView, QModelIndex]:
        """Return the list of requests and where our notice stands in it."""
        for view in review.waiting.findChildren(QListView):
            model = view.model()
            if isinstance(model, Requests):
                return view, model.index_of(self.notice_id)
        raise Conflict("story_wrong", expected="a list of requests", found="none")

    def _head_stays(self, thread_id: str) -> None:
        anchor = self._stage.writing.conversation.anchors.anchor(thread_id)
        expect(script.WORDS, anchor.exact if anchor else "")

    def _own_word_is_refused(self, hash_: str) -> None:
        """Try to approve as the writer, past the window: the service itself must say no."""
        writer = self._stage.bench.session.service_of(Role.WRITER)
        word = NewApproval(content_hash=hash_, verdict=Verdict.APPROVE)
        try:
            writer.decide(self.notice_id, word)
        except (Refused, Forbidden):
            return
        raise Conflict("story_wrong", expected="a refusal", found="an approval of one's own")

    def _shows(self, text: str, element: str) -> None:
        self._patience.until(lambda: text in self._phone_text(element), f"{text} on the phone")

    def _phone_text(self, element: str) -> str:
        page = self._stage.writing.phone.page
        script_ = f"document.getElementById({json.dumps(element)}).textContent"
        return str(ask_page(page, script_, self._patience))


def ask_page(page: PhonePage | None, javascript: str, patience: Patience) -> object:
    """Return what an expression is in the phone page."""
    answers: list[object] = []
    if page is None:
        raise Conflict("story_wrong", expected="a phone page", found="none")
    page.runJavaScript(javascript, answers.append)
    patience.until(lambda: bool(answers), "an answer of the phone page")
    return answers[0]


def expect(expected: object, found: object) -> None:
    """Raise Conflict("story_wrong") unless two things are equal."""
    if expected != found:
        raise Conflict("story_wrong", expected=str(expected), found=str(found))


def demand(is_so: bool, expected: str, found: str) -> None:
    """Raise Conflict("story_wrong") unless something is so."""
    if not is_so:
        raise Conflict("story_wrong", expected=expected, found=found)
