"""What a person does with the library itself: pin, archive, fold, make it larger."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from editor.ui.actions.keyed_menu import KeyedMenu
from editor.workflow.library import ARCHIVED, PINNED, Marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.library import Entry

    _Undo = Callable[[], object]

_FOLDED, _SIZE = "library.folded", "library.size_px"
_SMALLEST_PX, _USUAL_PX, _LARGEST_PX = 12, 14, 22
_BETWEEN = "\n"
_DELETE = "notice.delete"
_UNDOS = 50


class Tending(QObject):
    """Keeps the marks of notices and the look of the shelves."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._pane = room.library
        self._pane.take_marks(self._marks())
        self._pane.show_folded(self._folded())
        self._pane.list.fold_wanted.connect(self._fold)
        self._pane.list.customContextMenuRequested.connect(self._open_menu)
        self._undos: deque[_Undo] = deque(maxlen=_UNDOS)
        self._pane.tended.connect(self._on_tended)
        self._pane.archive_wanted.connect(self._set_archived)
        bench.preferences.changed.connect(self._on_preference_changed)
        self._take_size()
        bench.actions.changed.connect(self._say_keys)
        self._say_keys()

    def pin(self) -> None:
        """Pin the notice the keys are at above all shelves, or let it back to its own."""
        entry = self._entry()
        if entry is not None and entry.shelf != PINNED:
            said = self.tr("Pinned at the top")
            self._do(entry, said, (True, False), before=(False, entry.shelf == ARCHIVED))
        elif entry is not None:
            self._do(entry, self.tr("No longer pinned"), (False, None), before=(True, None))

    def archive(self) -> None:
        """Put the notice the keys are at into the archive, or take it out."""
        entry = self._entry()
        if entry is not None and entry.shelf != ARCHIVED:
            self._set_archived(entry, True, self.tr("Archived. It stays there as it is"))
        elif entry is not None:
            self._set_archived(entry, False, self.tr("Taken out of the archive"))

    def undo(self) -> None:
        """Take back what was done to a notice last."""
        if self._undos:
            self._take_back(self._undos[-1])
            self._bench.navigator.said.emit(self.tr("Taken back"))

    def _set_archived(self, entry: Entry, is_archived: bool, said: str) -> None:
        """Archive or take out; in the place of the open notice the next one is shown."""
        draft, onward = self._room.open_draft.draft, self._pane.neighbour(entry.notice_id)
        is_left = is_archived and draft is not None and draft.notice_id == entry.notice_id
        self._mark(entry, None, is_archived)
        if is_left and onward:
            self._room.shelf.look_at(onward)

        def undo() -> None:
            self._mark(entry, None, not is_archived)
            if is_left:
                self._room.shelf.look_at(entry.notice_id)

        self._pane.tended.emit(said, undo)

    def _on_tended(self, said: str, take_back: _Undo) -> None:
        """Keep what takes it back longer than the toast is shown."""
        self._undos.append(take_back)
        self._bench.navigator.undoable.emit(said, lambda: self._take_back(take_back))

    def _take_back(self, take_back: _Undo) -> None:
        if take_back in self._undos:
            self._undos.remove(take_back)
            take_back()

    def _say_keys(self) -> None:
        actions = self._bench.actions
        self._pane.search.say_keys(actions.native_keys("library.search"))
        self._pane.new_button.setToolTip(actions.tooltip("notice.new"))

    def _entry(self) -> Entry | None:
        """Return the notice the keys are at in the list, else the one that is open."""
        entry, draft = self._pane.list.entry(), self._room.open_draft.draft
        if entry is not None or draft is None:
            return entry
        return next((e for e in self._pane.entries if e.notice_id == draft.notice_id), None)

    def _do(
        self,
        entry: Entry,
        said: str,
        marks: tuple[bool | None, bool | None],
        *,
        before: tuple[bool | None, bool | None],
    ) -> None:
        self._mark(entry, *marks)
        self._pane.tended.emit(said, lambda: self._mark(entry, *before))

    def _mark(self, entry: Entry, pinned: bool | None, archived: bool | None) -> None:
        """Mark a draft in the store; what lies on the service only is marked by its name."""
        for name, value in ((PINNED, pinned), (ARCHIVED, archived)):
            if value is not None:
                self._note(name, entry, is_marked=value and not entry.on_desk)
        self._pane.take_marks(self._marks())
        if entry.on_desk:
            store = self._bench.drafts
            self._bench.background.store(
                lambda: store.mark(entry.notice_id, pinned=pinned, archived=archived),
                lambda _: self._room.shelf.refresh(),
            )

    def _note(self, name: str, entry: Entry, *, is_marked: bool) -> None:
        others = self._named(name) - {entry.notice_id}
        names = others | {entry.notice_id} if is_marked else others
        self._bench.preferences.put(f"library.{name}", _BETWEEN.join(sorted(names)) or None)

    def _marks(self) -> Marks:
        return Marks(self._named(PINNED), self._named(ARCHIVED))

    def _named(self, name: str) -> frozenset[str]:
        kept = self._bench.preferences.text(f"library.{name}")
        return frozenset(kept.split(_BETWEEN)) if kept else frozenset()

    def _folded(self) -> frozenset[str]:
        kept = self._bench.preferences.text(_FOLDED, ARCHIVED)
        return frozenset(kept.split(_BETWEEN))

    def _fold(self, shelf: str, is_folded: bool) -> None:  # a signal carries it by position
        folded = self._folded() | {shelf} if is_folded else self._folded() - {shelf}
        self._bench.preferences.put(_FOLDED, _BETWEEN.join(sorted(folded)))

    def _on_preference_changed(self, name: str) -> None:
        if name == _FOLDED:
            self._pane.show_folded(self._folded())
        elif name == _SIZE:
            self._take_size()

    def _take_size(self) -> None:
        font = self._pane.list.font()
        font.setPixelSize(self._bench.preferences.number(_SIZE, _USUAL_PX))
        self._pane.list.setFont(font)
        self._pane.list.scheduleDelayedItemsLayout()

    def resize(self, by: int) -> None:
        """Show the list larger or smaller, by pixels of its letters."""
        size = self._bench.preferences.number(_SIZE, _USUAL_PX) + by
        self._bench.preferences.put(_SIZE, max(_SMALLEST_PX, min(_LARGEST_PX, size)))

    def new_menu(self) -> KeyedMenu:
        """Make the menu of the notice the keys are at."""
        menu = KeyedMenu(self._pane.list)
        offered = ("library.open", "library.pin", "library.archive", _DELETE)
        for name in filter(self._is_offered, offered):
            title, keys = self._said(name), self._bench.actions.native_keys(name)
            menu.offer(title, keys, self._runner(name))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        view, index = self._pane.list, self._pane.list.indexAt(at)
        if not index.isValid():
            return  # beside all rows: which notice would it be about?
        view.setCurrentIndex(index)
        view.setFocus(Qt.FocusReason.PopupFocusReason)
        if view.entry() is not None:
            self.new_menu().popup(view.viewport().mapToGlobal(at))

    def _is_offered(self, name: str) -> bool:
        """Tell whether a menu has it: what has versions is archived, never deleted."""
        entry = self._entry()
        has_versions = entry is not None and entry.notice is not None
        return name != _DELETE or (not has_versions and self._bench.actions.is_available(_DELETE))

    def _runner(self, name: str) -> Callable[[], None]:
        return lambda: self._bench.actions.run(name)

    def _said(self, name: str) -> str:
        """Return what an action would do to the notice the keys are at."""
        entry = self._entry()
        shelf = entry.shelf if entry is not None else ""
        return {
            "library.open": self.tr("Open"),
            "library.pin": self.tr("Unpin") if shelf == PINNED else self.tr("Pin at the top"),
            "library.archive": self.tr("Take out of the archive")
            if shelf == ARCHIVED
            else self.tr("Archive"),
            _DELETE: self.tr("Delete"),
        }[name]
