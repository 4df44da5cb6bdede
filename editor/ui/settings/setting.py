"""One thing a person can choose, as a value: the dialog is made from these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several named values (`value`, title)."""

    options: tuple[tuple[str, str], ...]
    default: str


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
        said = f"{self.title} {self.explanation} {self.group} {self.words} {english}".casefold()
        return all(word in said for word in query.casefold().split())
