"""A source text as clean lines: what the renderer sees, one clean line per line of the source."""

from __future__ import annotations

import re

TAB_LENGTH = 4
# C0 controls but the tab, DEL, lone surrogates and the two non-characters: nothing a phone shows,
# and Python-Markdown keeps its place holders between U+0002 and U+0003.
_UNSHOWN = re.compile("[\x00-\x08\x0a-\x1f\x7f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def lines_of(text: str) -> list[str]:
    """Split at line feeds and clean each line; always at least one line."""
    return [clean_line(line) for line in text.split("\n")]


def clean_line(line: str) -> str:
    """Return the line as the renderer sees it; CR is dropped, so CRLF counts as LF.

    Tabs become spaces (stops of 4), controls vanish, a lone surrogate becomes U+FFFD, and a line of
    nothing but spaces is empty. So is white space of other kinds behind an indent (it would be an
    empty code block); alone, U+3000 stays, as in Python-Markdown.
    """
    if not line.isprintable():
        line = _SURROGATE.sub("\ufffd", _UNSHOWN.sub("", line)).expandtabs(TAB_LENGTH)
    if line.strip():
        return line
    return "" if not line.strip(" ") or line.startswith(" " * TAB_LENGTH) else line
