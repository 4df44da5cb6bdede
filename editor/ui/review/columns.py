"""Which columns of the review room are shown: the text, and beside it what has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from editor.ui.actions.action import Action
from editor.ui.writing.columns import LIBRARY, PHONE, Columns, shown
from editor.ui.writing.pane_buttons import PaneButtons

if TYPE_CHECKING:
    from editor.ui.review.room import ReviewRoom
    from editor.ui.workbench import Workbench

_ALL = Columns(library=True, phone=True)
_LEAST_PX = 420
_NAMES = ("review.list", "review.phone")


class ReviewColumns(QObject):
    """Shows and hides list and phone of a narrow review room."""

    def __init__(self, room: ReviewRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._called = ""
        self._add_actions(bench)
        self._buttons = PaneButtons(bench, room, *_NAMES)
        room.corner = self._buttons
        room.splitter.setMinimumWidth(_LEAST_PX)  # what has no room steps back
        room.waiting.chosen.connect(lambda _: self._call(""))
        room.opened.connect(lambda _: self._settle())
        room.installEventFilter(self)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room's width."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def toggle_list(self) -> None:
        """Show the list in a narrow room, or the text again."""
        self._call("" if self._room.side.isVisible() else LIBRARY)

    def toggle_phone(self) -> None:
        """Show the phone in a narrow room, or the text again."""
        self._call("" if self._room.phone.isVisible() else PHONE)

    def _call(self, name: str) -> None:
        self._called = name
        self._settle()

    def _settle(self) -> None:
        room = self._room
        called = self._called or ("" if room.notice else LIBRARY)
        columns = shown(room.width(), _ALL, called=called)
        room.side.setVisible(columns.library)
        room.phone.setVisible(columns.phone)
        room.centre.setVisible(columns.text)
        self._buttons.show_columns(columns)

    def _add_actions(self, bench: Workbench) -> None:
        translate = QCoreApplication.translate
        group = translate("ReviewActions", "Review")
        rows = translate("ReviewColumns", "List on and off")
        phone = translate("Panes", "Phone on and off")
        for name, title, keys, run in (
            ("review.list", rows, "Ctrl+Alt+L", self.toggle_list),
            ("review.phone", phone, "Ctrl+Alt+H", self.toggle_phone),
        ):
            bench.actions.add(Action(name, title, group, keys), run, scope=self._room)
