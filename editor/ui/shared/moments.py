"""Dates and times in the words of a Korean or an English office; the caller gives the zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from editor.domain.traffic import KOREA

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

_SEOUL: Final = ZoneInfo(KOREA)

_WEEKDAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_JUST_NOW_S, _MINUTE_S, _HOUR_S, _DAY_S = 60, 60, 3600, 86_400
_NOON = 12


def day_and_time(moment: datetime, language: str) -> str:
    """Return `12월 3일(목) 오전 10:00` or `Thu 3 Dec, 10:00`."""
    return f"{day(moment, language)}{' ' if language == 'ko' else ', '}{clock(moment, language)}"


def day_and_time_from(moment: datetime, now: datetime, language: str) -> str:
    """Return day and time, with the year where it is not the year of `now` in the same zone.

    `2027년 1월 4일(월) 오전 10:00` or `Mon 4 Jan 2027, 10:00`.
    """
    said = day_and_time(moment, language)
    if moment.year == now.astimezone(moment.tzinfo).year:
        return said
    if language == "ko":
        return f"{moment.year}년 {said}"
    date, _, time = said.rpartition(", ")
    return f"{date} {moment.year}, {time}"


def day(moment: datetime, language: str) -> str:
    """Return `12월 3일(목)` or `Thu 3 Dec`."""
    weekday = _WEEKDAYS[language][moment.weekday()]
    if language == "ko":
        return f"{moment.month}월 {moment.day}일({weekday})"
    return f"{weekday} {moment.day} {_MONTHS[moment.month - 1]}"


def dated(on: date, language: str) -> str:
    """Return `2026년 12월 3일` or `3 Dec 2026`, for days that may be long ago."""
    if language == "ko":
        return f"{on.year}년 {on.month}월 {on.day}일"
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def clock(moment: datetime, language: str) -> str:
    """Return `오전 10:00` or `10:00`."""
    if language != "ko":
        return f"{moment:%H:%M}"
    half = "오전" if moment.hour < _NOON else "오후"
    return f"{half} {(moment.hour - 1) % _NOON + 1}:{moment:%M}"


def clock_with_seconds(moment: datetime) -> str:
    """Return `14:03:25`, for moments that are counted down to."""
    return f"{moment:%H:%M:%S}"


def ago(moment: datetime, now: datetime, language: str, *, zone: tzinfo | None = _SEOUL) -> str:
    """Return how long ago a moment was: `방금`, `3분 전` …, then the day.

    The day of a notice is a Korean one; `zone=None` is for what concerns this computer alone.
    """
    passed = (now - moment).total_seconds()
    if passed < _JUST_NOW_S:
        return "방금" if language == "ko" else "just now"
    if passed < _DAY_S:
        return f"{span(passed, language, units=1)} {'전' if language == 'ko' else 'ago'}"
    return day(moment.astimezone(zone), language)


def until(moment: datetime, now: datetime, language: str) -> str:
    """Return how long until a moment: `3시간 12분 뒤` or `in 3 h 12 min`."""
    left = (moment - now).total_seconds()
    if left <= 0:
        return "지금" if language == "ko" else "now"
    return f"{span(left, language)} 뒤" if language == "ko" else f"in {span(left, language)}"


def span(seconds: float, language: str, *, units: int = 2) -> str:
    """Return a length of time in its largest units, two unless told."""
    total = round(seconds)
    parts = (
        (total // _DAY_S, "일", " d"),
        (total % _DAY_S // _HOUR_S, "시간", " h"),
        (total % _HOUR_S // _MINUTE_S, "분", " min"),
        (total % _MINUTE_S, "초", " s"),
    )
    first = next((i for i, (count, _, _) in enumerate(parts) if count), len(parts) - 1)
    shown = [p for p in parts[first : first + units] if p[0]] or [parts[-1]]
    return " ".join(f"{count}{ko if language == 'ko' else en}" for count, ko, en in shown)
