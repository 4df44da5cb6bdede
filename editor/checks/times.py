"""Clock times as Korean notices write them: 오전 10시, 오후 2시 30분, 14:00, 정오, 자정."""

from __future__ import annotations

import re
from dataclasses import dataclass

_GAP = r"[ \t*_]{0,4}"
_HALVES = "오전|오후|새벽|아침|점심|한낮|낮|저녁|한밤|밤"
_CLOCK = re.compile(
    rf"(?:(?P<half>{_HALVES}){_GAP})?(?<![\d:.,])(?P<hour>\d{{1,2}})"
    rf"(?::(?P<colon>[0-5]\d)(?![\d:])|시(?!간|즌|리즈|스템|나리오|도|트)"
    rf"(?:{_GAP}(?P<minute>[0-5]?\d)분(?!의)|{_GAP}(?P<thirty>반)(?![가-힣]))?)"
)
_NAMED = re.compile(r"정오|자정(?! ?(?:작용|능력|노력|활동|기능|운동|결의|작업))")
_ANY = re.compile(rf"{_CLOCK.pattern}|(?P<named>{_NAMED.pattern})")
_MORNING = frozenset({"오전", "새벽", "아침"})
_NIGHT = frozenset({"밤", "한밤"})
NOON, DAY = 12 * 60, 24 * 60
_EARLY = 5


@dataclass(frozen=True, slots=True)
class Time:
    """A clock time: `hour` and `minute` as written, `half` the word before them, if any."""

    start: int
    end: int
    hour: int
    minute: int
    half: str = ""
    has_colon: bool = False
    is_padded: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the words leave one reading only."""
        return bool(self.half) or self.hour > 12 or self.hour == 0 or self.is_padded  # noqa: PLR2004

    @property
    def is_24(self) -> bool:
        """Whether only somebody who counts to 24 writes this."""
        return not self.half and (12 < self.hour < 24 or self.is_padded)  # noqa: PLR2004

    @property
    def minutes(self) -> int:
        """Return minutes since the midnight before; 밤 12시 is 1440, 밤 1시 is 1500."""
        hour = self.hour % 12 if self.half in _MORNING else self.hour
        if self.half in _NIGHT and hour <= _EARLY:
            hour += 24
        elif self.half and self.half not in _MORNING and hour < 12 and self._is_later(hour):  # noqa: PLR2004
            hour += 12
        elif self.half in _NIGHT and hour == 12:  # noqa: PLR2004
            hour = 24
        return hour * 60 + self.minute

    def _is_later(self, hour: int) -> bool:
        return self.half not in {"낮", "한낮", "점심"} or hour <= _EARLY + 1


def times_of(prose: str) -> tuple[Time, ...]:
    """Return the clock times of a text in order; no 25:00."""
    found = (_time(match) for match in _ANY.finditer(prose))
    return tuple(time for time in found if time.hour <= 24)  # noqa: PLR2004


def time_at(prose: str, at: int) -> Time | None:
    """Return the time that stands at a place, a few spaces or marks before it allowed."""
    gap = re.compile(r"[ \t*_,·]{0,4}").match(prose, at)
    match = _ANY.match(prose, gap.end() if gap else at)
    return _time(match) if match else None


def _time(match: re.Match[str]) -> Time:
    named = match["named"]
    if named:
        hour, half = (12, "낮") if named == "정오" else (24, "")
        return Time(match.start(), match.end(), hour, 0, half)
    minute = match["colon"] or match["minute"] or ("30" if match["thirty"] else "0")
    return Time(
        match.start(),
        match.end(),
        int(match["hour"]),
        int(minute),
        match["half"] or "",
        has_colon=match["colon"] is not None,
        is_padded=match["colon"] is not None and match["hour"].startswith("0"),
    )
