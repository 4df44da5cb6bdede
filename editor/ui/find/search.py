"""A search from Ctrl+F to Esc: the bar asks, the finder answers, the text shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action
from editor.ui.find.bar import FindBar
from editor.ui.find.finder import Finder
from editor.ui.find.marks import FindMarks
from editor.ui.find.query import Query
from editor.ui.workbench import UndoInNotice

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_LONGEST = 200
_LINE_ENDS = "\u2029\u2028"


class Search(QObject):
    """Shows the bar above the text and remembers what was looked for."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._editor, self._title = room.editor, room.title
        self._bench = bench
        self.bar = FindBar(bench.theme, room)
        self.finder = Finder(room.editor, room.title, bench.background)
        self._marks = FindMarks(room.editor, bench.theme)
        room.put_above_text(self.bar)
        self.bar.hide()
        self.bar.asked.connect(self._on_asked)
        self.bar.next_wanted.connect(self.go_on)
        self.bar.previous_wanted.connect(lambda: self.go_on(backwards=True))
        self.bar.part_wanted.connect(self._on_part_wanted)
        self.bar.swap_wanted.connect(lambda: self.finder.swap(self._template()))
        self.bar.swap_all_wanted.connect(lambda: self.finder.swap_all(self._template()))
        self.bar.left.connect(self.leave)
        self.finder.found.connect(self._show)
        self.finder.swapped.connect(self._on_swapped)
        room.open_draft.opened.connect(lambda _: self._on_opened())
        title = QCoreApplication.translate("Find", "Take back what was replaced")
        group = QCoreApplication.translate("Find", "Find")
        action = Action("find.undo", title, group, "Ctrl+Z")
        bench.actions.add(action, self.finder.take_back, scope=self.bar)
        self._recall()

    def open(self, *, with_other: bool = False) -> None:
        """Open the bar with what is selected, or with what was looked for last."""
        self._editor.commit_composition()
        self._title.commit_composition()
        cursor, in_title = self._editor.textCursor(), self._title.hasFocus()
        chosen = self._title.selectedText() if in_title else cursor.selectedText()
        is_part = any(end in chosen for end in _LINE_ENDS)
        was_hidden = self.bar.isHidden()
        self.finder.begin(in_title=in_title)
        self.bar.show_writable(is_writable=not self._editor.isReadOnly())
        if with_other or was_hidden:
            self.bar.show_other(is_shown=with_other)
        self.bar.show()
        if is_part and was_hidden:
            self.bar.show_part(is_part=True)
            self.finder.look_through(cursor)
        elif chosen and not is_part and len(chosen) <= _LONGEST:
            self.bar.words.setText(chosen)
        self.bar.take_focus()
        self.finder.look(self.bar.query())

    def go_on(self, *, backwards: bool = False) -> None:
        """Go to the next place; without a bar, of what was looked for last."""
        if self.bar.isHidden():
            self._editor.commit_composition()
            self.finder.look(self.bar.query())
        self._remember()
        self.finder.go_on(backwards=backwards)

    def leave(self) -> None:
        """Close the bar; the caret stays at the place that was found."""
        self._remember()
        is_in_title = self.finder.title.at is not None
        self.bar.hide()
        self.bar.show_part(is_part=False)
        self.finder.rest()
        self._marks.show_places((), None)
        (self._title if is_in_title else self._editor).setFocus()

    def _on_asked(self, query: Query) -> None:
        if self.bar.isVisible():
            self.finder.look(query)

    def _on_part_wanted(self, is_wanted: bool) -> None:
        cursor = self._editor.textCursor()
        is_part = is_wanted and cursor.hasSelection()
        self.bar.show_part(is_part=is_part)
        self.finder.look_through(cursor if is_part else None)

    def _on_swapped(self, count: int) -> None:
        said, draft = self.tr("%n place(s) replaced", "", count), self._room.open_draft.draft
        if count and draft is not None:
            undo = UndoInNotice(draft.notice_id, self.finder.take_back, is_of_text=True)
            self._bench.navigator.undoable.emit(said, undo)
        else:
            self._bench.navigator.said.emit(said)

    def _on_opened(self) -> None:
        """Look through the other notice, too, while the bar is open."""
        if self.bar.isVisible():
            self.bar.show_part(is_part=False)
            self.finder.look_through(None)

    def _show(self) -> None:
        if self.bar.isHidden():
            self.finder.rest()
            return
        if self.finder.trouble is not None:
            self.bar.show_trouble(self.finder.trouble)
            self._marks.show_places((), None)
            return
        self.bar.show_count(self.finder.here, self.finder.count)
        self._marks.show_places(self.finder.places, self.finder.at)

    def _template(self) -> str:
        self.bar.other.commit_composition()
        self._remember()
        return self.bar.other.text()

    def _remember(self) -> None:
        query, put = self.bar.query(), self._bench.preferences.put
        put("find.words", query.words)
        put("find.other", self.bar.other.text())
        put("find.case", query.match_case)
        put("find.whole", query.whole_words)
        put("find.pattern", query.is_pattern)

    def _recall(self) -> None:
        kept = self._bench.preferences
        self.bar.other.setText(kept.text("find.other"))
        self.bar.show_query(
            Query(
                kept.text("find.words"),
                match_case=kept.flag("find.case"),
                whole_words=kept.flag("find.whole"),
                is_pattern=kept.flag("find.pattern"),
            )
        )
