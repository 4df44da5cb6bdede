"""A review link in a real browser: the pinned revision on a phone, drawn by the phone page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.backend.service_process import ServiceProcess
from tests.chromium import BINARY, Chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(BINARY is None, reason="chromium is not installed")

FIRST = (
    "## 처음 글\n\n**첫** 문장입니다.\n\n| 언제 | 무엇 |\n|---|---|\n| 2시 | 점검 |\n\n- 하나\n- 둘"
)
LONG = "가나다라마바사" * 60


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServiceProcess]:
    process = ServiceProcess(tmp_path_factory.mktemp("review"))
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def phone() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


def linked(service: ServiceProcess, name: str, body: str) -> tuple[dict[str, Any], str]:
    """Write a notice; return it and the address of a link to it."""
    content = {"title": "점검 안내", "body": body}
    notice = service.ok("writer", "POST", "/notices", {"id": name, "content": content})
    made = service.ok("writer", "POST", f"/notices/{name}/review-links", {"revision": 1})
    return notice, service.url + made["path"]


def test_the_pinned_revision_is_shown_after_a_newer_one(
    service: ServiceProcess, phone: Chromium
) -> None:
    notice, url = linked(service, "pinned", FIRST)
    newer = {"content": {"title": "점검 안내", "body": "새 글"}}
    service.ok("writer", "POST", "/notices/pinned/revisions", newer, If_Match=notice["etag"])
    phone.open(url)
    shown = phone.text("article")
    assert "처음 글" in shown
    assert "버전 1" in shown
    assert "새 글" not in shown


def test_page_is_drawn_by_the_phone_s_own_stylesheet(
    service: ServiceProcess, phone: Chromium
) -> None:
    phone.open(linked(service, "drawn", FIRST)[1])
    sheets = phone.evaluate("[...document.styleSheets].map(s => new URL(s.href).pathname)")
    assert sheets == ["/m/phone.css"]
    assert phone.evaluate("innerWidth") == 393
    size = "parseFloat(getComputedStyle(document.querySelector('.notice-title')).fontSize)"
    assert phone.evaluate(size) >= 20


def test_nothing_fails_and_nobody_else_is_asked(service: ServiceProcess, phone: Chromium) -> None:
    url = linked(service, "quiet", FIRST)[1]
    phone.open("about:blank")
    phone.errors.clear()
    phone.requests.clear()
    phone.open(url)
    hosts = {urlsplit(asked).netloc for asked in phone.requests}
    assert hosts == {urlsplit(service.url).netloc}
    assert phone.errors == []


@pytest.mark.parametrize("width_px", [320, 393])
def test_page_never_scrolls_sideways(
    service: ServiceProcess, phone: Chromium, width_px: int
) -> None:
    phone.set_viewport(width_px, 852)
    phone.open(linked(service, f"narrow-{width_px}", f"{FIRST}\n\n{LONG}")[1])
    wide = phone.evaluate("document.documentElement.scrollWidth")
    phone.set_viewport(393, 852)
    assert wide == width_px


def test_a_closed_link_says_what_to_do(service: ServiceProcess, phone: Chromium) -> None:
    phone.open(f"{service.url}/r/{'x' * 64}")
    assert "다시 받아 주세요" in phone.text("article")
