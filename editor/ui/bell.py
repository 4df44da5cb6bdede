"""What a second start says at the bell of the first: come forward, and open these files.

One line, `raise` or a JSON object `{"open": ["/a/b.md", …]}`. Whoever rings may say anything: a
message is bounded, only whole paths are taken from it, and what is unknown is left out.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RAISE: Final = b"raise\n"
FILES_MOST: Final = 50
LONGEST: Final = 512_000
"""Bytes of a message: so many paths of the longest length, with room for what JSON escapes."""
_PATH_BYTES: Final = 4096


def messages(files: Sequence[Path]) -> Iterator[bytes]:
    """Yield what to say for so many files, one message where there is none."""
    if not files:
        yield RAISE
    for first in range(0, len(files), FILES_MOST):
        named = [str(file) for file in files[first : first + FILES_MOST]]
        said = json.dumps({"open": named}, ensure_ascii=False)
        yield said.encode("utf-8", "surrogatepass") + b"\n"


def files_in(message: bytes) -> tuple[Path, ...] | None:
    """Return the files that a message hands over, () for a mere ring, None for no message."""
    if message == RAISE:
        return ()
    try:
        said = json.loads(message.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    named = said.get("open") if isinstance(said, dict) else None
    if not isinstance(named, list):
        return None
    return tuple(Path(name) for name in named[:FILES_MOST] if _is_path(name))


def _is_path(name: object) -> bool:
    """Tell whether this could name a file wherever the listener was started."""
    if not isinstance(name, str) or "\0" in name or not Path(name).is_absolute():
        return False
    try:
        return len(os.fsencode(name)) <= _PATH_BYTES
    except UnicodeEncodeError:
        return False
