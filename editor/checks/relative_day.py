"""오늘, 내일, 이번 주: words that change their meaning while a notice stays up."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from editor.checks.days import WEEKDAYS, Day, shown
from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Passage
    from editor.checks.reading import Reading

_EVENT = "점검|마감|종료|오픈|출시|공개|업데이트|배포|시작|발표|판매|추첨|접수"
_CLOCK = r"(?:오전|오후|밤|저녁|새벽|아침|낮)?[ *_]{0,3}\d{1,2}(?:시(?!간)|:\d\d)|정오|자정"
_WORD = re.compile(
    r"(?<![가-힣])(?:(?P<word>오늘|금일|내일|명일|모레|글피)"
    rf"|(?P<week>이번 ?주|금주|다음 ?주|차주)(?: ?(?P<weekday>[{WEEKDAYS}])요일| ?주말| ?말)?)"
    rf"(?=(?:까지|부터)|(?:은|는|에|,|의)?[ *_]{{0,3}}(?:[(（]|{_CLOCK}"
    rf"|(?:\d{{1,2}}월|(?:정기|긴급|임시)? ?(?:{_EVENT})))"
    rf"|(?<=요일)|(?: ?중|(?: ?안)?에) (?:\S{{1,8}} ){{0,2}}(?:{_EVENT}|열|만나))"
)
_AHEAD = {"오늘": 0, "금일": 0, "내일": 1, "명일": 1, "모레": 2, "글피": 3}
_NEXT = ("다음주", "다음 주", "차주")


def check(reading: Reading) -> Iterator[Finding]:
    """Find such words where something happens; a date beside them must be the right one."""
    release = reading.context.release
    on = release.date() if release else None
    for passage, moments in reading.dated:
        days = {moment.day.start: moment.day for moment in moments if moment.day}
        for found in _WORD.finditer(passage.prose):
            yield from _judged(passage, found, _day_behind(passage, found.end(), days), on)


def _day_behind(passage: Passage, end: int, days: dict[int, Day]) -> Day | None:
    gap = re.compile(r"[ *_,은는인]{0,3}[(（]?[ *_]{0,2}").match(passage.prose, end)
    return days.get(gap.end()) if gap else None


def _judged(
    passage: Passage, found: re.Match[str], beside: Day | None, on: date | None
) -> Iterator[Finding]:
    meant = _meant(found, on) if on else None
    if beside is None:
        fix = shown(meant) if meant else None
        shown_day = fix or ""
        code = "relative_day" if meant else "relative_day_open"
        yield passage.finding(code, Severity.WARN, found.span(), fix, date=shown_day)
    elif meant and meant not in beside.readings:
        span = (found.start(), beside.end)
        yield passage.finding("relative_day_differs", Severity.WARN, span, date=shown(meant))


def _meant(found: re.Match[str], on: date) -> date | None:
    if found["word"]:
        return on + timedelta(days=_AHEAD[found["word"]])
    if not found["weekday"]:
        return None
    monday = on - timedelta(days=on.weekday())
    weeks = 1 if found["week"] in _NEXT else 0
    return monday + timedelta(days=WEEKDAYS.index(found["weekday"]), weeks=weeks)
