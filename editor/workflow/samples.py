"""The five notices of a first run (`resources/samples`), with dates counted from that day.

A sample is Markdown with TOML between two `+++` lines. In its text `{{day 9}}` becomes the ninth
day from today as `12월 1일(화)`, `{{date 9}}` the same with its year, and `{{day 9 wed}}` the first
Wednesday from then on: weekdays are computed, never written.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from editor import assets
from editor.domain.errors import Invalid
from editor.domain.notice import Content, Kind

OPENS_FIRST: Final = "feature"
NAMES: Final = (OPENS_FIRST, "incident", "maintenance", "terms", "partner")

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_KOREAN_WEEKDAYS: Final = "월화수목금토일"
_DAY: Final = re.compile(r"\{\{(day|date) (-?\d+)(?: (mon|tue|wed|thu|fri|sat|sun))?\}\}")
_FENCE: Final = "+++\n"


@dataclass(frozen=True, slots=True)
class Remark:
    """A reviewer's comment on the words `on`, with a reaction or none."""

    on: str
    body: str
    reaction: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One notice and how far it has come: draft, in_review, approved, planned or live."""

    name: str
    stage: str
    content: Content
    remarks: tuple[Remark, ...]
    release: dict[str, Any]


def read_samples(today: date) -> tuple[Sample, ...]:
    """Return the five notices as of a day; raises Invalid("sample_invalid") for a broken file."""
    return tuple(sample_of(name, assets.read_text(f"samples/{name}.md"), today) for name in NAMES)


def sample_of(name: str, text: str, today: date) -> Sample:
    """Return the sample of one file's text."""
    try:
        _, head, body = text.split(_FENCE, 2)
        fields = tomllib.loads(head)
        title, kind, stage = fields["title"], Kind(fields["kind"]), str(fields["stage"])
    except (ValueError, KeyError) as error:
        raise Invalid("sample_invalid", name=name) from error
    content = Content(with_dates(title, today), with_dates(body.strip(), today), kind)
    remarks = tuple(Remark(**remark) for remark in fields.get("comments", ()))
    return Sample(name, stage, content, remarks, fields.get("release", {}))


def with_dates(text: str, today: date) -> str:
    """Return a text with its days written out."""

    def written(found: re.Match[str]) -> str:
        day = _day_of(int(found[2]), found[3], today)
        short = f"{day.month}월 {day.day}일({_KOREAN_WEEKDAYS[day.weekday()]})"
        return short if found[1] == "day" else f"{day.year}년 {short}"

    return _DAY.sub(written, text)


def _day_of(days: int, weekday: str | None, today: date) -> date:
    """Return the day; one that is bound to a weekday moves on to it, never back."""
    day = today + timedelta(days=days)
    if weekday is None:
        return day
    return day + timedelta(days=(_WEEKDAYS.index(weekday) - day.weekday()) % 7)
