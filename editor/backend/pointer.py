"""The pointer `more.json`: the one public file that moves, forward only, on every node alike."""

from __future__ import annotations

import contextlib
import json
import sys
from typing import IO, TYPE_CHECKING

from editor.backend.objects import translated_errors
from editor.wire.public import POINTER_NAME, Pointer, pointer_limit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.backend.objects import PublicRoot

_LOCK_NAME = ".pointer.lock"


def next_generation(previous: int, unix_s: float) -> int:
    """Return the generation after `previous`: never smaller than the clock's unix seconds."""
    return max(previous + 1, int(unix_s))


def generation_on_disk(root: PublicRoot) -> int:
    """Return the generation of the file, 0 before the first one."""
    found = root.read(POINTER_NAME)
    return 0 if found is None else int(json.loads(found)["generation"])


def fitted(pointer: Pointer) -> bytes:
    """Return the file's bytes within the promised size.

    The oldest tombstones (they come last) go first: what the pointer does not carry is dark
    anyway, they only speed it up. Nothing else is ever left out, for a kill must always go out.
    """
    limit = pointer_limit(len(pointer.badges))
    body = pointer.to_bytes()
    while len(body) > limit and pointer.tombstones:
        pointer = pointer.model_copy(update={"tombstones": pointer.tombstones[:-1]})
        body = pointer.to_bytes()
    return body


def place(root: PublicRoot, body: bytes, *, generation: int) -> bool:
    """Put this pointer in place unless the same or a newer one stands; tell whether it did.

    The caller holds the lock, and whatever the pointer names is on the disk. Raises Storage.
    """
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
