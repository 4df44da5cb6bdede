"""What Qt's date and time fields say, as Python's own values."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QDate, QTime


def wall_clock_of(day: QDate, at: QTime) -> datetime:
    """Return a naive wall clock, to the second; its zone is another field."""
    return datetime.combine(day_of(day), time(at.hour(), at.minute(), at.second()))


def day_of(day: QDate) -> date:
    """Return the day."""
    return date(day.year(), day.month(), day.day())
