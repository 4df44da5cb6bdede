"""Days between Python and Qt, and as a person says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate

from editor.ui.shared.moments import day

if TYPE_CHECKING:
    from editor.domain.idea import Idea


def as_date(chosen: QDate) -> date:
    """Return Qt's day as Python's."""
    return date(chosen.year(), chosen.month(), chosen.day())


def as_qdate(chosen: date) -> QDate:
    """Return Python's day as Qt's."""
    return QDate(chosen.year, chosen.month, chosen.day)


def day_words(chosen: date, language: str) -> str:
    """Return `12월 3일(목)` or `Thu 3 Dec`."""
    return day(datetime.combine(chosen, time(), UTC), language)


def last_day_words(idea: Idea, language: str) -> str:
    """Return the last day of an idea in words, "" where there is none."""
    return "" if idea.valid_until is None else day_words(idea.valid_until, language)
