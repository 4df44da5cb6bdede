"""The preview's page is the phone page: the same files in the same order, in one script."""

from __future__ import annotations

import re

from editor import assets
from editor.ui.phone import bundle
from editor.ui.phone.scheme import ORIGIN, policy

SCRIPTS = re.findall(r'<script src="(\S+)"', assets.read_text("phone/index.html"))


def test_every_script_of_the_page_is_there_as_it_is_and_in_order() -> None:
    whole, at = bundle.script(), 0
    for name in SCRIPTS:
        at = whole.index(assets.read_bytes(f"phone/{name}"), at)
    assert len(SCRIPTS) >= 10


def test_page_differs_only_in_its_script_tags() -> None:
    without = re.sub(r"<script src=.*\n", "", assets.read_text("phone/index.html"))
    assert re.sub(r"<script src=.*\n", "", bundle.page().decode()) == without


def test_only_that_script_may_run() -> None:
    sources = re.findall(r"script-src ([^;]+);", policy())
    assert sources == [f"{ORIGIN}{bundle.SCRIPT}"]
    assert bundle.page().count(b"<script ") == 1
