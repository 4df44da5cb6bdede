"""A Chromium that has loaded badge.js over HTTP, as a phone does (no crypto.subtle there)."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import Chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PAGE = b"""<!doctype html><meta charset="utf-8"><title>badge</title><link rel="icon" href="data:,">
<script src="/resources/phone/noble.js"></script>
<script src="/resources/phone/badge.js"></script>
<script src="/tests/phone/badge_rows.js"></script>"""


class _Tree(SimpleHTTPRequestHandler):
    """Serves the repository's files, and the page above at `/`."""

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *args: object) -> None:
        """Say nothing on stderr."""


@pytest.fixture(scope="module")
def badge_url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Tree, directory=str(ROOT))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def phone(badge_url: str) -> Iterator[Chromium]:
    with Chromium() as chromium:
        chromium.open(badge_url)
        yield chromium
