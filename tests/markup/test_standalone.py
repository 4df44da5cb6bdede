"""Paragraphs that are one thing alone: buttons, and pictures with a caption."""

from __future__ import annotations

import re

import pytest

from editor.markup.render import render
from editor.markup.text import plain_text


def bare(html: str) -> str:
    return re.sub(r' rel="[^"]*"|\n', "", html)


BUTTON = '<a class="button" href="https://a.kr">보기</a>'
IMAGE = '<img alt="눈" src="media/a.png">'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[보기]](https://a.kr)", f'<p class="buttons">{BUTTON}</p>'),
        ("[[보기]](https://a.kr)\n[[보기]](https://a.kr)", f'<p class="buttons">{BUTTON * 2}</p>'),
        ("[[보기]][a]\n\n[a]: https://a.kr", f'<p class="buttons">{BUTTON}</p>'),
        ("[[보기]](https://a.kr)\n\n[보기]: https://b.kr", f'<p class="buttons">{BUTTON}</p>'),
        ("[[보기]](javascript:1)", '<p class="buttons"><a class="button">보기</a></p>'),
    ],
)
def test_a_bracketed_link_alone_is_a_button(text: str, html: str) -> None:
    assert bare(render(text)) == html


@pytest.mark.parametrize(
    "text",
    [
        "앞 [[보기]](https://a.kr)",
        "[[보기]](https://a.kr) 뒤",
        "**[[보기]](https://a.kr)**",
        "# [[보기]](https://a.kr)",
        "- [[보기]](https://a.kr)",
        "> [!안내] [[보기]](https://a.kr)",
        "[[보기]](https://a.kr) [c](https://b.kr)",
    ],
)
def test_among_other_words_it_is_a_link_in_brackets(text: str) -> None:
    html = render(text)
    assert ">[보기]</a>" in html
    assert "button" not in html


def test_brackets_come_back_around_what_is_inside_them() -> None:
    assert ">[<em>a</em> b <code>c</code>]</a> 뒤" in render("[[*a* b `c`]](https://a.kr) 뒤")


def test_a_button_keeps_its_marks() -> None:
    assert ">지금 <strong>보기</strong></a>" in render("[[지금 **보기**]](https://a.kr)")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![눈](media/a.png)\n*첫 `눈`*", f"{IMAGE}<figcaption>첫 <code>눈</code></figcaption>"),
        ("![눈](media/a.png)\n_첫 눈_", f"{IMAGE}<figcaption>첫 눈</figcaption>"),
        ('![눈](media/a.png "첫 눈")', f"{IMAGE}<figcaption>첫 눈</figcaption>"),
        (
            "[![눈](media/a.png)](https://a.kr)\n*첫 눈*",
            f'<a href="https://a.kr">{IMAGE}</a><figcaption>첫 눈</figcaption>',
        ),
    ],
)  # fmt: skip
def test_a_picture_has_a_caption(text: str, html: str) -> None:
    assert bare(render(text)) == f"<figure>{html}</figure>"


@pytest.mark.parametrize(
    "text",
    [
        "![눈](media/a.png)",
        "![눈](media/a.png)\n**굵게**",
        "![눈](media/a.png)\n*첫 눈* 뒤",
        "![눈](media/a.png)\n\n*첫 눈*",
        "글\n![눈](media/a.png)\n*첫 눈*",
        "*첫 눈*",
    ],
)
def test_what_is_no_caption_stays_as_it_is(text: str) -> None:
    assert "<figure>" not in render(text)


def test_they_read_as_plain_text() -> None:
    text = "![눈](media/a.png)\n*첫 눈*\n\n[[보기]](https://a.kr)\n[[더]](https://a.kr)"
    assert plain_text(text) == "눈\n첫 눈\n보기\n더"
