"""The order of what is found can be foreseen."""

from __future__ import annotations

import pytest

from editor.ui.palette.ranking import rank

SAVE = ("버전으로 저장", "Save a version", "revision", "공지")


@pytest.mark.parametrize(
    "query",
    [
        "버전",
        "ㅂㅈ",
        "저",
        "버전으로저장",
        "save",
        "SAVE A",
        "version",
        "revis",
        "공지",
        "sav",
        "sver",
    ],
)
def test_every_name_of_a_thing_finds_it(query: str) -> None:
    assert rank(query, SAVE) is not None


@pytest.mark.parametrize("query", ["지우기", "ㅋㅋ", "svx", "svv", "저장 지우기"])
def test_what_it_is_not_called_does_not_find_it(query: str) -> None:
    assert rank(query, SAVE) is None


def test_better_names_come_first() -> None:
    order = ["버전", "저장", "전으", "save", "version", "revision", "공지", "sv", "저장 save"]
    ranks = [rank(query, SAVE) for query in order]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(order)


def test_words_in_any_order_find_it() -> None:
    assert rank("저장 버전", SAVE) is not None


def test_nothing_typed_finds_everything_alike() -> None:
    assert rank(" ", SAVE) == rank("", ()) == 0
