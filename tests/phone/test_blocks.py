"""Buttons, callouts, questions and what is lost, as a reader's phone shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from editor.markup.render import render

if TYPE_CHECKING:
    from tests.chromium import Chromium
    from tests.phone.public_site import PublicSite

HEIGHTS = "[...document.querySelectorAll('#body %s')].map((n) => n.getBoundingClientRect().height)"


def read(phone: Chromium, site: PublicSite, text: str, query: str = "lang=ko") -> Chromium:
    """Open a published notice with this Markdown."""
    site.notice("n1", "공지", html=render(text))
    site.publish()
    phone.open(f"{site.url}/m/?{query}#n/n1")
    phone.wait_for("document.querySelector('#body').childElementCount")
    return phone


def heights(phone: Chromium, selector: str) -> list[float]:
    found = phone.evaluate(HEIGHTS % selector)
    assert isinstance(found, list)
    return found


def node_named(phone: Chromium, role: str) -> list[dict[str, Any]]:
    nodes = phone.command("Accessibility.getFullAXTree")["nodes"]
    return [node for node in nodes if node.get("role", {}).get("value") == role]


def names(phone: Chromium, role: str) -> list[str]:
    return [node["name"]["value"] for node in node_named(phone, role)]


def test_a_button_is_48_to_52_pixels_high(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "[[하나]](https://a.kr)\n[[둘]](https://a.kr)")
    assert all(48 <= height <= 52 for height in heights(phone, ".button"))


def test_a_button_is_as_wide_as_the_text(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "[[하나]](https://a.kr)")
    widths = "['#body .button', '#body'].map((s) => document.querySelector(s).offsetWidth)"
    found = phone.evaluate(widths)
    assert isinstance(found, list)
    assert found[0] == found[1]


@pytest.mark.parametrize("scale", [100, 200])
def test_a_question_is_44_pixels_high_at_least(
    phone: Chromium, site: PublicSite, scale: int
) -> None:
    read(phone, site, "> [?] 하나\n> 답\n\n> [?] 둘\n> 답", f"scale={scale}")
    assert all(height >= 44 for height in heights(phone, "summary"))


def test_a_question_folds_and_unfolds_at_a_press(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "> [?] 언제?\n> 내일")
    is_shown = "document.querySelector('#body details p').checkVisibility()"
    assert phone.evaluate(is_shown) is False
    phone.tap("#body summary")
    phone.wait_for(is_shown)


def test_a_callout_is_a_note_by_name(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "> [!주의] 송금이 쉬어요\n> 2시부터")
    assert len(node_named(phone, "note")) == 1
    assert "송금이 쉬어요" in phone.text(".callout")


def test_the_sign_of_a_callout_is_not_read_out(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "> [!주의]\n> 둘")
    assert "!" not in [name.strip() for name in names(phone, "StaticText")]


@pytest.mark.parametrize(("lang", "said"), [("ko", "링크가 없어요"), ("en", "no link")])
def test_a_link_without_a_target_says_so(
    phone: Chromium, site: PublicSite, lang: str, said: str
) -> None:
    read(phone, site, "[여기](javascript:1)", f"lang={lang}")
    phone.evaluate(
        f"document.documentElement.lang = document.getElementById('article').lang = '{lang}'"
    )
    assert said in " ".join(names(phone, "StaticText"))
    style = "getComputedStyle(document.querySelector('#body a')).textDecorationLine"
    assert phone.evaluate(style) == "line-through"


@pytest.mark.parametrize("source", ["https://a.kr/a.png", "media/none.webp"])
def test_a_lost_picture_is_a_box_with_its_words(
    phone: Chromium, site: PublicSite, source: str
) -> None:
    read(phone, site, f"![눈 오는 밤]({source})\n*설명*")
    phone.wait_for("document.querySelector('#body .lost')")
    assert phone.text("#body .lost") == "눈 오는 밤"
    assert "그림을 찾을 수 없어요" in " ".join(names(phone, "StaticText"))


def test_an_answer_that_is_written_is_open_in_the_preview(
    phone: Chromium, site: PublicSite
) -> None:
    phone.open(f"{site.url}/m/index.html?host=1")
    phone.evaluate(f"gongji.replace([{render('> [?] 하나')!r}])")
    is_open = "document.querySelector('#body details').open"
    assert phone.evaluate(is_open) is False
    phone.evaluate(f"gongji.splice(0, 1, [{render('> [?] 하나')!r}])")
    assert phone.evaluate(is_open) is True


def test_a_question_can_be_printed(phone: Chromium, site: PublicSite) -> None:
    read(phone, site, "> [?] 언제?\n> 내일")
    phone.command("Emulation.setEmulatedMedia", media="print")
    shown = phone.evaluate("document.querySelector('#body details p').checkVisibility()")
    phone.command("Emulation.setEmulatedMedia", media="")
    assert shown is True
