"""What is copied elsewhere comes in as the Markdown that a writer would have typed."""

from __future__ import annotations

import base64
import time
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.render import render
from editor.markup.rich.convert import convert, is_quick
from editor.markup.text import text_of_html

COPIED = sorted((Path(__file__).parent / "copied").glob("*.html"))
"""What other programs put on the clipboard, written by hand in their manner."""

MARKS = st.text(alphabet="*_`[]()<>&#!-+.|~\\가나 a1:/", min_size=1, max_size=40)


@pytest.mark.parametrize("path", COPIED, ids=lambda path: path.stem)
def test_each_source_becomes_clean_markdown(path: Path) -> None:
    wanted = path.with_suffix(".md").read_text("utf-8").removesuffix("\n")
    assert convert(path.read_text("utf-8")).markdown == wanted


@pytest.mark.parametrize("path", COPIED, ids=lambda path: path.stem)
def test_what_was_made_is_rendered_without_a_raw_mark(path: Path) -> None:
    shown = text_of_html(render(convert(path.read_text("utf-8")).markdown))
    assert "**" not in shown
    assert "~~" not in shown


@given(MARKS)
def test_words_stay_the_words_they_were(text: str) -> None:
    words = " ".join(text.split())
    made = convert(f"<p>{escape(words)}</p>").markdown
    if "~~" not in words and "http" not in words and not words.startswith(("~~~", "|")):
        assert "".join(text_of_html(render(made)).split()) == "".join(words.split())


def test_plain_lines_are_not_called_formatted() -> None:
    assert not convert("<div>하나</div><div><span style='color:red'>둘</span></div>").is_formatted


def test_a_link_that_shows_its_own_address_is_plain() -> None:
    assert not convert('<a href="https://a.example/">https://a.example</a>').is_formatted


def test_source_code_is_left_to_the_plain_text() -> None:
    html = '<div style="font-family:Consolas, monospace;white-space:pre;"><div><b># 제목</b>'
    assert not convert(html).is_formatted


def test_pictures_inside_the_html_are_taken_out() -> None:
    data = base64.b64encode(b"\x89PNG").decode()
    made = convert(f'<p>앞 <img alt="해" src="data:image/png;base64,{data}"> 뒤</p>')
    assert made.pictures == (b"\x89PNG",)
    assert made.markdown == "앞 ![해](gongji-pasted:0) 뒤"


@pytest.mark.parametrize("address", ["https://a.example/x.png", "file:///C:/a.png", "cid:1"])
def test_a_picture_from_elsewhere_leaves_its_words(address: str) -> None:
    made = convert(f'<p>앞<img src="{address}" alt="사진">뒤</p>')
    assert (made.markdown, made.left_out, made.is_formatted) == ("앞 사진 뒤", 1, True)


def test_the_words_of_a_linked_picture_are_the_link() -> None:
    made = convert(
        '<p><a href="https://b.example"><img src="https://a.example/x.png" alt="눈"></a></p>'
    )
    assert made.markdown == "[눈](https://b.example)"


def test_an_emoji_is_no_picture_left_out() -> None:
    assert convert('<p>앞<img src="https://a.example/x.png" alt="🎉"></p>').left_out == 0


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 2_400 + "가",
        "<div>" * 2_400 + "가",
        "<ul><li>" * 1_200 + "가",
        "<blockquote>" * 2_400 + "가",
        "<table><tr><td>" * 800 + "가",
        "<p>" + "가*_[](" * 9_000,
        "<p>" + "a " * 29_000,
        "<b><i>" * 800 + "가" + "</b></i>" * 400,
        "&amp;" * 11_000,
    ],
    ids=range(9),
)
def test_what_is_called_quick_is_quick(html: str) -> None:
    convert("<p>warm</p>")
    assert is_quick(html)
    started = time.process_time()
    convert(html)
    assert time.process_time() - started < 0.25  # 50 ms on an idle desk; tests share processors


def test_much_of_anything_is_not_called_quick() -> None:
    assert not is_quick("가" * 60_001)
    assert not is_quick("<b>" * 2_501)
