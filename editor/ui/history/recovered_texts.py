"""Recovered texts at work: listed, compared with what stands, kept instead or kept beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from editor.domain.errors import NotFound
from editor.domain.notice import Content
from editor.ui.history.comparison_page import Choice, ComparisonPage
from editor.ui.history.side_list import SideList
from editor.ui.shared.moments import day_and_time
from editor.ui.writing.places import Opener
from editor.workflow.ids import new_id
from editor.workflow.recovery import Recovered, Source, kept_beside, kept_instead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.ids import NoticeId
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft
    from editor.workflow.ports import DraftStore


class RecoveredTexts(QObject):
    """One list of recovered texts; nothing is ever deleted by what is chosen here.

    Signals:
        kept(Recovered): somebody decided about this one; both texts are on the desk or in undo.
        back_wanted(): close the list.
    """

    kept = Signal(object)
    back_wanted = Signal()

    def __init__(self, room: WritingRoom, bench: Workbench, title: str) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._title = title
        self._shown: Recovered | None = None
        self._list = Opener(room.side, self._new_list)
        self._page = Opener(room.desk, self._new_page)
        room.open_draft.opened.connect(lambda _: self.close_difference())

    @property
    def list(self) -> SideList:
        """The page in the library's place."""
        return cast("SideList", self._list.page)

    @property
    def difference(self) -> ComparisonPage:
        """The page in the editor's place."""
        return cast("ComparisonPage", self._page.page)

    @property
    def items(self) -> tuple[Recovered, ...]:
        """What is listed."""
        return cast("tuple[Recovered, ...]", self.list.rows.items)

    @property
    def is_open(self) -> bool:
        """Whether the list is on the screen."""
        return self._list.made is not None and self._room.side.currentWidget() is self._list.made

    def show(self, items: Sequence[Recovered], said: str) -> None:
        """List texts under a sentence."""
        self.list.show_items(items, said)

    def open(self) -> None:
        """Open the list."""
        self._room.desk.back()
        self._list.open()

    def compare(self, recovered: Recovered) -> None:
        """Show a text beside the one on the desk."""
        self._shown = recovered
        page = self.difference
        current = self._current(recovered)
        found = Choice(self._name(recovered), recovered.draft.content)
        here = Choice(
            self.tr("Text on the desk") if current else self.tr("Not on the desk"),
            current or Content("", ""),
        )
        page.offer((found, here), left=0, right=1)
        self.instead.setText(self.tr("Keep this one") if current else self.tr("Put on the desk"))
        self.beside.setVisible(current is not None)
        self._page.open()

    def keep_instead(self) -> None:
        """Take the recovered text in the place of the other, which undo brings back."""
        recovered, draft = self._shown, self._room.open_draft.draft
        if recovered is None:
            return
        notice = recovered.draft.notice_id
        if draft is not None and draft.notice_id == notice:
            self._room.open_draft.take_content(recovered.draft.content)
            self._decided(notice)
            return
        store = self._bench.drafts
        self._bench.background.store(
            lambda: store.put(kept_instead(recovered, _here(store, notice))),
            lambda _: self._decided(notice),
        )

    def keep_beside(self) -> None:
        """Take the recovered text as a new draft."""
        if self._shown is not None:
            made = self.as_new(self._shown)
            store = self._bench.drafts
            self._bench.background.store(
                lambda: store.put(made), lambda _: self._decided(made.notice_id)
            )

    def as_new(self, recovered: Recovered) -> Draft:
        """Return a text as a new draft, named so that both can be told apart."""
        title = self.tr("%1 (recovered)").replace("%1", recovered.draft.content.title)
        return kept_beside(recovered, new_id(), title, self._bench.session.now())

    def close_difference(self) -> None:
        """Show the editor again."""
        if self._page.made is not None and self._room.desk.currentWidget() is self._page.made:
            self._room.desk.back()

    def _decided(self, notice: NoticeId) -> None:
        decided, self._shown = self._shown, None
        self.close_difference()
        self._room.shelf.open(notice)
        self._room.shelf.refresh()
        self.kept.emit(decided)

    def _current(self, recovered: Recovered) -> Content | None:
        """Return the text that stands: the open one is newer than what was read."""
        draft = self._room.open_draft.draft
        if draft is not None and draft.notice_id == recovered.draft.notice_id:
            return self._room.open_draft.content()
        return recovered.current

    def _lines(self, recovered: Recovered) -> tuple[str, str, str]:
        when = day_and_time(recovered.draft.updated_at.astimezone(), self._bench.language)
        title = recovered.draft.content.title or self.tr("(no title)")
        other = self.tr("differs now") if recovered.current else self.tr("not there now")
        return title, f"{self._source(recovered.source)} · {other}", when

    def _name(self, recovered: Recovered) -> str:
        when = day_and_time(recovered.draft.updated_at.astimezone(), self._bench.language)
        return f"{self._source(recovered.source)} · {when}"

    def _source(self, source: Source) -> str:
        if source is Source.DAMAGED:
            return self.tr("Damaged store")
        if source is Source.UNSAVED:
            return self.tr("Not saved")
        if source is Source.KEPT:
            return self.tr("Refused, put aside")
        return self.tr("Backup")

    def _new_list(self) -> SideList:
        made = SideList(self._bench.theme, self._title, self._lines)
        made.back_wanted.connect(self.back_wanted)
        made.chosen.connect(self.compare)
        return made

    def _new_page(self) -> ComparisonPage:
        made = ComparisonPage(self._bench, self._title)
        made.back_wanted.connect(self._room.desk.back)
        self.instead = QPushButton(self.tr("Keep this one"), made)
        self.instead.setToolTip(self.tr("It takes the place of the other; undo brings that back."))
        self.instead.clicked.connect(self.keep_instead)
        self.beside = QPushButton(self.tr("Keep both"), made)
        self.beside.setProperty("kind", "primary")
        self.beside.setToolTip(self.tr("It becomes a new notice; nothing else changes."))
        self.beside.clicked.connect(self.keep_beside)
        for button in (self.instead, self.beside):
            made.head.add(button)
        return made


def _here(store: DraftStore, notice: NoticeId) -> Draft | None:
    try:
        return store.load(notice)
    except NotFound:
        return None
