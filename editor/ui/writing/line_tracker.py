"""Turns whatever Qt reports into edits of whole lines.

Every composing step fires `contentsChange` over the whole paragraph though no text changed, and
a commit reports the whole paragraph too, so the report is only taken as the place to look: the
lines there are compared with the lines as they were.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.workflow.draft import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

_FEW = 64


class LineTracker(QObject):
    """Holds the lines of a document as they are and tells what changed.

    Signals:
        edited(LineEdit, tuple[str, ...]): an edit and the lines that it replaced.
    """

    edited = Signal(object, object)

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._is_paused = False
        self._lines = _lines_between(document.begin(), document.blockCount())
        document.contentsChange.connect(self._on_contents_change)

    @property
    def is_paused(self) -> bool:
        """Whether a text is being loaded."""
        return self._is_paused

    @property
    def lines(self) -> list[str]:
        """The lines as they are; do not change them."""
        return self._lines

    def text(self) -> str:
        """Return the whole text, exactly: NBSP and line separators stay what they are."""
        return "\n".join(self._lines)

    def line(self, number: int) -> str:
        """Return one line."""
        return self._lines[number]

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Look away while another text is loaded; then tell of it as of one edit."""
        self._is_paused = True
        try:
            yield
        finally:
            self._is_paused = False
            now = _lines_between(self._document.begin(), self._document.blockCount())
            if now != self._lines:
                self._replace(0, list(self._lines), now)

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        if self._is_paused:
            return
        document = self._document
        first_block = document.findBlock(position)
        last_block = document.findBlock(min(position + added, document.characterCount() - 1))
        first = first_block.blockNumber()
        count = last_block.blockNumber() - first + 1
        replaced = count + len(self._lines) - document.blockCount()
        now = _lines_between(first_block, count)
        before = self._lines[first : first + replaced]
        if now != before:
            self._replace(first, before, now)

    def _replace(self, first: int, before: list[str], now: list[str]) -> None:
        head = _common(before, now)
        tail = _common(before[head:][::-1], now[head:][::-1])
        gone = before[head : len(before) - tail]
        come = now[head : len(now) - tail]
        at = first + head
        self._lines[at : at + len(gone)] = come
        self.edited.emit(LineEdit(at, len(gone), tuple(come)), tuple(gone))


def _lines_between(block: QTextBlock, count: int) -> list[str]:
    document = block.document()
    if count == document.blockCount() > _FEW:
        return document.toRawText().split("\u2029")  # one call instead of two a line
    found = []
    for _ in range(count):
        found.append(block.text())
        block = block.next()
    return found


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
