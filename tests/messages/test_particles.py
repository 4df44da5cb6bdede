"""A sentence about 점검 and one about 공지 use the particle a Korean would say."""

from __future__ import annotations

import pytest

from editor.messages.particles import is_particle, with_particle


@pytest.mark.parametrize(
    ("word", "particle", "said"),
    [
        ("점검", "을", "점검을"),
        ("점검", "를", "점검을"),
        ("공지", "을", "공지를"),
        ("공지", "이", "공지가"),
        ("점검", "은", "점검은"),
        ("공지", "와", "공지와"),
        ("서울", "으로", "서울로"),
        ("점검", "로", "점검으로"),
        ("대구", "으로", "대구로"),
        ("버전 3", "을", "버전 3을"),
        ("버전 2", "을", "버전 2를"),
        ("포트 8081", "로", "포트 8081로"),
        ("'공지'", "을", "'공지'를"),
        ("notice.md", "을", "notice.md을(를)"),
        ("notice.md", "로", "notice.md(으)로"),
        ("", "이", "이(가)"),
    ],
)
def test_a_particle_follows_the_last_syllable(word: str, particle: str, said: str) -> None:
    assert with_particle(word, particle) == said


def test_a_number_format_is_no_particle() -> None:
    assert not is_particle(".2f")
