"""What waits for this person, the oldest request first, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from editor.ui.library.delegate import ShelfDelegate
from editor.ui.library.shelves import EntryRole
from editor.ui.review.requests import Requests

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.wire.notice import NoticeView


class WaitingList(QFrame):
    """Lists review requests.

    Signals:
        chosen(str): read this notice.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._requests = Requests(self, language=language)
        self.list = QListView(self)
        self.list.setModel(self._requests)
        self.list.setItemDelegate(ShelfDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Review requests"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self._empty = QLabel(self.tr("Nothing waits for you.\nRequests appear here."), self)
        self._empty.setProperty("tone", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)

    def show_requests(
        self, waiting: Sequence[NoticeView], others: Sequence[NoticeView], now: datetime
    ) -> None:
        """Show what waits for this person, and the other notices under review."""
        self._requests.show(waiting, others, now)
        self._empty.setVisible(not waiting and not others)
        self.list.setVisible(bool(waiting or others))

    def show_open(self, notice_id: str) -> None:
        """Mark the notice that is read."""
        index = self._requests.index_of(notice_id)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        notice = index.data(EntryRole)
        if notice is not None:
            self.chosen.emit(notice.id)
