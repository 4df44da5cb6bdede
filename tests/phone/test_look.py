"""How the phone page fits and reads: no sideways scroll, contrast, targets, names."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from editor.markup.render import render
from tests.phone.texts import EVERYTHING, LONG_TITLE

if TYPE_CHECKING:
    from tests.chromium import Chromium
    from tests.phone.public_site import PublicSite

VIEWS = ["#more", "#list", "#n/n1"]
# The contrast (WCAG 2.2 §1.4.3) of every text that is shown, against the first filled box under it.
FAINT = """(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const under = (node) => { for (let n = node; n; n = n.parentElement) {
    const fill = parts(getComputedStyle(n).backgroundColor);
    if (fill.length < 4 || fill[3] === 1) return fill; } return [255, 255, 255]; };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
    const [a, b] = [light(parts(getComputedStyle(node).color)), light(under(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${node.className} ${node.textContent}`);
  }
  return faint;
})()"""


def filled(phone: Chromium, site: PublicSite, query: str, view: str) -> None:
    """Open a view of a site that shows everything the page can show."""
    site.notice("n0", LONG_TITLE)
    html = render(EVERYTHING)
    site.notice("n1", LONG_TITLE, html=html, pinned=True, kind="maintenance")
    site.badge("r1", "s_game", [["2026-01-01T00:00:00Z", 1_000_000_000]])
    site.emergency = True
    site.publish()
    phone.open(f"{site.url}/m/?lang=ko&{query}{view}")
    phone.wait_for("gongji.state.health === 'fresh' && document.querySelector('.slot .pill')")
    if view == "#n/n1":
        phone.wait_for("document.querySelector('#body .lost')")
        phone.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")


@pytest.mark.parametrize(("view", "scale"), list(itertools.product(VIEWS, [100, 200])))
def test_narrowest_phone_never_scrolls_sideways(
    phone: Chromium, site: PublicSite, view: str, scale: int
) -> None:
    phone.set_viewport(320, 568)
    filled(phone, site, f"scale={scale}", view)
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    wide = "[...document.querySelectorAll('main *, .tabs *')].filter(n => n.checkVisibility()"
    wide += " && !n.closest('table, pre, .spoken') && n.getBoundingClientRect().right > 320.5)"
    assert phone.evaluate(f"{wide}.map(n => n.className)") == []


@pytest.mark.parametrize(("view", "theme"), list(itertools.product(VIEWS, ["light", "dark"])))
def test_every_text_has_contrast(phone: Chromium, site: PublicSite, view: str, theme: str) -> None:
    filled(phone, site, f"theme={theme}", view)
    assert phone.evaluate(FAINT) == []


@pytest.mark.parametrize("view", VIEWS)
def test_dark_system_gives_a_dark_page(phone: Chromium, site: PublicSite, view: str) -> None:
    phone.set_media(dark=True)
    filled(phone, site, "", view)
    colour = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(23, 25, 28)"
    assert phone.evaluate(FAINT) == []


def test_forced_light_beats_a_dark_system(phone: Chromium, site: PublicSite) -> None:
    phone.set_media(dark=True)
    filled(phone, site, "theme=light", "#more")
    colour = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(255, 255, 255)"


@pytest.mark.parametrize("view", VIEWS)
def test_targets_are_large_enough(phone: Chromium, site: PublicSite, view: str) -> None:
    filled(phone, site, "", view)
    small = phone.evaluate(
        "[...document.querySelectorAll('a, button')].filter(n => n.checkVisibility()"
        " && !n.closest('#body')).map(n => n.getBoundingClientRect())"
        ".filter(r => r.width < 24 || r.height < 24).length"
    )
    assert small == 0


def test_rows_are_64_to_88_pixels_high(phone: Chromium, site: PublicSite) -> None:
    phone.set_viewport(360, 780)
    filled(phone, site, "", "#list")
    heights = phone.evaluate(
        "[...document.querySelectorAll('.row')].map(r => r.getBoundingClientRect().height)"
    )
    assert isinstance(heights, list)
    assert all(64 <= height <= 88 for height in heights)


def test_lit_slot_tells_its_name_and_news(phone: Chromium, site: PublicSite) -> None:
    filled(phone, site, "", "#more")
    tree = phone.command("Accessibility.getFullAXTree")["nodes"]
    names = [n["name"]["value"] for n in tree if n.get("role", {}).get("value") == "link"]
    assert {"게임 새 글", "더보기 새 글"} <= set(names)


def test_keyboard_reaches_every_slot_and_the_card(phone: Chromium, site: PublicSite) -> None:
    filled(phone, site, "", "#more")
    reached = []
    for _ in range(14):
        for kind in ("keyDown", "keyUp"):
            phone.command("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab",
                          windowsVirtualKeyCode=9)  # fmt: skip
        reached.append(
            phone.evaluate("document.activeElement.id || document.activeElement.className")
        )
    assert reached == ["slot"] * 12 + ["notices-card", "tab-more"]


def test_reduced_motion_stops_transitions(phone: Chromium, site: PublicSite) -> None:
    phone.set_media(reduced_motion=True)
    filled(phone, site, "", "#more")
    style = "getComputedStyle(document.querySelector('.slot-tile')).transitionDuration"
    assert phone.evaluate(style) == "0s"


def test_korean_lines_break_between_words(phone: Chromium, site: PublicSite) -> None:
    filled(phone, site, "", "#n/n1")
    style = phone.evaluate(
        "(s => [s.wordBreak, s.overflowWrap, s.lineBreak])(getComputedStyle(document.body))"
    )
    assert style == ["keep-all", "anywhere", "strict"]
