"""Korean particles (조사) chosen by the last sound of the word before them.

A template says `{name:을}` or `{name:를}`: either form of a pair stands for the pair. Never are
both forms shown: a word in Latin letters, digits or signs is taken as Koreans read it aloud.
"""

from __future__ import annotations

from editor.messages.readings import NONE, RIEUL, final_of

PAIRS = (("을", "를"), ("이", "가"), ("은", "는"), ("과", "와"), ("으로", "로"))
_BY_NAME = {name: pair for pair in PAIRS for name in pair}


def is_particle(name: str) -> bool:
    """Tell whether a template may write `{field:name}`."""
    return name in _BY_NAME


def with_particle(word: str, particle: str) -> str:
    """Return `word` followed by the form of `particle` that fits its last sound.

    Raises `KeyError` when `particle` is not one of `PAIRS`.
    """
    after_final, after_vowel = _BY_NAME[particle]
    final = final_of(word)
    takes_vowel_form = final == NONE or (final == RIEUL and after_final == "으로")
    return word + (after_vowel if takes_vowel_form else after_final)
