"""What a service writes down about itself: its start, its end and what happened to releases.

Never a token, a title or a text. The practice service's log is a file that nobody rotates, so
that it shortens itself: `service.log` and `service.log.1` together stay under 1 MB.
"""

from __future__ import annotations

import logging
import os
import shutil
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 400_000
_FORMAT: Final = "%(asctime)s %(levelname)s %(message)s"
_OURS: Final = logging.getLogger("gongji")


def begin() -> None:
    """Write our own news (INFO) and others' warnings on stderr."""
    logging.basicConfig(level=logging.WARNING, format=_FORMAT)
    _OURS.setLevel(logging.INFO)


def keep_short(file: Path) -> None:
    """Move what stderr wrote into `file` aside when that grows beyond `LARGEST` bytes."""
    for handler in logging.getLogger().handlers:
        handler.addFilter(_Shortening(file))


def started(version: str, url: str) -> None:
    """Write that the service answers at `url`."""
    _OURS.info("gongji %s serves at %s", version, url)


def stopped() -> None:
    """Write that the service has ended by itself."""
    _OURS.info("stopped")


class _Shortening(logging.Filter):
    """Lets everything pass, and looks at the size of the file before."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the file where it is too long; a disk that refuses must not stop a service."""
        with suppress(OSError, ValueError):  # no room for the copy, or no stderr
            shorten(self._file, sys.stderr.fileno())
        return super().filter(record)


def shorten(file: Path, descriptor: int) -> None:
    """Copy `file` to `file`.1 and empty it, if `descriptor` is that file and it is too long."""
    state = os.fstat(descriptor)
    is_it = stat.S_ISREG(state.st_mode) and os.path.samestat(state, file.stat())
    if is_it and state.st_size > LARGEST:
        shutil.copyfile(file, file.with_name(f"{file.name}.1"))
        os.ftruncate(descriptor, 0)  # it was opened to append: the next line is the first
