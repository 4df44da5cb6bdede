"""What is looked for, and where it stands: written whole or in jamo (NFC, NFD) alike.

A pattern comes from a person, so it may be broken or never come to an end: both are answers here
(`Trouble`), and the time is bounded.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMIT_S = 0.5
_LONGEST = 1_000
_PLAIN = "\u0000-\u02ff\u2000-\u200a\u2010-\u206f\u3000-\u303f\u3130-\u318f가-힣"
_JOINING = regex.compile(rf"[{_PLAIN}]?[^{_PLAIN}]+")
_CLUSTER = regex.compile(r"\X")


class Trouble(Enum):
    """Why there is no answer."""

    BROKEN = auto()
    SLOW = auto()


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    is_pattern: bool = False


class Span(NamedTuple):
    """Where something stands, in code points."""

    start: int
    end: int


class Swap(NamedTuple):
    """Text to put in place of a span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Swaps:
    """What is to be replaced, in the order of the text, or why nothing can be said."""

    found: tuple[Swap, ...] = ()
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where it was found, in the order of the text, or why nothing can be said."""

    found: tuple[Span, ...] = ()
    trouble: Trouble | None = None


def find(query: Query, text: str, within: Span | None = None) -> Places:
    """Return where a query stands in a text, or in a part of it."""
    try:
        return Places(tuple(span for span, _ in _matches(query, text, within)))
    except TimeoutError:
        return Places(trouble=Trouble.SLOW)
    except (regex.error, OverflowError, RecursionError, MemoryError):
        return Places(trouble=Trouble.BROKEN)


def swaps(query: Query, template: str, text: str, within: Span | None = None) -> Swaps:
    r"""Return what a query would be replaced with.

    A pattern's template may hold groups (`$1`, `${1}`, `\1`, `$0`, `${name}`, `\g<name>`) and
    `\n`, `\t`, `\\`, `$$`; what names no group stays as it is. Any other template is plain text.
    """
    try:
        return Swaps(
            tuple(
                Swap(*span, _filled(template, match) if query.is_pattern else template)
                for span, match in _matches(query, text, within)
            )
        )
    except TimeoutError:
        return Swaps(trouble=Trouble.SLOW)
    except (regex.error, OverflowError, RecursionError, MemoryError):
        return Swaps(trouble=Trouble.BROKEN)


def _matches(
    query: Query, text: str, within: Span | None
) -> Iterator[tuple[Span, regex.Match[str]]]:
    if not query.words:
        return
    folded = _Folded.of(text)
    pattern = _pattern(query)
    for match in pattern.finditer(folded.text, timeout=_LIMIT_S, concurrent=True):
        span = folded.span(*match.span())
        if within is None or (within.start <= span.start and span.end <= within.end):
            yield span, match


def _pattern(query: Query) -> regex.Pattern[str]:
    words = unicodedata.normalize("NFC", query.words)
    if len(words) > _LONGEST and query.is_pattern:
        raise regex.error("too long")
    source = words if query.is_pattern else regex.escape(words, special_only=True)
    if query.whole_words:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    return regex.compile(source, regex.MULTILINE | (0 if query.match_case else regex.IGNORECASE))


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as NFC, and where its changed pieces stood before."""

    text: str
    pieces: tuple[tuple[Span, Span], ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> _Folded:
        if unicodedata.is_normalized("NFC", text):
            return cls(text)
        parts, pieces, done, length = [], [], 0, 0
        for run in _JOINING.finditer(text):
            for cluster in _CLUSTER.finditer(text, *run.span()):
                made = unicodedata.normalize("NFC", cluster.group())
                if made != cluster.group():
                    before = text[done : cluster.start()]
                    length += len(before)
                    pieces.append((Span(length, length + len(made)), Span(*cluster.span())))
                    parts += [before, made]
                    length, done = length + len(made), cluster.end()
        joined = "".join([*parts, text[done:]])
        return cls(joined, tuple(pieces), tuple(now.end for now, _ in pieces))

    def span(self, start: int, end: int) -> Span:
        """Return where something stands in the text as it was; pieces are never torn."""
        return Span(self._was(start, is_end=False), self._was(end, is_end=True))

    def _was(self, at: int, *, is_end: bool) -> int:
        index = bisect_left(self.ends, at + 1)
        if index < len(self.pieces):
            now, old = self.pieces[index]
            if now.start < at < now.end:
                return old.end if is_end else old.start
        if index == 0:
            return at
        now, old = self.pieces[index - 1]
        return old.end + at - now.end


_FIELD = regex.compile(
    r"\$(?:(?P<dollar>\$)|(?P<group>\d{1,2})|\{(?P<name>\w+)\})"
    r"|\\(?:(?P<number>\d{1,2})|g<(?P<named>\w+)>|(?P<escape>[nt\\]))"
)
_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


def _filled(template: str, match: regex.Match[str]) -> str:
    def value(field: regex.Match[str]) -> str:
        if field["dollar"]:
            return "$"
        if field["escape"]:
            return _ESCAPES[field["escape"]]
        name = field["group"] or field["name"] or field["number"] or field["named"]
        try:
            return match.group(int(name) if name.isdecimal() else name) or ""
        except IndexError:
            return str(field.group())

    return str(_FIELD.sub(value, template))
