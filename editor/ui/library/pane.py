"""The library: search, new notice, and every notice under where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from editor.ui.library.delegate import ShelfDelegate
from editor.ui.library.search_field import SearchField
from editor.ui.library.shelves import EntryRole, Shelves
from editor.workflow.library import library, with_draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import DraftSummary
    from editor.workflow.library import Entry
    from editor.workflow.searching import Found, Snippet

_LOOK_AFTER_MS = 20


class LibraryPane(QFrame):
    """Lists the notices; while a query is typed, those that hold it.

    Signals:
        chosen(str): open this notice.
        new_wanted(): start a new one.
        find_wanted(str): look for this; the answer goes to `show_found`.
        snippets_wanted(str, tuple[str, ...]): lines for these; the answer to `show_snippets`.
    """

    chosen = Signal(str)
    new_wanted = Signal()
    find_wanted = Signal(str)
    snippets_wanted = Signal(str, object)

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setObjectName("library")
        self._entries: tuple[Entry, ...] = ()
        self._found: Found | None = None
        self._snippets: dict[str, Snippet] = {}
        self._opens_first = False
        self._open = ""
        self.search = self._new_search()
        self.new_button = QPushButton(self.tr("New notice"), self)
        self.new_button.setToolTip(self.tr("New notice") + " (Ctrl+N)")
        self.new_button.setObjectName("library.new")
        self.new_button.clicked.connect(self.new_wanted)
        self._shelves = Shelves(self, language=language)
        self._list = self._new_list(theme)
        self._empty = QLabel(self.tr("No notice holds these words"), self)
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look_soon.timeout.connect(self._want_snippets)
        self._list.verticalScrollBar().valueChanged.connect(lambda _: self._look_soon.start())
        self._place()
        QShortcut(QKeySequence("Ctrl+Shift+F"), self, self._on_search_wanted)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every notice, as the library was put together last."""
        return self._entries

    def show_entries(
        self, drafts: Iterable[DraftSummary], notices: Iterable[NoticeView], now: datetime
    ) -> None:
        """Show these drafts and notices."""
        self.show_library(library(drafts, notices), now)

    def show_library(self, entries: tuple[Entry, ...], now: datetime) -> None:
        """Show a library that was put together already."""
        self._entries = entries
        self._shelves.set_now(now)
        self._fill()
        if self.search.query():
            self.find_wanted.emit(self.search.query())  # what is new may hold it too

    def show_draft(self, draft: DraftSummary, now: datetime) -> None:
        """Show one draft as it is now."""
        self._entries = with_draft(self._entries, draft)
        self._shelves.set_now(now)
        self._fill()

    def show_changed(self, changed: frozenset[str]) -> None:
        """Say of these approved notices that they read differently on this desk."""
        self._shelves.show_changed(changed)

    def show_found(self, found: Found) -> None:
        """Show only what was found; an answer to an older query is dropped."""
        if found.query != self.search.query():
            return
        if self._found is None or self._found.query != found.query:
            self._snippets = {}
        self._found = found
        self._fill()
        self._look_soon.start()
        if self._opens_first:
            self._open_first()

    def show_snippets(self, query: str, snippets: Mapping[str, Snippet]) -> None:
        """Show where the query stands in the bodies."""
        if self._found is not None and query == self._found.query:
            self._snippets |= snippets
            self._shelves.show_snippets(self._snippets)

    def show_open(self, notice_id: str) -> None:
        """Mark the notice that is open."""
        self._open = notice_id
        index = self._shelves.index_of(notice_id)
        if index.row() != self._list.currentIndex().row():
            self._list.setCurrentIndex(index)

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand."""
        return self._shelves.notice_ids()

    def take_foot(self, foot: QWidget) -> None:
        """Put something under the list."""
        column = self.layout()
        if column is not None:
            column.addWidget(foot)

    def _new_search(self) -> SearchField:
        made = SearchField(self)
        made.asked.connect(self._on_asked)
        made.first_wanted.connect(self._open_first)
        made.list_wanted.connect(self._on_list_wanted)
        return made

    def _new_list(self, theme: Theme) -> QListView:
        made = QListView(self)
        made.setUniformItemSizes(True)  # twenty thousand rows are not asked for their height
        made.setModel(self._shelves)
        made.setItemDelegate(ShelfDelegate(theme, made))
        made.setAccessibleName(self.tr("Notices"))
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._on_chosen)
        made.activated.connect(self._on_chosen)
        return made

    def _place(self) -> None:
        self._empty.setProperty("tone", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.new_button)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)

    def _fill(self) -> None:
        shown: Iterable[Entry] = self._entries
        if self._found is not None:
            ids = self._found.ids
            shown = [entry for entry in self._entries if entry.notice_id in ids]
        self._shelves.show(shown)
        self._shelves.show_snippets(self._snippets)
        self._empty.setVisible(self._found is not None and not shown)
        self.show_open(self._open)

    def _want_snippets(self) -> None:
        """Ask for the lines of the notices on the screen, once each."""
        found = self._found
        if found is None:
            return
        row = self._list.indexAt(QPoint(2, 2)).row()
        height = max(1, self._list.sizeHintForRow(0))
        seen = self._shelves.notice_ids_between(row, row + self._list.height() // height + 1)
        wanted = tuple(i for i in seen if i in found.in_body and i not in self._snippets)
        if wanted:
            self.snippets_wanted.emit(found.query, wanted)

    def _open_first(self) -> None:
        """Open the first notice found, as soon as the answer to what is typed is here."""
        query = self.search.query()
        self._opens_first = bool(query) and (self._found is None or self._found.query != query)
        ids = () if self._opens_first or not query else self.notice_ids()
        if ids and ids[0] != self._open:
            self.chosen.emit(ids[0])

    def _on_asked(self, query: str) -> None:
        self._opens_first = False
        if query:
            self.find_wanted.emit(query)
        else:
            self._found, self._snippets = None, {}
            self._fill()

    def _on_list_wanted(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        ids = self.notice_ids()
        if ids and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._shelves.index_of(ids[0]))

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = index.data(EntryRole)
        if entry is not None and entry.notice_id != self._open:
            self.chosen.emit(entry.notice_id)

    def _on_search_wanted(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
