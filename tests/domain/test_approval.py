"""An approval stands for one text, by somebody else, until that person says otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.approval import Approval, Verdict, is_approved, standing
from editor.domain.environment import Environment
from editor.domain.ids import NoticeId, PersonId

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
YES, NO = Verdict.APPROVE, Verdict.REQUEST_CHANGES


def said(
    who: str,
    verdict: Verdict = YES,
    *,
    text: str = "h1",
    after_min: int = 0,
    where: str = "practice",
) -> Approval:
    return Approval(
        NoticeId("n"), text, Environment(where), PersonId(who), verdict,
        NOON + timedelta(minutes=after_min),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("approvals", "names"),
    [
        ([], []),
        ([said("a")], ["a"]),
        ([said("a", text="h0")], []),
        ([said("a"), said("a", NO, after_min=1)], []),
        ([said("a", NO, after_min=1), said("a", after_min=2)], ["a"]),
        ([said("a", NO, after_min=1), said("a")], []),
        ([said("a"), said("b")], ["a", "b"]),
    ],
)
def test_last_word_of_each_on_this_text_stands(approvals: list[Approval], names: list[str]) -> None:
    assert [a.reviewer for a in standing(approvals, "h1")] == names


@pytest.mark.parametrize(
    ("approvals", "where", "is_enough"),
    [
        ([said("a")], "practice", True),
        ([said("author")], "practice", False),
        ([said("a")], "staging", False),
        ([said("a", where="production")], "production", False),
        ([said("a", where="production"), said("b", where="production")], "production", True),
        ([said("a", where="production"), said("author", where="production")], "production", False),
    ],
)
def test_enough_others_of_this_environment_approved(
    approvals: list[Approval], where: str, *, is_enough: bool
) -> None:
    author, environment = PersonId("author"), Environment(where)
    assert is_approved(approvals, "h1", author=author, environment=environment) is is_enough
