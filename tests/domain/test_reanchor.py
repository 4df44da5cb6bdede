"""Comments find their words again after any edit, or say openly that they did not."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.anchor import Anchor, AnchorState, Placed, anchor_at
from editor.domain.offset import whole_graphemes
from editor.domain.reanchor import reanchor
from tests.corpus.edits import EDITS, a_case
from tests.corpus.judge import Verdict, cases, has_right_state, judge, placed
from tests.corpus.notices import thirty_notices

TUNING, HELD_OUT = 1, 20_261_122
VECTORS = Path(__file__).parents[2] / "resources/contract/anchor-vectors.json"

PARAGRAPH = "서비스 점검은 12월 3일 오전 2시에 시작합니다. 앱은 켜 두셔도 됩니다.\n"
BASE = f"# 점검 안내\n\n{PARAGRAPH}\n## 문의\n\n고객센터에서 알려 주세요.\n"


@pytest.mark.parametrize("seed", [TUNING, HELD_OUT])
def test_97_in_100_are_right_and_at_most_one_in_1000_silently_wrong(seed: int) -> None:
    some = cases(seed)
    verdicts = [judge(case, placed(case)) for case in some]
    assert len(some) >= 1_500
    assert verdicts.count(Verdict.RIGHT) >= 0.97 * len(some)
    assert verdicts.count(Verdict.WRONG) <= 0.001 * len(some)


def test_untouched_words_are_never_called_changed_nor_the_other_way_round() -> None:
    some = cases(HELD_OUT + 1, per_kind=1)
    assert [case for case in some if not has_right_state(case, placed(case))] == []


def test_the_vectors_of_the_contract_hold() -> None:
    for case in json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]:
        anchors = [anchor_at(case["base"], one["start"], one["end"]) for one in case["anchors"]]
        found = reanchor(case["base"], case["new"], anchors)
        assert [_as_json(one) for one in found] == case["expected"]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from(sorted(EDITS)), st.integers(0, 29))
def test_a_shown_range_lies_in_the_text_and_splits_no_grapheme(
    seed: int, kind: str, notice: int
) -> None:
    case = a_case(Random(seed), kind, NOTICES[notice])
    found = placed(case) if case else None
    if case and found and found.start is not None and found.end is not None:
        assert 0 <= found.start < found.end <= len(case.new)
        assert whole_graphemes(case.new, found.start, found.end) == (found.start, found.end)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.integers(0, 29))
def test_every_anchor_is_the_same_in_the_same_text(seed: int, notice: int) -> None:
    rng, text = Random(seed), NOTICES[notice]
    start = rng.randrange(len(text) - 40)
    anchor = anchor_at(text, start, start + rng.randint(1, 40))
    assert reanchor(text, text, [anchor]) == [Placed(AnchorState.SAME, anchor.start, anchor.end)]


@settings(deadline=None)
@given(st.text("가나 .\n", max_size=30), st.text("가나 .\n", max_size=30), st.data())
def test_any_two_texts_can_be_compared(base: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(base)))
    anchors = [anchor_at(base, start, start + 1)] if start < len(base) else []
    (found,) = reanchor(base, new, anchors) or [Placed(AnchorState.ORPHANED, None, None)]
    if found.state in (AnchorState.SAME, AnchorState.MOVED):
        assert new[found.start : found.end] == anchors[0].exact


def test_words_typed_over_in_part_are_changed() -> None:
    found = _one("12월 3일 오전 2시", BASE.replace("오전 2시", "오후 2시"))
    assert (found.state, found.start) == (AnchorState.CHANGED, BASE.index("12월"))


def test_words_of_a_moved_paragraph_are_moved() -> None:
    new = BASE.replace(PARAGRAPH, "") + "\n" + PARAGRAPH
    found = _one("12월 3일", new)
    assert (found.state, found.start) == (AnchorState.MOVED, new.index("12월 3일"))


def test_deleted_words_are_an_orphan_though_others_read_the_same() -> None:
    base = BASE + "\n12월 3일 오후에 다시 알려 드립니다.\n"
    anchor = anchor_at(base, base.index("12월 3일"), base.index("12월 3일") + 6)
    new = base.replace(PARAGRAPH, "")
    (found,) = reanchor(base, new, [anchor])
    assert (found.state, found.start) == (AnchorState.ORPHANED, None)
    assert found.candidates == ((new.index("12월 3일"), new.index("12월 3일") + 6),)


def test_words_pasted_twice_are_an_orphan_with_both_places_to_choose_from() -> None:
    new = BASE.replace(PARAGRAPH, "") + PARAGRAPH + "\n" + PARAGRAPH
    found = _one("서비스 점검은 12월 3일", new)
    assert (found.state, len(found.candidates)) == (AnchorState.ORPHANED, 2)


def test_an_anchor_of_another_text_is_an_orphan() -> None:
    anchor = Anchor("다른 말", "", "", 3, 7)
    assert reanchor(BASE, BASE, [anchor])[0].state is AnchorState.ORPHANED


def test_a_mark_put_on_the_last_letter_is_a_change() -> None:
    (found,) = reanchor("a cafe", "a cafe\u0301", [anchor_at("a cafe", 2, 6)])
    assert found == Placed(AnchorState.CHANGED, 2, 7)


def test_answers_come_in_the_order_of_the_anchors() -> None:
    anchors = [anchor_at(BASE, start, start + 1) for start in (30, 2, 9)]
    assert [one.start for one in reanchor(BASE, BASE, anchors)] == [30, 2, 9]


def _one(words: str, new: str) -> Placed:
    start = BASE.index(words)
    (found,) = reanchor(BASE, new, [anchor_at(BASE, start, start + len(words))])
    return found


def _as_json(found: Placed) -> dict[str, object]:
    place = {} if found.start is None else {"start": found.start, "end": found.end}
    return {"state": found.state.value, **place}


NOTICES = thirty_notices(7)
