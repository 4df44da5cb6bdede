"""The words of a notice without its marks (push, list, search), and how long a text is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

import regex

from editor.markup.lines import lines_of
from editor.markup.pieces import cut
from editor.markup.render import render_pieces

# Adults read Korean silently at about 500 to 600 syllables a minute; the slow end, for phones.
CHARACTERS_A_MINUTE = 500

_PICTURE = re.compile(r'<img[^>]*?alt="([^"]*)"[^>]*>')
_BREAK = re.compile(r"<br>\n?|<figcaption>|</(?:p|h[1-6]|li|pre|tr|blockquote|summary|figcaption)>")
_CELL = re.compile(r"</t[hd]>(?!\s*</tr>)\n?")
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")
_GRAPHEME = regex.compile(r"\X")
_SPACE = regex.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is, in what a person calls characters (grapheme clusters, UAX #29)."""

    characters: int
    without_spaces: int
    reading_s: int


def plain_text(text: str, *, limit: int | None = None) -> str:
    """Return the words that a reader sees, one line per paragraph, item or row.

    With `limit`, at most so many code points, cut at a grapheme and ended by "…".
    """
    words: list[str] = []
    length = 0
    for html in render_pieces(cut(lines_of(text))):
        if part := text_of_html(html):
            words.append(part)
            length += len(part) + 1
        if limit is not None and length > limit:
            break  # the rest of a long notice is not rendered
    whole = "\n".join(words)
    return whole if limit is None or len(whole) <= limit else _shortened(whole, limit)


def text_of_html(html: str, *, between_cells: str = " ") -> str:
    """Return the words of HTML that `render` made; a row of a table is one line."""
    marked = _BREAK.sub("\n", _CELL.sub(between_cells, _PICTURE.sub(r"\1", html)))
    text = unescape(_TAG.sub("", marked))
    return _BREAKS.sub("\n", _SPACES.sub(" ", text)).strip()


def measure(text: str) -> Length:
    """Count a text: line ends are never counted, other white space in the first figure only."""
    flat = text.replace("\r", "").replace("\n", "")
    solid = _SPACE.sub("", flat)
    characters, without_spaces = _graphemes(flat), _graphemes(solid)
    return Length(characters, without_spaces, -(-without_spaces * 60 // CHARACTERS_A_MINUTE))


def _graphemes(text: str) -> int:
    return len(text) if text.isascii() else sum(1 for _ in _GRAPHEME.finditer(text))


def _shortened(text: str, limit: int) -> str:
    end = 0
    for grapheme in _GRAPHEME.finditer(text):
        if grapheme.end() > limit - 1:
            break
        end = grapheme.end()
    return f"{text[:end].rstrip()}…"
