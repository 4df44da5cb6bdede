"""Reads a publish back the way a phone does: through the public URL, over a fresh connection.

Published means seen: nothing is called live because a write returned without an error.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests

from editor.backend.objects import hash_of
from editor.domain.errors import Unavailable

TIMEOUT_S = 5.0
_LARGEST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Expected:
    """A public object by its name below the public root, and the SHA-256 it must have."""

    name: str
    hash: str

    def check(self, content: bytes) -> None:
        """Raise Unavailable("unseen") unless exactly these bytes came back."""
        if hash_of(content) != self.hash:
            raise Unavailable("unseen", name=self.name, why="other content")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads public objects; `base_url` is the public URL of the root, e.g. …/public/practice."""

    base_url: str
    timeout_s: float = TIMEOUT_S

    def read(self, name: str) -> bytes:
        """Return an object as phones get it; raises Unavailable("unseen")."""
        url = f"{self.base_url}/{name}"
        with requests.Session() as session:  # a session of its own: no kept-alive connection
            session.trust_env = not is_loopback(url)  # HTTP_PROXY would swallow a loopback call
            session.headers.update({"Connection": "close", "Cache-Control": "no-cache"})
            try:
                answer = session.get(url, timeout=self.timeout_s, allow_redirects=False)
            except requests.RequestException as error:
                raise Unavailable("unseen", name=name, why=type(error).__name__) from error
        if answer.status_code != requests.codes.ok or len(answer.content) > _LARGEST_BYTES:
            raise Unavailable("unseen", name=name, why=f"HTTP {answer.status_code}")
        return answer.content


def is_loopback(url: str) -> bool:
    """Tell whether a URL names this computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
