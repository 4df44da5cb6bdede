"""The merged text while somebody chooses: each conflict keeps its place, typing is a choice too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.domain.merge import Conflict, Side
from editor.ui.merging.text_column import Mark, Stretch, colour, dress, fresh, marked
from editor.ui.shared.wrapping import prepare_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QTextEdit

    from editor.domain.merge import Piece
    from editor.ui.theme.theme import Theme


class Choice(Enum):
    """내 글 | 상대 글 | 둘 다 | 직접 고침."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    BY_HAND = "by_hand"


@dataclass(slots=True)
class _Spot:
    """A conflict in the text, between two cursors; `seen` is what it read when last looked at."""

    conflict: Conflict
    start: QTextCursor
    end: QTextCursor
    seen: str
    choice: Choice | None = None


class Result(QPlainTextEdit):
    """The text that will be saved.

    Signals:
        chosen(): a conflict was settled, or settled otherwise.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spots: list[_Spot] = []
        self._news: list[tuple[QTextCursor, QTextCursor]] = []
        self._at = 0
        self._is_busy = False
        self.setObjectName("merging.result")
        dress(self)
        self.setAccessibleName(self.tr("Merged text"))
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._paint)

    @property
    def count(self) -> int:
        """How many places have to be chosen."""
        return len(self._spots)

    @property
    def open_count(self) -> int:
        """How many are not chosen yet."""
        return sum(spot.choice is None for spot in self._spots)

    @property
    def at(self) -> int:
        """The conflict in question, from 0."""
        return self._at

    def conflict(self) -> Conflict | None:
        """Return the conflict in question."""
        return self._spots[self._at].conflict if self._spots else None

    def choice(self) -> Choice | None:
        """Return what was chosen for it."""
        return self._spots[self._at].choice if self._spots else None

    def text(self) -> str:
        """Return the text as it will be saved."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_pieces(self, pieces: Iterable[Piece | Conflict]) -> None:
        """Show a merged text, mine in the place of each conflict until it is chosen."""
        self._is_busy = True
        self.clear()
        self._spots, self._news, self._at = [], [], 0
        cursor = QTextCursor(self.document())
        whole = list(pieces)
        prepare_for(self, "".join(piece.of(Side.MINE) for piece in whole))
        for piece in whole:
            self._add(cursor, piece)
        for spot in self._spots:
            spot.end.setKeepPositionOnInsert(False)  # what is typed at its end belongs to it
        self._settle()

    def go(self, step: int) -> None:
        """Lead to the next conflict, or to the one before."""
        if self._spots:
            self._at = (self._at + step) % len(self._spots)
            cursor = self.textCursor()
            cursor.setPosition(self._spots[self._at].start.position())
            self.setTextCursor(cursor)
            self.centerCursor()
            self._paint()

    def choose(self, choice: Choice) -> None:
        """Settle the conflict in question."""
        if not self._spots:
            return
        spot = self._spots[self._at]
        conflict = spot.conflict
        text = {
            Choice.MINE: conflict.mine,
            Choice.THEIRS: conflict.theirs,
            Choice.BOTH: conflict.both,
        }[choice]
        self._is_busy = True
        _selected(spot).insertText(text)
        spot.seen, spot.choice = text, choice
        self._settle()
        self.chosen.emit()

    def next_open(self) -> int | None:
        """Return how far the next conflict is that nobody chose yet."""
        count = len(self._spots)
        steps = (n for n in range(1, count) if self._spots[(self._at + n) % count].choice is None)
        return next(steps, None)

    def _settle(self) -> None:
        """Start undo anew: it would bring words back, but not where their conflict stands."""
        self.document().clearUndoRedoStacks()
        self._is_busy = False
        self._paint()

    def _add(self, cursor: QTextCursor, piece: Piece | Conflict) -> None:
        start = QTextCursor(cursor)
        start.setKeepPositionOnInsert(True)
        if not isinstance(piece, Conflict):
            self._add_piece(cursor, piece)
            return
        cursor.insertText(piece.mine)
        end = QTextCursor(cursor)
        end.setKeepPositionOnInsert(True)  # until the text behind it is there
        self._spots.append(_Spot(piece, start, end, piece.mine))

    def _add_piece(self, cursor: QTextCursor, piece: Piece) -> None:
        came = piece.side is Side.THEIRS
        stretches = fresh(piece.before, piece.text) if came else (Stretch(piece.text),)
        for stretch in stretches:
            start = QTextCursor(cursor)
            cursor.insertText(stretch.text)
            if stretch.mark is Mark.NEW and stretch.text:
                end = QTextCursor(cursor)
                end.setKeepPositionOnInsert(True)
                start.setPosition(end.position() - _units(stretch.text))
                self._news.append((start, end))

    def _on_text_changed(self) -> None:
        """Take a conflict that was typed in as settled by hand; composing changes no text."""
        if self._is_busy:
            return
        for spot in self._spots:
            now = _selected(spot).selection().toPlainText()
            if now != spot.seen:
                spot.seen, spot.choice = now, Choice.BY_HAND
        self._paint()
        self.chosen.emit()

    def _paint(self) -> None:
        new = colour(self._theme, Mark.NEW)
        shown = [marked(self, s.position(), e.position(), new) for s, e in self._news]
        shown += [self._painted(number, spot) for number, spot in enumerate(self._spots)]
        self.setExtraSelections(shown)

    def _painted(self, number: int, spot: _Spot) -> QTextEdit.ExtraSelection:
        mark = Mark.OPEN if spot.choice is None else Mark.NEW
        ground = colour(self._theme, Mark.AT if number == self._at else mark)
        return marked(self, spot.start.position(), spot.end.position(), ground)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _selected(spot: _Spot) -> QTextCursor:
    cursor = QTextCursor(spot.start)
    cursor.setKeepPositionOnInsert(False)
    cursor.setPosition(spot.start.position())
    cursor.setPosition(spot.end.position(), QTextCursor.MoveMode.KeepAnchor)
    return cursor
