"""Callouts and folding questions: quotes that say what they are."""

from __future__ import annotations

import pytest

from editor.markup.blocks import blocks_of
from editor.markup.pieces import CAUTION_WORDS, NOTE_WORDS
from editor.markup.render import render
from editor.markup.text import plain_text


def callout(tone: str, title: str, inside: str = "") -> str:
    head = f'<p class="callout-title">{title}</p>\n'
    return f'<div class="callout {tone}" role="note">\n{head}{inside}</div>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> [!안내]\n> 둘", callout("note", "안내", "<p>둘</p>\n")),
        ("> [!NOTE]\n> 둘", callout("note", "Note", "<p>둘</p>\n")),
        ("> [!warning]", callout("caution", "Warning")),
        ("> [!주의] 서버도 *쉽니다*", callout("caution", "서버도 <em>쉽니다</em>")),
        (">[!팁]", callout("note", "팁")),
        ("> [?] 언제?\n> 내일", "<details>\n<summary>언제?</summary>\n<p>내일</p>\n</details>"),
        ("> [?] 언제?\n내일", "<details>\n<summary>언제?</summary>\n<p>내일</p>\n</details>"),
        ("> [?]", "<details>\n<summary>…</summary>\n</details>"),
    ],
)
def test_a_marked_quote_is_a_box(text: str, html: str) -> None:
    assert render(text) == html


@pytest.mark.parametrize(
    "text",
    ["> [!아무말] 둘", "> 하나 [!안내]", "> [!안내]둘", "> [??] 둘", "> \\[!안내]", "> [x]"],
)
def test_any_other_quote_stays_one(text: str) -> None:
    assert render(text).startswith("<blockquote>")


def test_a_mark_outside_a_quote_is_text() -> None:
    assert render("[!안내] 둘") == "<p>[!안내] 둘</p>"


def test_each_mark_opens_a_box_of_its_own() -> None:
    html = render("> 인용\n> [?] 하나\n> 답\n> [?] 둘\n> 답\n\n> [!안내]\n\n> 인용")
    assert html.count("<details>") == 2
    assert html.count('role="note"') == 1
    assert html.count("<blockquote>") == 2


def test_a_box_holds_what_a_notice_holds() -> None:
    html = render("> [?] 언제?\n> - 하나\n>\n> [[보기]](https://a.kr)")
    assert "<li>하나</li>" in html
    assert 'class="button"' in html


def test_each_box_is_rendered_on_its_own() -> None:
    blocks = blocks_of("> [?] 하나\n> 답\n\n> [?] 둘\n> 답\n\n> [!안내]\n> 셋")
    assert [block.html.split(">")[0] for block in blocks] == [
        "<details",
        "<details",
        '<div class="callout note" role="note"',
    ]


def test_a_box_reads_as_plain_text() -> None:
    assert plain_text("> [!안내] 서버\n> 둘\n\n> [?] 언제?\n> 내일") == "서버\n둘\n언제?\n내일"


def test_no_word_has_two_tones() -> None:
    assert not NOTE_WORDS & CAUTION_WORDS
