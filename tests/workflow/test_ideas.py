"""Ideas are found as Koreans type."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from editor.workflow.ideas import finding, note_idea, rewritten

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
IDEAS = (
    note_idea("붕어빵 지도 앱이 다시 뜬다", NOON),
    note_idea("첫눈 오는 날 안부 문자", NOON),
    note_idea("수능 끝! 고생한 사람들에게", NOON),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 3), ("  ", 3), ("첫눈", 1), ("ㅂㅇㅃ", 1), ("붕어", 1), ("수느", 1),
        ("문자 첫눈", 1), ("첫눈 붕어", 0), ("앱", 1), ("ㅋㅋ", 0),
    ],
)  # fmt: skip
def test_every_word_must_be_in_the_idea(query: str, found: int) -> None:
    assert len(finding(IDEAS, query)) == found


def test_rewriting_keeps_the_place_and_the_pin() -> None:
    later = NOON + timedelta(hours=1)
    again = rewritten(IDEAS[0], " 붕어빵 \n", later, valid_until=date(2026, 12, 1))
    assert (again.id, again.text, again.created_at) == (IDEAS[0].id, "붕어빵", NOON)
    assert (again.updated_at, again.valid_until) == (later, date(2026, 12, 1))
