"""What a writer's Markdown becomes."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Refused
from editor.domain.notice import DRAFT_BYTES, PUBLISHED_BYTES
from editor.markup.render import check_size, render


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n\t\n", ""),
        ("# 안내", "<h1>안내</h1>"),
        ("하나\n둘", "<p>하나<br>\n둘</p>"),
        ("**굵게** *기울임*", "<p><strong>굵게</strong> <em>기울임</em></p>"),
        ("~~취소~~ ~a~ ~~~b~~~", "<p><del>취소</del> ~a~ ~~~b~~~</p>"),
        ("<b>굵게</b>", "<p>&lt;b&gt;굵게&lt;/b&gt;</p>"),
        ("&lt; &amp; & &copy;", "<p>&lt; &amp; &amp; ©</p>"),
        ("```py\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
        ("3. 셋\n4. 넷", '<ol start="3">\n<li>셋</li>\n<li>넷</li>\n</ol>'),
        ("[a](javascript:1)", '<p><a rel="noopener noreferrer">a</a></p>'),
        ("![그림](media/a.png)", '<p><img alt="그림" src="media/a.png"></p>'),
        ("![그림](https://a.kr/a.png)", '<p><span class="lost">그림</span></p>'),
        ("하나\r\n\r\n둘", "<p>하나</p>\n<p>둘</p>"),
        ("\x00\ud800\x02가", "<p>\ufffd가</p>"),
        ("> 인용", "<blockquote>\n<p>인용</p>\n</blockquote>"),
    ],
)
def test_a_text_becomes_html(text: str, html: str) -> None:
    assert render(text) == html


@pytest.mark.parametrize(
    ("text", "url", "rest"),
    [
        ("https://a.kr/x_y_z에서", "https://a.kr/x_y_z", "에서"),
        ("https://a.kr.", "https://a.kr", "."),
        ("https://a.kr/x?!", "https://a.kr/x", "?!"),
        ("https://a.kr/a_(b))", "https://a.kr/a_(b)", ")"),
        ("https://a.kr/?a=1&b=2", "https://a.kr/?a=1&amp;b=2", ""),
    ],
)
def test_a_bare_address_is_a_link(text: str, url: str, rest: str) -> None:
    assert render(text) == f'<p><a href="{url}" rel="noopener noreferrer">{url}</a>{rest}</p>'


def test_an_address_inside_a_link_is_not_linked_again() -> None:
    assert render("[https://a.kr](https://b.kr)").count("<a ") == 1


def test_a_table_keeps_its_alignment_without_style() -> None:
    html = render("| a | b |\n|:-:|--:|\n| 1 | 2 |")
    assert '<td align="center">1</td>\n<td align="right">2</td>' in html


def test_a_definition_serves_the_whole_notice() -> None:
    assert 'href="https://a.kr"' in render("[a]\n\n## 둘\n\n> [A]: https://a.kr")


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_is_rendered_and_encodable(text: str) -> None:
    render(text).encode()


def test_threads_do_not_disturb_each_other() -> None:
    text = "[a] **b** ~~c~~\n\n- d\n\n[a]: https://a.kr"
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.extend(render(text) for _ in range(20)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [render(text)] * 80


def test_a_published_text_has_a_limit_in_bytes() -> None:
    check_size("가" * (PUBLISHED_BYTES // 3))
    with pytest.raises(Refused, match="text_too_long"):
        check_size("가" * (PUBLISHED_BYTES // 3 + 1))


def test_a_draft_may_be_longer() -> None:
    check_size("a\ud800" * (DRAFT_BYTES // 4), limit=DRAFT_BYTES)
