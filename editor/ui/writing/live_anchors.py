"""Comments that stay at their words while somebody types.

Two cursors per anchor: text typed at its start or end stays outside. When the words are cut the
cursors collapse and no undo brings them back, so what was cut is remembered (`domain.tombstone`)
and the next insert that holds it, paste or undo, restores the anchor; until then it is openly
orphaned.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from editor.domain.anchor import Anchor, AnchorState, anchor_at
from editor.domain.offset import Utf16Map, code_point_of, utf16_of
from editor.domain.tombstone import Tombstone
from editor.ui.writing.moved_cells import moved_cell
from editor.ui.writing.moved_lines import moved

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from editor.domain.anchor import Placed
    from editor.ui.writing.line_tracker import LineTracker
    from editor.workflow.draft import LineEdit

_SURE_LENGTH = 4
"""Words this long that come back in one piece are the same words, not a coincidence."""


@dataclass(frozen=True, slots=True)
class _Clip:
    """An edge of the words that was cut off together with what stood beside it."""

    cut: _Change
    lost: int
    is_tail: bool

    def is_undone_by(self, change: _Change) -> bool:
        return (change.brought, change.taken) == (self.cut.taken, self.cut.brought)


@dataclass(slots=True)
class _Live:
    """One anchor: its cursors, where they stood before the last edit (UTF-16), its words."""

    start: QTextCursor
    end: QTextCursor
    quote: str
    span: tuple[int, int]
    words: str
    state: AnchorState
    tombstone: Tombstone | None = None
    clip: _Clip | None = None

    @property
    def now(self) -> tuple[int, int]:
        return self.start.position(), self.end.position()


@dataclass(frozen=True, slots=True)
class _Change:
    """What an edit took and brought, to the character, and where (UTF-16)."""

    at: int
    taken: str
    brought: str

    @property
    def until(self) -> int:
        """Where what it took ended, before it was taken."""
        return self.at + utf16_of(self.taken, len(self.taken))


class LiveAnchors(QObject):
    """Follows the threads of the open notice.

    Signals:
        changed(): an anchor appeared, went, was orphaned or came back.
    """

    changed = Signal()

    def __init__(self, document: QTextDocument, tracker: LineTracker) -> None:
        super().__init__(document)
        self._document = document
        self._tracker = tracker
        self._live: dict[str, _Live] = {}
        tracker.edited.connect(self._on_edited)

    def clear(self) -> None:
        """Follow nothing: another text was loaded."""
        self._live = {}
        self.changed.emit()

    def put(self, thread_id: str, quote: str, placed: Placed) -> None:
        """Follow a thread from a place in code points of the whole text; an orphan has none."""
        if placed.start is None or placed.end is None:
            start = end = 0
        else:
            units = Utf16Map.of(self._tracker.text())
            start, end = units.utf16_of(placed.start), units.utf16_of(placed.end)
        words = self._words(start, end)
        live = _Live(*self._cursors(start, end), quote, (start, end), words, placed.state)
        if placed.state is AnchorState.ORPHANED and len(quote) >= _SURE_LENGTH:
            live.tombstone = Tombstone(quote, 0, len(quote))  # undo may bring the words back
        self._live[thread_id] = live
        self.changed.emit()

    def drop(self, thread_id: str) -> None:
        """Follow a thread no more: it was resolved."""
        if self._live.pop(thread_id, None) is not None:
            self.changed.emit()

    def follows(self, thread_id: str) -> bool:
        """Tell whether a thread is followed."""
        return thread_id in self._live

    def state(self, thread_id: str) -> AnchorState:
        """Return what became of a thread's words."""
        return self._live[thread_id].state

    def cursor(self, thread_id: str) -> QTextCursor | None:
        """Return a selection of a thread's words, None for an orphan."""
        live = self._live.get(thread_id)
        if live is None or live.state is AnchorState.ORPHANED:
            return None
        found = QTextCursor(live.start)
        found.setPosition(live.end.position(), QTextCursor.MoveMode.KeepAnchor)
        return found

    def anchor(self, thread_id: str) -> Anchor | None:
        """Return a thread's place in the text as it is now, None for an orphan."""
        cursor = self.cursor(thread_id)
        if cursor is None:
            return None
        text = self._tracker.text()
        units = Utf16Map.of(text)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return anchor_at(text, units.code_point_of(start), units.code_point_of(end))

    def thread_ids(self) -> tuple[str, ...]:
        """Return the threads that are followed."""
        return tuple(self._live)

    def _cursors(self, start: int, end: int) -> tuple[QTextCursor, QTextCursor]:
        first, last = QTextCursor(self._document), QTextCursor(self._document)
        first.setPosition(start)
        last.setPosition(end)
        last.setKeepPositionOnInsert(True)
        return first, last

    def _on_edited(self, edit: LineEdit, gone: tuple[str, ...]) -> None:
        if not self._live:
            return
        block = self._document.findBlockByNumber(edit.first)
        change = _change(edit, gone, block.position() if block.isValid() else 0)
        before = {thread: live.state for thread, live in self._live.items()}
        has_moved = False
        for thread, live in self._live.items():
            self._follow(live, change)
            if live.state is AnchorState.ORPHANED is not before[thread]:
                has_moved |= self._go_along(live, edit, gone)
        if has_moved or any(live.state is not before[i] for i, live in self._live.items()):
            self.changed.emit()

    def _follow(self, live: _Live, change: _Change) -> None:
        if live.state is AnchorState.ORPHANED:
            self._bring_back(live, change)
            return
        self._mend_edge(live, change)
        start, end = live.now
        if start >= end:
            live.tombstone = _tombstone(live, change)
            live.state = AnchorState.ORPHANED
            return
        if (start, end) != live.span or change.at < end:
            live.words = self._words(start, end)
            live.state = AnchorState.SAME if live.words == live.quote else AnchorState.CHANGED
        live.span = (start, end)

    def _go_along(self, live: _Live, edit: LineEdit, gone: tuple[str, ...]) -> bool:
        """Go with a line or a column that was moved among others; tell whether it was."""
        at = self._document.findBlockByNumber(edit.first).position()
        old, text = "\n".join(gone), "\n".join(edit.lines)
        first, last = live.span[0] - at, live.span[1] - at
        if not 0 <= first < last <= utf16_of(old, len(old)):
            return False
        places = code_point_of(old, first), code_point_of(old, last)
        found = moved(gone, edit.lines, places) or moved_cell(gone, edit.lines, places)
        if found is None:
            return False
        start, end = (at + utf16_of(text, place) for place in found)
        live.start, live.end = self._cursors(start, end)
        live.span, live.words, live.tombstone = (start, end), self._words(start, end), None
        live.state = AnchorState.SAME if live.words == live.quote else AnchorState.CHANGED
        return True

    def _mend_edge(self, live: _Live, change: _Change) -> None:
        """Give an edge back that an undo brings; remember one that a cut takes."""
        clip, (first, last) = live.clip, live.span
        if clip is not None and clip.is_undone_by(change):
            start, end = live.now
            if clip.is_tail and change.at == last:
                live.start, live.end = self._cursors(start, end + clip.lost)
            elif not clip.is_tail and change.until == first:
                live.start, live.end = self._cursors(start - clip.lost, end)
        if change.at <= last and change.until >= first:
            live.clip = _clip(live, change)

    def _bring_back(self, live: _Live, change: _Change) -> None:
        if live.tombstone is None or not change.brought:
            return
        found = live.tombstone.restored(change.brought, 0)
        is_sure = len(live.tombstone.cut) >= _SURE_LENGTH or change.at == live.end.position()
        if found is None or not is_sure:
            return
        start = change.at + utf16_of(change.brought, found[0])
        end = change.at + utf16_of(change.brought, found[1])
        live.start, live.end = self._cursors(start, end)
        live.span, live.words = (start, end), self._words(start, end)
        live.tombstone = None
        live.state = AnchorState.SAME if live.words == live.quote else AnchorState.CHANGED

    def _words(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")


def _change(edit: LineEdit, gone: tuple[str, ...], line_at: int) -> _Change:
    """Return what an edit of lines changed to the character."""
    old, new = "\n".join(gone), "\n".join(edit.lines)
    if not gone and edit.lines:
        new += "\n"
    if gone and not edit.lines:
        old += "\n"
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    at = line_at + utf16_of(old, head)
    return _Change(at, old[head : len(old) - tail], new[head : len(new) - tail])


def _clip(live: _Live, change: _Change) -> _Clip | None:
    first, last = live.span
    if first < change.at < last <= change.until:
        return _Clip(change, last - change.at, is_tail=True)
    if change.at <= first < change.until < last:
        return _Clip(change, change.until - first, is_tail=False)
    return None


def _tombstone(live: _Live, change: _Change) -> Tombstone | None:
    """Remember cut words; words that were nibbled away only where the quote is sure."""
    first, last = live.span
    if change.at <= first and last <= change.until and live.words == live.quote:
        start = code_point_of(change.taken, first - change.at)
        stop = code_point_of(change.taken, last - change.at)
        return Tombstone(change.taken, start, stop - start) if start < stop else None
    if len(live.quote) < _SURE_LENGTH:
        return None
    return Tombstone(live.quote, 0, len(live.quote))


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
