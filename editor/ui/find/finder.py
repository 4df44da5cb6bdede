"""Looks for words in the open text: off the main thread, again after each pause in the typing."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.domain.offset import Utf16Map
from editor.ui.find.query import Places, Query, Span, Swap, Swaps, find, swaps
from editor.ui.writing.line_edits import one_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.background import Background
    from editor.ui.writing.editor import NoticeEditor

_AFTER_MS = 200


class Finder(QObject):
    """Keeps the places of a query, in UTF-16 units of the text as it is.

    Signals:
        found(): the places are others now, or the caret is at another one.
        swapped(int): every place was replaced, so many, as one undo step.
    """

    found = Signal()
    swapped = Signal(int)

    def __init__(self, editor: NoticeEditor, background: Background) -> None:
        super().__init__(editor)
        self._editor = editor
        self._background = background
        self._query = Query("")
        self._part: QTextCursor | None = None
        self._origin: int | None = None
        self._is_current = True
        self._then: Callable[[], None] | None = None
        self._edits = 0
        self.places: tuple[Span, ...] = ()
        self.trouble = Places().trouble
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        editor.tracker.edited.connect(lambda _edit, _gone: self._on_edited())
        editor.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def is_in_part(self) -> bool:
        """Whether only a part of the text is looked through."""
        return self._part is not None

    @property
    def at(self) -> int | None:
        """Which place the caret has selected, None where none."""
        cursor = self._editor.textCursor()
        selected = Span(cursor.selectionStart(), cursor.selectionEnd())
        index = bisect_left(self.places, selected)
        is_there = index < len(self.places) and self.places[index] == selected
        return index if is_there else None

    def look(self, query: Query) -> None:
        """Look for a query; the caret goes to its first place from where the search began."""
        if self._origin is None:
            self._origin = self._editor.textCursor().selectionStart()
        self._query = query
        self._then = self._go_to_first
        self._ask()

    def look_through(self, part: QTextCursor | None) -> None:
        """Look only through a selection, or through everything again."""
        self._part = part
        self._ask()

    def begin(self) -> None:
        """Begin a search where the caret is now."""
        self._origin = None

    def rest(self) -> None:
        """Look no further: nobody sees it."""
        self._soon.stop()
        self._background.drop(self._key)
        self._query, self.places, self._then, self._part = Query(""), (), None, None

    def go_on(self, *, backwards: bool = False) -> None:
        """Select the next place, or the one before, round and round."""
        self._when_current(lambda: self._go(backwards=backwards))

    def swap(self, template: str) -> None:
        """Replace the place that is selected, and select the next one."""
        if self.at is None:
            self.go_on()
        else:
            start = self._editor.textCursor().selectionStart()
            self._work_out(template, lambda made: self._swap_one(made, start))

    def swap_all(self, template: str) -> None:
        """Replace every place as one undo step."""
        self._work_out(template, self._swap_all)

    @property
    def _key(self) -> str:
        return f"find.{id(self)}"

    def _on_edited(self) -> None:
        self._edits += 1
        if self._query.words:
            self._is_current = False
            self._soon.start()

    def _on_caret_moved(self) -> None:
        if self._query.words and self._is_current:
            self.found.emit()

    def _ask(self) -> None:
        self._soon.stop()
        query, text, part, edits = self._query, self._editor.text(), self._span(), self._edits

        def work() -> Places:
            units = Utf16Map.of(text)
            places = find(query, text, _in_points(units, part))
            return Places(tuple(_in_units(units, place) for place in places.found), places.trouble)

        self._background.network(work, lambda places: self._take(places, edits), key=self._key)

    def _take(self, places: Places, edits: int) -> None:
        if edits != self._edits:
            self._soon.start()
            return
        self._is_current = True
        self.places, self.trouble = places.found, places.trouble
        then, self._then = self._then, None
        if then is not None:
            then()
        self.found.emit()

    def _when_current(self, then: Callable[[], None]) -> None:
        if self._is_current and self._then is None:
            then()
        else:
            self._then = then
            self._ask()

    def _go_to_first(self) -> None:
        origin = self._origin or 0
        if self.places:
            index = bisect_left(self.places, (origin,)) % len(self.places)
            self._select(self.places[index])

    def _go(self, *, backwards: bool) -> None:
        if not self.places:
            return
        cursor = self._editor.textCursor()
        here, index = Span(cursor.selectionStart(), cursor.selectionEnd()), self.at
        if index is None:
            index = bisect_left(self.places, here) - int(backwards)
        else:
            index += -1 if backwards else 1
        self._select(self.places[index % len(self.places)])
        self._origin = self._editor.textCursor().selectionStart()

    def _select(self, place: Span) -> None:
        editor = self._editor
        cursor = editor.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        if not editor.viewport().rect().contains(editor.cursorRect(cursor)):
            editor.centerCursor()

    def _work_out(self, template: str, then: Callable[[Swaps], None]) -> None:
        """Work out what to put where, off the main thread, for the text as it is."""
        if self._editor.isReadOnly():
            return
        query, text, part, edits = self._query, self._editor.text(), self._span(), self._edits

        def work() -> Swaps:
            units = Utf16Map.of(text)
            made = swaps(query, template, text, _in_points(units, part))
            found = (Swap(*_in_units(units, Span(s.start, s.end)), s.text) for s in made.found)
            return Swaps(tuple(found), made.trouble)

        def take(made: Swaps) -> None:
            if edits != self._edits:
                self._work_out(template, then)
            elif made.trouble is None:
                then(made)

        self._background.network(work, take, key=f"{self._key}.swap")

    def _swap_one(self, made: Swaps, start: int) -> None:
        for swap in made.found:
            if swap.start == start:
                self._put((swap,))
                cursor = self._editor.textCursor()
                cursor.setPosition(swap.start + _units(swap.text))
                self._editor.setTextCursor(cursor)
                self.go_on()

    def _swap_all(self, made: Swaps) -> None:
        if made.found:
            self._put(made.found)
            self._ask()
        self.swapped.emit(len(made.found))

    def _put(self, made: tuple[Swap, ...]) -> None:
        """Put texts in place of others, from the last to the first, as one undo step."""
        cursor = QTextCursor(self._editor.document())
        with one_step(cursor):
            for swap in reversed(made):
                cursor.setPosition(swap.start)
                cursor.setPosition(swap.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(swap.text)

    def _span(self) -> Span | None:
        part = self._part
        return None if part is None else Span(part.selectionStart(), part.selectionEnd())


def _in_points(units: Utf16Map, span: Span | None) -> Span | None:
    if span is None:
        return None
    return Span(units.code_point_of(span.start), units.code_point_of(span.end))


def _in_units(units: Utf16Map, span: Span) -> Span:
    return Span(units.utf16_of(span.start), units.utf16_of(span.end))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
