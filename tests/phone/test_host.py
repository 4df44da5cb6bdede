"""The page as the desktop's preview: pushed blocks, moments and settings, and not one request."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.phone.public_site import SLOTS, moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.chromium import Chromium
    from tests.phone.public_site import PublicSite

BLOCKS = [
    "<p>하나</p>\n", "<h2>둘</h2>", "<ul>\n<li>셋</li>\n</ul>\n", "", "<hr>\n", "그냥 글\n",
    "<p>넷</p>\n<p>다섯</p>\n", "<pre><code>x &lt; y\n</code></pre>\n", "\n",
    '<table><thead><tr><th align="right">a</th></tr></thead></table>\n',
]  # fmt: skip
DAY = "2026-12-01T03:00:00+00:00"
SLOT_ROWS = [{"id": i, "label": {"ko": ko, "en": en}, "icon": icon} for i, ko, en, icon in SLOTS]
PROGRAM = {
    "v": 1, "env": "practice", "release": "r1", "slot": "s_game", "salt": "s", "lease_s": 900,
    "points": [["2026-12-01T01:00:00Z", 0], ["2026-12-01T01:10:00Z", 1_000_000_000]],
    "off_at": "2026-12-04T00:00:00Z", "segment": {},
}  # fmt: skip


@pytest.fixture
def host(phone: Chromium, site: PublicSite) -> Chromium:
    """Open the page as the desktop does."""
    phone.open(f"{site.url}/m/index.html?host=1")
    phone.evaluate("gongji.notice({title: '첫눈', date: '2026.12.03', kind: 'feature'})")
    return phone


def call(host: Chromium, name: str, *arguments: Any) -> Any:
    """Call `gongji.name(…)` with JSON values."""
    return host.evaluate(f"gongji.{name}({', '.join(json.dumps(each) for each in arguments)})")


def body(host: Chromium) -> object:
    return host.evaluate("document.querySelector('#body').innerHTML")


def as_browser_writes(host: Chromium, blocks: Sequence[str]) -> object:
    joined = json.dumps("".join(blocks))
    return host.evaluate(f"(d => {{ d.innerHTML = {joined}; return d.innerHTML }})"
                         "(document.createElement('div'))")  # fmt: skip


def test_replace_shows_exactly_the_blocks(host: Chromium) -> None:
    call(host, "replace", BLOCKS)
    assert body(host) == as_browser_writes(host, BLOCKS)


@pytest.mark.parametrize("seed", range(4))
def test_random_splices_equal_the_joined_blocks(host: Chromium, seed: int) -> None:
    dice = random.Random(seed)
    blocks: list[str] = []
    for _ in range(40):
        first = dice.randint(0, len(blocks))
        removed = dice.randint(0, min(3, len(blocks) - first))
        new = dice.choices(BLOCKS, k=dice.randint(0, 4))
        blocks[first : first + removed] = new
        call(host, "splice", first, removed, new)
        assert body(host) == as_browser_writes(host, blocks)


def test_splice_keeps_the_nodes_around_it(host: Chromium) -> None:
    call(host, "replace", ["<p>가</p>", "<p>나</p>", "<p>다</p>"])
    host.evaluate("window.kept = document.querySelector('#body').lastChild")
    call(host, "splice", 1, 1, ["<p>라</p>", "<p>마</p>"])
    assert host.evaluate("document.querySelector('#body').lastChild === window.kept") is True


def test_block_at_finds_what_was_scrolled_to(host: Chromium) -> None:
    call(host, "replace", [f"<p>{number}번째 문단입니다.</p>\n" for number in range(300)])
    found = []
    for block in (0, 1, 37, 150):
        call(host, "scrollToBlock", block, 0.25)
        found.append(call(host, "blockAt"))
    assert found == [0, 1, 37, 150]


def test_click_tells_the_block_and_link_and_stays(host: Chromium) -> None:
    heard = "window.heard = []; console.debug = (text) => window.heard.push(text)"
    host.evaluate(heard)
    call(host, "replace", ["<p>가</p>\n", "<p><a href='https://example.com/x'>링크</a></p>\n"])
    host.tap("#body a")
    around = {"block": 1, "before": "링", "after": "크\n"}
    said = f"gongji:pick:{json.dumps(around, ensure_ascii=False, separators=(',', ':'))}"
    assert host.evaluate("window.heard") == ["gongji:link:https://example.com/x", said]
    assert host.evaluate("gongji.picked") == {"seq": 1, "block": 1}
    assert "host=1" in str(host.evaluate("location.href"))


def test_splice_reports_its_frame(host: Chromium) -> None:
    host.evaluate("window.heard = []; console.debug = (text) => window.heard.push(text)")
    call(host, "splice", 0, 0, ["<p>가</p>"], 7)
    host.wait_for("window.heard.includes('gongji:frame:7')")


def test_preview_makes_no_request_of_its_own(host: Chromium) -> None:
    host.requests.clear()
    call(host, "feed", [], SLOT_ROWS, [PROGRAM])
    call(host, "at", moment("2026-12-01T01:10:00Z"), "u-1")
    for view in ("more", "list", "push", "notice"):
        call(host, "show", view)
    assert {url.rpartition("/")[2] for url in host.requests if "/fonts/" not in url} <= {"page.svg"}


def test_time_slider_lights_the_drafts_badge(host: Chromium) -> None:
    call(host, "feed", [], SLOT_ROWS, [PROGRAM])
    call(host, "show", "more")
    pills = "document.querySelectorAll('.slot .pill').length"
    seen = []
    for at in ("00:59:59", "01:10:00"):
        call(host, "at", moment(f"2026-12-01T{at}Z"), "u-1")
        seen.append(host.evaluate(pills))
    assert seen == [0, 1]


def test_list_shows_the_drafts_items(host: Chromium) -> None:
    item = {"id": "a", "title": "첫눈", "date_published": "2026-12-03T03:00:00Z"}
    call(host, "feed", [item], SLOT_ROWS, [])
    call(host, "at", moment("2026-12-03T04:00:00Z"))
    call(host, "show", "list")
    assert host.text(".row") == "첫눈\nN\n2026.12.03"


def test_settings_change_size_theme_and_language(host: Chromium) -> None:
    call(host, "settings", {"scale": 2, "theme": "dark", "lang": "en", "safeTop": 54})
    assert host.text(".back-wide") == "Notices"
    root = "getComputedStyle(document.documentElement)"
    assert host.evaluate(f"[{root}.fontSize, {root}.backgroundColor]") == [
        "32px",
        "rgb(23, 25, 28)",
    ]


def test_status_line_stands_only_in_the_preview(host: Chromium, site: PublicSite) -> None:
    assert host.text("#status") == "9:41"
    host.open(f"{site.url}/m/")
    assert host.evaluate("document.querySelector('#status').checkVisibility()") is False


def test_push_keeps_paragraphs_apart_and_words_whole(host: Chromium) -> None:
    blocks = [
        "<p>먼저 <b>보</b>여요.</p>",
        "<p>12월 1일<br>새벽</p>",
        "<ul><li>하나</li><li>둘</li></ul>",
    ]
    call(host, "replace", blocks)
    call(host, "show", "push")
    assert host.text(".push-text") == "먼저 보여요. 12월 1일 새벽 하나 둘"


@pytest.mark.parametrize("width", [320, 393, 984])
def test_push_is_cut_at_three_widths(host: Chromium, width: int) -> None:
    host.set_viewport(width, 800)
    call(host, "replace", ["<p>" + "첫눈이 먼저 왔어요. " * 20 + "</p>"])
    call(host, "show", "push")
    widths = host.evaluate("[...document.querySelectorAll('.push-card')].map(c => c.style.width)")
    assert widths == ["344px", "377px", "424px"]
    lines = "[...document.querySelectorAll('.push-text')].map(t =>"
    lines += " Math.round(t.clientHeight / parseFloat(getComputedStyle(t).lineHeight)))"
    assert host.evaluate(lines) == [2, 2, 2]
    assert host.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 393, 984])
def test_pushes_are_as_wide_beside_each_other_as_on_their_phones(
    host: Chromium, width: int
) -> None:
    host.set_viewport(width, 800)
    call(host, "show", "push")
    drawn = host.evaluate(
        "[...document.querySelectorAll('.push-card')].map(c => c.getBoundingClientRect().width)"
    )
    assert [each / drawn[0] for each in drawn] == pytest.approx([1, 377 / 344, 424 / 344], rel=0.01)


@pytest.mark.parametrize(("locale", "title"), [("ko-KR", "공지사항"), ("en-US", "Notices")])
def test_page_speaks_the_language_of_its_notice(host: Chromium, locale: str, title: str) -> None:
    call(host, "settings", {"lang": "ko" if title == "Notices" else "en"})
    call(host, "notice", {"title": "첫눈", "locale": locale})
    call(host, "settings", {"lang": "ko" if title == "Notices" else "en", "theme": "dark"})
    assert host.evaluate("document.title") == title


def compared(host: Chromium, locale: str) -> object:
    """Compare one title on a desk that speaks the other language; return what its phone says."""
    labels = dict.fromkeys(["width", "list", "push", "line", "lines", "cut"], "")
    options = [{"mark": "A", "title": "첫눈", "text": "왔어요"}]
    wanted = {"options": options, "part": "title", "date": DAY, "labels": labels}
    call(host, "settings", {"lang": "en" if locale == "ko-KR" else "ko"})
    call(host, "compare", {**wanted, "locale": locale})
    call(host, "settings", {"lang": "en" if locale == "ko-KR" else "ko", "theme": "dark"})
    asked = (
        "['.row-meta', '.push-when'].map(q => document.querySelector('#compare ' + q).textContent)"
    )
    return [host.evaluate("document.documentElement.lang"), *host.evaluate(asked)]


@pytest.mark.parametrize(
    ("locale", "said"),
    [("ko-KR", ["ko", "2026.12.01", "지금"]), ("en-US", ["en", "Dec 1, 2026", "now"])],
)
def test_wordings_stand_on_phones_of_their_language(
    host: Chromium, locale: str, said: list[str]
) -> None:
    assert compared(host, locale) == said
