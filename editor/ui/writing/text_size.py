"""The size of the text in the editor: larger, smaller, as usual, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action
from editor.ui.theme.tokens import EDITOR_PX
from editor.ui.writing.pane_in_use import PaneInUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_SIZE = "editor.size_px"


class TextSize(QObject):
    """Sets the size that was chosen, by keys or by the wheel with Ctrl.

    Where the phone was used last, the keys are for the phone.
    """

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._editor = room.editor
        self._phone = room.phone
        self._in_use = PaneInUse(room)
        self._preferences = bench.preferences
        translate = QCoreApplication.translate
        group = translate("TextSize", "View")
        for name, title, keys, run in (
            ("text.larger", translate("TextSize", "Larger text"), "Ctrl++", self._zooming(1)),
            ("text.smaller", translate("TextSize", "Smaller text"), "Ctrl+-", self._zooming(-1)),
            (
                "text.usual-size",
                translate("TextSize", "Text of the usual size"),
                "Ctrl+0",
                self._zooming(0),
            ),
        ):
            bench.actions.add(Action(name, title, group, keys), run, scope=room)
        room.editor.zoom_wanted.connect(self.step)
        bench.preferences.changed.connect(self._on_changed)
        self._take()

    def step(self, by_px: int) -> None:
        """Make the text larger or smaller, as far as the editor goes."""
        self._editor.zoom_to(self._editor.size_px + by_px)
        size = self._editor.size_px
        self._preferences.put(_SIZE, None if size == EDITOR_PX else size)

    def reset(self) -> None:
        """Take the usual size again."""
        self._preferences.put(_SIZE, None)

    def _zooming(self, steps: int) -> Callable[[], None]:
        return lambda: self._zoom(steps)

    def _zoom(self, steps: int) -> None:
        if self._in_use.is_phone and self._phone.isVisible():
            self._phone.zoom(steps)
        elif steps:
            self.step(steps)
        else:
            self.reset()

    def _on_changed(self, name: str) -> None:
        if name == _SIZE:
            self._take()

    def _take(self) -> None:
        size = self._preferences.number(_SIZE, EDITOR_PX)
        if size != self._editor.size_px:
            self._editor.zoom_to(size)
