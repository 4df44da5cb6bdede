"""What SQLite says, in the words of our error family."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from editor.domain.errors import Storage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_unreachable",
    sqlite3.SQLITE_PERM: "store_read_only",
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_IOERR: "disk_failed",
}
_PRIMARY = 0xFF


def suspect(store: Path) -> None:
    """Leave a mark that the next start looks through the whole store."""
    with suppress(OSError):
        mark_of(store).touch()


def mark_of(store: Path) -> Path:
    """Return the file whose being there says that a store may be damaged."""
    return store.with_name(f"{store.name}.suspect")


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the folder are expected to refuse into Storage; else it is our bug."""
    try:
        yield
    except OSError as error:
        is_full = error.errno == errno.ENOSPC
        raise Storage("disk_full" if is_full else "store_read_only", path=str(path)) from error
    except sqlite3.Error as error:
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if code is None:
            raise
        if code == "store_damaged":
            suspect(path)
        raise Storage(code, path=str(path)) from error
