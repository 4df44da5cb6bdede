"""A text as checks read it: the words as stored, and beside them the prose alone.

`prose` has the length of `text`, so that places agree; what is no prose (code, addresses) is
covered by a sign that no pattern of a check accepts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.checks.finding import FieldValue, Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

COVER = "\ufffc"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """The title or the body."""

    field: Place
    text: str
    prose: str

    def finding(
        self, code: str, severity: Severity, span: Span, fix: str | None = None,
        **fields: FieldValue,
    ) -> Finding:  # fmt: skip
        """Return a finding in this text; `found`, the words at the place, is always a field."""
        start, end = span
        known = {"found": self.text[start:end], **fields}
        return Finding(code, severity, start, end, tuple(known.items()), fix, self.field)


def covered(text: str, spans: Iterable[Span]) -> str:
    """Return the text with these spans covered; they may overlap and come in any order."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end <= done:
            continue
        begin = max(start, done)
        parts += [text[done:begin], COVER * (end - begin)]
        done = end
    return "".join([*parts, text[done:]])
