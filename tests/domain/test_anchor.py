"""What an anchor remembers, and how it is written as Web Annotation selectors."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.anchor import Anchor, anchor_at, from_selector, to_selector
from editor.domain.errors import Invalid

TEXT = "# 점검 안내\n\n12월 3일 오전 2시부터 6시까지 👨\u200d👩\u200d👧 서비스가 멈춥니다.\n"


@settings(deadline=None)
@given(st.data())
def test_an_anchor_survives_being_written_and_read(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    anchor = anchor_at(TEXT, start, data.draw(st.integers(start + 1, len(TEXT))))
    assert from_selector(to_selector(anchor, source="notice:1", revision="sha256:0")) == anchor
    assert TEXT[anchor.start : anchor.end] == anchor.exact


def test_an_anchor_holds_32_characters_on_both_sides() -> None:
    anchor = anchor_at("가" * 50 + "나" + "다" * 50, 50, 51)
    assert anchor == Anchor("나", "가" * 32, "다" * 32, 50, 51)


def test_an_anchor_never_splits_a_family_of_emoji() -> None:
    inside = TEXT.index("👩")
    assert anchor_at(TEXT, inside, inside + 1).exact == "👨\u200d👩\u200d👧"


def test_selectors_are_those_of_the_contract() -> None:
    assert to_selector(anchor_at("가나다", 1, 2), source="notice:01J", revision="sha256:a") == {
        "source": "notice:01J",
        "state": {"revision": "sha256:a"},
        "selector": [
            {"type": "TextQuoteSelector", "exact": "나", "prefix": "가", "suffix": "다"},
            {"type": "TextPositionSelector", "start": 1, "end": 2},
        ],
    }


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (1, 1, "anchor_empty"),
        (2, 1, "anchor_empty"),
        (-1, 1, "anchor_outside"),
        (0, 4, "anchor_outside"),
    ],
)
def test_a_range_without_words_of_the_text_is_refused(start: int, end: int, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        anchor_at("가나다", start, end)


QUOTE = {"type": "TextQuoteSelector", "exact": "나", "prefix": "가", "suffix": "다"}
PLACE = {"type": "TextPositionSelector", "start": 1, "end": 2}


@pytest.mark.parametrize(
    "selectors",
    [
        None,
        "x",
        [],
        [QUOTE],
        [QUOTE, QUOTE, PLACE],
        [{**QUOTE, "exact": ""}, {**PLACE, "end": 1}],
        [{**QUOTE, "exact": 7}, PLACE],
        [QUOTE, {**PLACE, "start": True}],
        [QUOTE, {**PLACE, "start": -1, "end": 0}],
        [QUOTE, {**PLACE, "end": 3}],
        [QUOTE, {**PLACE, "end": 2.0}],
    ],
)
def test_selectors_that_do_not_agree_are_refused(selectors: object) -> None:
    with pytest.raises(Invalid, match="anchor_malformed"):
        from_selector({"selector": selectors})
