"""Days on which an office is closed: weekends, the country's holidays, the team's own days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from editor.checks.settings import calendar

_SATURDAY = 5
_LONG = 3


def holiday_name(day: date) -> str | None:
    """Return the name of a public holiday in Korean, None on any other day."""
    settings = calendar()
    added = dict(settings.added)
    if day in added:
        return added[day]
    return None if day in settings.removed else _public(day.year, settings.country).get(day)


def is_off(day: date) -> bool:
    """Tell whether the office is closed."""
    return day.weekday() >= _SATURDAY or holiday_name(day) is not None


def is_eve(day: date) -> bool:
    """Tell whether a working day stands before three or more days off that hold a holiday."""
    if is_off(day):
        return False
    following = [day + timedelta(days=ahead) for ahead in range(1, 15)]
    run = 0
    while run < len(following) and is_off(following[run]):
        run += 1
    return run >= _LONG and any(holiday_name(one) for one in following[:run])


@cache
def _public(year: int, country: str) -> dict[date, str]:
    import holidays  # 43 ms that only a planned release needs

    language = "ko" if country == "KR" else None
    return dict(holidays.country_holidays(country, years=year, language=language).items())
