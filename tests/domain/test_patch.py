"""Replacing only what differs gives exactly the other text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.patch import Change, changes

TEXTS = st.text(st.sampled_from("가나다 .\n🙏e\u0301"), max_size=60)


@given(TEXTS, TEXTS)
def test_changes_make_the_new_text(old: str, new: str) -> None:
    text = old
    for change in changes(old, new):
        text = text[: change.start] + change.text + text[change.end :]
    assert text == new


def test_only_what_differs_is_replaced() -> None:
    assert changes("새벽 두 시에 시작해요.", "새벽 세 시에 시작해요.") == (Change(3, 4, "세"),)


def test_changes_come_from_the_end() -> None:
    found = changes("하나.\n둘.\n셋.", "하나!\n둘.\n셋!")
    assert found[0].start > found[1].start
