"""Quiet highlighting: marks step back, headings step forward, nothing shouts.

While a syllable is being composed, Qt gives the line's formats around it back at each step, and
leaves the syllable's own format (the input method's underline) alone.

Of many lines at once (another notice, a fence that opens, another look) only some hundred are
coloured now, the others in small portions behind, so that no key waits for them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor

from editor.domain.offset import utf16_of
from editor.ui.writing.fences import IN_FENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock, QTextDocument

    from editor.ui.theme.theme import Theme
    from editor.ui.theme.tokens import Palette
    from editor.ui.writing.line_tracker import LineTracker

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6}[ \t]+)(.*)$")
_BOX = re.compile(r"[ ]{0,3}>[ ]?(\[(?:![^\]\n]{1,12}|\?)\])[ ]*")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_DASHES = re.compile(r"[ ]{0,3}\|?(?:[ ]*:?-+:?[ ]*\|)*[ ]*:?-+:?[ ]*\|?[ ]*$")
_BAR = re.compile(r"\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\|")
_CODE = re.compile(r"(`+)(.+?)\1")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*_\w])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![*_\w])")
_STRIKE = re.compile(r"(~~)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"(!?\[)([^\]\n]*)(\]\([^)\n]*\))")
_BUTTON = re.compile(r"(\[\[)([^\]\n]+)(\]\]\([^)\n]*\))")
_URL = re.compile(r"https?://[^\s)<>]+")
_PICTURE_NAME = re.compile(
    r"media/[0-9a-f]{6}([0-9a-f]{58})\.|gongji-picture:[0-9A-Z]{4}([0-9A-Z]{22})\)"
)
_MARKED = frozenset("*_`~[:|")

_IN_TABLE, _IN_HEAD, _TILDES = 2, 4, 8
_LENGTH_AT = 4
_FRONT = "---"
_LONG = 10_000
_AT_ONCE = 400
"""Lines in a row that are coloured before anything else may happen: 5 ms."""
_PORTION = 120
_BETWEEN_MS = 10


class Formats:
    """The character formats of one look."""

    def __init__(self, palette: Palette) -> None:
        self.mark = _coloured(palette.muted)
        self.link = _coloured(palette.accent)
        self.heading = _weighted(QFont.Weight.Bold)
        self.strong = _weighted(QFont.Weight.Bold)
        self.emphasis = QTextCharFormat()
        self.emphasis.setFontItalic(True)
        self.strike = _coloured(palette.muted)
        self.strike.setFontStrikeOut(True)
        self.code = _coloured(palette.ink)
        self.code.setFontFamilies(
            ["D2Coding", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace"]
        )
        self.code.setBackground(QColor(palette.shade))
        self.folded = QTextCharFormat()
        self.folded.setForeground(QColor(0, 0, 0, 0))
        self.folded.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        self.folded.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        self.folded.setFontLetterSpacing(1)  # of its own width: 58 letters take no pixel


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours Markdown source line by line."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats = Formats(theme.palette)
        self._first_shown: Callable[[], QTextBlock] | None = None
        self._tracker: LineTracker | None = None
        self._coloured = 0
        self._left_at = -2
        self._waiting: list[QTextCursor] = []
        self._soon = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._soon.timeout.connect(self._go_on)
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_done(self) -> bool:
        """Whether every line has its colours."""
        return not self._waiting

    def begin_at(self, first_shown: Callable[[], QTextBlock], tracker: LineTracker) -> None:
        """Colour what is on the screen first: from this line on; `tracker` knows of a loading."""
        self._first_shown, self._tracker = first_shown, tracker

    def highlightBlock(self, text: str) -> None:
        """Colour one line; called by Qt for lines that changed."""
        if self._coloured >= _AT_ONCE:
            if not (self._waiting and self._tracker is not None and self._tracker.is_paused):
                self._wait()
            return  # of 100,000 lines that come at once, the first that waits stands for all
        self._coloured += 1
        if not self._soon.isActive():
            self._soon.start()
        if len(text) > _LONG or self._is_other(text):
            return
        self._line_start(text)
        if not _MARKED.isdisjoint(text):
            self._inline(text)

    def _wait(self) -> None:
        """Leave this line for later; its state stays, so that Qt goes no further because of it."""
        number = self.currentBlock().blockNumber()
        if number != self._left_at + 1:
            self._waiting.append(QTextCursor(self.currentBlock()))
        self._left_at = number

    def _go_on(self) -> None:
        """Colour the next portion: what is on the screen, then from where it was left."""
        self._coloured, self._left_at = 0, -2
        if not self._waiting:
            return
        self._coloured = _AT_ONCE - _PORTION
        if self._first_shown is not None:
            shown = self._first_shown()
            if shown.isValid() and shown.userState() < 0:
                self.rehighlightBlock(shown)
        if self._coloured < _AT_ONCE:
            self._resume(self._waiting.pop(0))
        self._soon.start()

    def _resume(self, place: QTextCursor) -> None:
        block = place.block()
        self.rehighlightBlock(block)
        if self._waiting:
            return
        while block.isValid() and block.userState() >= 0:
            block = block.next()  # somebody may have been here before: look for the next gap
        if block.isValid():
            self._waiting.append(QTextCursor(block))

    def _is_other(self, text: str) -> bool:
        """Colour a line of code or front matter whole; remember what the next line is in."""
        before = max(0, self.previousBlockState())
        if before & _IN_HEAD or (text == _FRONT and not self.currentBlock().blockNumber()):
            is_end = before & _IN_HEAD and text.rstrip() in (_FRONT, "...")
            self.setCurrentBlockState(0 if is_end else _IN_HEAD)
            self._colour(text, 0, len(text), self._formats.mark)
            return True
        if before & IN_FENCE:
            self.setCurrentBlockState(0 if _closes(text, before) else before)
        elif opened := _FENCE.match(text):
            self.setCurrentBlockState(_fence_state(opened[1]))
        else:
            self._table(text, before)
            return False
        self._colour(text, 0, len(text), self._formats.code)
        return True

    def _table(self, text: str, before: int) -> None:
        """Let the bars of a table step back; the line under its head whole."""
        has_bar = "|" in text
        is_dashes = has_bar and "-" in text and _DASHES.match(text) is not None
        is_in = has_bar and (is_dashes or bool(before & _IN_TABLE))
        self.setCurrentBlockState(_IN_TABLE if is_in else 0)
        if is_dashes:
            self._colour(text, 0, len(text), self._formats.mark)
        elif is_in or text.startswith("|"):
            for bar in _BAR.finditer(text):
                if bar.group() == "|":
                    self._colour(text, bar.start(), bar.end(), self._formats.mark)

    def _line_start(self, text: str) -> None:
        if heading := _HEADING.match(text):
            self._colour(text, 0, len(text), self._formats.heading)
            self._colour(text, 0, heading.end(1), self._formats.mark)
        elif box := _BOX.match(text):
            self._colour(text, 0, len(text), self._formats.strong)
            self._colour(text, 0, box.end(), self._formats.mark)
        elif _RULE.match(text):
            self._colour(text, 0, len(text), self._formats.mark)
        elif mark := (_QUOTE.match(text) or _ITEM.match(text)):
            self._colour(text, 0, mark.end(), self._formats.mark)

    def _inline(self, text: str) -> None:
        formats = self._formats
        for pattern, inner in (
            (_STRONG, formats.strong),
            (_EMPHASIS, formats.emphasis),
            (_STRIKE, formats.strike),
            (_CODE, formats.code),
        ):
            for found in pattern.finditer(text):
                self._colour(text, found.start(2), found.end(2), inner)
                self._colour(text, found.start(), found.start(2), formats.mark)
                self._colour(text, found.end(2), found.end(), formats.mark)
        self._links(text)

    def _links(self, text: str) -> None:
        for found in _URL.finditer(text):
            self._colour(text, found.start(), found.end(), self._formats.link)
        if "](" not in text:
            return
        for pattern, inner in ((_LINK, self._formats.link), (_BUTTON, self._formats.strong)):
            for found in pattern.finditer(text):
                self._colour(text, found.start(), found.end(), self._formats.mark)
                self._colour(text, found.start(2), found.end(2), inner)
        if "](media/" in text or "](gongji-picture:" in text:
            self._fold_names(text)

    def _fold_names(self, text: str) -> None:
        """Fold the long names of pictures: they say nothing to a writer, but are all there."""
        for found in _PICTURE_NAME.finditer(text):
            self._colour(text, *found.span(1 if found[1] else 2), self._formats.folded)

    def _colour(self, text: str, start: int, end: int, format_: QTextCharFormat) -> None:
        first = _units(text[:start])
        self.setFormat(first, _units(text[start:end]), format_)

    def _on_theme_changed(self) -> None:
        """Colour everything again, what is on the screen first."""
        self._formats = Formats(self._theme.palette)
        block = self.document().begin()
        self._waiting = [QTextCursor(block)]
        while block.isValid():
            block.setUserState(-1)
            block = block.next()
        self._go_on()


def _fence_state(mark: str) -> int:
    tildes = _TILDES if mark[0] == "~" else 0
    return IN_FENCE | tildes | len(mark) << _LENGTH_AT


def _closes(text: str, state: int) -> bool:
    """Tell whether a line is the mark that opened the fence (Python-Markdown: exactly)."""
    mark = "~" if state & _TILDES else "`"
    return text.rstrip(" ") == mark * (state >> _LENGTH_AT)


def _coloured(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made


def _weighted(weight: QFont.Weight) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(weight)
    return made


def _units(text: str) -> int:
    """Return the length in UTF-16 units: Qt counts those."""
    return utf16_of(text, len(text))
