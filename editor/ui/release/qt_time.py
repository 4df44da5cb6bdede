"""What Qt's date and time fields say, as Python's own values."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QToolButton

from editor.ui.shared.wheel import leave_wheel
from editor.ui.theme.icons import icon
from editor.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtCore import QDate, QTime
    from PySide6.QtWidgets import QDateTimeEdit


def calm(field: QDateTimeEdit) -> None:
    """Give a field a calendar in ink: red is for badges, not for Sundays."""
    leave_wheel(field)
    field.setCalendarPopup(True)
    calendar = field.calendarWidget()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    for name, sign in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(icon(sign, LIGHT.edge))  # 3:1 on both looks; Qt's own is black on black
    calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)


def day_format(*, with_weekday: bool = False) -> str:
    """Return how a field shows a day, in the language of the desk."""
    if QLocale().language() == QLocale.Language.Korean:
        return "yyyy년 M월 d일" + ("(ddd)" if with_weekday else "")
    return ("ddd " if with_weekday else "") + "d MMM yyyy"


def wall_clock_of(day: QDate, at: QTime) -> datetime:
    """Return a naive wall clock, to the second; its zone is another field."""
    return datetime.combine(day_of(day), time(at.hour(), at.minute(), at.second()))


def day_of(day: QDate) -> date:
    """Return the day."""
    return date(day.year(), day.month(), day.day())
