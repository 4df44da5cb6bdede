"""One thread as a card: the quote, what was said, an answer, and settled or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from editor.domain.anchor import AnchorState
from editor.domain.thread import Reaction
from editor.ui.shared.answer_field import AnswerField
from editor.ui.shared.flow import Flow
from editor.ui.shared.moments import ago
from editor.ui.shared.quoting import quoted

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QMouseEvent

    from editor.wire.notice import CommentView, ThreadView

_QUOTE_SHOWN = 60


class ThreadCard(QFrame):
    """Shows a thread; what people do with it goes out as signals.

    Signals:
        answered(str, str): thread id and the reply.
        resolved(str), reopened(str): thread id.
        reacted(str, str): thread id and a reaction.
        activated(str): thread id; show me where it stands.
    """

    answered = Signal(str, str)
    resolved = Signal(str)
    reopened = Signal(str)
    reacted = Signal(str, str)
    activated = Signal(str)

    def __init__(
        self, thread: ThreadView, state: AnchorState, *, now: datetime, language: str
    ) -> None:
        super().__init__()
        self._thread = thread
        self._now = now
        self._language = language
        self.setProperty("surface", "card")
        self.setObjectName(f"thread.{thread.id}")
        self.setAccessibleName(self.tr("Comment by %1").replace("%1", self._first.author.name))
        self.answer = AnswerField(self.tr("Reply"), self)
        self.answer.posted.connect(lambda body: self.answered.emit(thread.id, body))
        self.answer.setVisible(thread.resolved_at is None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self._fill(state)

    @property
    def thread_id(self) -> str:
        """Which thread this shows."""
        return self._thread.id

    def show_active(self, *, is_active: bool) -> None:
        """Mark the card whose words hold the caret."""
        active = "true" if is_active else "false"
        if self.property("active") != active:  # a card is dressed again for 0.1 ms
            self.setProperty("active", active)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the words."""
        self.activated.emit(self._thread.id)
        super().mousePressEvent(event)

    @property
    def _first(self) -> CommentView:
        return self._thread.comments[0]

    def _fill(self, state: AnchorState) -> None:
        if state is not AnchorState.SAME:
            self._column.addWidget(self._state_label(state))
        for comment in self._thread.comments:
            self._column.addLayout(self._head(comment))
            self._column.addWidget(_wrapped(comment.body))
        self._column.addWidget(self._reactions())
        self._column.addWidget(self.answer)
        self._column.addLayout(self._actions())

    def _state_label(self, state: AnchorState) -> QLabel:
        texts = {
            AnchorState.ORPHANED: self.tr("The words are gone"),
            AnchorState.CHANGED: self.tr("The words changed"),
            AnchorState.MOVED: self.tr("The words moved"),
        }
        quote = self._thread.anchor.exact.replace("\n", " ")
        label = _wrapped(f"{texts[state]}\n{quoted(quote, _QUOTE_SHOWN)}")
        label.setProperty("tone", "amber" if state is AnchorState.ORPHANED else "small")
        label.setObjectName("thread.state")
        return label

    def _head(self, comment: CommentView) -> QHBoxLayout:
        row = QHBoxLayout()
        author = QLabel(comment.author.name, self)
        author.setProperty("tone", "strong")
        when = QLabel(ago(comment.created_at, self._now, self._language), self)
        when.setProperty("tone", "small")
        row.addWidget(author)
        row.addStretch(1)
        row.addWidget(when)
        return row

    def _reactions(self) -> Flow:
        names = {
            Reaction.LIKE: self.tr("Like"),
            Reaction.FUNNY: self.tr("Funny"),
            Reaction.UNSURE: self.tr("Not sure"),
        }
        counts = {r.reaction: len(r.people) for r in self._thread.reactions}
        chips = []
        for reaction, name in names.items():
            count = counts.get(reaction, 0)
            button = QPushButton(f"{name} {count}" if count else name, self)
            button.setProperty("kind", "chip")
            button.clicked.connect(
                lambda _=False, r=reaction: self.reacted.emit(self._thread.id, r.value)
            )
            chips.append(button)
        return Flow(*chips, gap_px=4, parent=self)

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        settled = self._thread.resolved_at is not None
        button = QPushButton(self.tr("Reopen") if settled else self.tr("Resolve"), self)
        button.setProperty("kind", "quiet")
        button.setObjectName("thread.resolve")
        signal = self.reopened if settled else self.resolved
        button.clicked.connect(lambda: signal.emit(self._thread.id))
        row.addStretch(1)
        row.addWidget(button)
        return row


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
