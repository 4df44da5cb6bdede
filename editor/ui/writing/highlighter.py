"""Quiet highlighting: marks step back, headings step forward, nothing shouts.

While a syllable is being composed, Qt gives the line's formats around it back at each step, and
leaves the syllable's own format (the input method's underline) alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from editor.domain.offset import utf16_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from editor.ui.theme.theme import Theme
    from editor.ui.theme.tokens import Palette

_FENCE = re.compile(r"^(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6}[ \t]+)(.*)$")
_QUOTE = re.compile(r"^(?:>[ \t]?)+")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
_RULE = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_CODE = re.compile(r"(`+)(.+?)\1")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*_\w])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![*_\w])")
_STRIKE = re.compile(r"(~~)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"(!?\[)([^\]\n]*)(\]\([^)\n]*\))")
_URL = re.compile(r"https?://[^\s)<>]+")
_PICTURE_NAME = re.compile(
    r"media/[0-9a-f]{6}([0-9a-f]{58})\.|gongji-picture:[0-9A-Z]{4}([0-9A-Z]{22})\)"
)
_IN_FENCE = 1
_LONG = 10_000


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
        self.folded.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        self.folded.setFontLetterSpacing(-0.5)


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours Markdown source line by line."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats = Formats(theme.palette)
        theme.changed.connect(self._on_theme_changed)

    def highlightBlock(self, text: str) -> None:
        """Colour one line; called by Qt for lines that changed."""
        if len(text) > _LONG:
            return
        if self._fence(text):
            return
        self._line_start(text)
        self._inline(text)

    def _fence(self, text: str) -> bool:
        """Colour a fenced line whole and remember whether the next line is inside too."""
        inside = self.previousBlockState() == _IN_FENCE
        opens = bool(_FENCE.match(text))
        self.setCurrentBlockState(_IN_FENCE if inside != opens else 0)
        if inside or opens:
            self.setFormat(0, _units(text), self._formats.code)
        return inside or opens

    def _line_start(self, text: str) -> None:
        if heading := _HEADING.match(text):
            self._colour(text, 0, len(text), self._formats.heading)
            self._colour(text, 0, heading.end(1), self._formats.mark)
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
        for found in _LINK.finditer(text):
            self._colour(text, found.start(), found.end(), self._formats.mark)
            self._colour(text, found.start(2), found.end(2), self._formats.link)
            self._fold_name(text, found.start(3), found.end(3))

    def _fold_name(self, text: str, start: int, end: int) -> None:
        """Fold the long name of a picture: it says nothing to a writer, but is all there."""
        found = _PICTURE_NAME.search(text, start, end)
        if found is not None:
            place = found.span(1 if found[1] else 2)
            self._colour(text, *place, self._formats.folded)

    def _colour(self, text: str, start: int, end: int, format_: QTextCharFormat) -> None:
        first = _units(text[:start])
        self.setFormat(first, _units(text[start:end]), format_)

    def _on_theme_changed(self) -> None:
        self._formats = Formats(self._theme.palette)
        self.rehighlight()


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
