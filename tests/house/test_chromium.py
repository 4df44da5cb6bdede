"""The browser of the tests sees what a person sees, and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chromium import BrowserError, Chromium

pytestmark = pytest.mark.browser
PAGE = """<meta name=viewport content=width=device-width>
<button onclick="setTimeout(() => { location = 'next.html'; }, 30)">go</button>"""


def test_a_tap_leads_to_the_next_page_on_a_dark_phone(tmp_path: Path) -> None:
    (tmp_path / "first.html").write_text(PAGE)
    (tmp_path / "next.html").write_text("<title>next</title>")
    with Chromium(width_px=320, height_px=568) as phone:
        phone.open((tmp_path / "first.html").as_uri())
        phone.set_media(dark=True)
        assert phone.evaluate(
            "[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]"
        ) == [
            320,
            True,
        ]
        phone.screenshot(tmp_path / "shot.png")
        phone.tap("button")
        phone.wait_for("document.title === 'next'")
    assert (tmp_path / "shot.png").read_bytes().startswith(b"\x89PNG")
    assert not Path(phone._profile).exists()


def test_what_goes_wrong_in_the_page_is_told() -> None:
    with Chromium() as phone:
        phone.open("data:text/html,<script>console.error('broken')</script>")
        with pytest.raises(BrowserError, match="no such thing"):
            phone.evaluate("Promise.reject(new Error('no such thing'))")
        with pytest.raises(AssertionError, match="still not: false"):
            phone.wait_for("false", timeout_s=0.2)
        assert phone.errors == ["broken"]
