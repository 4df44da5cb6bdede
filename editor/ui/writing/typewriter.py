"""타자기: the line of the caret stays in the middle, and the text goes past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_IS_ON = "focus.typewriter"


class Typewriter(QObject):
    """Keeps the caret in the middle while somebody writes; a scroll by hand is left alone."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._editor = room.editor
        self._preferences = bench.preferences
        title = QCoreApplication.translate("Typewriter", "Caret stays in the middle")
        group = QCoreApplication.translate("Typewriter", "View")
        bench.actions.add(Action(_IS_ON, title, group, "Ctrl+Alt+Y"), self.toggle, scope=room)
        room.editor.cursorPositionChanged.connect(self._centre)
        bench.preferences.changed.connect(self._on_changed)
        self._take()

    @property
    def is_on(self) -> bool:
        """Whether it is chosen."""
        return self._preferences.flag(_IS_ON)

    def toggle(self) -> None:
        """Turn it on or off."""
        self._preferences.put(_IS_ON, None if self.is_on else True)

    def _on_changed(self, name: str) -> None:
        if name == _IS_ON:
            self._take()

    def _take(self) -> None:
        self._editor.setCenterOnScroll(self.is_on)
        self._centre()

    def _centre(self) -> None:
        """Bring the caret's line to the middle, unless words are being selected."""
        if not self.is_on or self._editor.textCursor().hasSelection():
            return
        caret, middle = self._editor.cursorRect(), self._editor.viewport().height() // 2
        if abs(caret.center().y() - middle) > caret.height() // 2:
            self._editor.centerCursor()
