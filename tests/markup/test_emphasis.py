"""Emphasis never loses a letter, however its marks cross."""

from __future__ import annotations

import random
import re
from html import unescape

import pytest

from editor.markup.render import render

_WORDS = (
    "가",
    "나 ",
    "*",
    "**",
    "_",
    "__",
    "***",
    " ",
    "a",
    "`x`",
    "[t](https://a.kr)",
    "[q]",
    "~~",
)
_NOT_TEXT = re.compile(r"[\s*_`\[\]()~]|https://a\.kr")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**a *b* c** _d_ __e__", "<strong>a <em>b</em> c</strong> <em>d</em> <strong>e</strong>"),
        ("***a*** *b **c***", "<strong><em>a</em></strong> <em>b <strong>c</strong></em>"),
        ("*a **b** c", "*a <strong>b</strong> c"),
        ("_하나 *둘* 셋_ **넷**", "<em>하나 <em>둘</em> 셋</em> <strong>넷</strong>"),
        ("가**나**다", "가<strong>나</strong>다"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_marks_pair(text: str, html: str) -> None:
    assert render(text) == f"<p>{html}</p>"


def test_a_mark_left_alone_does_not_move_the_next() -> None:
    html = render("*a [b](https://a.kr) ** \n**c**\n_d \n_e [f](https://a.kr)</div>g_")
    assert "<strong>c</strong>" in html
    assert "&lt;/div&gt;g</em>" in html


def test_no_letter_is_lost() -> None:
    dice = random.Random(1)
    for _ in range(2_000):
        text = "가" + "".join(dice.choice(_WORDS) for _ in range(dice.randint(1, 25)))
        shown = unescape(re.sub("<[^>]*>", "", render(text)))
        assert _NOT_TEXT.sub("", shown) == _NOT_TEXT.sub("", text), repr(text)
