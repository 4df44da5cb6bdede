"""집중: only the sentence or the paragraph at the caret is in full ink, the rest steps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.domain.offset import code_point_of, utf16_of
from editor.ui.actions.action import Action
from editor.ui.writing.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_UNIT, _LAYER = "focus.unit", "focus"
SENTENCE, PARAGRAPH = "sentence", "paragraph"
_LINES_MOST = 400
"""How long a paragraph may be that is looked for at each key."""


class FocusMode(QObject):
    """Dims what is not being written; the choice is kept."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._editor = room.editor
        self._theme = bench.theme
        self._preferences = bench.preferences
        self._span = (0, 0)
        self._marks: list[QTextEdit.ExtraSelection] = []
        self._add_actions(room, bench)
        room.editor.cursorPositionChanged.connect(self._follow)
        room.editor.textChanged.connect(self._follow)
        bench.theme.changed.connect(self._dim)
        bench.preferences.changed.connect(self._on_changed)
        self._follow()

    @property
    def unit(self) -> str:
        """What stays in full ink: "sentence", "paragraph", or "" for everything."""
        return self._preferences.text(_UNIT)

    def toggle(self, unit: str) -> None:
        """Dim all but this, or nothing any more."""
        self._preferences.put(_UNIT, None if self.unit == unit else unit)

    def _on_changed(self, name: str) -> None:
        if name == _UNIT:
            self._marks = []
            self._follow()
            if not self.unit:
                self._editor.show_marks(_LAYER, [])

    def _follow(self) -> None:
        """Dim anew where the caret came into another sentence; else the marks grow along."""
        if not self.unit:
            return
        span = self._bright()
        if not self._marks or span != self._kept():
            self._span = span
            self._dim()

    def _kept(self) -> tuple[int, int]:
        before, behind = self._marks
        return before.cursor.selectionEnd(), behind.cursor.selectionStart()

    def _bright(self) -> tuple[int, int]:
        cursor = self._editor.textCursor()
        if self.unit == SENTENCE:
            block = cursor.block()
            line = block.text()
            start, end = sentence_at(line, code_point_of(line, cursor.positionInBlock()))
            return block.position() + utf16_of(line, start), block.position() + utf16_of(line, end)
        first = last = cursor.block()
        for _ in range(_LINES_MOST):
            if first.text().strip() and first.previous().text().strip():
                first = first.previous()
            if last.text().strip() and last.next().text().strip():
                last = last.next()
        return first.position(), last.position() + last.length() - 1

    def _dim(self) -> None:
        if not self.unit:
            return
        start, end = self._span
        last = self._editor.document().characterCount() - 1
        self._marks = [self._mark(0, min(start, last)), self._mark(min(end, last), last)]
        self._marks[0].cursor.setKeepPositionOnInsert(True)
        self._editor.show_marks(_LAYER, self._marks)

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._editor.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format = QTextCharFormat()
        mark.format.setForeground(QColor(self._theme.palette.edge))
        return mark

    def _add_actions(self, room: WritingRoom, bench: Workbench) -> None:
        translate = QCoreApplication.translate
        group = translate("FocusMode", "View")
        for unit, title, keys in (
            (SENTENCE, translate("FocusMode", "Focus on the sentence"), "Ctrl+Alt+S"),
            (PARAGRAPH, translate("FocusMode", "Focus on the paragraph"), "Ctrl+Alt+F"),
        ):
            action = Action(f"focus.{unit}", title, group, keys)
            bench.actions.add(action, self._toggling(unit), scope=room)

    def _toggling(self, unit: str) -> Callable[[], None]:
        return lambda: self.toggle(unit)
