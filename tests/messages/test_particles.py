"""A sentence about 점검 and one about 공지 use the particle a Korean would say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.messages.particles import PAIRS, is_particle, with_particle


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
        ("notice.md", "을", "notice.md를"),
        ("notice.md", "로", "notice.md로"),
        ("", "이", "가"),
    ],
)
def test_a_particle_follows_the_last_syllable(word: str, particle: str, said: str) -> None:
    assert with_particle(word, particle) == said


@pytest.mark.parametrize(
    ("word", "topic", "by"),
    [
        ("0", "은", "으로"),
        ("1", "은", "로"),
        ("2", "는", "로"),
        ("3", "은", "으로"),
        ("4", "는", "로"),
        ("5", "는", "로"),
        ("6", "은", "으로"),
        ("7", "은", "로"),
        ("8", "은", "로"),
        ("9", "는", "로"),
        ("100", "은", "으로"),
        ("service.sqlite3", "은", "으로"),
        ("30%", "는", "로"),
        ("30 %", "는", "로"),
        ("₩", "은", "으로"),
        ("10 kg", "은", "으로"),
        ("5 km", "는", "로"),
        ("12 MB", "는", "로"),
        ("dev.internal", "은", "로"),
        ("URL", "은", "로"),
        ("HTML", "은", "로"),
        ("FM", "은", "으로"),
        ("VPN", "은", "으로"),
        ("QR", "은", "로"),
        ("PDF", "는", "로"),
        ("SMS", "는", "로"),
        ("API", "는", "로"),
        ("a.txt", "는", "로"),
        ("co.kr", "은", "로"),
        ("example.com", "은", "으로"),
        ("table", "은", "로"),
        ("file name", "은", "으로"),
        ("time zone", "은", "으로"),
        ("streaming", "은", "으로"),
        ("server", "는", "로"),
        ("web", "은", "으로"),
        ("app", "은", "으로"),
        ("public", "은", "으로"),
        ("internet", "은", "으로"),
        ("boat", "는", "로"),
        ("page", "는", "로"),
        ("access.log", "는", "로"),
        ("localhost", "는", "로"),
        ("check", "는", "로"),
        ("café", "는", "로"),
        ("'Asia/Seoul'", "은", "로"),
        ("(json)", "은", "으로"),
        ("ＵＲＬ", "은", "로"),
        ("㈜", "는", "로"),
        ("ㄹ", "은", "로"),
        ("점검.", "은", "으로"),
        ("漢", "는", "로"),
    ],
)
def test_a_word_without_hangul_is_taken_as_it_is_read(word: str, topic: str, by: str) -> None:
    assert (with_particle(word, "은"), with_particle(word, "으로")) == (word + topic, word + by)


@given(word=st.text(), particle=st.sampled_from([name for pair in PAIRS for name in pair]))
@settings(deadline=None)
def test_exactly_one_form_is_said(word: str, particle: str) -> None:
    assert (
        with_particle(word, particle).removeprefix(word)
        in PAIRS[next(place for place, pair in enumerate(PAIRS) if particle in pair)]
    )


def test_a_number_format_is_no_particle() -> None:
    assert not is_particle(".2f")
