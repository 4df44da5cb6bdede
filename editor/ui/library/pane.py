"""The library: search, new notice, and every notice under where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.library.delegate import ShelfDelegate
from editor.ui.library.shelves import EntryRole, Shelves
from editor.workflow.library import library

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import DraftSummary


class LibraryPane(QFrame):
    """Lists the notices.

    Signals:
        chosen(str): open this notice.
        new_wanted(): start a new one.
    """

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setObjectName("library")
        self._drafts: tuple[DraftSummary, ...] = ()
        self._notices: tuple[NoticeView, ...] = ()
        self._open = ""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a notice"))
        self.search.setAccessibleName(self.tr("Find a notice"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip("Ctrl+Shift+F")
        self.search.textChanged.connect(lambda _: self._fill())
        self.new_button = QPushButton(self.tr("New notice"), self)
        self.new_button.setToolTip(self.tr("New notice") + " (Ctrl+N)")
        self.new_button.setObjectName("library.new")
        self.new_button.clicked.connect(self.new_wanted)
        self._shelves = Shelves(self, language=language)
        self._list = self._new_list(theme)
        self._place()
        QShortcut(QKeySequence("Ctrl+Shift+F"), self, self._on_search_wanted)

    def show_entries(
        self, drafts: Iterable[DraftSummary], notices: Iterable[NoticeView], now: datetime
    ) -> None:
        """Show these drafts and notices."""
        self._drafts, self._notices = tuple(drafts), tuple(notices)
        self._shelves.set_now(now)
        self._fill()

    def show_open(self, notice_id: str) -> None:
        """Mark the notice that is open."""
        self._open = notice_id
        index = self._shelves.index_of(notice_id)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand."""
        return self._shelves.notice_ids()

    def _new_list(self, theme: Theme) -> QListView:
        made = QListView(self)
        made.setModel(self._shelves)
        made.setItemDelegate(ShelfDelegate(theme, made))
        made.setAccessibleName(self.tr("Notices"))
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._on_chosen)
        made.activated.connect(self._on_chosen)
        return made

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        column.addLayout(row)
        column.addWidget(self.new_button)
        column.addWidget(self._list, 1)

    def _fill(self) -> None:
        self._shelves.show(library(self._drafts, self._notices, wanted=self.search.text().strip()))
        self.show_open(self._open)

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = index.data(EntryRole)
        if entry is not None and entry.notice_id != self._open:
            self.chosen.emit(entry.notice_id)

    def _on_search_wanted(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
