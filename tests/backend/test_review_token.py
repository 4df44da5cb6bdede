"""A token is 64 characters that only one service of one environment can make."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.backend.review_token import ReviewTokens
from editor.domain.environment import Environment

TOKENS = ReviewTokens(bytes(32), Environment.PRACTICE)
OURS = TOKENS.token("01J")


def test_a_token_holds_256_bits_and_a_signature() -> None:
    assert len(base64.urlsafe_b64decode(OURS)) == 48
    assert len({TOKENS.token(str(number))[:43] for number in range(1000)}) == 1000


def test_a_link_has_one_token() -> None:
    assert TOKENS.token("01J") == OURS
    assert TOKENS.is_ours(OURS)


@given(st.integers(0, 63), st.sampled_from("ABCXYZabcxyz0189-_"))
def test_an_altered_token_is_not_ours(at: int, letter: str) -> None:
    altered = OURS[:at] + letter + OURS[at + 1 :]
    assert TOKENS.is_ours(altered) is (altered == OURS)


@pytest.mark.parametrize(
    "tokens",
    [
        ReviewTokens(bytes(32), Environment.STAGING),
        ReviewTokens(bytes([1] * 32), Environment.PRACTICE),
    ],
)
def test_another_services_token_is_not_ours(tokens: ReviewTokens) -> None:
    assert not TOKENS.is_ours(tokens.token("01J"))


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert TOKENS.is_ours(text) is (text == OURS)
