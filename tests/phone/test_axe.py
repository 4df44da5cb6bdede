"""The phone page breaks no rule that axe-core knows, best practices included."""

from __future__ import annotations

import hashlib
import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor.markup.render import render
from tests.phone.public_site import SLOTS
from tests.phone.test_look import VIEWS, filled
from tests.phone.texts import EVERYTHING, LONG_TITLE

if TYPE_CHECKING:
    from tests.chromium import Chromium
    from tests.phone.public_site import PublicSite

AXE = Path(__file__).parent / "axe" / "axe.min.js"
SHA_256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
ASKED = """axe.run(document, {resultTypes: ['violations'], rules: {region: {enabled: true}}}).then(
  ({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.map((n) => n.html)}`))"""
LOOKS = ["light", "dark"]


def violations(phone: Chromium) -> object:
    """Return what axe-core finds on the page as it is; script of a test is not the page's."""
    phone.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    phone.evaluate(AXE.read_text("utf-8") + "; true")
    return phone.evaluate(ASKED)


def preview(phone: Chromium, site: PublicSite, look: str, view: str) -> None:
    """Open the page as the desktop does, with everything a notice can hold."""
    phone.open(f"{site.url}/m/index.html?host=1&theme={look}")
    head = {"title": LONG_TITLE, "date": "2026.12.03", "kind": "maintenance", "locale": "ko"}
    slots = [{"id": i, "label": {"ko": ko, "en": en}, "icon": icon} for i, ko, en, icon in SLOTS]
    item = {"id": "n1", "title": LONG_TITLE, "date_published": "2026-12-03T01:00:00Z"}
    phone.evaluate(f"gongji.notice({json.dumps(head)})")
    phone.evaluate(f"gongji.replace([{json.dumps(render(EVERYTHING))}])")
    phone.evaluate(f"gongji.feed([{json.dumps(item)}], {json.dumps(slots)}, [])")
    phone.evaluate(f"gongji.show('{view}')")


def test_axe_is_the_one_that_was_published() -> None:
    assert hashlib.sha256(AXE.read_bytes()).hexdigest() == SHA_256


@pytest.mark.parametrize(("view", "look"), list(itertools.product(VIEWS, LOOKS)))
def test_the_public_page_has_no_violation(
    phone: Chromium, site: PublicSite, view: str, look: str
) -> None:
    filled(phone, site, f"theme={look}", view)
    assert violations(phone) == []


@pytest.mark.parametrize(
    ("view", "look"), list(itertools.product(["more", "list", "notice", "push"], LOOKS))
)
def test_the_preview_has_no_violation(
    phone: Chromium, site: PublicSite, view: str, look: str
) -> None:
    preview(phone, site, look, view)
    assert violations(phone) == []


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("view", ["more", "list", "notice", "push"])
def test_the_preview_never_scrolls_sideways(
    phone: Chromium, site: PublicSite, view: str, scale: int
) -> None:
    phone.set_viewport(320, 568)
    preview(phone, site, "light", view)
    phone.evaluate(f"gongji.settings({{scale: {scale}}})")
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_axe_would_find_a_fault(phone: Chromium, site: PublicSite) -> None:
    preview(phone, site, "light", "notice")
    phone.evaluate("document.querySelector('#body').innerHTML = '<a href=\"#n/1\"></a>'")
    assert "link-name" in str(violations(phone))
