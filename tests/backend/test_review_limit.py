"""An address asks as often as an office does, and no more."""

from __future__ import annotations

from editor.backend.review_limit import BURST, PER_S, ReviewLimit


class Hand:
    """A clock by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_admitted_and_then_refused() -> None:
    limit = ReviewLimit(Hand())
    answers = [limit.admits("10.0.0.1") for _ in range(BURST + 1)]
    assert answers == [True] * BURST + [False]


def test_another_address_is_not_held_up() -> None:
    limit = ReviewLimit(Hand())
    for _ in range(BURST + 1):
        limit.admits("10.0.0.1")
    assert limit.admits("10.0.0.2")


def test_it_is_admitted_again_after_a_while() -> None:
    hand = Hand()
    limit = ReviewLimit(hand)
    for _ in range(BURST + 1):
        limit.admits("10.0.0.1")
    hand.now = 1 / PER_S
    assert limit.admits("10.0.0.1")
    assert not limit.admits("10.0.0.1")


def test_memory_of_addresses_is_bounded() -> None:
    limit = ReviewLimit(Hand())
    for number in range(20_001):
        limit.admits(str(number))
    assert len(limit._buckets) <= 10_001
