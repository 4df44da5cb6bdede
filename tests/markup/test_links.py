"""Which addresses may stand in a notice."""

from __future__ import annotations

import pytest

from editor.markup.links import LONGEST_URL, safe_href, safe_src


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com", "http://example.com:8080/a?b=c#d", "HTTPS://example.com/%20",
        "https://ko.example.org/공지/12월", "https://공지.example", "https://[::1]/x",
        "mailto:help@example.com", "mailto:a@b.kr?subject=x", "tel:+82-2-123-4567", "tel:1544",
        "#n/01JABC", "#더보기",
    ],
)  # fmt: skip
def test_a_link_may_point_there(url: str) -> None:
    assert safe_href(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "", "//example.com", "///example.com", "/path", "path", "../x", "?x", "#", "#a b", "\\\\x",
        "https:example.com", "https:/example.com", "https://", "https:///x", "https://a\\b",
        "https://bank.kr@evil.kr", "https://a b", "https://a\u200b.kr", "https://a.kr/\u202e",
        "java\x00script:1", "javascript:1", "data:text/html,x", "ftp://a.kr", "mailto:", "mailto:a",
        "mailto://a@b", "tel:", "tel:javascript", "https://a.kr\n", "https://a.kr/\ud800",
        "https://a.kr/" + "x" * LONGEST_URL,
    ],
)  # fmt: skip
def test_a_link_may_not_point_there(url: str) -> None:
    assert safe_href(url) is None


@pytest.mark.parametrize("url", ["media/0a1b.webp", "media/" + "f" * 64 + ".jpg"])
def test_a_picture_is_the_notices_own(url: str) -> None:
    assert safe_src(url) == url


@pytest.mark.parametrize(
    "url",
    ["https://a.kr/x.png", "//a.kr/x.png", "/media/a.png", "media/../a.png", "media/a.svg",
     "media/a.png?x", "media/a/b.png", "media/a.png\n", "data:image/png;base64,x"],
)  # fmt: skip
def test_a_picture_from_elsewhere_is_refused(url: str) -> None:
    assert safe_src(url) is None
