"""오전/오후 and the 24-hour clock in one notice: the rarer one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.passage import Passage
    from editor.checks.reading import Reading
    from editor.checks.times import Time

_NOON = 12


def check(reading: Reading) -> Iterator[Finding]:
    """Find the times that are written in the style that this notice uses less."""
    times = [
        (passage, moment.time)
        for passage, moments in reading.dated
        for moment in moments
        if moment.time
    ]
    halves = [one for one in times if one[1].half in {"오전", "오후"}]
    whole = [one for one in times if one[1].is_24]
    if halves and whole:
        rarer = halves if len(halves) < len(whole) else whole
        yield from (_finding(passage, time) for passage, time in rarer)


def _finding(passage: Passage, time: Time) -> Finding:
    minute = f":{time.minute:02}" if time.has_colon else _minutes(time)
    if time.half:
        hour = time.minutes // 60
        fix = f"{hour:02}{minute}" if time.has_colon else f"{hour}시{minute}"
    else:
        half = "오후" if time.hour >= _NOON else "오전"
        hour = time.hour - _NOON if time.hour > _NOON else time.hour
        fix = f"{half} {hour}{minute}" if time.has_colon else f"{half} {hour}시{minute}"
    return passage.finding("clock_mixed", Severity.WARN, (time.start, time.end), fix, to=fix)


def _minutes(time: Time) -> str:
    return f" {time.minute}분" if time.minute else ""
