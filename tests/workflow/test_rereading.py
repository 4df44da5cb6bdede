"""What was published is read again in sentences, as phones showed it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.domain.release import ReleaseState
from editor.domain.thread import Reaction
from editor.workflow.rereading import (
    Published,
    Reading,
    finding,
    paragraphs_of,
    published,
    reactions_of,
    todays,
)

if TYPE_CHECKING:
    from editor.wire.release import ReleaseView

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
BODY = """“자니?”

보내 놓고 이불을 걷어찬 적, 있으시죠. 저희도 있습니다.

## 이렇게 켜세요

1. **설정**을 누르세요.
2. 3.5초 기다려요!
"""


def a_release(
    notice: str, state: ReleaseState, *, hours: int | None = 0, revision: int = 1
) -> ReleaseView:
    at = None if hours is None else NOON + timedelta(hours=hours)
    made: Any = SimpleNamespace(
        notice_id=notice, title=f"공지 {notice}", revision=revision, state=state, published_at=at
    )
    return cast("ReleaseView", made)


def one(name: str, title: str = "점검") -> Published:
    return Published(NoticeId(name), title, 1, NOON, is_over=False)


def test_a_body_is_read_in_sentences_without_marks() -> None:
    found = [(p.sentences, p.is_heading) for p in paragraphs_of(BODY)]
    assert found == [
        (("“자니?”",), False),
        (("보내 놓고 이불을 걷어찬 적, 있으시죠.", "저희도 있습니다."), False),
        (("이렇게 켜세요",), True),
        (("설정을 누르세요.",), False),
        (("3.5초 기다려요!",), False),
    ]


@given(st.text(max_size=300))
def test_no_sentence_is_empty(body: str) -> None:
    assert all(s.strip() for p in paragraphs_of(body) for s in p.sentences)


def test_cells_of_a_table_stand_apart() -> None:
    table = "| 시각 | 일어난 일 |\n| --- | --- |\n| 10:00 | 결제가 늦음 |"
    lines = [" ".join(paragraph.sentences) for paragraph in paragraphs_of(table)]
    assert lines == ["시각 · 일어난 일", "10:00 · 결제가 늦음"]


def test_only_what_phones_have_seen_is_read_again() -> None:
    releases = [
        a_release("live", ReleaseState.LIVE, hours=1),
        a_release("over", ReleaseState.EXPIRED, hours=3),
        a_release("draft", ReleaseState.DRAFT, hours=None),
        a_release("missed", ReleaseState.MISSED, hours=None),
    ]
    assert [(p.notice_id, p.is_over) for p in published(releases)] == [
        ("over", True),
        ("live", False),
    ]


def test_a_notice_stands_once_in_its_last_revision() -> None:
    releases = [
        a_release("n", ReleaseState.SUPERSEDED, hours=1, revision=1),
        a_release("n", ReleaseState.LIVE, hours=2, revision=4),
    ]
    assert [(p.revision, p.is_over) for p in published(releases)] == [(4, False)]


def test_the_notice_of_a_day_stays_the_whole_day_whatever_the_order() -> None:
    choice = [one(name) for name in "abcdefg"]
    today = date(2026, 11, 22)
    assert todays(choice, today) == todays(choice[::-1], today)
    days = {todays(choice, today + timedelta(days=n)) for n in range(60)}
    assert len(days) == len(choice)
    assert todays([], today) is None


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "ab"),
        ("ㅈㄱ", "ab"),
        ("이불", "a"),
        ("ㅇㅂㅇ", "a"),
        ("점검 이불", "a"),
        ("없는말", ""),
    ],
)
def test_words_are_found_in_titles_and_in_what_was_read(query: str, found: str) -> None:
    readings = {"a": Reading(one("a"), Content("", BODY), paragraphs_of(BODY), {})}
    assert "".join(p.notice_id for p in finding([one("a"), one("b")], readings, query)) == found


def test_reactions_are_counted_over_all_threads() -> None:
    def thread(*given: tuple[Reaction, int]) -> Any:
        views = [SimpleNamespace(reaction=r, people=range(count)) for r, count in given]
        return SimpleNamespace(reactions=views)

    threads = [thread((Reaction.FUNNY, 2)), thread((Reaction.FUNNY, 1), (Reaction.LIKE, 1))]
    assert reactions_of(threads) == {Reaction.LIKE: 1, Reaction.FUNNY: 3}
