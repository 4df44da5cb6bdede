"""Three people are found by their place in the queue, and always the same three."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.badge import PPB, bucket
from editor.domain.persona import Turn, find_persona, find_personas

SALTS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(SALTS)
@settings(deadline=None, max_examples=40)
def test_the_three_stand_in_the_first_middle_and_last_hundredth(salt: str) -> None:
    first, middle, last = (persona.bucket / PPB for persona in find_personas(salt))
    assert first < 0.01
    assert 0.495 <= middle < 0.505
    assert 0.99 <= last < 1


@given(SALTS, st.sampled_from(Turn))
@settings(deadline=None, max_examples=40)
def test_a_persona_is_a_real_user_of_the_queue(salt: str, turn: Turn) -> None:
    persona = find_persona(turn, salt)
    assert persona.bucket == bucket(persona.user, salt)
    assert persona == find_persona(turn, salt)


def test_another_salt_finds_other_people() -> None:
    found = {tuple(p.user for p in find_personas(f"salt-{n}")) for n in range(5)}
    assert len(found) == 5


@pytest.mark.parametrize("turn", Turn)
def test_each_turn_is_found_once(turn: Turn) -> None:
    assert [p.turn for p in find_personas("salt")].count(turn) == 1
