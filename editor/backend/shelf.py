"""Public files held in memory, so that a phone's request costs one `stat` and no reading.

The stat makes another process's swap, and a withdrawal, show at once without any messages.
"""

from __future__ import annotations

import hashlib
import os
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor.backend.objects import packed

if TYPE_CHECKING:
    from pathlib import Path

_GZIP_FROM_BYTES = 256
_PACKED_ALREADY = (".webp", ".png", ".jpg", ".woff2", ".otf", ".gz", ".avif")


@dataclass(frozen=True, slots=True)
class Copy:
    """One file's bytes as sent plainly and packed, each with its own strong ETag."""

    stamp: tuple[int, int, int]
    body: bytes
    etag: bytes
    gzip_body: bytes | None
    gzip_etag: bytes

    @classmethod
    def of(
        cls,
        body: bytes,
        gzip_body: bytes | None = None,
        *,
        stamp: tuple[int, int, int] = (0, 0, 0),
    ) -> Copy:
        """Return the copy of some bytes with the ETags that they earn."""
        digest = hashlib.sha256(body).hexdigest()[:32]
        return cls(stamp, body, f'"{digest}"'.encode(), gzip_body, f'"{digest}-gz"'.encode())

    @property
    def cost(self) -> int:
        """How many bytes of memory it holds."""
        return len(self.body) + len(self.gzip_body or b"")


@dataclass(slots=True)
class Shelf:
    """The newest copies of files, `limit` bytes of them at most."""

    limit: int = 64_000_000
    _copies: OrderedDict[Path, Copy] = field(default_factory=OrderedDict)
    _held: int = 0

    def get(self, path: Path) -> Copy | None:
        """Return a file's copy as it is on the disk now, None where there is no such file."""
        try:
            found = path.stat()
        except (OSError, ValueError):
            self._drop(path)
            return None
        held = self._copies.get(path)
        if held is not None and held.stamp == _stamp(found):
            self._copies.move_to_end(path)
            return held
        self._drop(path)
        return self._load(path)

    def _load(self, path: Path) -> Copy | None:
        try:
            with path.open("rb") as file:  # the stamp of exactly what is read
                stamp, body = _stamp(os.fstat(file.fileno())), file.read()
        except OSError:
            return None
        copy = _copy_of(path, stamp, body)
        self._copies[path] = copy
        self._held += copy.cost
        while self._held > self.limit and len(self._copies) > 1:
            self._drop(next(iter(self._copies)))
        return copy

    def _drop(self, path: Path) -> None:
        old = self._copies.pop(path, None)
        if old is not None:
            self._held -= old.cost


def _stamp(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_ino, found.st_size


def _copy_of(path: Path, stamp: tuple[int, int, int], body: bytes) -> Copy:
    if path.suffix in _PACKED_ALREADY or len(body) < _GZIP_FROM_BYTES:
        return Copy.of(body, stamp=stamp)
    return Copy.of(body, _twin(path) or packed(body), stamp=stamp)


def _twin(path: Path) -> bytes | None:
    """Return the `.gz` beside an immutable object."""
    try:
        return path.with_name(path.name + ".gz").read_bytes()
    except OSError:
        return None
