"""The five notices of a first run are whole on whatever day that is."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.notice import TITLE_WARNS_AT, Kind, check_publishable
from editor.markup.render import render
from editor.workflow.samples import NAMES, read_samples, sample_of, with_dates

DAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))
WRITTEN = re.compile(r"(?:(\d{4})년 )?(\d+)월 (\d+)일\((.)\)")
TODAY = date(2026, 11, 22)


@given(DAYS)
def test_every_weekday_is_that_of_its_date(today: date) -> None:
    for sample in read_samples(today):
        for year, month, day, weekday in WRITTEN.findall(
            sample.content.title + sample.content.body
        ):
            years = [int(year)] if year else [today.year - 1, today.year, today.year + 1]
            named = [date(y, int(month), int(day)) for y in years if _exists(y, month, day)]
            assert weekday in ["월화수목금토일"[d.weekday()] for d in named]


@given(DAYS)
def test_every_title_fits_on_a_phone(today: date) -> None:
    assert all(len(s.content.title) <= TITLE_WARNS_AT for s in read_samples(today))


def test_a_bound_weekday_never_lies_before_its_day() -> None:
    assert with_dates("{{day 0 sat}} {{date 0 sun}}", TODAY) == (
        "11월 28일(토) 2026년 11월 22일(일)"
    )


@pytest.mark.parametrize("sample", read_samples(TODAY), ids=NAMES)
def test_a_sample_could_go_out(sample: object) -> None:
    check_publishable(sample.content)  # type: ignore[attr-defined]
    assert "{{" not in sample.content.title + sample.content.body  # type: ignore[attr-defined]
    assert "<script" not in render(sample.content.body)  # type: ignore[attr-defined]


def test_remarks_stand_at_words_that_occur_once() -> None:
    for sample in read_samples(TODAY):
        assert all(sample.content.body.count(r.on) == 1 for r in sample.remarks)


def test_the_five_kinds_are_there() -> None:
    kinds = {sample.content.kind for sample in read_samples(TODAY)}
    assert kinds == {Kind.FEATURE, Kind.INCIDENT, Kind.MAINTENANCE, Kind.TERMS, Kind.PARTNER}


@pytest.mark.parametrize("text", ["no fence", '+++\nkind = "feature"\n+++\nbody'])
def test_a_broken_sample_is_named(text: str) -> None:
    with pytest.raises(Invalid, match="sample_invalid"):
        sample_of("broken", text, TODAY)


def _exists(year: int, month: str, day: str) -> bool:
    try:
        date(year, int(month), int(day))
    except ValueError:
        return False
    return True
