"""The review room: places the list, the text with its comments, the real page, the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.ids import NoticeId
from editor.domain.release import ReleaseState
from editor.ui.craft.vote_panel import VotePanel
from editor.ui.images.source import PictureSource
from editor.ui.phone.pane import PhonePane
from editor.ui.review.decision_bar import DecisionBar
from editor.ui.review.waiting_list import WaitingList
from editor.ui.room import Room, Status
from editor.ui.shared.three_columns import ThreeColumns
from editor.ui.writing.comment_box import CommentBox
from editor.ui.writing.conversation import Conversation
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.highlighter import MarkdownHighlighter
from editor.workflow.reviewing import approve, request_changes, waiting_for_review
from editor.workflow.writing import content_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.notice import Content
    from editor.ui.workbench import Workbench
    from editor.wire.notice import NoticeView, RevisionView
    from editor.workflow.ports import NoticeService

_UNDER_REVIEW = frozenset({ReleaseState.IN_REVIEW, ReleaseState.APPROVED})


class ReviewRoom(Room):
    """Reads, comments, and says yes to one exact text.

    Signals:
        waiting_changed(int): how many requests wait for this person.
        opened(NoticeView): this notice is on the screen.
        decided(NoticeView): a word was given.
    """

    waiting_changed = Signal(int)
    opened = Signal(object)
    decided = Signal(object)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._notices: tuple[NoticeView, ...] = ()
        self._for_me: tuple[NoticeView, ...] = ()
        self._notice: NoticeView | None = None
        self._revision: RevisionView | None = None
        self._found_count = 0
        self.waiting = WaitingList(bench.theme, language=bench.language, parent=self)
        self.votes = VotePanel(bench, self)
        self.editor = NoticeEditor(self)
        self.editor.setReadOnly(True)
        self.editor.setObjectName("review.body")
        self.editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.highlighter = MarkdownHighlighter(self.editor.document(), bench.theme)
        self.conversation = Conversation(bench, self.editor)
        self.comment_box = CommentBox(self.editor, bench.unsent)
        self.decision = DecisionBar(self)
        self.phone = PhonePane(
            bench.theme, language=bench.language, preferences=bench.preferences, parent=self
        )
        self.phone.pictures = PictureSource(bench).ask
        self._title = QLabel(self.tr("Choose a notice on the left"), self)
        self._title.setProperty("tone", "title")
        self._title.setWordWrap(True)
        self._place()
        self._join()

    @property
    def notice(self) -> NoticeView | None:
        """The notice that is read."""
        return self._notice

    @property
    def content(self) -> Content | None:
        """The text that is read."""
        return content_of(self._revision.content) if self._revision else None

    def show_findings(self, count: int) -> None:
        """Say in the status how many places are worth a look."""
        self._found_count = count
        self._say_status()

    def put_below_text(self, bar: QWidget) -> None:
        """Put a bar between the text and the decision."""
        self._column.insertWidget(self._column.indexOf(self.decision), bar)

    def enter(self) -> None:
        """Load the page, and read what waits."""
        self.phone.load()
        self.refresh()
        self.votes.refresh()
        self._say_status()

    def panes(self) -> tuple[QWidget, ...]:
        """Return list, questions, text and phone."""
        return self.waiting, self.votes, self.editor, self.phone

    def refresh(self) -> None:
        """Read the notices again."""
        if not self._bench.session.is_connected:
            return
        service = self._bench.session.service
        self._bench.background.network(service.notices, self._on_notices, key="review.notices")

    def open(self, notice_id: str) -> None:
        """Read the newest revision of a notice."""
        session = self._bench.session
        self._bench.background.network(
            lambda: _read(session.service, NoticeId(notice_id)), self._on_read, key="review.open"
        )

    def start_comment(self) -> None:
        """Open the field for a comment on the selection."""
        if not self.comment_box.open_for(self.editor.textCursor()):
            said = self.tr("Select the words to comment on, or put the caret into one.")
            self._bench.navigator.said.emit(said)

    def approve(self) -> None:
        """Approve exactly the text that is on the screen."""
        self._decide(approve)

    def ask_for_changes(self, reason: str) -> None:
        """Ask for changes, with a reason."""
        self._decide(lambda service, revision: request_changes(service, revision, reason))

    def _decide(self, work: Callable[[NoticeService, RevisionView], NoticeView]) -> None:
        revision, session = self._revision, self._bench.session
        if revision is not None:
            self._bench.background.network(
                lambda: work(session.service, revision), self._on_decided
            )

    def _place(self) -> None:
        centre = QFrame(self)
        centre.setProperty("surface", "paper")
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self._title, 1)
        self.comment_button = QPushButton(self.tr("Comment"), self)
        self.comment_button.setObjectName("review.comment")
        self.comment_button.clicked.connect(self.start_comment)
        self._title_row.addWidget(self.comment_button, 0, Qt.AlignmentFlag.AlignTop)
        self._title_row.setContentsMargins(32, 24, 16, 4)
        column.addLayout(self._title_row)
        column.addWidget(self.editor, 1)
        column.addWidget(self.decision)
        self.side, self.centre = self._side(), centre
        self.splitter = splitter = ThreeColumns(self)
        for widget, stretch in ((self.side, 0), (centre, 1), (self.phone, 0)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        self._show_empty()

    def _side(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting, 1)
        column.addWidget(self.votes, 1)
        return side

    def _show_empty(self) -> None:
        for widget in (self.editor, self.decision, self.comment_button):
            widget.setVisible(self._notice is not None)
        middle, top = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignTop
        self._title.setAlignment(middle if self._notice is None else top)

    def _join(self) -> None:
        session = self._bench.session
        self.waiting.chosen.connect(self.open)
        self.votes.changed.connect(self._count_waiting)
        self.editor.resized.connect(self._align_title)
        self.comment_box.posted.connect(self._on_comment_posted)
        self.decision.approved.connect(self.approve)
        self.decision.changes_wanted.connect(self.ask_for_changes)
        self.conversation.changed.connect(self._say_status)
        self.conversation.queued.connect(self._on_queued)
        self.conversation.refused.connect(self.comment_box.give_back)
        self.phone.page_ready.connect(self._show_head)
        session.connected.connect(lambda _: self.refresh())
        session.changed.connect(lambda _: self._on_changed())
        session.person_changed.connect(lambda _: self._on_changed())
        self._bench.navigator.review_wanted.connect(self.open)

    def _align_title(self) -> None:
        margins = self.editor.viewportMargins()
        self._title_row.setContentsMargins(margins.left(), 24, 16, 4)

    def _on_changed(self) -> None:
        self.refresh()
        if self._notice is not None:
            self.conversation.refresh()

    def _on_notices(self, notices: tuple[NoticeView, ...]) -> None:
        self._notices = notices
        person = self._bench.session.person
        waiting = waiting_for_review(notices, person.id) if person else ()
        self._for_me = waiting
        others = [n for n in notices if n.state in _UNDER_REVIEW and n not in waiting]
        self.waiting.show_requests(waiting, others, self._bench.session.now())
        self._count_waiting()
        current = next((n for n in notices if self._notice and n.id == self._notice.id), None)
        if current is not None:
            self._take(current)
        elif waiting:
            self.open(waiting[0].id)

    def _count_waiting(self) -> None:
        self.waiting_changed.emit(self._waiting_count())
        if self.isVisible():
            self._say_status()

    def _waiting_count(self) -> int:
        """Return how many reviews and votes wait, as the band says, too."""
        return len(self._for_me) + self.votes.unanswered

    def _take(self, notice: NoticeView) -> None:
        """Show what changed; a newer revision is read anew."""
        is_newer = self._revision is None or notice.revision != self._revision.number
        self._notice = notice
        self.waiting.show_open(notice.id)
        self.decision.show_notice(notice, self._bench.session.person)
        if is_newer and not self.comment_box.isVisible():
            self.open(notice.id)

    def _on_read(self, answer: tuple[NoticeView, RevisionView]) -> None:
        self._notice, self._revision = answer
        content = self._revision.content
        self._title.setText(content.title)
        self.editor.set_text(content.body)
        self.phone.preview.load(content.body)
        self._show_head()
        self._show_empty()
        self.waiting.show_open(self._notice.id)
        self.decision.show_notice(self._notice, self._bench.session.person)
        self.conversation.open(NoticeId(self._notice.id))
        self.opened.emit(self._notice)
        self._say_status()

    def _on_comment_posted(self, start: int, end: int, body: str) -> None:
        if self._revision is not None:
            self.conversation.prepared((start, end), body)(self._revision.number)

    def _on_queued(self) -> None:
        said = self.tr("Kept on this computer. It is sent once the service answers again.")
        self._bench.navigator.said.emit(said)

    def _on_decided(self, notice: NoticeView) -> None:
        self._notice = notice
        self.decision.show_notice(notice, self._bench.session.person)
        self.decided.emit(notice)
        self.refresh()

    def _show_head(self) -> None:
        if self._revision is not None:
            content = self._revision.content
            head = {
                "title": content.title,
                "date": self._bench.session.now().isoformat(),
                "kind": content.kind.value,
                "locale": content.locale,
                "modified": False,
            }
            self.phone.call("notice", head)

    def _say_status(self) -> None:
        left = (self.tr("%n waiting for my answer", "", self._waiting_count()),)
        waiting = self.conversation.open_count
        amber = []
        if waiting:
            amber.append(self.tr("%n open comment(s)", "", waiting))
        if self._found_count:
            amber.append(self.tr("%n to look at", "", self._found_count))
        right = ""
        if self._notice is not None:
            right = self.tr("Version %1").replace("%1", str(self._notice.revision))
        self.status_changed.emit(Status(left, tuple(amber), right))


def _read(service: NoticeService, notice_id: NoticeId) -> tuple[NoticeView, RevisionView]:
    notice = service.notice(notice_id)
    return notice, service.revision(notice_id, notice.revision)
