"""What phones would show with other words, and whom the questions wait for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.comparison import Part
from editor.domain.notice import Content
from editor.wire.comparison import ComparisonView, VoteView
from editor.wire.people import PersonName
from editor.workflow.comparing import (
    counts,
    first_line,
    first_of,
    for_me,
    mine,
    shown,
    with_first_line,
    wording_of,
)

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
BODY = "## 들어가며\n\n![고양이](cat.png)\n\n**걱정 마세요**, 다 받을 수 있어요.\n\n둘째 줄"
CONTENT = Content("12월 점검", BODY)


def asked(name: str, *votes: tuple[str, int], by: str = "writer", hours: int = 0) -> ComparisonView:
    return ComparisonView(
        id=name,
        notice_id="n",
        title="점검",
        part=Part.TITLE,
        options=("하나", "둘"),
        author=PersonName(id=by, name=by),
        created_at=NOON + timedelta(hours=hours),
        votes=tuple(
            VoteView(person=PersonName(id=who, name=who), option=n, reason="", voted_at=NOON)
            for who, n in votes
        ),
    )


def test_the_first_line_is_the_first_one_with_words() -> None:
    assert wording_of(CONTENT, Part.FIRST_LINE) == "**걱정 마세요**, 다 받을 수 있어요."
    assert wording_of(CONTENT, Part.TITLE) == "12월 점검"


@given(st.text(alphabet="가 \n#-*|", max_size=60))
def test_the_first_line_is_inside_the_body(body: str) -> None:
    start, end = first_line(body)
    assert 0 <= start <= end <= len(body)
    assert "\n" not in body[start:end]


def test_another_first_line_leaves_the_rest_alone() -> None:
    after = with_first_line(BODY, "다 왔습니다.")
    assert after == BODY.replace("**걱정 마세요**, 다 받을 수 있어요.", "다 왔습니다.")


@pytest.mark.parametrize(("body", "after"), [("", "새 줄"), ("# 제목", "새 줄\n\n# 제목")])
def test_a_body_without_words_gets_a_first_line(body: str, after: str) -> None:
    assert with_first_line(body, "새 줄") == after


def test_phones_show_each_wording_with_the_same_rest() -> None:
    titles = shown(CONTENT, Part.TITLE, ["하나", " ", "셋"])
    assert [(s.mark, s.title) for s in titles] == [("1", "하나"), ("3", "셋")]
    (line,) = shown(CONTENT, Part.FIRST_LINE, ["다 왔습니다."])
    assert line.title == "12월 점검"
    assert "다 왔습니다." in line.text
    assert "\n" not in line.text


def test_votes_are_counted_and_the_first_leads() -> None:
    question = asked("c", ("kim", 1), ("park", 1), ("choi", 0))
    assert counts(question) == (1, 2)
    assert first_of(question) == 1
    assert mine(question, "kim") == (1, "")
    assert mine(question, "lee") is None


def test_questions_of_others_wait_with_the_unanswered_ones_first() -> None:
    listed = [
        asked("answered", ("kim", 0)),
        asked("mine", by="kim"),
        asked("late", hours=2),
        asked("early", hours=1),
    ]
    assert [c.id for c in for_me(listed, "kim")] == ["early", "late", "answered"]
