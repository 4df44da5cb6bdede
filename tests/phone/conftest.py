"""One browser a module for the tests of the phone page; every test gets a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.chromium import BINARY, Chromium
from tests.phone.public_site import PublicSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    """Start Debian's Chromium once."""
    if BINARY is None:
        pytest.skip("chromium is not installed")
    with Chromium() as chromium:
        yield chromium


@pytest.fixture
def phone(browser: Chromium) -> Chromium:
    """Lend the browser as a light iPhone that is online."""
    browser.set_viewport(393, 852)
    browser.set_media(dark=False)
    browser.set_offline(offline=False)
    browser.errors.clear()
    browser.requests.clear()
    return browser


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    """Serve an empty public root of its own port, so that no storage is shared."""
    with PublicSite(tmp_path) as served:
        yield served
