"""Whatever a notice holds: no script runs, nothing is asked of any host, the page stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import requests

from editor.ui.phone.scheme import ORIGIN
from tests.ui.phone import hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_httpserver import HTTPServer

    from tests.ui.phone.conftest import Phone


@pytest.fixture
def canary(httpserver: HTTPServer) -> Iterator[str]:
    return httpserver.url_for("").rstrip("/")


def is_unharmed(phone: Phone, httpserver: HTTPServer) -> None:
    """Assert that the page lives, ran nothing and asked nobody."""
    phone.pane.page.call("frameDone", 7)
    phone._qtbot.waitUntil(lambda: phone.frames == [7])
    phone.frames.clear()
    assert phone.ask("window.hit ?? 0") == 0
    assert phone.pane.page.url().toString().startswith(ORIGIN)
    assert [request.path for request, _ in httpserver.log] == []


def test_canary_and_mark_would_tell(phone: Phone, httpserver: HTTPServer, canary: str) -> None:
    requests.get(f"{canary}/x", timeout=5)
    phone.pane.page.runJavaScript("window.hit = 1")
    with pytest.raises(AssertionError):
        is_unharmed(phone, httpserver)
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("number", range(len(hostile.attacks(""))))
def test_html_that_got_through_the_cleaning_does_nothing(
    phone: Phone, httpserver: HTTPServer, canary: str, number: int
) -> None:
    phone.pane.page.call("replace", [hostile.attacks(canary)[number], "<p>end</p>"])
    phone.until("document.getElementById('body').textContent.includes('end')")
    is_unharmed(phone, httpserver)


def test_notice_full_of_attacks_does_nothing(
    phone: Phone, httpserver: HTTPServer, canary: str
) -> None:
    phone.pane.preview.load(hostile.markdown(canary))
    assert "window.hit" in phone.body()
    assert phone.ask("document.querySelectorAll('#body script, #body iframe').length") == 0
    is_unharmed(phone, httpserver)


@pytest.mark.parametrize("number", range(len(hostile.scripts(""))))
def test_even_script_in_the_page_reaches_nobody(
    phone: Phone, httpserver: HTTPServer, canary: str, number: int
) -> None:
    phone.pane.page.runJavaScript(hostile.scripts(canary)[number])
    is_unharmed(phone, httpserver)


def test_click_on_a_link_leads_nowhere(phone: Phone, httpserver: HTTPServer, canary: str) -> None:
    phone.pane.preview.load(f"[x]({canary}/link)")
    phone.settle()
    with phone._qtbot.waitSignal(phone.pane.page.link_clicked) as clicked:
        phone.pane.page.runJavaScript("document.querySelector('#body a').click()")
    assert clicked.args == [f"{canary}/link"]
    is_unharmed(phone, httpserver)
