"""The pointer `more.json`: the one public file that moves, forward only, on every node alike."""

from __future__ import annotations

import contextlib
import json
import sys
from typing import IO, TYPE_CHECKING

from editor.backend.objects import translated_errors
from editor.domain.errors import Refused
from editor.wire.public import POINTER_NAME, Pointer, pointer_limit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.backend.objects import PublicRoot

_LOCK_NAME = ".pointer.lock"


def next_generation(previous: int, unix_s: float) -> int:
    """Return the generation after `previous`: never smaller than the clock's unix seconds."""
    return max(previous + 1, int(unix_s))


def read_pointer(root: PublicRoot) -> Pointer | None:
    """Return the pointer that phones read now, None before the first one."""
    found = root.read(POINTER_NAME)
    return None if found is None else Pointer.model_validate_json(found)


def generation_on_disk(root: PublicRoot) -> int:
    """Return the generation of the file, 0 before the first one."""
    found = root.read(POINTER_NAME)
    return 0 if found is None else int(json.loads(found)["generation"])


def check_size(pointer: Pointer) -> bytes:
    """Return the file's bytes; raises Refused("pointer_too_large") over the promised size."""
    body = pointer.to_bytes()
    limit = pointer_limit(len(pointer.badges))
    if len(body) > limit:
        raise Refused("pointer_too_large", bytes=len(body), limit=limit)
    return body


def swap(root: PublicRoot, body: bytes, *, generation: int) -> bool:
    """Put this pointer in place unless the same or a newer one stands; tell whether it did.

    Whatever the pointer names must be on the disk before. Raises Storage.
    """
    with locked(root):
        return place(root, body, generation=generation)


def place(root: PublicRoot, body: bytes, *, generation: int) -> bool:
    """Do what `swap` does for somebody who holds the lock already."""
    if generation_on_disk(root) >= generation:
        return False
    root.replace(POINTER_NAME, body, generation=generation)
    return True


@contextlib.contextmanager
def locked(root: PublicRoot) -> Iterator[None]:
    """Hold the lock of one public root: one writer at a time on a node; raises Storage.

    The system lets it go when the process dies.
    """
    with contextlib.ExitStack() as stack:
        with translated_errors():
            root.folder.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context((root.folder / _LOCK_NAME).open("a+b"))
            _lock(file)
        yield


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
