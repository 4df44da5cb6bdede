"""The library: search, new notice, and every notice under where it stands."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.actions.list_steps import step
from editor.ui.library.search_field import SearchField
from editor.ui.library.shelf_view import ShelfView
from editor.ui.library.shelves import Shelves
from editor.workflow.library import ARCHIVED, Marks, library, with_draft, with_marks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import DraftSummary
    from editor.workflow.library import Entry
    from editor.workflow.searching import Found, Snippet

_LOOK_AFTER_MS = 20
_FEW = 4  # a quarter of all


class LibraryPane(QFrame):
    """Lists the notices; while a query is typed, those that hold it.

    Signals:
        chosen(str): open this notice and go into it.
        looked_at(str): open this notice; the keys stay in the list.
        new_wanted(): start a new one.
        find_wanted(str): look for this; the answer goes to `show_found`.
        shown(): the library was put together anew.
        tended(str, Callable[[], object]): what was done to a notice, and what takes it back.
        archive_wanted(Entry, bool, str): archive it or take it out, and say this.
        snippets_wanted(str, tuple[str, ...]): lines for these; the answer to `show_snippets`.
    """

    chosen = Signal(str)
    looked_at = Signal(str)
    new_wanted = Signal()
    find_wanted = Signal(str)
    shown = Signal()
    tended = Signal(str, object)
    archive_wanted = Signal(object, bool, str)
    snippets_wanted = Signal(str, object)

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setObjectName("library")
        self._told: tuple[Entry, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._places: dict[str, int] = {}
        self._marks = Marks()
        self._folded: Collection[str] = (ARCHIVED,)
        self._found: Found | None = None
        self._snippets: dict[str, Snippet] = {}
        self._opens_first = False
        self._open = ""
        self.search = self._new_search()
        self.new_button = QPushButton(self.tr("New notice"), self)
        self.new_button.setObjectName("library.new")
        self.new_button.clicked.connect(self.new_wanted)
        self._shelves = Shelves(self, language=language)
        self.list = ShelfView(self._shelves, theme, self)
        self.list.chosen.connect(self.chosen)
        self.list.looked_at.connect(self._on_looked_at)
        self._empty = QLabel(self)
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look_soon.timeout.connect(self._want_snippets)
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._look_soon.start())
        self._place()
        self.show_unread(0)

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
        self._shelves.set_now(now)
        self._take(entries)
        if self.search.query():
            self.find_wanted.emit(self.search.query())  # what is new may hold it too

    def show_draft(self, draft: DraftSummary, now: datetime) -> None:
        """Show one draft as it is now."""
        self._shelves.set_now(now)
        self._take(with_draft(self._told, draft))

    def take_marks(self, marks: Marks) -> None:
        """Put marked notices of the service onto the shelves of their marks."""
        if marks != self._marks:
            self._marks = marks
            self._take(self._told)

    def show_folded(self, folded: Collection[str]) -> None:
        """Show only the heads of these shelves; what is looked for is always shown."""
        self._folded = folded
        self._fill()

    def start_search(self) -> None:
        """Let the next key be looked for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

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

    def show_unread(self, unread: int) -> None:
        """Where nothing is found, say of how many notices the words are not known yet."""
        said = self.tr("No notice holds these words")
        left = self.tr("%n notice(s) of the service not read yet", "", unread)
        self._empty.setText(f"{said}\n{left}" if unread else said)

    def show_snippets(self, query: str, snippets: Mapping[str, Snippet]) -> None:
        """Show where the query stands in the bodies."""
        if self._found is not None and query == self._found.query:
            self._snippets |= snippets
            self._shelves.show_snippets(self._snippets)

    def show_open(self, notice_id: str) -> None:
        """Mark the notice that is open."""
        self._open = notice_id
        index = self._shelves.index_of(notice_id)
        if index.row() != self.list.currentIndex().row():
            self.list.setCurrentIndex(index)

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand."""
        return self._shelves.notice_ids()

    def neighbour(self, notice_id: str) -> str:
        """Return the notice to go to from one that leaves its place, "" where there is none."""
        entries = self._entries
        kept = [str(e[0]) for e in entries if e.shelf != ARCHIVED or e.notice_id == notice_id]
        if notice_id not in kept:
            return kept[0] if kept else ""
        at = kept.index(notice_id)
        return (*kept[at + 1 : at + 2], *reversed(kept[:at]), "")[0]

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
        column.addWidget(self.list, 1)

    def _take(self, told: tuple[Entry, ...]) -> None:
        self._told, self._entries = told, with_marks(told, self._marks)
        self._places = {}
        self._fill()
        self.shown.emit()

    def _fill(self) -> None:
        if self._found is None:
            self._shelves.show(self._entries, self._folded)
        else:
            self._shelves.show(self._found_entries(self._found))
        self._shelves.show_snippets(self._snippets)
        self._empty.setVisible(self._found is not None and not self._shelves.rowCount())
        self.show_open(self._open)

    def _found_entries(self, found: Found) -> Sequence[Entry]:
        """Return what was found in the order of the library, without looking at all for a few."""
        if len(found.ids) > len(self._entries) // _FEW:
            return list(compress(self._entries, map(found.ids.__contains__, self._known_places())))
        known = self._known_places()
        places = sorted(known[i] for i in found.ids if i in known)
        return [self._entries[at] for at in places]

    def _known_places(self) -> dict[str, int]:
        """Return where each notice stands, in that order."""
        if not self._places:
            self._places = {entry.notice_id: at for at, entry in enumerate(self._entries)}
        return self._places

    def _want_snippets(self) -> None:
        """Ask for the lines of the notices on the screen, once each."""
        found = self._found
        if found is None:
            return
        row = self.list.indexAt(QPoint(2, 2)).row()
        height = max(1, self.list.sizeHintForRow(0))
        seen = self._shelves.notice_ids_between(row, row + self.list.height() // height + 1)
        wanted = tuple(i for i in seen if i not in found.titled and i not in self._snippets)
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
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list.entry() is None:
            self.list.setCurrentIndex(self._shelves.index(0))
            step(self.list, 1)

    def _on_looked_at(self, notice_id: str) -> None:
        if notice_id != self._open:
            self.looked_at.emit(notice_id)
