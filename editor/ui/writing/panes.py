"""Which columns stand beside the text: those that are wanted, as far as there is room.

The text is never the one that goes. In a narrow window (a laptop at 200 %) the library goes first,
then the phone; asked for by name, the library takes the phone's place until it is closed again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

ALL_FROM_PX = 980
"""From this width on library, text and phone stand beside each other."""
TWO_FROM_PX = 680
"""From this width on there is room for the text and one more."""

_LIBRARY, _PHONE = "panes.library", "panes.phone"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns are shown beside the text."""

    library: bool
    phone: bool


def shown(width_px: int, wanted: Columns, *, is_library_called: bool = False) -> Columns:
    """Return what fits of the columns that are wanted.

    `is_library_called`: it was asked for in this narrow window, so it comes before the phone.
    """
    if width_px >= ALL_FROM_PX:
        return wanted
    if is_library_called:
        return Columns(library=True, phone=False)
    has_room = width_px >= TWO_FROM_PX
    library = wanted.library and not wanted.phone
    return Columns(library and has_room, wanted.phone and has_room)


class Panes(QObject):
    """Shows and hides the columns; the wish is kept, what is narrow is not."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._preferences = bench.preferences
        self._is_called = False
        self._add_actions(bench)
        room.resized.connect(self._settle)
        bench.preferences.changed.connect(self._on_changed)
        bench.navigator.notice_wanted.connect(lambda _: self._let_go())
        room.library.chosen.connect(lambda _: self._let_go())
        self._settle()

    @property
    def wanted(self) -> Columns:
        """What the person wants where there is room."""
        flag = self._preferences.flag
        return Columns(flag(_LIBRARY, default=True), flag(_PHONE, default=True))

    def toggle_library(self) -> None:
        """Show or hide the library; in a narrow window only for this moment."""
        if self._room.width() >= ALL_FROM_PX:
            self._preferences.put(_LIBRARY, None if not self.wanted.library else False)
        else:
            self._is_called = not self._room.side.isVisible()
            self._settle()
        if self._room.side.isVisible():
            self._room.library.setFocus()

    def toggle_phone(self) -> None:
        """Show or hide the phone."""
        self._is_called = False
        self._preferences.put(_PHONE, None if not self.wanted.phone else False)

    def show_only_text(self) -> None:
        """Hide both, or show both again."""
        is_bare = self.wanted == Columns(library=False, phone=False)
        for name in (_LIBRARY, _PHONE):
            self._preferences.put(name, None if is_bare else False)

    def _let_go(self) -> None:
        self._is_called = False
        self._settle()

    def _on_changed(self, name: str) -> None:
        if name in (_LIBRARY, _PHONE):
            self._settle()

    def _settle(self) -> None:
        columns = shown(self._room.width(), self.wanted, is_library_called=self._is_called)
        self._room.side.setVisible(columns.library)
        self._room.phone.setVisible(columns.phone)

    def _add_actions(self, bench: Workbench) -> None:
        translate = QCoreApplication.translate
        group = translate("Panes", "View")
        offers: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            (_LIBRARY, translate("Panes", "Library on and off"), "Ctrl+Alt+L", self.toggle_library),
            (_PHONE, translate("Panes", "Phone on and off"), "Ctrl+Alt+H", self.toggle_phone),
            ("panes.text", translate("Panes", "Only the text"), "Ctrl+\\", self.show_only_text),
        )
        for name, title, keys, run in offers:
            bench.actions.add(Action(name, title, group, keys), run, scope=self._room)
