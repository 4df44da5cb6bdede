"""Comparing wordings in the writing room: the page, and taking the winner into the notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from editor.domain.comparison import Part
from editor.domain.people import Role
from editor.ui.actions.action import Action
from editor.ui.craft.insertion import replace_range
from editor.ui.craft.wordings import Wordings
from editor.ui.workbench import UndoInNotice
from editor.ui.writing.places import Opener

if TYPE_CHECKING:
    from editor.ui.craft.compare_page import ComparePage
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.wire.people import PersonView


class Comparing(QObject):
    """Opens the page and takes what was chosen."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self.wordings = Wordings(bench, room.open_draft)
        self._opener = Opener(room.desk, self._new_page)
        room.open_draft.opened.connect(lambda _: self._on_opened())
        title = QCoreApplication.translate("Comparing", "Compare titles and first lines")
        words = QCoreApplication.translate("Comparing", "wording vote colleagues headline")
        group = QCoreApplication.translate("Craft", "Craft")
        action = Action("compare.open", title, group, "Ctrl+Shift+Y", words)
        bench.actions.add(action, self.open, scope=room, is_enabled=self._may)
        self._sign = QAction(title, self)
        self._sign.triggered.connect(lambda: bench.actions.run("compare.open"))
        room.title.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        bench.session.person_changed.connect(self._on_seat_changed)
        bench.actions.changed.connect(self._say_keys)
        bench.theme.changed.connect(self._dress)
        self._say_keys()
        self._dress()

    def open(self) -> None:
        """Compare the wordings of the open notice."""
        self._room.open_draft.commit_composition()
        self._opener.open()
        self.wordings.open()

    def take(self, part: Part, words: str) -> None:
        """Put a wording into the notice, which can be undone; nobody need be asked any more."""
        from editor.workflow.comparing import first_line

        draft = self._room.open_draft.draft
        if draft is None or self._room.editor.isReadOnly() or not words:
            return
        if part is Part.TITLE:
            self._room.title.commit_composition()
            self._room.title.selectAll()
            self._room.title.insert(words)
            undo = self._room.title.undo
        else:
            replace_range(self._room.editor, *first_line(self._room.editor.text()), words)
            undo = self._room.editor.undo
        self.wordings.close(part)
        said = QCoreApplication.translate("Comparing", "Taken into the notice")
        take_back = UndoInNotice(draft.notice_id, undo, is_of_text=True)
        self._bench.navigator.undoable.emit(said, take_back)
        self._room.desk.back()

    def _dress(self) -> None:
        self._sign.setIcon(self._bench.theme.icon("columns-3"))

    def _say_keys(self) -> None:
        self._sign.setToolTip(self._bench.actions.tooltip("compare.open"))

    def _on_seat_changed(self, person: PersonView) -> None:
        """Show the sign to those who can press it."""
        self._sign.setVisible(person.role is Role.WRITER)

    def _may(self) -> bool:
        return not self._room.editor.isReadOnly() and self._room.open_draft.draft is not None

    def _on_opened(self) -> None:
        """Leave the page: what it compares is another notice's."""
        if self.wordings.notice_id and self._room.desk.currentWidget() is self._opener.page:
            self._room.desk.back()

    def _new_page(self) -> ComparePage:
        from editor.ui.craft.compare_page import ComparePage

        made = ComparePage(self._bench, self.wordings, self._room.open_draft)
        made.back_wanted.connect(self._room.desk.back)
        made.taken.connect(self.take)
        made.seen.connect(self._on_seen)
        return made

    def _on_seen(self, is_seen: bool) -> None:
        """Give the phones that are compared the room of the one beside the text."""
        if is_seen:
            self._room.phone.hide()
        else:
            self._room.resized.emit()  # the columns stand again as they are wanted
