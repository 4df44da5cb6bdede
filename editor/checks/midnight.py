"""Midnight and noon, which half the readers understand a day or half a day off.

24:00부터, 자정, 오전/오후 12시 and 0시까지 are said with `12월 2일(수) 밤 12시`; 정오, 24:00까지
and 0시부터 have one meaning and stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from editor.checks.days import shown
from editor.checks.finding import Finding, Severity
from editor.checks.moments import ranges_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.moments import Moment
    from editor.checks.passage import Passage
    from editor.checks.reading import Reading
    from editor.checks.times import Time

_CLEAR = re.compile(r"[ *_]{0,3}[(（](?:밤|낮|0시|24|정오|다음 ?날|당일)")
_FROM = re.compile(r"[ *_]{0,4}(?:부터|[~∼～–—]|(?:에 )?(?:시작|오픈|개시|열))")
_UNTIL = re.compile(r"[ *_]{0,4}(?:까지|이전|(?:에 )?(?:종료|마감|끝))")
_AT_ZERO = re.compile(r"[ *_]{0,4}(?:까지|이전|에(?!서)|종료|마감|끝)")
_NIGHT = "밤 12시"


@dataclass(frozen=True, slots=True)
class _Said:
    """A time with its date, and what follows it."""

    passage: Passage
    moment: Moment
    time: Time
    ends_range: bool

    def is_followed_by(self, pattern: re.Pattern[str]) -> bool:
        return pattern.match(self.passage.prose, self.time.end) is not None

    def with_day(self, words: str, days: int) -> str | None:
        """Return the words behind the date moved by some days; None where nothing says which."""
        day = self.moment.day
        if day is None or day.on is None:
            return words if days <= 0 and not self.ends_range else None
        return f"{shown(day.on + timedelta(days=days), with_year=day.year is not None)} {words}"


def check(reading: Reading) -> Iterator[Finding]:
    """Find the times that are read in two ways."""
    for passage, moments in reading.dated:
        closing = {one.last.start for one in ranges_of(passage.prose, moments)}
        for moment in moments:
            if moment.time and not _CLEAR.match(passage.prose, moment.time.end):
                said = _Said(passage, moment, moment.time, moment.start in closing)
                yield from _judged(said)


def _judged(said: _Said) -> Iterator[Finding]:
    time = said.time
    if said.passage.text[time.start : time.end] == "자정":
        fix = said.with_day(_NIGHT, 0) if said.is_followed_by(_UNTIL) else None
        yield _finding(said, "midnight_ambiguous", fix)
    elif time.hour == 24 and said.is_followed_by(_FROM):  # noqa: PLR2004
        yield _finding(said, "starts_at_24", said.with_day("0시", 1))
    elif time.hour == 12 and time.half in {"오전", "오후"}:  # noqa: PLR2004
        yield _finding(said, "twelve_ambiguous", _twelve(said))
    elif (time.hour, time.minute) == (0, 0) and said.is_followed_by(_AT_ZERO):
        yield _finding(said, "ends_at_0", said.with_day(_NIGHT, -1))


def _twelve(said: _Said) -> str | None:
    minutes = f" {said.time.minute}분" if said.time.minute else ""
    if said.time.half == "오후":
        return f"낮 12시{minutes}"
    if not minutes and said.is_followed_by(_UNTIL):
        return said.with_day(_NIGHT, -1)
    return f"0시{minutes}"


def _finding(said: _Said, code: str, fix: str | None) -> Finding:
    day = said.moment.day
    is_dated = fix is not None and day is not None and "월 " in fix
    start = said.moment.start if is_dated else said.time.start
    span = (start, said.time.end)
    return said.passage.finding(code, Severity.WARN, span, fix, to=fix or "")
