"""Shows and hides the columns of the writing room, by key, by button and by width (`columns`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action
from editor.ui.writing.columns import (
    ALL_FROM_PX,
    LIBRARY,
    PHONE,
    TWO_FROM_PX,
    Columns,
    shown,
)
from editor.ui.writing.pane_buttons import PaneButtons

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


class Panes(QObject):
    """Shows and hides the columns; the wish is kept, what is narrow is not."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._preferences = bench.preferences
        self._called = ""
        self._add_actions(bench)
        self._buttons = PaneButtons(bench, room, LIBRARY, PHONE)
        room.corner = self._buttons
        room.resized.connect(self._settle)
        bench.preferences.changed.connect(self._on_changed)
        bench.navigator.notice_wanted.connect(lambda _: self._let_go())
        room.library.chosen.connect(lambda _: self._let_go())
        room.library.looked_at.connect(lambda _: self._let_go())
        room.phone.picked.connect(lambda _: self._let_go())
        room.desk.opened.connect(lambda _: self._on_desk_opened())
        room.side.opened.connect(lambda _: self._call(LIBRARY))
        self._settle()

    @property
    def wanted(self) -> Columns:
        """What the person wants where there is room."""
        flag = self._preferences.flag
        return Columns(flag(LIBRARY, default=True), flag(PHONE, default=True))

    def toggle_library(self) -> None:
        """Show or hide the library; in a narrow window only for this moment."""
        if self._room.width() >= ALL_FROM_PX:
            self._wish(LIBRARY, is_on=not self._room.side.isVisible())
        elif self._room.side.isVisible():
            self._let_go()
        else:
            self._call(LIBRARY)
        if self._room.side.isVisible():
            self._room.library.setFocus()

    def toggle_phone(self) -> None:
        """Show or hide the phone; where it hides the text only for this moment."""
        is_shown = self._room.phone.isVisible()
        if self._room.width() >= TWO_FROM_PX:
            self._wish(PHONE, is_on=not is_shown)
        elif is_shown:
            self._let_go()
        else:
            self._call(PHONE)
            self._room.phone.setFocus()

    def show_only_text(self) -> None:
        """Hide both, or show both again."""
        is_bare = self.wanted == Columns(library=False, phone=False)
        for name in (LIBRARY, PHONE):
            self._preferences.put(name, None if is_bare else False)

    def _wish(self, name: str, *, is_on: bool) -> None:
        self._called = ""
        self._preferences.put(name, None if is_on else False)
        self._settle()

    def _call(self, name: str) -> None:
        self._called = name
        self._settle()

    def _let_go(self) -> None:
        had_text = self._room.desk.isVisible()
        self._called = ""
        self._settle()
        if self._room.desk.isVisible() and not had_text:
            self._room.editor.setFocus()  # an open page has taken the keys itself

    def _on_desk_opened(self) -> None:
        if self._called:
            self._let_go()

    def _on_changed(self, name: str) -> None:
        if name in (LIBRARY, PHONE):
            self._settle()

    def _settle(self) -> None:
        columns = shown(self._room.width(), self.wanted, called=self._called)
        for place, is_shown in (
            (self._room.side, columns.library),
            (self._room.phone, columns.phone),
            (self._room.desk, columns.text),
        ):
            place.setVisible(is_shown)
        self._buttons.show_columns(columns)

    def _add_actions(self, bench: Workbench) -> None:
        translate = QCoreApplication.translate
        group = translate("Panes", "View")
        offers: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            (LIBRARY, translate("Panes", "Library on and off"), "Ctrl+Alt+L", self.toggle_library),
            (PHONE, translate("Panes", "Phone on and off"), "Ctrl+Alt+H", self.toggle_phone),
            ("panes.text", translate("Panes", "Only the text"), "Ctrl+\\", self.show_only_text),
        )
        for name, title, keys, run in offers:
            bench.actions.add(Action(name, title, group, keys), run, scope=self._room)
