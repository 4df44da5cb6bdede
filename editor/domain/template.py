"""A template (틀) of a kind of notice: words to begin with, and what such a notice must say."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from editor.domain.errors import Invalid
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACEHOLDER: Final = "⟨[^⟨⟩\\n]{1,60}⟩"
"""What is to be filled in (⟨점검 시작⟩), as a regular expression; Qt reads it, too."""

_PLACEHOLDER: Final = re.compile(PLACEHOLDER)
_FENCE: Final = "+++\n"


@dataclass(frozen=True, slots=True)
class RequiredPart:
    """What a notice of this kind must say (언제, 영향, 문의), and words that show that it does."""

    name: str
    words: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Tell whether a text says it; case does not count."""
        folded = text.casefold()
        return any(word.casefold() in folded for word in self.words)


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of notice in one language."""

    kind: Kind
    title: str
    body: str
    parts: tuple[RequiredPart, ...]


def template_of(text: str) -> Template:
    """Return the template of a file: TOML between two `+++` lines, then Markdown.

    Raises Invalid("template_invalid").
    """
    try:
        _, head, body = text.split(_FENCE, 2)
        fields = tomllib.loads(head)
        parts = tuple(map(_part_of, fields.get("parts", ())))
        return Template(Kind(fields["kind"]), str(fields["title"]), body.strip() + "\n", parts)
    except (ValueError, KeyError, TypeError) as error:
        raise Invalid("template_invalid") from error


def gap(words: str) -> str:
    """Return a place that is to be filled in, and what with."""
    return f"⟨{words}⟩"


def placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """Return where something is still to be filled in, in code points."""
    return tuple(found.span() for found in _PLACEHOLDER.finditer(text))


def missing(parts: Iterable[RequiredPart], text: str) -> tuple[RequiredPart, ...]:
    """Return what a text does not say."""
    return tuple(part for part in parts if not part.is_in(text))


def _part_of(row: dict[str, Any]) -> RequiredPart:
    return RequiredPart(str(row["name"]), tuple(str(word) for word in row["words"]))
