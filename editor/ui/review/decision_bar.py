"""The word of a reviewer: this version is approved, or changes are asked for, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.shared.answer_field import AnswerField

if TYPE_CHECKING:
    from editor.wire.notice import NoticeView
    from editor.wire.people import PersonView


class DecisionBar(QFrame):
    """Shows where the approvals stand and takes this person's word.

    Signals:
        approved(): this version is approved.
        changes_wanted(str): the reason.
    """

    approved = Signal()
    changes_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "desk")
        self._standing = QLabel(self)
        self._standing.setWordWrap(True)
        self._standing.setObjectName("review.standing")
        self.changes = QPushButton(self.tr("Ask for changes"), self)
        self.changes.setObjectName("review.changes")
        self.changes.clicked.connect(self._on_changes_clicked)
        self.approve = QPushButton(self.tr("Approve this version"), self)
        self.approve.setProperty("kind", "primary")
        self.approve.setObjectName("review.approve")
        self.approve.clicked.connect(self.approved)
        self.reason = AnswerField(self.tr("What should change?"), self)
        self.reason.setObjectName("review.reason")
        self.reason.posted.connect(self._on_reason_posted)
        self.reason.cancelled.connect(self.reason.hide)
        self.reason.hide()
        self._place()

    def show_notice(self, notice: NoticeView, person: PersonView | None) -> None:
        """Say who approved what, and offer what this person may do."""
        self._standing.setText(self._sentence(notice, person))
        may_decide = (
            person is not None and person.role.value in _DECIDERS and person.id != notice.author.id
        )
        decided = person is not None and any(
            a.reviewer.id == person.id and not a.stale and a.verdict == "approve"
            for a in notice.approvals
        )
        under_review = notice.review_revision == notice.revision
        self.approve.setVisible(may_decide and under_review and not decided)
        self.changes.setVisible(may_decide and under_review)
        self.reason.hide()

    def _sentence(self, notice: NoticeView, person: PersonView | None) -> str:
        standing = [a for a in notice.approvals if not a.stale]
        if standing:
            names = ", ".join(a.reviewer.name for a in standing if a.verdict == "approve")
            if names:
                said = self.tr("Version %1 approved by %2")
                return said.replace("%1", str(notice.revision)).replace("%2", names)
            last = standing[-1]
            said = self.tr("%1 asked for changes: %2")
            return said.replace("%1", last.reviewer.name).replace("%2", last.reason)
        if any(a.stale for a in notice.approvals):
            return self.tr("The text changed after the approval: it must be approved again")
        if notice.review_revision != notice.revision:
            return self.tr("A newer version is being written; it has not been sent for review")
        if person is not None and person.id == notice.author.id:
            return self.tr("Waiting for a colleague: nobody approves their own notice")
        return self.tr("Version %1 waits for a word").replace("%1", str(notice.revision))

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        row = QHBoxLayout()
        row.addWidget(self._standing, 1)
        row.addWidget(self.changes)
        row.addWidget(self.approve)
        column.addWidget(self.reason)
        column.addLayout(row)

    def _on_changes_clicked(self) -> None:
        self.reason.show()
        self.reason.text.setFocus()

    def _on_reason_posted(self, reason: str) -> None:
        self.reason.hide()
        self.changes_wanted.emit(reason)


_DECIDERS = frozenset({"reviewer", "admin"})
