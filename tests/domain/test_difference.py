"""What the diff calls kept really is the same text on both sides, whatever was edited."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.difference import Difference, Run
from editor.domain.patience import common_tokens

TEXTS = st.lists(
    st.sampled_from(
        ["가나다라 마바사. ", "점검😀 안내", "\n", "\n\n", "서버 ", "3일", "👨\u200d👩", "."]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_runs_are_equal_text_in_rising_order(base: str, new: str) -> None:
    at_base = at_new = 0
    for run in Difference.between(base, new).runs:
        assert base[run.base : run.base + run.length] == new[run.new : run.new + run.length]
        assert run.length > 0
        assert (run.base, run.new) >= (at_base, at_new)
        assert run.base >= at_base
        at_base, at_new = run.base + run.length, run.new + run.length


@settings(deadline=None)
@given(TEXTS)
def test_the_same_text_is_kept_in_one_run(text: str) -> None:
    assert Difference.between(text, text).runs == ((Run(0, 0, len(text)),) if text else ())


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_runs_and_seams_make_up_the_new_text(base: str, new: str) -> None:
    difference = Difference.between(base, new)
    pieces = [new[start:end] for start, end in difference.seams()]
    runs = [new[run.new : run.new + run.length] for run in difference.runs]
    woven = "".join(seam + run for seam, run in zip(pieces, [*runs, ""], strict=True))
    assert woven == new


def test_lengths_are_code_points_where_characters_are_astral() -> None:
    difference = Difference.between("가😀나다", "가😀라다")
    assert difference.runs == (Run(0, 0, 2), Run(3, 3, 1))


def test_a_sentence_moved_inside_its_paragraph_leaves_the_others_whole() -> None:
    first, second, third = "점검은 3일입니다. ", "앱은 켜 두세요. ", "문의는 여기로 주세요. "
    difference = Difference.between(first + second + third, second + third + first)
    assert difference.kept(len(first), len(first + second)) == [Run(len(first), 0, len(second))]


def test_a_line_of_half_a_million_characters_is_compared_by_words() -> None:
    words = [f"낱말{number}" for number in range(80_000)]
    base, new = " ".join(words), " ".join([*words[:40_000], "새말", *words[40_000:]])
    assert sum(run.length for run in Difference.between(base, new).runs) == len(base)


def test_big_texts_without_a_common_word_share_nothing() -> None:
    assert Difference.between("가" * 4_000, "나" * 4_000).runs == ()


def test_a_word_met_by_chance_in_a_big_rewriting_is_not_kept() -> None:
    base, new = ("가나 " * 1_500, "다라 " * 1_500)
    assert Difference.between(base + "점검 " + base, new + "점검 " + new).runs[:-1] == ()


def test_a_kept_part_is_cut_to_the_asked_range() -> None:
    assert Difference.between("가나다라", "마가나다라").kept(1, 3) == [Run(1, 2, 2)]


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef")))
def test_common_tokens_are_equal_and_rise_on_both_sides(a: list[str], b: list[str]) -> None:
    pairs = common_tokens(a, b)
    assert all(a[old] == b[young] for old, young in pairs)
    assert [old for old, _ in pairs] == sorted({old for old, _ in pairs})
    assert [young for _, young in pairs] == sorted({young for _, young in pairs})


def test_what_is_unique_on_both_sides_holds_its_place() -> None:
    assert common_tokens(list("xAxBz"), list("yAqB")) == [(1, 1), (3, 3)]
