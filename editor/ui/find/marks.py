"""What was found, marked in the text: only what is on the screen, however much there is."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.ui.find.query import Span
    from editor.ui.theme.theme import Theme
    from editor.ui.writing.editor import NoticeEditor

_LAYER = "find"
_MOST = 400


class FindMarks(QObject):
    """Marks places (UTF-16 spans, in order) over the other marks of the text."""

    def __init__(self, editor: NoticeEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        self._places: Sequence[Span] = ()
        self._current: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._mark)
        editor.verticalScrollBar().valueChanged.connect(lambda _: self._mark_soon())
        editor.resized.connect(self._mark_soon)
        theme.changed.connect(self._mark)

    def show_places(self, places: Sequence[Span], current: int | None) -> None:
        """Mark these, one of them as the one where the caret is."""
        if places or self._places:
            self._places, self._current = places, current
            self._mark()

    def _mark_soon(self) -> None:
        if self._places:
            self._soon.start()

    def _mark(self) -> None:
        top, bottom = self._on_screen()
        first = bisect_left(self._places, (top,))
        marks = []
        for index in range(max(0, first - 1), min(len(self._places), first + _MOST)):
            place = self._places[index]
            if place.start > bottom or place.end >= self._editor.document().characterCount():
                break
            marks.append(self._mark_of(place, is_current=index == self._current))
        self._editor.show_marks(_LAYER, marks)

    def _on_screen(self) -> tuple[int, int]:
        editor = self._editor
        corner = QPoint(editor.viewport().width(), editor.viewport().height())
        top = editor.firstVisibleBlock().position()
        return top, editor.cursorForPosition(corner).position()

    def _mark_of(self, place: Span, *, is_current: bool) -> QTextEdit.ExtraSelection:
        palette = self._theme.palette
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._editor.document())
        mark.cursor.setPosition(place.start)
        mark.cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(palette.accent if is_current else palette.accent_soft))
        style.setForeground(QColor(palette.on_accent if is_current else palette.ink))
        if not is_current:
            style.setUnderlineColor(QColor(palette.accent))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.format = style
        return mark
