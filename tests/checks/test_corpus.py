"""Precision and recall on our own sentences: few false alarms matter as much as finding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from editor.checks.run import check
from tests.checks.cases import Case, found, silent

if TYPE_CHECKING:
    from editor.checks.context import Context

SILENT, FOUND = silent(), found()


def _name(case: Case) -> str:
    return case.line.encode("unicode_escape").decode()[:60]


@pytest.mark.parametrize("case", SILENT, ids=_name)
def test_what_is_fine_stays_fine(case: Case) -> None:
    assert [(finding.code, finding.message_fields) for finding in check(case.context)] == []


@pytest.mark.parametrize("case", FOUND, ids=_name)
def test_what_is_wrong_is_found_at_its_place(case: Case) -> None:
    answers = [
        ((finding.start, finding.end), case.fix if case.fix is None else finding.fix)
        for finding in check(case.context)
        if finding.code == case.code
    ]
    assert (case.place, case.fix) in answers


def test_nothing_else_is_found_beside_it() -> None:
    beside = {case.line: {one.code for one in check(case.context)} - {case.code} for case in FOUND}
    assert {line: codes for line, codes in beside.items() if codes} == {}


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(SILENT) >= 150
    assert len(FOUND) >= 200


@pytest.mark.parametrize("case", [case for case in FOUND if case.fix], ids=_name)
def test_a_fix_cures(case: Case) -> None:
    """Applying the fix leaves no finding of its kind at that place."""
    found_one = next(one for one in check(case.context) if one.code == case.code)
    body = case.context.body
    cured = body[: found_one.start] + (found_one.fix or "") + body[found_one.end :]
    after = check(_with_body(case, cured))
    codes = [one.code for one in after if one.start <= found_one.start <= one.end]
    assert case.code not in codes


def _with_body(case: Case, body: str) -> Context:
    return replace(case.context, body=body)
