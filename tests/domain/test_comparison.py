"""Two or three wordings, one vote a person, never one's own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.comparison import (
    Comparison,
    Part,
    Vote,
    checked_options,
    close,
    leader,
    tally,
    vote,
)
from editor.domain.errors import GongjiError
from editor.domain.ids import NoticeId, PersonId

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
ASKED = Comparison(
    "c", NoticeId("n"), Part.TITLE, ("새벽 3시의 나", "예약 전송"), PersonId("writer"), NOON
)


def given_by(person: str, option: int, reason: str = "") -> Vote:
    return Vote(PersonId(person), option, NOON, reason)


def code_of(error: pytest.ExceptionInfo[GongjiError]) -> str:
    return error.value.code


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["하나"], "comparison_count"),
        (["1", "2", "3", "4"], "comparison_count"),
        (["하나", " \t"], "comparison_empty"),
        (["하나", "가" * 301], "comparison_long"),
        (["새벽  3시", " 새벽 3시"], "comparison_same"),
    ],
)
def test_what_is_no_question_is_refused(options: list[str], code: str) -> None:
    with pytest.raises(GongjiError) as refused:
        checked_options(options)
    assert code_of(refused) == code


def test_a_second_vote_takes_the_place_of_the_first() -> None:
    after = vote(vote(ASKED, given_by("kim", 0)), given_by("kim", 1, "더 웃겨요"))
    assert after.votes == (given_by("kim", 1, "더 웃겨요"),)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (given_by("writer", 0), "own_vote"),
        (given_by("kim", 2), "comparison_option"),
        (given_by("kim", -1), "comparison_option"),
        (given_by("kim", 0, "가" * 301), "vote_reason_long"),
    ],
)
def test_a_vote_that_does_not_count_is_refused(wrong: Vote, code: str) -> None:
    with pytest.raises(GongjiError) as refused:
        vote(ASKED, wrong)
    assert code_of(refused) == code


def test_a_closed_question_takes_no_votes_and_is_closed_once() -> None:
    closed = close(ASKED, now=NOON)
    for again in (lambda: vote(closed, given_by("kim", 0)), lambda: close(closed, now=NOON)):
        with pytest.raises(GongjiError) as refused:
            again()
        assert code_of(refused) == "comparison_closed"


@pytest.mark.parametrize(
    ("counts", "first"),
    [((0, 0), None), ((1, 0), 0), ((1, 2, 2), None), ((0, 1, 3), 2), ((), None)],
)
def test_only_a_single_first_leads(counts: tuple[int, ...], first: int | None) -> None:
    assert leader(counts) == first


@given(st.lists(st.integers(0, 2)))
def test_every_vote_is_counted_once(chosen: list[int]) -> None:
    assert sum(tally(chosen, 3)) == len(chosen)
