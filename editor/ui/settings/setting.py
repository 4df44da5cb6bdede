"""One thing a person can choose, as a value: the dialog is made from these."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several named values (`value`, title); `words` are what else people call a value."""

    options: tuple[tuple[str, str], ...]
    default: str
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    default: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A whole number from `least` to `most`, with its unit behind it."""

    least: int
    most: int
    default: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A preference by its name, and what the dialog says of it; texts are translated.

    `needs_restart`: the window closes and opens again with it, everything in its place.
    """

    name: str
    group: str
    title: str
    kind: Choice | Flag | Span
    explanation: str = ""
    words: str = ""
    needs_restart: bool = False

    def holds(self, query: str, english: str = "") -> bool:
        """Tell whether every word of a query is found in what is said of it, in English, too."""
        values = self.kind.words.values() if isinstance(self.kind, Choice) else ()
        parts = (self.title, self.explanation, self.group, self.words, english, *values)
        said = " ".join(parts).casefold()
        return all(word in said for word in query.casefold().split())
