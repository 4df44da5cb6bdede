"""Bounds on what a text can cost; far beyond anything that a person writes in a notice.

Python-Markdown is quadratic, or recurses, in five places. Measured before these bounds: 20 kB of
`[`, of `[a](` or of nested lists took more than 8 s; 20 kB of headings without blank lines 1.4 s.

* deep nesting in one line: list and quote marks after the 16th are escaped;
* deep nesting by indent: more than 96 spaces count as 96 (fences keep theirs);
* many headings, rules and definitions without a blank line: a blank line is put between them;
* more than 200 `|`, or 200 back quotes, in one line are text;
* a paragraph of more than 20,000 characters shows its inline marks as they are.

Links have bounds of their own (`bounded_links`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

MOST_NESTED = 16
DEEPEST_INDENT = 96
MOST_MARKS = 200
LONGEST_RUN = 20_000
# structural lines × lines that stand together without a blank line
MOST_SPLITTING = 20_000

_MARKS = re.compile(rf"((?:[ ]*(?:>|[*+-](?= )|\d+\.(?= ))){{{MOST_NESTED}}})([ ]*)(?=[>*+\-\d])")
_INDENT = re.compile(rf"[ ]{{{DEEPEST_INDENT + 1},}}")
# every character that one of the inline patterns starts with
_ANY_INLINE = re.compile(r"[`\\\[<*_~\n]|https?:")
_LIST_AND_QUOTE = " >*+-_.0123456789"


def bound(source: str) -> str:
    """Return the text of a piece with its nesting and splitting bounded; mostly the same text."""
    lines = source.split("\n")
    return "\n".join(_bound_splitting([_bound_line(line) for line in lines]))


def register(markdown: Markdown) -> None:
    """Keep the inline patterns away from text that they must not or need not read."""
    markdown.treeprocessors.register(_BoundRuns(markdown), "bound_runs", 25)


def _bound_line(line: str) -> str:
    if len(line) <= MOST_NESTED:
        return line
    if line.startswith(" "):
        line = _INDENT.sub(" " * DEEPEST_INDENT, line, count=1)
    marks = _MARKS.match(line)
    if marks:
        line = f"{marks[1]} \\{line[marks.end() :]}"
    for mark in "|`":
        if line.count(mark) > MOST_MARKS:
            line = line.replace(mark, f"&#{ord(mark)};")
    return line


def _bound_splitting(lines: list[str]) -> list[str]:
    bounded: list[str] = []
    together, splitting = 0, 0
    for line in lines:
        together, splitting = (together + 1, splitting + _splits(line)) if line else (0, 0)
        if splitting * together > MOST_SPLITTING:
            bounded.append("")
            together, splitting = 0, 0
        bounded.append(line)
    return bounded


def _splits(line: str) -> bool:
    """Say whether a line is a heading, a rule, an underline or a definition, however nested."""
    rest = line.lstrip(_LIST_AND_QUOTE)
    return not rest or rest[0] in "#=" or (rest[0] == "[" and "]:" in rest)


class _BoundRuns(Treeprocessor):
    """Makes endless paragraphs atomic, and those without a mark: no pattern looks at them."""

    def run(self, root: Element) -> None:
        """Look at the text of every element."""
        for element in root.iter():
            if element.text and _is_plain(element.text):
                element.text = AtomicString(element.text)
            if element.tail and _is_plain(element.tail):
                element.tail = AtomicString(element.tail)


def _is_plain(text: str) -> bool:
    return len(text) > LONGEST_RUN or not _ANY_INLINE.search(text)
