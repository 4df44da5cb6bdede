"""Nobody's words get lost, and only what truly touches is asked about."""

from __future__ import annotations

import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.merge import Conflict, Merged, Piece, Side, merge, merge_content, merge_lines
from editor.domain.notice import Content, Kind

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = ("점검합니다.", "쉬어 가세요!", "12월 1일 새벽 2시부터 4시까지예요.", "고마워요 🙏", "")
BASE = "더 안정적인 서비스를 위해 점검합니다. 새벽 두 시에 시작해요. 네 시면 끝나요."


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), max_size=6))
    return "\n".join(" ".join(line) for line in lines)


@st.composite
def edited(draw: st.DrawFn, base: str, name: str) -> tuple[str, list[str]]:
    """Return a text that grew out of another one, and the words that are new in it."""
    text, added = base, []
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        word = draw(st.sampled_from(("", f" {name}{number} ", f"\n{name}{number}.\n")))
        text = text[:start] + word + text[end:]
        added.append(word.strip(" \n."))
    return text, [word for word in added if word and word in text]


@st.composite
def three(draw: st.DrawFn) -> tuple[str, tuple[str, list[str]], tuple[str, list[str]]]:
    base = draw(texts())
    return base, draw(edited(base, "나")), draw(edited(base, "너"))


def everything(merged: Merged) -> str:
    return merged.text(lambda conflict: conflict.mine + conflict.theirs)


@given(texts(), texts())
def test_who_changed_nothing_changes_nothing(base: str, other: str) -> None:
    assert merge(base, base, other).text() == other
    assert merge(base, other, base).text() == other
    assert merge(base, other, other).text() == other
    assert merge(base, base, other).is_clean


@given(three())
def test_what_either_side_added_is_there_or_asked_about(
    found: tuple[str, tuple[str, list[str]], tuple[str, list[str]]],
) -> None:
    base, (mine, came), (theirs, went) = found
    whole = everything(merge(base, mine, theirs))
    assert all(word in whole for word in (*came, *went))


@given(three())
def test_sides_may_change_seats(
    found: tuple[str, tuple[str, list[str]], tuple[str, list[str]]],
) -> None:
    base, (mine, _), (theirs, _) = found
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.text() == other.text(lambda conflict: conflict.theirs)
    assert [(c.mine, c.theirs) for c in one.conflicts] == [
        (c.theirs, c.mine) for c in other.conflicts
    ]


@given(three())
def test_pieces_hold_both_texts_whole(
    found: tuple[str, tuple[str, list[str]], tuple[str, list[str]]],
) -> None:
    base, (mine, _), (theirs, _) = found
    pieces = merge(base, mine, theirs).pieces
    assert "".join(piece.of(Side.MINE) for piece in pieces) == mine
    assert "".join(piece.of(Side.THEIRS) for piece in pieces) == theirs


@given(texts(), texts(), texts())
def test_every_answer_of_one_side_gives_only_words_of_the_three(a: str, b: str, c: str) -> None:
    known = set((a + " " + b + " " + c).split())
    assert set(merge(a, b, c).text().split()) <= {*known, ""} or not merge(a, b, c).is_clean


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (("점검합니다", "점검해요"), ("네 시면", "다섯 시면"), "sentences of one paragraph"),
        (("두 시에", "세 시에"), ("네 시면 끝나요.", "여섯 시에 끝나요!"), "neighbours"),
        (("새벽 두", "새벽 세"), ("시작해요. 네", "시작해요. 쉬어 가세요. 네"), "a new one"),
        (("더 안정적인", "더 빠른"), ("위해 점검합니다", "위해 쉽니다"), "words of one sentence"),
    ],
)
def test_different_places_of_one_paragraph_need_no_question(
    mine: tuple[str, str], theirs: tuple[str, str], both: str
) -> None:
    merged = merge(BASE, BASE.replace(*mine), BASE.replace(*theirs))
    assert merged.is_clean, both
    assert merged.text() == BASE.replace(*mine).replace(*theirs)


def test_same_words_changed_twice_are_one_conflict_of_that_sentence() -> None:
    merged = merge(BASE, BASE.replace("두 시", "세 시"), BASE.replace("두 시", "한 시"))
    assert merged.conflicts == (
        Conflict("새벽 두 시에 시작해요.", "새벽 세 시에 시작해요.", "새벽 한 시에 시작해요."),
    )


def test_deleting_what_somebody_edits_is_asked_about() -> None:
    merged = merge("하나.\n\n둘.\n", "하나.\n", "하나.\n\n둘 반.\n")
    assert [(c.mine, "둘 반." in c.theirs) for c in merged.conflicts] == [("", True)]


def test_two_sentences_at_one_place_are_asked_about_and_may_both_stay() -> None:
    (conflict,) = merge("하나.", "하나. 내 말.", "하나. 네 말.").conflicts
    assert "하나." + conflict.both == "하나. 내 말. 네 말."


def test_what_both_wrote_alike_stands_once() -> None:
    merged = merge("하나.\n", "하나.\n둘.\n내 말.\n", "하나.\n둘.\n네 말.\n")
    assert merged.text(lambda c: c.both) == "하나.\n둘.\n내 말.\n네 말.\n"


def test_pieces_say_whose_they_are() -> None:
    merged = merge("하나.\n둘.\n셋.\n", "하나!\n둘.\n셋.\n", "하나.\n둘.\n셋!\n")
    assert merged.pieces == (
        Piece("하나!\n", Side.MINE, "하나.\n"),
        Piece("둘.\n"),
        Piece("셋!\n", Side.THEIRS, "셋.\n"),
    )


def test_fields_merge_one_by_one() -> None:
    base = Content("점검 안내", BASE, media=("a", "b"))
    mine = Content("점검 안내", BASE, Kind.MAINTENANCE, media=("a", "b", "c"))
    theirs = Content("12월 점검 안내", BASE + " 고마워요.", media=("b",))
    merged = merge_content(base, mine, theirs)
    assert merged.is_clean
    assert merged.content == Content(
        "12월 점검 안내", BASE + " 고마워요.", Kind.MAINTENANCE, media=("b", "c")
    )


def test_two_other_kinds_are_asked_about() -> None:
    merged = merge_content(
        Content("", ""), Content("", "", Kind.TERMS), Content("", "", Kind.FEATURE)
    )
    assert merged.is_kind_open
    assert merged.content.kind is Kind.TERMS


@settings(max_examples=5)
@given(st.integers(0, 10_000))
def test_long_text_merges_within_a_moment(seed: int) -> None:
    lines = [f"{n}번째 줄입니다. 그래요.\n" for n in range(2_000)]
    mine, theirs = list(lines), list(lines)
    mine[seed % 1000] = "내 줄\n"
    theirs[1000 + seed % 1000] = "네 줄\n"
    merged = merge("".join(lines), "".join(mine), "".join(theirs))
    assert merged.is_clean
    assert "내 줄\n" in merged.text()


@pytest.mark.skipif(shutil.which("git") is None, reason="asks git merge-file")
def test_lines_merge_as_git_merges_them(tmp_path: Path) -> None:
    dice = random.Random(20261122)
    for _ in range(300):
        three = a_case(dice)
        merged = merge_lines(*three)
        is_clean, text = of_git(tmp_path, *three)
        assert merged.is_clean == is_clean, three
        assert not is_clean or merged.text() == text, three


def a_case(dice: random.Random) -> tuple[str, str, str]:
    base = [f"줄 {n}\n" for n in range(dice.randint(1, 20))]
    return "".join(base), changed(dice, base, "나"), changed(dice, base, "너")


def changed(dice: random.Random, base: list[str], name: str) -> str:
    lines = list(base)
    for number in range(dice.randint(0, 4)):
        at = dice.randint(0, len(lines))
        new = [f"{name} {number} {n}\n" for n in range(dice.randint(0, 2))]
        lines[at : at + dice.randint(0, 2)] = new
    return "".join(lines)


def of_git(folder: Path, base: str, mine: str, theirs: str) -> tuple[bool, str]:
    names = []
    for name, text in (("mine", mine), ("base", base), ("theirs", theirs)):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="")
        names.append(str(path))
    done = subprocess.run(
        ["git", "merge-file", "-p", *names], capture_output=True, check=False, timeout=20
    )
    return done.returncode == 0, done.stdout.decode()
