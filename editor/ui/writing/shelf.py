"""Which notice is open: the last one at the start, another one from the library, a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.errors import Forbidden, NotFound, Unavailable
from editor.domain.ids import NoticeId
from editor.domain.people import MAY, Action
from editor.ui.library.changed import changed, in_question
from editor.ui.library.finder import Finder
from editor.workflow.history import Opened
from editor.workflow.ids import new_id
from editor.workflow.library import library as put_together
from editor.workflow.writing import fetch_draft, new_draft

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.library.pane import LibraryPane
    from editor.ui.workbench import Workbench
    from editor.ui.writing.open_draft import OpenDraft
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft, DraftSummary
    from editor.workflow.library import Entry
    from editor.workflow.ports import DraftStore


class Shelf(QObject):
    """Fills the library and opens notices."""

    def __init__(self, bench: Workbench, library: LibraryPane, open_draft: OpenDraft) -> None:
        super().__init__(library)
        self._bench = bench
        self._library = library
        self._open_draft = open_draft
        self._finder = Finder(bench.background, bench.session, bench.drafts.index, library)
        self._drafts: tuple[DraftSummary, ...] = ()
        self._notices: tuple[NoticeView, ...] = ()
        self._last_told: tuple[NoticeView, ...] = ()
        self._is_told = False
        self._saved: DraftSummary | None = None
        self._goes_in = True
        library.looked_at.connect(self.look_at)
        library.chosen.connect(self.open)
        library.new_wanted.connect(self.new)
        open_draft.autosave.saved.connect(self._on_autosaved)
        session = bench.session
        session.connected.connect(lambda _: self.refresh())
        session.changed.connect(lambda _: self.refresh())

    @property
    def notices(self) -> tuple[NoticeView, ...]:
        """The notices as the service last said."""
        return self._notices

    def start(self) -> None:
        """Open the notice that was open last, or a new one."""
        store = self._bench.drafts
        self._bench.background.store(lambda: _last(store), self._on_started)

    def refresh(self) -> None:
        """Read drafts and notices again."""
        store = self._bench.drafts
        self._bench.background.store(store.drafts, self._on_drafts, key="shelf.drafts")
        if self._bench.session.is_connected:
            service = self._bench.session.service
            self._bench.background.network(service.notices, self._on_notices, key="shelf.notices")

    def new(self) -> None:
        """Start a new notice; a seat that may not write is told which one may."""
        person = self._bench.session.person
        if person is None or Action.WRITE in MAY[person.role]:
            self.begin()
        else:
            self._bench.navigator.failed.emit(Forbidden("seat_not_writer"))

    def begin(self) -> None:
        """Show an empty notice, whoever sits here: something has to be open."""
        draft = new_draft(NoticeId(new_id()), self._bench.session.now(), self._bench.language)
        store = self._bench.drafts
        self._bench.background.store(lambda: store.put(draft), lambda _: self._show_new(draft))

    def open(self, notice_id: str) -> None:
        """Open a notice, from this desk, else from the service, and let the keys go into it."""
        self._goes_in = True
        self._open(notice_id)

    def look_at(self, notice_id: str) -> None:
        """Open a notice; the keys stay where they are."""
        self._goes_in = False
        self._open(notice_id)

    def _open(self, notice_id: str) -> None:
        store, wanted = self._bench.drafts, NoticeId(notice_id)
        opened = self._open_draft.draft
        if opened is not None and opened.notice_id == wanted:
            self._bench.background.drop("shelf.open")
            self._go_in()
            self.refresh()
            return  # what is on the screen is newer than what is on the disk
        self._bench.background.store(
            lambda: store.open(wanted),
            self._show_opened,
            failed=lambda error: self._fetch(wanted, error),
            key="shelf.open",
        )

    def _fetch(self, notice_id: NoticeId, error: Exception) -> None:
        notice = self._known(notice_id)
        if notice is None and any(told.id == notice_id for told in self._last_told):
            self._bench.navigator.failed.emit(Unavailable("offline"))
            return
        if notice is None or not isinstance(error, NotFound):
            self._bench.navigator.failed.emit(error)
            return
        service = self._bench.session.service
        self._bench.background.network(
            lambda: fetch_draft(service, notice), self._keep_and_show, key="shelf.fetch"
        )

    def _keep_and_show(self, draft: Draft) -> None:
        store = self._bench.drafts
        self._bench.background.store(lambda: store.put(draft), lambda _: self._show(draft))

    def _show(self, draft: Draft) -> None:
        self._show_opened(Opened(draft))

    def _show_opened(self, opened: Opened) -> None:
        notice = self._known(opened.draft.notice_id)
        self._open_draft.show(opened.draft, notice, opened.past)
        self._go_in()
        self.refresh()

    def _go_in(self) -> None:
        if self._goes_in:
            self._open_draft.start_in_text()

    def _show_new(self, draft: Draft) -> None:
        self._show(draft)
        self._open_draft.start_at_title()

    def _known(self, notice_id: str) -> NoticeView | None:
        return next((n for n in self._notices if n.id == notice_id), None)

    def recall(self) -> None:
        """Show what the service told last, until it answers; after the first paint."""
        store = self._bench.drafts
        self._bench.background.store(lambda: _last_told(store), self._on_recalled)

    def _on_recalled(self, told: tuple[NoticeView, ...]) -> None:
        if not self._is_told:
            self._last_told = told
            self._show_entries()

    def _on_started(self, answer: tuple[tuple[DraftSummary, ...], Opened | None]) -> None:
        self._drafts, opened = answer
        if opened is None:
            self.begin()
        else:
            self._show_opened(opened)

    def _on_drafts(self, drafts: tuple[DraftSummary, ...]) -> None:
        self._drafts, self._saved = drafts, None
        self._show_entries()

    def _on_autosaved(self) -> None:
        store, draft = self._bench.drafts, self._open_draft.draft
        if draft is not None:
            self._bench.background.store(
                lambda: store.summary(draft.notice_id),
                self._on_summary,
                failed=lambda _: self.refresh(),
                key="shelf.summary",
            )

    def _on_summary(self, summary: DraftSummary) -> None:
        others = (d for d in self._drafts if d.notice_id != summary.notice_id)
        self._drafts = (summary, *others)
        self._saved = summary
        self._library.show_draft(summary, self._bench.session.now())
        self._compare()

    def _on_notices(self, notices: tuple[NoticeView, ...]) -> None:
        self._keep_told(notices)
        self._notices, self._last_told, self._is_told = notices, (), True
        self._finder.take(notices)
        opened = self._open_draft.draft
        known = opened and self._known(opened.notice_id)
        if known:
            self._open_draft.show_notice(known)
        self._show_entries()

    def _keep_told(self, notices: tuple[NoticeView, ...]) -> None:
        """Keep for the next start what is news."""
        if not self._is_told or notices != self._notices:
            store = self._bench.drafts
            self._bench.background.store(lambda: _remember_told(store, notices))

    def _show_entries(self) -> None:
        drafts, now = self._drafts, self._bench.session.now()
        notices = self._notices or self._last_told
        self._bench.background.network(
            lambda: put_together(drafts, notices),
            lambda entries: self._on_library(entries, now),
            key="shelf.library",
        )
        self._compare()

    def _compare(self) -> None:
        """Look whether what was approved is what stands on this desk."""
        store, approved = self._bench.drafts, in_question(self._notices, self._drafts)
        self._bench.background.store(
            lambda: changed(store, approved), self._library.show_changed, key="shelf.changed"
        )

    def _on_library(self, entries: tuple[Entry, ...], now: datetime) -> None:
        self._library.show_library(entries, now)
        if self._saved is not None:  # written while the library was put together
            self._library.show_draft(self._saved, now)


def _last(store: DraftStore) -> tuple[tuple[DraftSummary, ...], Opened | None]:
    drafts = store.drafts()
    wanted = store.setting("last_notice")
    known = [d.notice_id for d in drafts]
    if not known:
        return drafts, None
    notice_id = NoticeId(wanted) if wanted in known else known[0]
    return drafts, store.open(notice_id)


def _last_told(store: DraftStore) -> tuple[NoticeView, ...]:
    from editor.workflow.last_told import last_told

    return last_told(store)


def _remember_told(store: DraftStore, notices: tuple[NoticeView, ...]) -> None:
    from editor.workflow.last_told import remember_told

    remember_told(store, notices)
