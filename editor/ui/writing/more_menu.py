"""더 보기: what has no button of its own above the text, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtWidgets import QMenu, QToolButton

from editor.ui.shared.menu_button import rise_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_GROUPS = (
    ("text.heading-1", "text.heading", "text.heading-3"),
    ("text.line-up", "text.line-down", "text.line-duplicate", "text.line-delete"),
    ("find.open", "find.replace"),
    ("notice.versions", "recovery.open", "backup.open"),
    ("focus.sentence", "focus.paragraph", "focus.typewriter", "window.full-screen"),
)


class MoreMenu(QObject):
    """Offers the rarer actions, and those whose buttons found no room."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._toolbar = room.toolbar
        self._actions = bench.actions
        self._theme = bench.theme
        self.button = QToolButton(room.toolbar)
        self.button.setObjectName("writing.more")
        title = QCoreApplication.translate("MoreMenu", "More")
        self.button.setAccessibleName(title)
        self.button.setToolTip(title)
        self.button.setIconSize(QSize(20, 20))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        rise_after(self.menu, self.button)
        bench.theme.changed.connect(self._dress)
        bench.actions.changed.connect(self._say_keys)
        room.toolbar.add_menu(self.button)
        self._dress()
        self._say_keys()

    def _dress(self) -> None:
        self.button.setIcon(self._theme.icon("ellipsis"))

    def _say_keys(self) -> None:
        names = {action.name for action in self._actions.all()}
        self._toolbar.show_tooltips(
            lambda name: self._actions.tooltip(name) if name in names else ""
        )

    def _fill(self) -> None:
        self.menu.clear()
        offered = {action.name: action.title for action in self._actions.available()}
        formats = tuple(f"text.{name}" for name in self._toolbar.hidden_formats())
        formats = tuple(name for name in formats if name not in _GROUPS[0])
        for names in (formats, *_GROUPS):
            shown = [name for name in names if name in offered]
            if shown and not self.menu.isEmpty():
                self.menu.addSeparator()
            for name in shown:
                keys = self._actions.native_keys(name)
                entry = self.menu.addAction(f"{offered[name]}\t{keys}" if keys else offered[name])
                entry.triggered.connect(self._running(name))

    def _running(self, name: str) -> Callable[[], None]:
        return lambda: self._actions.run(name)
