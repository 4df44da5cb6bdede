"""The phone page as the preview asks for it: the same files in one script, so in three requests.

Each request of the page goes through two processes and this one; ten scripts took longer than the
page itself. The text of every script stays as it is, in the order of `index.html`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from editor import assets

PAGE: Final = "index.html"
SCRIPT: Final = "page.js"
_TAG: Final = re.compile(rb'<script src="([a-z_]+\.js)" defer></script>\n')
_APART: Final = b"\n;\n"


@cache
def page() -> bytes:
    """Return `index.html` with one script instead of many."""
    whole = assets.read_bytes(f"phone/{PAGE}")
    first = _TAG.search(whole)
    if first is None:
        return whole
    tag = f'<script src="{SCRIPT}" defer></script>\n'.encode()
    return whole[: first.start()] + tag + _TAG.sub(b"", whole[first.start() :])


@cache
def script() -> bytes:
    """Return the scripts of `index.html` one after the other."""
    names = _TAG.findall(assets.read_bytes(f"phone/{PAGE}"))
    return _APART.join(assets.read_bytes(f"phone/{name.decode()}") for name in names)


def made(name: str) -> bytes | None:
    """Return what this name means here, None where it is a file like any other."""
    makers = {PAGE: page, SCRIPT: script}
    return makers[name]() if name in makers else None
