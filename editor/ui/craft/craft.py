"""What a writer needs beside the text: made late, offered as actions and under the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from editor.domain.errors import GongjiError
from editor.ui.actions.action import Action
from editor.ui.craft.beginning import Beginning
from editor.ui.craft.comparing import Comparing
from editor.ui.craft.ideas import Ideas
from editor.ui.craft.insertion import insert_at_caret, insert_quote, selected_text
from editor.ui.craft.library_foot import LibraryFoot
from editor.ui.craft.reading_phone import ReadingPhone
from editor.ui.craft.rereading import Rereading
from editor.ui.writing.places import Opener

if TYPE_CHECKING:
    from editor.ui.craft.ideas_page import IdeasPage
    from editor.ui.craft.reread_list import RereadList
    from editor.ui.craft.reread_page import RereadPage
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.rereading import Published


class Craft(QObject):
    """Joins ideas with the writing room."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self.ideas = Ideas(bench, self)
        self.rereading = Rereading(bench, self)
        self._ideas_page = Opener(room.side, self._new_ideas_page)
        self._reread_list = Opener(room.side, self._new_reread_list)
        self._reread_page = Opener(room.desk, self._new_reread_page)
        ReadingPhone(room, self.rereading, self._reread_page)
        self.foot = LibraryFoot(bench.theme, room.library)
        self.foot.ideas.clicked.connect(self._ideas_page.toggle)
        self.foot.reread.clicked.connect(self.reread)
        self.ideas.changed.connect(lambda: self.foot.show_ideas(len(self.ideas)))
        self.comparing = Comparing(room, bench)
        self.beginning = Beginning(room, bench)
        room.library.take_foot(self.foot)
        room.side.came_back.connect(room.resized)
        self._offer()

    def note_idea(self) -> None:
        """Open the page with the field ready, from whichever room."""
        self._bench.navigator.room_wanted.emit("writing")
        self._ideas_page.open()
        self._room.side.show()

    def keep_selection(self) -> None:
        """Keep the selected words as an idea."""
        self._room.editor.commit_composition()
        try:
            self.ideas.note(selected_text(self._room.editor))
        except GongjiError as error:
            self._bench.navigator.failed.emit(error)
        else:
            said = QCoreApplication.translate("Craft", "Kept among the ideas")
            self._bench.navigator.said.emit(said)

    def insert(self, words: str) -> None:
        """Put words at the caret; where this seat may not write, copy them."""
        if not insert_at_caret(self._room.editor, words):
            QGuiApplication.clipboard().setText(words)
            said = QCoreApplication.translate("Craft", "Copied: this seat does not write here")
            self._bench.navigator.said.emit(said)

    def reread(self) -> None:
        """Open what was published, to be read again."""
        self._bench.navigator.room_wanted.emit("writing")
        self._reread_list.open()
        self._room.side.show()
        self.rereading.refresh()

    def quote(self, line: str) -> None:
        """Put a line into the text as a quote; the text is shown again."""
        self._room.desk.back()
        if not insert_quote(self._room.editor, line):
            self.insert(line)

    def _new_reread_list(self) -> RereadList:
        from editor.ui.craft.reread_list import RereadList

        made = RereadList(self._bench, self.rereading)
        made.back_wanted.connect(self._stop_rereading)
        made.chosen.connect(self._read)
        made.inserted.connect(self.quote)
        return made

    def _new_reread_page(self) -> RereadPage:
        from editor.ui.craft.reread_page import RereadPage

        made = RereadPage(self._bench, self.rereading)
        made.back_wanted.connect(self._room.desk.back)
        self.rereading.arrived.connect(made.show_reading)
        return made

    def _read(self, wanted: Published) -> None:
        self._reread_page.open()
        self.rereading.open(wanted)

    def _stop_rereading(self) -> None:
        self._room.desk.back()
        self._room.side.back()

    def _new_ideas_page(self) -> IdeasPage:
        from editor.ui.craft.ideas_page import IdeasPage

        made = IdeasPage(self._bench, self.ideas)
        made.back_wanted.connect(self._room.side.back)
        made.inserted.connect(self.insert)
        return made

    def _offer(self) -> None:
        translate, actions = QCoreApplication.translate, self._bench.actions
        group, window = translate("Craft", "Craft"), self._room.window()
        new = Action(
            "idea.new",
            translate("Craft", "Note an idea"),
            group,
            "Ctrl+Shift+I",
            translate("Craft", "trend memo"),
        )
        keep = Action("idea.keep", translate("Craft", "Keep the selection as an idea"), group)
        reread = Action(
            "reread.open",
            translate("Craft", "Read published notices again"),
            group,
            words=translate("Craft", "favourite lines stars"),
        )
        actions.add(reread, self.reread, scope=window)
        actions.add(new, self.note_idea, scope=window)
        actions.add(keep, self.keep_selection, scope=self._room, is_enabled=self._has_selection)

    def _has_selection(self) -> bool:
        return bool(selected_text(self._room.editor))
