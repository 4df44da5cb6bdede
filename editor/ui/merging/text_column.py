"""One side of a comparison: whose text, from when, and which words are theirs alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from editor.domain.difference import Difference
from editor.ui.shared.wrapping import prepare_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editor.ui.theme.theme import Theme


_MARGIN_PX = 8
_TEXT_PX = 15


class Mark(Enum):
    """How words are marked: not at all, as new, as not yet chosen, as the ones in question."""

    PLAIN = "plain"
    NEW = "new"
    OPEN = "open"
    AT = "at"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a text and their mark; `number` counts the conflicts, -1 for none."""

    text: str
    mark: Mark = Mark.PLAIN
    number: int = -1


def fresh(old: str, new: str) -> Iterator[Stretch]:
    """Yield the new text; what is not in the old one is marked."""
    at = 0
    for run in Difference.between(old, new).runs:
        yield Stretch(new[at : run.new], Mark.NEW)
        yield Stretch(new[run.new : run.new + run.length])
        at = run.new + run.length
    yield Stretch(new[at:], Mark.NEW)


def colour(theme: Theme, mark: Mark) -> QColor:
    """Return the ground behind marked words."""
    palette = theme.palette
    return QColor(
        {
            Mark.PLAIN: palette.paper,
            Mark.NEW: palette.accent_soft,
            Mark.OPEN: palette.amber_soft,
            Mark.AT: palette.mark,
        }[mark]
    )


def dress(text: QPlainTextEdit) -> None:
    """Give a text the size and the margin of a page to read."""
    font = text.font()
    font.setPixelSize(_TEXT_PX)
    text.setFont(font)
    text.document().setDocumentMargin(_MARGIN_PX)


def marked(
    editor: QPlainTextEdit, start: int, end: int, ground: QColor
) -> QTextEdit.ExtraSelection:
    """Return a selection that grounds words in a colour (UTF-16 positions)."""
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format.setBackground(ground)
    return selection


class TextColumn(QWidget):
    """A text to read, under the name of whoever wrote it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: list[tuple[int, int, Stretch]] = []
        self._at = -1
        self._name = QLabel(self)
        self._name.setProperty("tone", "strong")
        self._when = QLabel(self)
        self._when.setProperty("tone", "small")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        dress(self.text)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self._name, self._when):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.text, 1)
        theme.changed.connect(self._paint)

    def show_text(self, name: str, when: str, stretches: Iterable[Stretch]) -> None:
        """Show whose text it is and the text, its marked words on a ground."""
        self._name.setText(name)
        self._when.setText(when)
        self.text.setAccessibleName(f"{name} {when}")
        shown = list(stretches)
        text = "".join(stretch.text for stretch in shown)
        prepare_for(self.text, text)
        self.text.setPlainText(text)
        self._places, at = [], 0
        for stretch in shown:
            end = at + len(stretch.text.encode("utf-16-le")) // 2
            if stretch.mark is not Mark.PLAIN and end > at:
                self._places.append((at, end, stretch))
            at = end
        self._paint()

    def lead_to(self, number: int) -> None:
        """Show the words of a conflict and mark them as the ones in question."""
        self._at = number
        for start, _, stretch in self._places:
            if stretch.number == number:
                cursor = self.text.textCursor()
                cursor.setPosition(start)
                self.text.setTextCursor(cursor)
                self.text.centerCursor()
        self._paint()

    def _paint(self) -> None:
        self.text.setExtraSelections(
            [
                marked(self.text, start, end, colour(self._theme, self._mark_of(stretch)))
                for start, end, stretch in self._places
            ]
        )

    def _mark_of(self, stretch: Stretch) -> Mark:
        is_at = stretch.number == self._at and stretch.mark is Mark.OPEN
        return Mark.AT if is_at else stretch.mark
