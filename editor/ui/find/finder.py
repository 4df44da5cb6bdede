"""Looks for words in the open notice: off the main thread, again after each pause in the typing.

The title and the body are one row of places, the title's first.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.ui.find.query import Places, Query, Span, Swap, Swaps
from editor.ui.find.question import Question
from editor.ui.find.title_places import TitlePlaces
from editor.ui.writing.line_edits import one_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.background import Background
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.title_field import TitleField

_AFTER_MS = 200
_IN_TITLE: Final = -1
"""Where a search began that began in the title."""


class _Swapped(NamedTuple):
    """Where something was replaced last, and how the notice stood right after it."""

    in_title: bool
    in_body: bool
    after: tuple[int, str]


class Finder(QObject):
    """Keeps the places of a query, in UTF-16 units of the body and the title as they are.

    Signals:
        found(): the places are others now, or the caret is at another one.
        swapped(int): every place was replaced, so many, as one undo step.
    """

    found = Signal()
    swapped = Signal(int)

    def __init__(self, editor: NoticeEditor, title: TitleField, background: Background) -> None:
        super().__init__(editor)
        self._editor = editor
        self._title = title
        self._background = background
        self._query = Query("")
        self._part: QTextCursor | None = None
        self._origin: int | None = None
        self._is_current = True
        self._then: Callable[[], None] | None = None
        self._edits = 0
        self._selected: Span | None = None
        self._newest: _Swapped | None = None
        self.places: tuple[Span, ...] = ()
        self.title = TitlePlaces(title)
        self.trouble = Places().trouble
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        editor.tracker.edited.connect(lambda _edit, _gone: self._on_edited())
        title.changed.connect(self._on_edited)
        editor.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def is_in_part(self) -> bool:
        """Whether only a part of the text is looked through."""
        return self._part is not None

    @property
    def at(self) -> int | None:
        """Which place of the body the caret has selected, None where none."""
        cursor = self._editor.textCursor()
        selected = Span(cursor.selectionStart(), cursor.selectionEnd())
        index = bisect_left(self.places, selected)
        is_there = index < len(self.places) and self.places[index] == selected
        return index if is_there else None

    @property
    def count(self) -> int:
        """How many places there are, in title and body."""
        return len(self.title.found) + len(self.places)

    @property
    def here(self) -> int | None:
        """Which of all places is selected, None where none."""
        if (in_title := self.title.at) is not None:
            return in_title
        return None if (at := self.at) is None else len(self.title.found) + at

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

    def begin(self, *, in_title: bool = False) -> None:
        """Begin a search where the caret is now."""
        self._origin = _IN_TITLE if in_title else None

    def rest(self) -> None:
        """Look no further: nobody sees it."""
        self._soon.stop()
        self._background.drop(self._key)
        self._query, self.places, self._then, self._part = Query(""), (), None, None
        self.title.found, self._selected = (), None

    def go_on(self, *, backwards: bool = False) -> None:
        """Select the next place, or the one before, round and round."""
        self._when_current(lambda: self._go(backwards=backwards))

    def swap(self, template: str) -> None:
        """Replace the place that is selected, and select the next one."""
        if self.here is None:
            self.go_on()
        elif self.title.at is not None:
            start = self.title.found[self.title.at].start
            self._work_out(template, lambda title, _: self._swap_in_title(title, start))
        else:
            start = self._editor.textCursor().selectionStart()
            self._work_out(template, lambda _, body: self._swap_one(body, start))

    def swap_all(self, template: str) -> None:
        """Replace every place as one undo step."""
        self._work_out(template, self._swap_all)

    def take_back(self) -> None:
        """Undo in the notice: what was replaced in title and body comes back together."""
        newest, self._newest = self._newest, None
        if newest is None or newest.after != self._state():
            self._editor.undo()
            return
        if newest.in_title:
            self._title.undo()
        if newest.in_body:
            self._editor.undo()

    @property
    def _key(self) -> str:
        return f"find.{id(self)}"

    def _on_edited(self) -> None:
        self._edits += 1
        if self._query.words:
            self._is_current = False
            self._soon.start()

    def _on_caret_moved(self) -> None:
        self.title.deselect()
        if self._query.words and self._is_current:
            self.found.emit()

    def _ask(self) -> None:
        self._soon.stop()
        question, edits = self._question(), self._edits
        self._background.network(
            question.places, lambda answer: self._take(*answer, edits), key=self._key
        )

    def _question(self) -> Question:
        part = self._span()
        title = self._title.text() if part is None else ""
        return Question(self._query, self._editor.text(), part, title)

    def _take(self, title: Places, body: Places, edits: int) -> None:
        if edits != self._edits:
            self._soon.start()
            return
        self._is_current = True
        self.places, self.trouble = body.found, body.trouble
        self.title.found = title.found
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
        if not self.count:
            self._let_go()
        elif self._origin == _IN_TITLE:
            self._go_to(0)
        else:
            first = len(self.title.found) + bisect_left(self.places, (self._origin or 0,))
            self._go_to(first % self.count)

    def _let_go(self) -> None:
        """Go back to where the search began, where what was selected meanwhile is not it."""
        cursor = self._editor.textCursor()
        if self._selected == Span(cursor.selectionStart(), cursor.selectionEnd()):
            cursor.setPosition(min(max(0, self._origin or 0), cursor.selectionEnd()))
            self._editor.setTextCursor(cursor)
        self._selected = None
        self.title.deselect()

    def _go(self, *, backwards: bool) -> None:
        if not self.count:
            return
        cursor = self._editor.textCursor()
        caret, index = Span(cursor.selectionStart(), cursor.selectionEnd()), self.here
        if index is None:
            index = len(self.title.found) + bisect_left(self.places, caret) - int(backwards)
        else:
            index += -1 if backwards else 1
        self._go_to(index % self.count)
        is_in_title = self.title.at is not None
        self._origin = _IN_TITLE if is_in_title else self._editor.textCursor().selectionStart()

    def _go_to(self, index: int) -> None:
        in_title = len(self.title.found)
        if index < in_title:
            self._let_go()
            self.title.select(index)
            self.found.emit()
        else:
            self._select(self.places[index - in_title])

    def _select(self, place: Span) -> None:
        editor, self._selected = self._editor, place
        self.title.deselect()
        cursor = editor.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        if not editor.viewport().rect().contains(editor.cursorRect(cursor)):
            editor.centerCursor()

    def _work_out(self, template: str, then: Callable[[Swaps, Swaps], None]) -> None:
        """Work out what to put where, off the main thread, for the text as it is."""
        if self._editor.isReadOnly():
            return
        question, edits = self._question(), self._edits

        def take(made: tuple[Swaps, Swaps]) -> None:
            title, body = made
            if edits != self._edits:
                self._work_out(template, then)
            elif body.trouble is None:
                then(title, body)

        self._background.network(lambda: question.swaps(template), take, key=f"{self._key}.swap")

    def _swap_one(self, made: Swaps, start: int) -> None:
        for swap in made.found:
            if swap.start == start:
                self._put((swap,))
                cursor = self._editor.textCursor()
                cursor.setPosition(swap.start + _units(swap.text))
                self._editor.setTextCursor(cursor)
                self.go_on()

    def _swap_in_title(self, made: Swaps, start: int) -> None:
        at = self.title.at
        self.title.put([swap for swap in made.found if swap.start == start])
        self._newest = _Swapped(in_title=True, in_body=False, after=self._state())
        self._then = lambda: self._go_to((at or 0) % self.count) if self.count else None
        self._ask()

    def _swap_all(self, title: Swaps, body: Swaps) -> None:
        in_title, in_body = title.found, body.found
        if in_body:
            self._put(in_body)
        if in_title:
            self.title.put(in_title)
        if in_body or in_title:
            self._newest = _Swapped(bool(in_title), bool(in_body), self._state())
            self._ask()
        self.swapped.emit(len(in_body) + len(in_title))

    def _put(self, made: tuple[Swap, ...]) -> None:
        """Put texts in place of others, from the last to the first, as one undo step."""
        cursor = QTextCursor(self._editor.document())
        with one_step(cursor):
            for swap in reversed(made):
                cursor.setPosition(swap.start)
                cursor.setPosition(swap.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(swap.text)

    def _state(self) -> tuple[int, str]:
        """Return what is another one after any change of title or body."""
        return self._editor.document().revision(), self._title.text()

    def _span(self) -> Span | None:
        part = self._part
        return None if part is None else Span(part.selectionStart(), part.selectionEnd())


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
