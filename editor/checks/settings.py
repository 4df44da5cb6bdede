"""The lists that a team edits, read once from `resources/checks/*.toml` into frozen values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from editor import assets
from editor.checks.finding import Severity


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is written otherwise, and around which characters it is left alone."""

    find: str
    write: str
    start: bool = False
    end: bool = False
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which nothing goes out (게시 금지 기간); yearly where the year is None."""

    name_ko: str
    name_en: str
    first: tuple[int | None, int, int]
    last: tuple[int | None, int, int]
    severity: Severity

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the period; a yearly one may pass the turn of the year."""
        if self.first[0] is not None:
            return self.first <= (day.year, day.month, day.day) <= self.last
        here, first, last = (day.month, day.day), self.first[1:], self.last[1:]
        return first <= here <= last if first <= last else here >= first or here <= last


@dataclass(frozen=True, slots=True)
class Calendar:
    """Blackouts, corrections of the country's holidays, and quiet hours."""

    periods: tuple[Period, ...]
    country: str
    added: tuple[tuple[date, str], ...]
    removed: frozenset[date]
    night: tuple[int, int]
    friday_from: int


@dataclass(frozen=True, slots=True)
class LinkLists:
    """What the link checks know about hosts and words."""

    shorteners: frozenset[str]
    bare_words: frozenset[str]
    dev_labels: frozenset[str]
    private_suffixes: tuple[str, ...]
    tunnel_suffixes: tuple[str, ...]
    second_levels: frozenset[str]
    shown_endings: tuple[str, ...]


@cache
def misspellings() -> tuple[Word, ...]:
    """Return what is often misspelt."""
    return _words("misspellings")


@cache
def house_terms() -> tuple[Word, ...]:
    """Return the words that this house writes otherwise."""
    return _words("house_terms")


@cache
def link_lists() -> LinkLists:
    """Return the lists of the link checks."""
    table = _table("links")
    return LinkLists(
        frozenset(table["shorteners"]),
        frozenset(table["bare_words"]),
        frozenset(table["dev_labels"]),
        tuple(table["private_suffixes"]),
        tuple(table["tunnel_suffixes"]),
        frozenset(table["second_levels"]),
        tuple(table["shown_endings"]),
    )


@cache
def calendar() -> Calendar:
    """Return the days and hours to avoid."""
    table = _table("calendar")
    holidays, quiet = table["holidays"], table["quiet"]
    return Calendar(
        tuple(_period(period) for period in table["blackout"]),
        holidays["country"],
        tuple((date.fromisoformat(one["on"]), one["name"]) for one in holidays["add"]),
        frozenset(date.fromisoformat(day) for day in holidays["remove"]),
        (quiet["night_from"], quiet["night_to"]),
        quiet["friday_from"],
    )


@cache
def legal(section: str) -> dict[str, Any]:
    """Return `promotion` or `terms` of the legal settings; treat it as read-only."""
    found: dict[str, Any] = _table("legal")[section]
    return found


def legal_severity(section: str, name: str) -> Severity | None:
    """Return how grave a legal finding is; None where the team switched it off."""
    value = legal(section)[f"{name}_severity"]
    return None if value == "off" else Severity(value)


def _words(name: str) -> tuple[Word, ...]:
    return tuple(_word(row) for row in _table(name)["words"])


def _word(row: dict[str, Any]) -> Word:
    return Word(
        row["find"],
        row["write"],
        start=row.get("start", False),
        end=row.get("end", False),
        unless_before=tuple(row.get("unless_before", ())),
        unless_after=tuple(row.get("unless_after", ())),
    )


def _period(row: dict[str, Any]) -> Period:
    first, last = _edge(row["from"]), _edge(row["to"])
    return Period(row["name"]["ko"], row["name"]["en"], first, last, Severity(row["severity"]))


def _edge(written: str) -> tuple[int | None, int, int]:
    *year, month, day = (int(part) for part in written.split("-"))
    return (year[0] if year else None, month, day)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(assets.read_text(f"checks/{name}.toml"))
